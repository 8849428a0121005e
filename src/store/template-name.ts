/** When two names of templates are the same name. */

/** The longest name, in UTF-16 code units: both engines keep it in an index, and people in one line of a list. */
export const NAME_LIMIT = 100;

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
const SPACES = /\s+/g;

/**
 * The name as it is compared: two names that look the same to people, or differ in nothing but their case, have the
 * same one ("Straße" and "STRASSE", "İzmir" and "izmir", composed and decomposed letters, spaces of any kind).
 */
export function nameKey(name: string): string {
  return (
    name
      .normalize("NFKC")
      .replace(IGNORABLE, "")
      // Down first for "ẞ", up for "ß" and "ı", and down again.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      // What has two forms in lower case: the sigma at the end of a word, and the i that had its dot as a capital.
      .replaceAll("ς", "σ")
      .replaceAll("i\u0307", "i")
      .normalize("NFKC")
      .replace(SPACES, " ")
      .trim()
  );
}

/** Behind every name and word that begins with the same characters: none holds it. */
export const LAST = "\u{10ffff}";

const SURROGATE = /[\ud800-\udfff]/;

/** As both engines order texts: by the bytes of UTF-8, which is by code point. */
export function byBytes(one: string, other: string): number {
  if (one === other) return 0;
  // Nearly always the order of code units is the same, and a tenth of the work.
  if (!SURROGATE.test(one) && !SURROGATE.test(other)) return one < other ? -1 : 1;
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
