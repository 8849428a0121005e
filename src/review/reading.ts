/**
 * A note read once; every rule then looks at the reading. It says what the words are, where sentences
 * and clauses lie, who each clause is about, which phrases stand where, and how the note greets.
 */

import type { FoundPhrase } from "../text/phrase-finder.ts";
import { type Token, tokenize } from "../text/tokens.ts";
import { infoOf, type PhraseBook } from "./phrase-book.ts";
import { type Found, findPhrases } from "./phrases.ts";
import type { TeamPhrase } from "./policy.ts";
import type { Span } from "./rule.ts";

/** Whom a clause is about, by its first pronoun: the sender ("I", "we", "my"), the recipient ("you", "your"), somebody else. */
export type Subject = "sender" | "recipient" | "other" | "none";

/** Token indexes [start, end), without the mark that ends it. */
export interface Clause {
  start: number;
  end: number;
  subject: Subject;
}

export interface Sentence {
  start: number;
  end: number;
  /** Ends in a question mark. */
  question: boolean;
  clauses: Clause[];
}

export interface Reading {
  /** The text as given, up to REVIEW_CAP; spans refer to it. */
  text: string;
  /** UTF-16 code units of the whole text, also beyond what was read. */
  length: number;
  limit: number;
  recipient: string | undefined;
  tokens: readonly Token[];
  /** For each token: it belongs to the recipient's name. */
  isTo: readonly boolean[];
  sentences: readonly Sentence[];
  /** The opening words ("Hi Priya,"), token indexes; undefined where the note begins at once. */
  greeting: Found | undefined;
  /** Where phrases stand that the team avoids, in order. */
  avoided: readonly FoundPhrase<TeamPhrase>[];
  /** Where phrases with this tag were found, in order. */
  found(tag: string): readonly Found[];
  has(tag: string): boolean;
  /** Every tag that was found. */
  tags(): Iterable<string>;
  /** The token has this word class of the lexicon. */
  is(token: Token | undefined, className: string): boolean;
  /** From the first character of token `start` to the last of token `end - 1`. */
  span(found: Found): Span;
  /** The sentence that holds this token. */
  sentenceAt(token: number): Sentence | undefined;
  /** The clause that holds this token; undefined for the mark between two. */
  clauseAt(token: number): Clause | undefined;
  /** A negation ("not", "never", "no longer") stands in the same clause before this token. */
  negated(token: number): boolean;
}

const ABBREVIATIONS = new Set(
  "mr mrs ms mx dr ing prof st engr eng adv arch sr jr fr rev hon capt lt col sgt gen no nr vs etc approx inc ltd co dept e.g i.e a.m p.m ph.d b.sc m.sc b.com m.com".split(
    " ",
  ),
);
const SENDER = new Set(["i", "we", "my", "our", "me", "us", "myself", "mine", "ours"]);
const RECIPIENT = new Set(["you", "your", "yours", "yourself"]);
const OTHER = new Set(["he", "she", "they", "it", "his", "her", "their", "its", "this", "that", "there"]);
const NEGATIONS = new Set(["not", "never", "no", "nor", "without", "neither", "hardly"]);
const GREETING_WORDS = new Set(
  "hi hello hey heya hiya hallo howdy dear greetings good morning afternoon evening day namaste namaskar salaam salam assalamu assalam alaikum walaikum respected hola ciao bonjour g'day moin yo ahoj hei hej ola shalom sir madam to the there all team".split(
    " ",
  ),
);
const OPENERS = new Set(
  "hi hello hey heya hiya hallo howdy dear greetings good namaste namaskar salaam salam assalamu assalam respected hola ciao bonjour g'day moin yo ahoj hei hej ola shalom morning evening afternoon".split(
    " ",
  ),
);
const CLAUSE_MARKS = new Set([...",;:-.!?…|()☺", "\n"]);
/** A clause begins at one of these where a person follows, at the relatives always. */
const JOINERS = new Set("and but so because since as while which who".split(" "));
const RELATIVES = new Set(["which", "who", "because"]);
/** A greeting is looked for in so many tokens at most. */
const GREETING_TOKENS = 10;
const NOTHING: readonly Found[] = [];
const NO_CLAUSES: readonly Clause[] = [];
const NONE_AVOIDED: readonly FoundPhrase<TeamPhrase>[] = [];

/** What a reading goes by beside the text. */
export interface ReadingOptions {
  length: number;
  limit: number;
  recipient: string | undefined;
  avoided?: readonly FoundPhrase<TeamPhrase>[];
}

/** Reads a text with a phrase book. `text` is capped by the caller; `length` is that of the whole. */
export function read(text: string, book: PhraseBook, options: ReadingOptions): Reading {
  return new NoteReading(text, book, options);
}

/** A class, so that all readings are of one shape: every rule spends its time with their fields. */
class NoteReading implements Reading {
  readonly text: string;
  readonly length: number;
  readonly limit: number;
  readonly recipient: string | undefined;
  readonly tokens: readonly Token[];
  readonly isTo: readonly boolean[];
  readonly sentences: readonly Sentence[];
  readonly greeting: Found | undefined;
  readonly avoided: readonly FoundPhrase<TeamPhrase>[];
  readonly #book: PhraseBook;
  readonly #phrases: ReadonlyMap<string, Found[]>;

  constructor(
    text: string,
    book: PhraseBook,
    { length, limit, recipient, avoided = NONE_AVOIDED }: ReadingOptions,
  ) {
    this.text = text;
    this.length = length;
    this.limit = limit;
    this.recipient = recipient;
    this.avoided = avoided;
    this.tokens = tokenize(text);
    this.isTo = markRecipient(this.tokens, recipient);
    this.greeting = greetingOf(this.tokens, this.isTo);
    this.sentences = sentencesOf(this.tokens, this.greeting?.end ?? 0);
    this.#book = book;
    this.#phrases = findPhrases(book, this.tokens, this.isTo);
  }

  found(tag: string): readonly Found[] {
    return this.#phrases.get(tag) ?? NOTHING;
  }

  has(tag: string): boolean {
    return this.#phrases.has(tag);
  }

  tags(): Iterable<string> {
    return this.#phrases.keys();
  }

  is(token: Token | undefined, className: string): boolean {
    return token !== undefined && infoOf(this.#book, token).classes.includes(className);
  }

  span(found: Found): Span {
    return [this.tokens[found.start]?.start ?? 0, this.tokens[found.end - 1]?.end ?? this.text.length];
  }

  sentenceAt(token: number): Sentence | undefined {
    return holding(this.sentences, token);
  }

  clauseAt(token: number): Clause | undefined {
    return holding(this.sentenceAt(token)?.clauses ?? NO_CLAUSES, token);
  }

  negated(token: number): boolean {
    const start = this.clauseAt(token)?.start ?? token;
    for (let at = token - 1; at >= start; at--) {
      if (NEGATIONS.has(this.tokens[at]?.norm ?? "")) return true;
    }
    return false;
  }
}

/** The stretch that holds this token, by halving: a hostile note has thousands of sentences. */
function holding<T extends Found>(stretches: readonly T[], token: number): T | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = stretches[middle];
    if (!one) return undefined;
    if (token < one.start) high = middle - 1;
    else if (token >= one.end) low = middle + 1;
    else return one;
  }
  return undefined;
}

/** Marks every token that is a word of the recipient's name, titles left out. */
function markRecipient(tokens: readonly Token[], recipient: string | undefined): boolean[] {
  if (!recipient) return new Array(tokens.length).fill(false);
  const names = new Set<string>();
  for (const { kind, norm } of tokenize(recipient)) {
    if (kind === "word" && norm.length > 1 && !ABBREVIATIONS.has(norm)) names.add(norm);
  }
  return tokens.map(({ kind, norm }) => kind === "word" && names.has(norm));
}

/** "Hi Priya,", "Dear Mr. Rao", "Good morning!", "Jane!": opening words and the mark after them. */
function greetingOf(tokens: readonly Token[], isTo: readonly boolean[]): Found | undefined {
  const first = tokens[0];
  if (!first) return undefined;
  const opener = OPENERS.has(first.norm);
  if (!opener && !isTo[0] && !ABBREVIATIONS.has(first.norm)) return undefined;
  let named = false;
  for (let at = 0; at < Math.min(tokens.length, GREETING_TOKENS); at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === "mark" || token.kind === "emoji") {
      if (token.norm === "." && ABBREVIATIONS.has(tokens[at - 1]?.norm ?? "")) continue;
      if (opener || named) return { start: 0, end: at + 1 };
      return undefined;
    }
    if (isTo[at]) {
      named = true;
      continue;
    }
    if (opener && (GREETING_WORDS.has(token.norm) || token.capital) && token.norm !== "i") continue;
    if (ABBREVIATIONS.has(token.norm)) continue;
    // "Hi Priya I'm Sam": no mark, but the name ends it.
    return opener && at > 0 ? { start: 0, end: at } : undefined;
  }
  return opener ? { start: 0, end: Math.min(tokens.length, GREETING_TOKENS) } : undefined;
}

function sentencesOf(tokens: readonly Token[], from: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  const close = (end: number, question: boolean) => {
    if (end > start) sentences.push({ start, end, question, clauses: clausesOf(tokens, start, end) });
    start = end;
  };
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "mark") continue;
    const { norm } = token;
    if (norm === "." && isAbbreviationDot(tokens, at)) continue;
    if (norm === "." || norm === "!" || norm === "?" || norm === "…" || norm === "\n" || norm === "|") {
      let end = at + 1;
      let question = norm === "?";
      while (
        tokens[end]?.kind === "mark" &&
        !(tokens[end]?.spaced ?? true) &&
        /[.!?…")\]]/.test(tokens[end]?.norm ?? "")
      ) {
        question ||= tokens[end]?.norm === "?";
        end++;
      }
      close(end, question);
      at = end - 1;
    }
  }
  close(tokens.length, false);
  return sentences;
}

/** The full stop of "Dr." or of an initial ("J. Rao") ends no sentence. */
function isAbbreviationDot(tokens: readonly Token[], dot: number): boolean {
  const before = tokens[dot - 1];
  if (!before || tokens[dot]?.spaced || tokens[dot]?.norm !== ".") return false;
  if (ABBREVIATIONS.has(before.norm)) return true;
  return (
    before.capital && before.norm.length === 1 && before.norm !== "i" && (tokens[dot + 1]?.capital ?? false)
  );
}

function clausesOf(tokens: readonly Token[], start: number, end: number): Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  const close = (to: number) => {
    if (to > from) clauses.push({ start: from, end: to, subject: subjectOf(tokens, from, to) });
  };
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind !== "word" && token.kind !== "number") {
      if (CLAUSE_MARKS.has(token.norm) && !isAbbreviationDot(tokens, at)) {
        close(at);
        from = at + 1;
      }
      continue;
    }
    const next = tokens[at + 1];
    if (at > from && next && JOINERS.has(token.norm)) {
      if (RELATIVES.has(token.norm) || SENDER.has(next.norm) || RECIPIENT.has(next.norm)) {
        close(at);
        from = at;
      }
    }
  }
  close(end);
  return clauses;
}

function subjectOf(tokens: readonly Token[], start: number, end: number): Subject {
  for (let at = start; at < end; at++) {
    const norm = tokens[at]?.norm ?? "";
    if (SENDER.has(norm)) return "sender";
    if (RECIPIENT.has(norm)) return "recipient";
    if (OTHER.has(norm)) return "other";
  }
  return "none";
}
