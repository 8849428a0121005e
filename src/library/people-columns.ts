/** A list of people beside a template: which column is which value. */
import { usualName } from "../templates/known-names.ts";
import { asPlaceholderName, nameKey } from "../templates/placeholder-name.ts";
import type { Placeholder } from "../templates/template.ts";

/** What the columns of a list are to a template. */
export interface PeopleColumns {
  /** The column of each value, counted from 0. */
  places: ReadonlyMap<string, number>;
  /** What the template needs and neither a column nor a value for all has. */
  missing: string[];
  /** Columns that the template does not ask for. */
  unknown: string[];
  /** The column that is read as the recipient though it is called otherwise, such as `Name`. */
  guessed?: string;
  /** Two columns for one value. */
  twice?: readonly [string, string];
}

/** Who the note goes to: greeted by the template, or told to the review alone. */
export const RECIPIENT = "recipient";

/** Headers that mean whom the note goes to, where nothing else does: in a list of people that is who they are. */
const PEOPLE = new Set(["name", "full_name", "fullname", "person", "contact", "lead", "recipient_full_name"]);

/** The placeholder that somebody means by a word: its own name, however it is written, or another word for it. */
function placeholderFor(word: string, names: readonly string[]): string | undefined {
  const key = nameKey(word.trim());
  const folded = asPlaceholderName(word);
  const usual = usualName(word);
  return (
    names.find((name) => name === key) ??
    names.find((name) => name === folded) ??
    names.find((name) => usual !== undefined && usualName(name) === usual)
  );
}

/** The placeholder that greets the recipient, whatever the template calls it. */
export function greeted(placeholders: readonly Placeholder[]): string {
  return placeholders.find(({ name }) => usualName(name) === RECIPIENT)?.name ?? RECIPIENT;
}

/** Values under the names that a template has for them; what it does not ask for stays as it is. */
export function namedValues(
  values: Readonly<Record<string, string>>,
  placeholders: readonly Placeholder[],
): Record<string, string> {
  const names = placeholders.map(({ name }) => name);
  const named: Record<string, string> = Object.create(null);
  for (const [word, value] of Object.entries(values)) named[placeholderFor(word, names) ?? word] = value;
  return named;
}

/** Reads a header. @param given names of the values that every row has */
export function peopleColumns(
  header: readonly string[],
  placeholders: readonly Placeholder[],
  given: ReadonlySet<string>,
): PeopleColumns {
  const recipient = greeted(placeholders);
  const names = [...new Set([...placeholders.map(({ name }) => name), recipient])];
  const places = new Map<string, number>();
  const exact = new Set<string>();
  let twice: readonly [string, string] | undefined;
  for (const [at, cell] of header.entries()) {
    const name = placeholderFor(cell, names);
    // Where the sender is given, the column `name` of a list of people is somebody else's.
    if (name === undefined || (name === "name" && given.has(name))) continue;
    const before = places.get(name);
    const own = asPlaceholderName(cell) === name || nameKey(cell.trim()) === name;
    if (before !== undefined && exact.has(name) === own) twice ??= [header[before] ?? "", cell];
    // A column with the very name is meant before one with another word for it.
    if (before === undefined || own) places.set(name, at);
    if (own) exact.add(name);
  }
  const taken = new Set(places.values());
  const guess = places.has(recipient)
    ? -1
    : header.findIndex((cell, at) => !taken.has(at) && PEOPLE.has(asPlaceholderName(cell) ?? ""));
  if (guess >= 0) places.set(recipient, guess);
  const guessed = header[guess];
  const used = new Set(places.values());
  return {
    places,
    missing: placeholders
      .filter(({ name, required }) => required && !places.has(name) && !given.has(name))
      .map(({ name }) => name),
    unknown: header.filter((_, at) => !used.has(at)),
    ...(guessed !== undefined && { guessed }),
    ...(twice && { twice }),
  };
}
