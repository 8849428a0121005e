/**
 * Plain text as both engines can keep it: PostgreSQL refuses U+0000 and lone surrogates, so neither keeps them.
 * JSON needs no such care: `JSON.stringify` writes both as escapes, and they come back as they were.
 */
export function storable(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}
