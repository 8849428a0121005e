/** A draft taken out of chatter: "what do you think of: «Hi Priya …»", a quotation, a code fence. */
import type { Span } from "./rule.ts";

/** A draft found in a message. */
export interface Extracted {
  text: string;
  /** Where it stands in the message, UTF-16 code units; marks of a quotation ("> ") lie inside. */
  span: Span;
  /** The message is the draft and nothing else. */
  whole: boolean;
  /** Whom the draft goes to: named in the chatter, or else in its greeting. */
  recipient?: string;
}

/** What is read of a message, in UTF-16 code units. */
const CAP = 20_000;

/** Takes the draft out of a message; undefined where there is none. */
export function extractDraft(message: string): Extracted | undefined {
  const text = message.length > CAP ? message.slice(0, CAP) : message;
  const found = fenced(text) ?? quotedLines(text) ?? announced(text) ?? inQuotes(text) ?? asWhole(text);
  if (!found) return undefined;
  const chatter = `${text.slice(0, found.span[0])} ${text.slice(found.span[1])}`;
  const recipient = named(chatter) ?? greeted(found.text);
  return { ...found, whole: /^[\s>`"'«»“”‹›]*$|^\s*&gt;\s*$/.test(chatter), ...(recipient !== undefined && { recipient }) };
}

type Part = Pick<Extracted, "text" | "span">;

const OPENER = "hi|hello|hey|heya|hiya|hallo|howdy|dear|greetings|good (?:morning|afternoon|evening|day)|namaste|salaam|respected|hola";
/** "Hi Priya," and "Dear Mr. Rao": an opening word, a name or a slot, and not yet the end. */
const GREETING = new RegExp(
  `^(?:${OPENER})[ ,]{1,2}(?:(?:mr|mrs|ms|mx|dr|prof|professor|sir|madam|miss)\\.? ?)?(?:[\\p{Lu}][\\p{L}'’.-]{0,30}|[[{<%$*|#][^\\n]{1,30}|there\\b|all\\b|team\\b|sir\\b|madam\\b)`,
  "iu",
);
const CONNECTS = /\b(?:connect(?:ing)? with you|(?:love|like|happy|glad|great|let(?:'|’)?s|shall we|want|keen|honou?red) (?:to )?connect|add you|(?:in|join|to) (?:my|your) (?:professional )?network)\b/i;
const INTRODUCES = /\b(?:i['’]m|i am|my name is|this is|it['’]s|here from|\p{Lu}\p{L}{1,20} here)\b/u;

/** A note has so many words; an answer to one question that greets somebody by name has hardly any. */
const NOTE_WORDS = 10;
/** Without a name in the greeting ("Hi, I'm Sam …") or a "you" it takes more to tell a note from an answer. */
const NAMELESS_WORDS = 14;

/** Whether a text reads as a whole note rather than as the answer to one question. */
export function looksLikeNote(text: string): boolean {
  const note = (text.length > CAP ? text.slice(0, CAP) : text).trim();
  const words = countWords(note);
  if (words < NOTE_WORDS) return false;
  const toYou = /\b(?:you(?:r|rs)?|ur)\b|\bconnect/i.test(note);
  if (isGreeting(note)) return toYou || (words >= NAMELESS_WORDS && namesSomebody(note));
  if (!toYou || words < NAMELESS_WORDS) return false;
  return NAMELESS.test(note) || (CONNECTS.test(note) && INTRODUCES.test(note) && /[.!?]\s+\S/.test(note));
}

/** "Hi, I'm Gwil.", "Hi , we met" */
const NAMELESS = new RegExp(`^(?:${OPENER}) ?[,!](?: |\\n)+(?:i['’]?m|i am|my name is|this is|it['’]?s|we met)\\b`, "i");

/** The opening word is followed by a name, a slot or a general address. */
function isGreeting(text: string): boolean {
  const match = GREETING.exec(text.slice(0, 80));
  if (!match) return false;
  // Case is ignored for the opening word alone: a name begins with a capital, a slot with its bracket.
  const name = afterOpener(match[0]);
  return /^[\p{Lu}[{<%$*|#]|^(?:there|all|team|sir|madam|mr|mrs|ms|dr|prof)/u.test(name) && !/^I(?:['’ ]|$)/.test(name);
}

function namesSomebody(text: string): boolean {
  return /^[\p{Lu}[{<%$*|#]/u.test(afterOpener(text.slice(0, 80)));
}

function afterOpener(text: string): string {
  return text.replace(new RegExp(`^(?:${OPENER})[ ,]{1,2}`, "i"), "");
}

function countWords(text: string): number {
  return text.match(/[\p{L}\d][^\s]*/gu)?.length ?? 0;
}

/** ```…```, with a language or without. */
function fenced(text: string): Part | undefined {
  const open = text.indexOf("```");
  if (open < 0) return undefined;
  let start = open + 3;
  const word = /^[a-z]{1,12}\n/.exec(text.slice(start, start + 14));
  if (word) start += word[0].length;
  const close = text.indexOf("```", start);
  return trimmed(text, start, close < 0 ? text.length : close, 5);
}

/** Lines that begin with "> ", as chats quote. */
function quotedLines(text: string): Part | undefined {
  if (!/(?:^|\n)(?:>|&gt;)/.test(text)) return undefined;
  const lines: string[] = [];
  let start = -1;
  let end = -1;
  let at = 0;
  let rest = false;
  for (const line of text.split("\n")) {
    const mark = /^(?:>>>|>|&gt;&gt;&gt;|&gt;) ?/.exec(line);
    if (mark || rest) {
      if (start < 0) start = at + (mark?.[0].length ?? 0);
      lines.push(mark ? line.slice(mark[0].length) : line);
      end = at + line.length;
      // ">>> " quotes all that follows.
      if (mark && /^(?:>>>|&gt;&gt;)/.test(mark[0])) rest = true;
    } else if (lines.length > 0 && line.trim() !== "") break;
    at += line.length + 1;
  }
  const draft = lines.join("\n").trim();
  return countWords(draft) >= 5 ? { text: draft, span: [start, end] } : undefined;
}

const PAIRS: Record<string, string> = { "«": "»", "“": "”", "„": "“", '"': '"', "‹": "›", "»": "«" };

/** The longest quotation of eight words or more. */
function inQuotes(text: string): Part | undefined {
  if (isGreeting(text.trimStart())) return undefined;
  let best: Part | undefined;
  for (let at = 0; at < text.length; at++) {
    const close = PAIRS[text.charAt(at)];
    if (close === undefined) continue;
    const end = text.indexOf(close, at + 1);
    if (end < 0) continue;
    const part = trimmed(text, at + 1, end, 8);
    if (part && part.text.length > (best?.text.length ?? 0)) best = part;
    at = end;
  }
  return best;
}

/** "here's my draft:", "what do you think of this?", "review: …" and then the draft. */
const LEAD =
  /^[^\n]{0,160}?\b(?:draft|thoughts|feedback|check|think|note|message|invite|invitation|request|this|it|review|following|version|text|below|wrote|connection)\b[^\n:?»«"“”]{0,60}[:?](?=\s)/i;
/** What people say after their draft. */
const TAIL =
  /\n\s*\n?(?:(?:so|and|ok|okay)[, ]+)?(?:what do you think|thoughts|any (?:thoughts|feedback|ideas|tips)|is (?:it|this|that)|does (?:it|this)|how (?:is|does|can|would)|too (?:long|pushy|much)|ok\?|good\?|thanks|thank you|cheers|ty|please|feedback|can you|could you)[^\n]{0,120}$/i;

function announced(text: string): Part | undefined {
  if (isGreeting(text.trimStart())) return undefined;
  const lead = LEAD.exec(text.slice(0, 400));
  if (!lead) return undefined;
  const quoted = /^[\s]*["«“„]/.test(text.slice(lead[0].length, lead[0].length + 12)) ? inQuotes(text) : undefined;
  if (quoted) return quoted;
  const tail = TAIL.exec(text);
  const part = trimmed(text, lead[0].length, tail && tail.index > lead[0].length ? tail.index : text.length, 5);
  // "What do you think of this? I am new here and would like to learn" announces nothing.
  return part && (isGreeting(part.text) || (looksLikeNote(part.text) || (/:$/.test(lead[0]) && countWords(part.text) >= 8 && /\byou(?:r|rs)?\b/i.test(part.text)))) ? part : undefined;
}

function asWhole(text: string): Part | undefined {
  if (!looksLikeNote(text)) return undefined;
  const tail = TAIL.exec(text);
  // A note may end in thanks of its own; a question about the note is chatter.
  return trimmed(text, 0, tail && /\?\s*$/.test(tail[0]) && !/thank|cheers|ty\b/i.test(tail[0]) ? tail.index : text.length, 5);
}

function trimmed(text: string, start: number, end: number, words: number): Part | undefined {
  const raw = text.slice(start, end);
  const draft = raw.trim();
  if (countWords(draft) < words) return undefined;
  const from = start + raw.length - raw.trimStart().length;
  return { text: draft, span: [from, from + draft.length] };
}

const NO_NAME = /^(?:LinkedIn|Slack|Discord|I|English|You|My|The|A|This|Review|Monday|Tuesday|Wednesday|Thursday|Friday|Hi|Hello|Hey|Dear|Good)$/;

/** "a note to Priya", "for Dr. Amadi" */
function named(chatter: string): string | undefined {
  for (const match of chatter.matchAll(/\b(?:to|for) ((?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.? )?\p{Lu}[\p{L}'’-]{1,30})/gu)) {
    if (!NO_NAME.test(match[1] ?? "")) return match[1];
  }
  return undefined;
}

function greeted(draft: string): string | undefined {
  const match = new RegExp(`^(?:${OPENER}) ((?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\\.? )?[\\p{L}][\\p{L}'’-]{1,30})(?=[,!.:;\\n –-])`, "iu").exec(draft.slice(0, 80));
  const name = match?.[1];
  return name !== undefined && /^\p{Lu}/u.test(name) && !NO_NAME.test(name) && !/^(?:there|all|team|sir|madam|everyone|everybody|again|from|fellow)$/i.test(name) ? name : undefined;
}
