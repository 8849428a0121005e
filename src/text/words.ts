/** One word taken apart: contractions spelled out, letters made plain, for matching alone. */
import { fold } from "./fold.ts";

/**
 * What is matched, one object for all the places where it stands, so that what a reader works out about a word it
 * works out once. Found by the token, without asking a map of words.
 */
export interface Lexeme {
  readonly norm: string;
  /** What a reader keeps here is its own to understand: what the phrases make of it, what it weighs, its classes. */
  known: object | undefined;
  weight: object | undefined;
  senderClasses: number | undefined;
  acquaintanceClasses: number | undefined;
}

/** A part of a written word: "don't" has two, `do` and `not`. */
export interface Part {
  lexeme: Lexeme;
  /** UTF-16 code units from the word's first character. */
  start: number;
  end: number;
}

export interface Word {
  /** What it is, or its first part. */
  lexeme: Lexeme;
  /** Its parts, where it has two. */
  parts: readonly Part[] | undefined;
  /** Begins with a capital letter. */
  capital: boolean;
  /** At least two letters, all of them capitals. */
  upper: boolean;
}

/** How the second half of a contraction is spelled out. */
const CLITICS = new Map(Object.entries({ m: "am", re: "are", ve: "have", ll: "will", d: "would", s: "'s" }));

/** Whole words that stand for others; the spans stay those of the word as typed. */
const WORDS = new Map<string, readonly string[]>(
  Object.entries({
    im: ["i", "am"],
    ive: ["i", "have"],
    lets: ["let", "us"],
    "let's": ["let", "us"],
    "can't": ["can", "not"],
    cant: ["can", "not"],
    cannot: ["can", "not"],
    "won't": ["will", "not"],
    "shan't": ["shall", "not"],
    dont: ["do", "not"],
    didnt: ["did", "not"],
    wanna: ["want", "to"],
    gonna: ["going", "to"],
    gotta: ["got", "to"],
    u: ["you"],
    ur: ["your"],
    yr: ["your"],
    ya: ["you"],
    ye: ["you"],
    yuh: ["your"],
    pls: ["please"],
    plz: ["please"],
    plse: ["please"],
    thx: ["thanks"],
    thanx: ["thanks"],
    r: ["are"],
    "y'all": ["you"],
    yall: ["you"],
    "it's": ["it", "is"],
    "he's": ["he", "is"],
    "she's": ["she", "is"],
    "that's": ["that", "is"],
    "there's": ["there", "is"],
    "what's": ["what", "is"],
    "who's": ["who", "is"],
    "where's": ["where", "is"],
    "here's": ["here", "is"],
    "how's": ["how", "is"],
    "name's": ["name", "is"],
    "everyone's": ["everyone", "is"],
  }),
);

/** How many words are remembered before the memory starts afresh: far more than English notes use. */
const REMEMBERED = 20_000;
/** Longer ones are no words, and would keep the text they were cut from. */
const LONGEST = 40;
const remembered = new Map<string, Word>();
const lexemes = new Map<string, Lexeme>();

/** The one lexeme of what is matched; as few are kept as words are remembered. */
export function lexemeOf(norm: string): Lexeme {
  if (norm.length > LONGEST) return newLexeme(norm);
  let lexeme = lexemes.get(norm);
  if (!lexeme) {
    if (lexemes.size >= REMEMBERED) lexemes.clear();
    lexeme = newLexeme(norm);
    lexemes.set(norm, lexeme);
  }
  return lexeme;
}

function newLexeme(norm: string): Lexeme {
  return {
    norm,
    known: undefined,
    weight: undefined,
    senderClasses: undefined,
    acquaintanceClasses: undefined,
  };
}

/** What a written word is; looked at once, then remembered. */
export function wordOf(raw: string): Word {
  if (raw.length > LONGEST) return takeApart(raw);
  const known = remembered.get(raw);
  if (known) return known;
  const word = takeApart(raw);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(raw, word);
  return word;
}

function takeApart(raw: string): Word {
  const first = raw.charAt(0);
  const capital = first !== first.toLowerCase();
  const upper = capital && raw.length > 1 && raw === raw.toUpperCase();
  const norm = fold(raw).text.replace("-", "");
  const parts = partsOf(norm, raw.length);
  const lexeme = parts[0]?.lexeme ?? lexemeOf(norm);
  // Written out: what a spread makes is slow to read.
  return { lexeme, parts: parts.length > 1 ? parts : undefined, capital, upper };
}

/** `length` is that of the word as written; the cut between two parts is right to a character or two where folding changed it. */
function partsOf(norm: string, length: number): Part[] {
  const [one, two] = WORDS.get(norm) ?? [];
  if (one !== undefined) {
    if (two === undefined) return [{ lexeme: lexemeOf(one), start: 0, end: length }];
    return pair(one, two, Math.max(1, length - two.length), length);
  }
  const apostrophe = norm.lastIndexOf("'");
  if (apostrophe > 0) {
    const tail = norm.slice(apostrophe + 1);
    if (tail === "t" && apostrophe > 1 && norm.charAt(apostrophe - 1) === "n") {
      return pair(norm.slice(0, apostrophe - 1), "not", apostrophe - 1, length);
    }
    const clitic = CLITICS.get(tail);
    if (clitic) return pair(norm.slice(0, apostrophe), clitic, Math.min(apostrophe, length), length);
  }
  return [{ lexeme: lexemeOf(norm), start: 0, end: length }];
}

function pair(one: string, two: string, cut: number, length: number): Part[] {
  return [
    { lexeme: lexemeOf(one), start: 0, end: cut },
    { lexeme: lexemeOf(two), start: cut, end: length },
  ];
}
