/** What both engines can keep: PostgreSQL refuses U+0000 and lone surrogates, so neither keeps them. */
export function storable(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}
