/**
 * JSON for a file or a terminal. It escapes C0 itself; what else a terminal obeys, nobody sees or a line reader breaks
 * at is escaped here, to the same value.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    OBEYED,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const OBEYED = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;
