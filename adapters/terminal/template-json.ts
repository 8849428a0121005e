/** Templates as a JSON array, one an object. */
import { type Exchanged, type ImportRow, rowOfValue } from "../../src/template-once.ts";
import { jsonText } from "../../src/text/json-text.ts";
import { readJsonArray } from "./json-array.ts";

/** One template as the file holds it; what a terminal would obey is escaped. */
export const templateJson = (one: Exchanged): string => jsonText(one);

/**
 * The rows of a file, in its order; a bad one says why.
 * @throws UsageError where it is no array
 */
export async function* readTemplatesJson(chunks: AsyncIterable<string>): AsyncGenerator<ImportRow> {
  let count = 0;
  for await (const items of readJsonArray(chunks)) {
    for (const { line, read, json = "" } of items) {
      const row = `Row ${++count} (line ${line})`;
      yield "error" in read ? { row, fault: read.error } : { row, ...templateOf(read.value, json) };
    }
  }
}

function templateOf(value: unknown, json: string): ReturnType<typeof rowOfValue> {
  const row = rowOfValue(value);
  const twice = "fault" in row ? undefined : keyTwice(json);
  return twice === undefined
    ? row
    : { fault: `it has two values for ${JSON.stringify(twice)}; keep one of them` };
}

/** A key of the outermost object that comes twice: JSON.parse would take the last and say nothing. */
function keyTwice(json: string): string | undefined {
  const keys = new Set<string>();
  let depth = 0;
  let isKey = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === "{" || sign === "[") isKey = ++depth === 1;
    else if (sign === "}" || sign === "]") depth--;
    else if (sign === ",") isKey = depth === 1;
    else if (sign === ":") isKey = false;
    else if (sign === '"') {
      const start = at;
      at = stringEnd(json, at);
      if (!isKey) continue;
      const key = String(JSON.parse(json.slice(start, at + 1)));
      if (keys.has(key)) return key.slice(0, 40);
      keys.add(key);
    }
  }
  return undefined;
}

/** The place of the quote that closes the string which begins here. */
function stringEnd(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at;
}
