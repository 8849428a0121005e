import { jsonText } from "./batch.ts";
import type { Item } from "./items.ts";

type Id = string | number | null | undefined;

/** An object's JSON text with the id put in as its first key. */
export function withId(id: Id, item: Item, json: string): string {
  return `{"id":${idText(id, item)},${json.slice(1)}`;
}

/**
 * The id a record is answered under, as JSON text: its own, exactly as given, or its line's number. JSON.parse
 * rounds whole numbers beyond 2^53 (database keys are that long), so those are taken from the record's text.
 */
function idText(id: Id, item: Item): string {
  if (id === null || id === undefined) return String(item.line);
  if (typeof id === "string" || Number.isSafeInteger(id) || !Number.isInteger(id)) return jsonText(id);
  return writtenNumber(id, item.json ?? "") ?? jsonText(id);
}

/** The last number of that value after an `"id"`: of keys that come twice, JSON.parse takes the last, too. */
function writtenNumber(value: number, json: string): string | undefined {
  const written = json.matchAll(/"id"\s*:\s*(-?\d[\d.eE+-]*)/g);
  return [...written].map(([, number]) => number).findLast((number) => Number(number) === value);
}
