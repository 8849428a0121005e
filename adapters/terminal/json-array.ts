import { type Item, jsonItem, RECORD_CAP, TOO_LONG } from "./items.ts";
import { UsageError } from "./usage-error.ts";

/** Where a reader of an array is: before `[`, before an element or `]`, in an element, after it, after `]`. */
type State = "start" | "before" | "element" | "after" | "end";

/**
 * The elements of one JSON array, a chunk's worth at a time, in memory for one element: brackets and strings
 * are counted here, and JSON.parse judges each element.
 * @throws UsageError where the input is no array or does not end.
 */
export async function* readJsonArray(chunks: AsyncIterable<string>): AsyncGenerator<Item[]> {
  const splitter = new ArraySplitter();
  for await (const chunk of chunks) {
    const items: Item[] = [];
    try {
      splitter.push(chunk, items);
    } catch (error) {
      yield items; // What came before the fault is sound.
      throw error;
    }
    if (items.length > 0) yield items;
  }
  splitter.finish();
}

const AN_ARRAY = "put the records between [ and ], or use --format jsonl for one record a line.";
const NOT_ARRAY = `The input is not a JSON array; ${AN_ARRAY}`;

class ArraySplitter {
  #state: State = "start";
  #line = 1;
  #startLine = 1;
  /** What earlier chunks held of this element. */
  #text = "";
  #tooLong = false;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** True after `[`, where `]` may follow at once. */
  #first = true;

  /** Adds the elements that end in this chunk to `items`. */
  push(chunk: string, items: Item[]): void {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (code === NEWLINE) this.#line++;
      if (this.#state !== "element") {
        if (!isSpace(code)) from = this.#between(code, at);
      } else if (this.#ends(code)) {
        items.push(this.#item(chunk.slice(from, at)));
        this.#state = "after";
        this.#between(code, at);
      }
    }
    if (this.#state === "element") this.#keep(chunk.slice(from));
  }

  finish(): void {
    if (this.#state === "start") throw new UsageError(`The input is empty; ${AN_ARRAY}`);
    if (this.#state !== "end") {
      throw new UsageError(
        "The JSON array has no end; add the ] that closes it, or check that the file is whole.",
      );
    }
  }

  /** A character outside elements; gives back where the element begins, if it begins one. */
  #between(code: number, at: number): number {
    if (this.#state === "start" && code === OPEN) this.#state = "before";
    else if (this.#state === "after" && code === COMMA) [this.#state, this.#first] = ["before", false];
    else if (code === CLOSE && (this.#state === "after" || (this.#state === "before" && this.#first))) {
      this.#state = "end";
    } else if (this.#state === "before" && code !== COMMA && code !== CLOSE) this.#begin(code);
    else throw new UsageError(this.#state === "start" ? NOT_ARRAY : this.#misplaced(code));
    return at;
  }

  #misplaced(code: number): string {
    const sign = code > 0x20 && code < 0x7f ? String.fromCharCode(code) : "a character";
    return `The JSON array has ${sign} in the wrong place on line ${this.#line}; correct it and try again.`;
  }

  #begin(code: number): void {
    this.#state = "element";
    this.#startLine = this.#line;
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#ends(code);
  }

  /** Takes one character of an element; true where it is the comma or bracket after it. */
  #ends(code: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (code === BACKSLASH) this.#escaped = true;
      else if (code === QUOTE) this.#inString = false;
      return false;
    }
    if (code === QUOTE) this.#inString = true;
    else if (code === OPEN || code === OPEN_BRACE) this.#depth++;
    else if (this.#depth > 0 && (code === CLOSE || code === CLOSE_BRACE)) this.#depth--;
    else return this.#depth === 0 && (code === COMMA || code === CLOSE);
    return false;
  }

  #keep(piece: string): void {
    if (!this.#tooLong) this.#text += piece;
    if (this.#text.length > RECORD_CAP) [this.#text, this.#tooLong] = ["", true];
  }

  #item(piece: string): Item {
    this.#keep(piece);
    const item = this.#tooLong
      ? { line: this.#startLine, read: { error: TOO_LONG } }
      : jsonItem(this.#startLine, this.#text.trimEnd());
    this.#text = "";
    this.#tooLong = false;
    return item;
  }
}

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === NEWLINE || code === 0x0d;
}
