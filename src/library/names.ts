/** Names of templates: which there may be, and which look like another. */
import { NAME_LIMIT, nameKey } from "../store/template-name.ts";
import { LOOK_ALIKES } from "../text/look-alikes.ts";
import type { Shelf } from "./shelf.ts";

/** What nobody sees in a name, or what reorders the words around it. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

/** Why a name is none, if it is none. */
export function badName(name: string): string | undefined {
  const called = name.trim();
  if (/[\n\r\u2028\u2029]/.test(called)) return "A template's name is one line.";
  if (nameKey(called) === "" || !/[\p{L}\p{N}\p{P}\p{S}]/u.test(called))
    return "A template needs a name of letters or digits, such as: met at an event.";
  if (called.length > NAME_LIMIT)
    return `The name is ${called.length} characters long, and ${NAME_LIMIT} is the most. A few words are easier to find.`;
  const unseen = UNSEEN.exec(called)?.[0];
  if (unseen === undefined) return undefined;
  const code = (unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `The name has a character in it that cannot be seen (U+${code}). Type the name again.`;
}

/** A name that people take for this one though its letters are of another alphabet, if another template has it. */
export async function lookAlike(shelf: Shelf, name: string): Promise<string | undefined> {
  const key = nameKey(name);
  const found = await shelf.templates.findAll(shelf.tenant, shelf.user.id, disguises(name));
  return found.find((one) => nameKey(one.name) !== key && inLatin(one.name) === inLatin(name))?.name;
}

/** The name as it looks: every letter that passes for a Latin one as that one. */
function inLatin(name: string): string {
  return nameKey([...nameKey(name)].map((char) => LOOK_ALIKES.get(char) ?? char).join(""));
}

/**
 * Names that this one can be taken for, some 500 at most, each looked up by itself: all in Latin letters, all that
 * there are in one other alphabet, and one letter exchanged. Others would have to be sought among all names.
 */
function disguises(name: string): string[] {
  const letters = [...nameKey(name)];
  const latin = inLatin(name);
  const found = new Set([latin]);
  for (const alphabet of ALPHABETS) found.add([...latin].map((char) => alphabet.get(char) ?? char).join(""));
  for (const [at, char] of letters.entries()) {
    const plain = LOOK_ALIKES.get(char) ?? char;
    for (const other of [plain, ...ALPHABETS.map((alphabet) => alphabet.get(plain) ?? plain)])
      if (other !== char) found.add(letters.with(at, other).join(""));
  }
  found.delete(nameKey(name));
  return [...found];
}

/** By the Latin letter the one that passes for it, in small letters as names are compared. */
const ALPHABETS: readonly ReadonlyMap<string, string>[] = [/\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].map(
  (script) =>
    new Map(
      [...LOOK_ALIKES]
        .filter(([char, latin]) => script.test(char) && nameKey(char) === char && nameKey(latin) === latin)
        .map(([char, latin]) => [latin, char]),
    ),
);
