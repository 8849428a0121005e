/** Values that came with the command, each at the placeholder it is for. */
import { nameKey } from "../../templates/placeholder-name.ts";
import type { ParsedTemplate } from "../../templates/template.ts";
import { cutAtGrapheme } from "../../text/graphemes.ts";
import { ANSWER_CAP } from "../../text/length.ts";
import { meaning } from "./places.ts";

export interface Given {
  /** By the template's own names. */
  values: Record<string, string>;
  /** Longer than is kept: their beginnings, to be kept or answered anew, and how long they were, in code units. */
  tooLong: { name: string; text: string; length: number }[];
  /** Names that the template has no place for, as they were given. */
  unknown: string[];
}

/** Sorts them: `Event` is `event`, and `recipient` is `first_name` where the template says that. Blank ones are none. */
export function givenValues(template: ParsedTemplate, given: Readonly<Record<string, string>>): Given {
  const sorted: Given = { values: {}, tooLong: [], unknown: [] };
  const names = template.placeholders.map((one) => one.name);
  for (const [key, value] of Object.entries(given)) {
    const typed = nameKey(key.trim());
    const name = names.find((one) => one === typed) ?? alike(names, typed);
    const text = cutAtGrapheme(value, ANSWER_CAP).trim();
    if (name === undefined) sorted.unknown.push(key);
    else if (value.length > ANSWER_CAP) sorted.tooLong.push({ name, text, length: value.length });
    else if (text !== "") sorted.values[name] = text;
  }
  return sorted;
}

/** The one placeholder that means the same; of two, neither is guessed. */
function alike(names: readonly string[], typed: string): string | undefined {
  const same = names.filter((one) => meaning(one) === meaning(typed));
  return same.length === 1 ? same[0] : undefined;
}
