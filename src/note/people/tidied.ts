/** Names as lists of people have them ("PRIYA PATEL, PhD"), and as a note would write them. Proposals: a person decides. */

import { isGivenName } from "../../text/given-names.ts";
import { properName } from "../../text/names.ts";
import { recipientOf } from "./recipient.ts";

/** What stands behind a name and is no part of it. */
const LETTERS = new Set("phd md mba msc bsc ma ba jd rn pe cpa cfa pmp esq".split(" "));

/** The longest name that is looked at, in UTF-16 code units. */
const CAP = 100;

/**
 * The name that a note would greet (`PRIYA PATEL` → `Priya`, `Patel, Priya` → `Priya`, `dr. stein` → `Dr. Stein`);
 * as it was given where there is nothing to propose.
 */
export function tidyRecipient(given: string): string {
  const name = oneSpaced(given);
  if (name === "" || name.length > CAP || /[@\d]/.test(name)) return given.trim();
  const [, greeted = ""] = /^(?:Hi|Dear) (.+)$/u.exec(recipientOf(withoutAdditions(name)).greeting) ?? [];
  return greeted === "" ? given.trim() : greeted;
}

/** Any other name: its capitals alone (`ANA RUIZ` → `Ana Ruiz`). */
export function tidyName(given: string): string {
  const name = oneSpaced(given);
  return name === "" || name.length > CAP ? given.trim() : properName(name);
}

const oneSpaced = (text: string): string => text.split(/\s/u).filter(Boolean).join(" ");

/** Without pronouns in brackets, degrees and a middle initial; the first name first. */
function withoutAdditions(name: string): string {
  const bare = oneSpaced(name.replace(/\([^()]*\)/g, " ").replace(/["“”][^"“”]*["“”]/g, " "));
  const [first = "", second = "", ...more] = bare.split(",").map((part) => part.trim());
  const isSurnameFirst = more.length === 0 && isGivenName(wordsOf(second)[0]?.toLowerCase() ?? "");
  const words = wordsOf(isSurnameFirst ? `${second} ${first}` : first);
  const kept = words.filter(
    (word, index) => index === 0 || !(LETTERS.has(bareWord(word)) || /^\p{Lu}\.?$/u.test(word)),
  );
  return kept.join(" ");
}

const wordsOf = (text: string): string[] => text.split(" ").filter(Boolean);
const bareWord = (word: string): string => word.replaceAll(".", "").toLowerCase();
