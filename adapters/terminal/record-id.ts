import { jsonText } from "../../src/text/json-text.ts";
import type { Item } from "./items.ts";

type Id = string | number | null | undefined;

/** An object's JSON text with the id put in as its first key. */
export function withId(id: Id, item: Item, json: string): string {
  return `{"id":${idText(id, item)},${json.slice(1)}`;
}

/** The id a record is answered under, as JSON text: its own, exactly as given, or its line's number. */
function idText(id: Id, item: Item): string {
  if (id === null || id === undefined) return String(item.line);
  if (typeof id === "string") return jsonText(id);
  return (item.json !== undefined && writtenId(item.json)) || jsonText(id);
}

/**
 * The number after an object's own key "id", as it is written: JSON.parse rounds whole numbers beyond 2^53
 * (database keys are that long) and writes 1.0 as 1. Of keys that come twice, JSON.parse takes the last, too.
 * @param json a valid JSON object
 */
function writtenId(json: string): string | undefined {
  let found: string | undefined;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    else if (sign === '"') {
      const end = stringEnd(json, at);
      if (depth === 1 && isId(json, at, end)) {
        NUMBER_VALUE.lastIndex = end;
        found = NUMBER_VALUE.exec(json)?.[1] ?? found;
      }
      at = end - 1;
    }
  }
  return found;
}

/** What follows a key whose value is a number; a string that is itself a value has no colon after it. */
const NUMBER_VALUE = /[ \t\r\n]*:[ \t\r\n]*(-?\d[\d.eE+-]*)/y;

/** The place after the quote that closes the string which begins here. */
function stringEnd(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** Each letter of a key may be written as an escape. */
const LONGEST_ID = '"\\u0069\\u0064"'.length;

function isId(json: string, start: number, end: number): boolean {
  if (json.startsWith('"id"', start)) return true;
  return end - start <= LONGEST_ID && JSON.parse(json.slice(start, end)) === "id";
}
