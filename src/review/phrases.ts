/**
 * Phrases as data. Every rule hands in its phrases by tag; they are compiled into one trie and
 * found in one walk over a note's tokens, so that the cost does not grow with the number of rules.
 *
 * A phrase is a line of elements:
 *   word        that word (lower case, contractions spelled out: "I'd" is `i would`)
 *   a|b|look~   one of several; `~` stands for every form of a verb
 *   pre*  *end  any word that begins (ends) so
 *   {class}     a word of that class of the lexicon
 *   {Cap}       a word with a capital; {num} a number; {any} any word or number
 *   {to}        the recipient's name
 *   element?    may be missing
 *   ..  ..5     up to three (five) words in between, never over a mark
 *   ,  ?  :     that mark (`-` and `–` are the same)
 *   ^           here a clause begins: start of a sentence, after a mark or after and/but/so/because
 *   $           here the clause ends: before a mark or the end
 */
import type { Token } from "../text/tokens.ts";
import { formsOf } from "../text/inflect.ts";

/** Where a phrase was found: token indexes, [start, end). */
export interface Found {
  start: number;
  end: number;
}

interface Node {
  words: Map<string, Node> | undefined;
  /** [part of a word, node] pairs. */
  prefixes: [string, Node][] | undefined;
  suffixes: [string, Node][] | undefined;
  classes: Map<number, Node> | undefined;
  cap: Node | undefined;
  num: Node | undefined;
  any: Node | undefined;
  to: Node | undefined;
  gaps: { max: number; node: Node }[] | undefined;
  begins: Node | undefined;
  ends: Node | undefined;
  tags: number[] | undefined;
}

/** Word classes by name, each a string of words (`~` allowed) separated by white space. */
export type Lexicon = Record<string, string>;

export interface PhraseBook {
  tags: string[];
  root: Node;
  /** The classes each word has. */
  classesOf: Map<string, number[]>;
  /** Class numbers by name, for rules that look at single tokens. */
  classes: Map<string, number>;
}

/** The words with which a clause may begin anew inside a sentence. */
const JOINERS = new Set(["and", "but", "so", "because", "since", "as", "or", "then", "that", "if", "when", "where"]);
const DEFAULT_GAP = 3;
const NO_GAPS: readonly { max: number; node: Node }[] = [];

/** Compiles phrases by tag. @throws Error where a phrase names a class that the lexicon lacks. */
export function compilePhrases(phrases: Record<string, readonly string[]>, lexicon: Lexicon): PhraseBook {
  const book: PhraseBook = { tags: [], root: newNode(), classesOf: new Map(), classes: new Map() };
  for (const [name, words] of Object.entries(lexicon)) {
    const id = book.classes.size;
    book.classes.set(name, id);
    for (const word of alternatives(words.trim().split(/\s+/))) {
      const known = book.classesOf.get(word);
      if (!known) book.classesOf.set(word, [id]);
      else if (!known.includes(id)) known.push(id);
    }
  }
  for (const [tag, lines] of Object.entries(phrases)) {
    const id = book.tags.push(tag) - 1;
    for (const line of lines) insert(book, book.root, line.trim().split(/\s+/), 0, id, line);
  }
  return book;
}

function newNode(): Node {
  return {
    words: undefined,
    prefixes: undefined,
    suffixes: undefined,
    classes: undefined,
    cap: undefined,
    num: undefined,
    any: undefined,
    to: undefined,
    gaps: undefined,
    begins: undefined,
    ends: undefined,
    tags: undefined,
  };
}

function alternatives(words: readonly string[]): string[] {
  return words.flatMap((word) => (word.endsWith("~") ? formsOf(word.slice(0, -1)) : [word]));
}

function insert(book: PhraseBook, node: Node, elements: string[], index: number, tag: number, line: string): void {
  const element = elements[index];
  if (element === undefined) {
    node.tags ??= [];
    if (!node.tags.includes(tag)) node.tags.push(tag);
    return;
  }
  const go = (next: Node) => insert(book, next, elements, index + 1, tag, line);
  if (element.startsWith("..")) {
    const max = element.length > 2 ? Number(element.slice(2)) : DEFAULT_GAP;
    if (!Number.isInteger(max)) throw new Error(`A gap needs a number in the phrase "${line}".`);
    node.gaps ??= [];
    let gap = node.gaps.find((one) => one.max === max);
    if (!gap) node.gaps.push((gap = { max, node: newNode() }));
    go(gap.node);
    return;
  }
  if (element === "^") return go((node.begins ??= newNode()));
  if (element === "$") return go((node.ends ??= newNode()));
  if (element.length > 1 && element.endsWith("?")) {
    go(node);
    insert(book, node, [...elements.slice(0, index), element.slice(0, -1), ...elements.slice(index + 1)], index, tag, line);
    return;
  }
  for (const one of alternatives(element.split("|"))) {
    if (one === "{Cap}") go((node.cap ??= newNode()));
    else if (one === "{num}") go((node.num ??= newNode()));
    else if (one === "{any}") go((node.any ??= newNode()));
    else if (one === "{to}") go((node.to ??= newNode()));
    else if (one.startsWith("{")) {
      const id = book.classes.get(one.slice(1, -1));
      if (id === undefined) throw new Error(`No word class ${one} for the phrase "${line}".`);
      node.classes ??= new Map();
      let next = node.classes.get(id);
      if (!next) node.classes.set(id, (next = newNode()));
      go(next);
    } else if (one.endsWith("*")) {
      node.prefixes ??= [];
      go(partNode(node.prefixes, one.slice(0, -1)));
    } else if (one.startsWith("*")) {
      node.suffixes ??= [];
      go(partNode(node.suffixes, one.slice(1)));
    } else {
      node.words ??= new Map();
      let next = node.words.get(one);
      if (!next) node.words.set(one, (next = newNode()));
      go(next);
    }
  }
}

function partNode(pairs: [string, Node][], part: string): Node {
  const known = pairs.find(([one]) => one === part);
  if (known) return known[1];
  const node = newNode();
  pairs.push([part, node]);
  return node;
}

/** Finds every phrase, by tag, in the order they begin. `isTo[i]` says that token i is the recipient's name. */
export function findPhrases(book: PhraseBook, tokens: readonly Token[], isTo: readonly boolean[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  const { root, classesOf } = book;

  const walk = (node: Node, at: number, start: number): void => {
    if (node.tags) for (const tag of node.tags) accept(book.tags[tag] ?? "", start, at);
    const token = tokens[at];
    if (node.ends && endsAt(tokens, at)) walk(node.ends, at, start);
    if (!token) return;
    if (node.begins && beginsAt(tokens, at)) walk(node.begins, at, start);
    step(node, token, at, start);
    for (const gap of node.gaps ?? NO_GAPS) {
      for (let skip = 0; skip <= gap.max; skip++) {
        walk(gap.node, at + skip, start);
        const skipped = tokens[at + skip];
        if (!skipped || skipped.kind === "mark") break;
      }
    }
  };

  const step = (node: Node, token: Token, at: number, start: number): void => {
    const { words, classes } = node;
    if (words) {
      const next = words.get(token.norm);
      if (next) walk(next, at + 1, start);
    }
    if (classes) {
      const ids = classesOf.get(token.norm);
      if (ids) {
        for (const id of ids) {
          const next = classes.get(id);
          if (next) walk(next, at + 1, start);
        }
      }
    }
    if (node.prefixes) {
      for (const [prefix, next] of node.prefixes) if (token.norm.startsWith(prefix)) walk(next, at + 1, start);
    }
    if (node.suffixes && token.kind === "word") {
      for (const [suffix, next] of node.suffixes) if (token.norm.endsWith(suffix)) walk(next, at + 1, start);
    }
    if (node.cap && token.capital) walk(node.cap, at + 1, start);
    if (node.num && token.kind === "number") walk(node.num, at + 1, start);
    if (node.any && (token.kind === "word" || token.kind === "number")) walk(node.any, at + 1, start);
    if (node.to && isTo[at]) walk(node.to, at + 1, start);
  };

  const accept = (tag: string, start: number, end: number): void => {
    const list = found.get(tag);
    if (!list) {
      found.set(tag, [{ start, end }]);
      return;
    }
    // Of several readings from one start the longest stays.
    const last = list[list.length - 1];
    if (last && last.start === start) {
      if (end > last.end) last.end = end;
    } else list.push({ start, end });
  };

  for (let at = 0; at < tokens.length; at++) walk(root, at, at);
  return found;
}

function beginsAt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === "mark" || before.kind === "emoji" || JOINERS.has(before.norm);
}

function endsAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.kind === "mark" || next.kind === "emoji";
}
