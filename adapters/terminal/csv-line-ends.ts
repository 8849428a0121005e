import { RECORD_CAP } from "./items.ts";

type End = "\r" | "\n";

/**
 * Some spreadsheets end the lines of a CSV file with a carriage return alone ("CSV (Macintosh)"). Where the first
 * line ends so, each carriage return is given as a line feed; else the text goes by as it is.
 */
export async function* lineFeeds(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let end: End | undefined;
  let quoted = false;
  /** The last character was a carriage return outside quotes: the next tells whether a line feed belongs to it. */
  let returned = false;
  let held = "";
  for await (const chunk of chunks) {
    held += chunk;
    for (let at = 0; end === undefined && at < chunk.length; at++) {
      const sign = chunk[at];
      if (returned) end = sign === "\n" ? "\n" : "\r";
      else if (sign === "\n" && !quoted) end = "\n";
      else if (sign === '"') quoted = !quoted;
      else returned = sign === "\r" && !quoted;
    }
    // A first line that is longer than any record is refused as it stands.
    if (end === undefined && held.length <= RECORD_CAP) continue;
    end ??= "\n";
    yield withFeeds(held, end);
    held = "";
  }
  if (held !== "") yield withFeeds(held, returned ? "\r" : "\n");
}

function withFeeds(text: string, end: End): string {
  return end === "\r" ? text.replaceAll("\r", "\n") : text;
}
