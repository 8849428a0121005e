/** One record of a batch as it was read, before anybody looked at what it says. */
export interface Item {
  /** The physical line it begins on, from 1. */
  line: number;
  /** The parsed value, or why there is none. */
  read: { value: unknown } | { error: string };
  /** Its JSON text, where it came as JSON. */
  json?: string;
  /** Its cells, where it came as CSV. */
  cells?: readonly string[];
}

/** One record may have this many bytes. */
export const RECORD_CAP = 1 << 20;

export const TOO_LONG = "the record is over 1 MiB";

/** JSON text as an item. */
export function jsonItem(line: number, json: string): Item {
  if (isOverCap(json)) return { line, read: { error: TOO_LONG } };
  try {
    return { line, read: { value: JSON.parse(json) }, json };
  } catch {
    return { line, read: { error: "not valid JSON" } };
  }
}

/** True for a record over RECORD_CAP. A UTF-16 code unit takes at most three bytes, so most are never counted. */
export function isOverCap(text: string): boolean {
  return text.length * 3 > RECORD_CAP && Buffer.byteLength(text) > RECORD_CAP;
}
