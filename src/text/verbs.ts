import { CLEAR_VERBS, IRREGULAR, NOUN_VERBS } from "./verb-list.ts";

/** English verb forms, from a list of verbs and the spelling rules; all words are lower case. */

interface Irregular {
  past: string;
  participle: string;
}

const irregular = new Map<string, Irregular>();
for (const entry of IRREGULAR.trim().split(/[|\n]/)) {
  const [base = "", past = "", participle = ""] = entry.trim().split(" ");
  irregular.set(base, { past, participle });
}

/** Verbs whose last consonant doubles though they have more than one syllable. */
const DOUBLED = new Set(
  "admit begin commit compel control excel forget occur permit prefer refer regret submit transfer travel model label cancel program enrol fulfil rebut equip".split(
    " ",
  ),
);

function doubles(base: string): boolean {
  if (DOUBLED.has(base)) return true;
  return /^[^aeiou]*[aeiou][bdgklmnprstz]$/.test(base) && base.length <= 5;
}

/** The -ing form: `make` → `making`, `get` → `getting`. */
export function gerundOf(base: string): string {
  if (base === "be") return "being";
  if (base.endsWith("ie")) return `${base.slice(0, -2)}ying`;
  if (base.endsWith("e") && !/[eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubles(base) ? base + base.at(-1) : base}ing`;
}

function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubles(base) ? base + base.at(-1) : base}ed`;
}

/** The form after *have*: `follow` → `followed`, `write` → `written`. */
export function participleOf(base: string): string {
  return irregular.get(base)?.participle ?? regularPast(base);
}

/** The simple past: `follow` → `followed`, `send` → `sent`. */
export function pastOf(base: string): string {
  return irregular.get(base)?.past ?? regularPast(base);
}

/** The form after *he*: `go` → `goes`, `study` → `studies`. */
export function thirdPersonOf(base: string): string {
  if (base === "be") return "is";
  if (base === "have") return "has";
  if (/(?:[sxz]|ch|sh|o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

const bases = new Set<string>([...CLEAR_VERBS, "do", "have", "mean"]);

/** The verbs by one of their forms; made when a word is first looked up, since few callers need all four. */
function basesBy(formOf: (base: string) => string, more: readonly [string, string][] = []) {
  let byForm: Map<string, string> | undefined;
  return (word: string): string | undefined => {
    byForm ??= new Map([...Array.from(bases, (base): [string, string] => [formOf(base), base]), ...more]);
    return byForm.get(word);
  };
}

/** Whether this is the base form of a verb we know. */
export const isBase = (word: string): boolean => bases.has(word);

/** Whether this base form is a noun as often as a verb (`talk`, `question`). */
export const isNounToo = (word: string): boolean => NOUN_VERBS.has(word);

/** The base of an -ing form we know (`catching` → `catch`). */
export const baseOfGerund = basesBy(gerundOf);

/** The base of a simple past we know (`saw` → `see`). */
export const baseOfPast = basesBy(pastOf, [
  ["burned", "burn"],
  ["dreamed", "dream"],
  ["were", "be"],
  ["traveled", "travel"],
  ["modeled", "model"],
  ["canceled", "cancel"],
]);

/** The base of a past participle we know (`written` → `write`). */
export const baseOfParticiple = basesBy(participleOf);

/** The base of a third person we know (`forwards` → `forward`). */
export const baseOfThird = basesBy(thirdPersonOf);

/** What a verb after *he* or *she* becomes after *you*, known or not: `judges` → `judge`. */
export function afterYou(word: string): string {
  const known = baseOfThird(word);
  if (known) return known;
  if (/[^s]s$/.test(word)) return word.replace(/(?<=ch|sh|x|z)es$|(?<!u)s$/, "");
  return word;
}
