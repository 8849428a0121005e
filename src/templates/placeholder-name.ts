/** Names of placeholders: which there may be, and when two are the same. */
import { isInherited } from "./liquid.ts";

/** The longest name, in UTF-16 code units. */
export const NAME_LENGTH = 40;

/** Letters of any script, digits and underscores, none of the digits first. */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** Words that mean something else to Liquid. */
const LIQUID = new Set("true false nil null empty blank and or not contains".split(" "));

/** The name as values are kept under it: `Event` and `event` are one placeholder, composed or not. */
export const nameKey = (name: string): string => name.normalize("NFC").toLowerCase();

/** Whether Liquid takes it for the name of a value, and nothing else. */
export function isPlaceholderName(name: string): boolean {
  return name.length <= NAME_LENGTH && NAME.test(name) && !LIQUID.has(name) && !isInherited(name);
}

/** A name made of what somebody wrote ("First Name" → `first_name`), or undefined where nothing is left of it. */
export function asPlaceholderName(words: string): string | undefined {
  const name = nameKey(words.replace(/['’]s\b/g, "").replace(/([\p{Ll}])([\p{Lu}])/gu, "$1_$2"))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "_")
    .replace(/^[_\p{N}\p{M}]+/u, "")
    .slice(0, NAME_LENGTH)
    .replace(/_$/, "");
  return name !== "" && isPlaceholderName(name) ? name : undefined;
}
