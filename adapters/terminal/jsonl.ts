import { type Item, jsonItem, RECORD_CAP, TOO_LONG } from "./items.ts";

/**
 * JSON lines, all complete ones of a chunk at a time. Lines are physical ones, from 1; blank ones are left out.
 * Memory stays at one chunk and one record: of a line that is too long only the number is kept.
 */
export async function* readJsonLines(chunks: AsyncIterable<string>): AsyncGenerator<Item[]> {
  let line = 1;
  let rest = "";
  let tooLong = false;
  for await (const chunk of chunks) {
    const items: Item[] = [];
    let from = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
      const text = withoutReturn(rest + chunk.slice(from, end));
      if (tooLong) items.push({ line, read: { error: TOO_LONG } });
      else if (text.trim()) items.push(jsonItem(line, text));
      rest = "";
      tooLong = false;
      from = end + 1;
      line++;
    }
    if (!tooLong) rest += chunk.slice(from);
    // One more, as it may be the carriage return of a line break.
    if (rest.length > RECORD_CAP + 1) [rest, tooLong] = ["", true];
    if (items.length > 0) yield items;
  }
  if (tooLong) yield [{ line, read: { error: TOO_LONG } }];
  else if (rest.trim()) yield [jsonItem(line, rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
