/** A placeholder that is likely a slip of the finger for another: `recipeint`. */
import { LOOK_ALIKES } from "../text/look-alikes.ts";
import { editDistance } from "../text/nearest.ts";
import { isKnown, knownNames } from "./known-names.ts";

/** Words one letter away from a usual name that are names of their own. */
const OWN_WORDS = new Set(
  "names roles teams events topics topical groups schools cities projects products companies contacts titles works host hosts cost past last term terms tea teach years days rule rules tale tales game same fields intra object objects inject".split(
    " ",
  ),
);

/** What `name` was likely meant to be: another name of its template, or one that templates use often. */
export function meantName(name: string, others: readonly string[]): string | undefined {
  if (isKnown(name) || OWN_WORDS.has(name)) return undefined;
  const latin = inLatin(name);
  if (latin !== name && (isKnown(latin) || others.includes(latin))) return latin;
  const allowed = name.length >= 8 ? 2 : 1;
  let best: string | undefined;
  let least = allowed + 1;
  for (const other of [...others, ...knownNames]) {
    if (other === name || Math.abs(other.length - name.length) > allowed || numbered(name, other)) continue;
    const same = jumbled(name, other);
    const distance = same ? 1 : editDistance(name, other);
    if (distance < least && (same || name.length >= 5)) [best, least] = [other, distance];
  }
  return best;
}

/** A name in which letters of another alphabet pass for Latin ones, in Latin; the name itself where none do. */
export const inLatin = (name: string): string =>
  [...name].map((char) => LOOK_ALIKES.get(char) ?? char).join("");

/** `point_1` and `point_2`, `event` and `event2`: told apart on purpose. */
const numbered = (a: string, b: string): boolean => /\d/.test(a + b) && bare(a) === bare(b);
const bare = (name: string): string => name.replace(/[\d_]/g, "");

/** The same letters in another order. Of short names, nearly every word is one other letter away from one. */
const jumbled = (a: string, b: string): boolean => [...a].sort().join("") === [...b].sort().join("");
