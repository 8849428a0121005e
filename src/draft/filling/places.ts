/** What a template asks for, given what is known already: which values, in which order, and what they are. */
import { usualName } from "../../templates/known-names.ts";
import type { ParsedTemplate, Piece, Placeholder } from "../../templates/template.ts";
import { askedAt, type Filling } from "./state.ts";

/** The name that templates mostly use for the same thing: `recipient` for `first_name`. */
export function meaning(name: string): string {
  return usualName(name) ?? name;
}

/** A placeholder's name as people say it: `their_role` is "their role". */
export function spoken(name: string): string {
  return name.replaceAll("_", " ").trim() || name;
}

/** The template's place for the recipient's name, where it has one. */
export function recipientPlace(template: ParsedTemplate): string | undefined {
  const names = template.placeholders.map(({ name }) => name);
  return names.find((name) => name === "recipient") ?? names.find((name) => meaning(name) === "recipient");
}

/** The placeholder of that name. */
export function placeholderOf(template: ParsedTemplate, name: string): Placeholder | undefined {
  return template.placeholders.find((one) => one.name === name);
}

/** True where the value never shows: words of the template stand or fall with it, and "yes" is all there is to say. */
export function isSwitch(template: ParsedTemplate, name: string): boolean {
  return !template.pieces.some((piece) => piece.kind === "value" && piece.name === name);
}

/** The names that are asked one after the other, in the order of the template; what came with the command is not. */
export function stepsOf(filling: Filling, template: ParsedTemplate): string[] {
  const asked = askedAt(filling);
  return template.placeholders
    .map(({ name }) => name)
    .filter(
      (name) =>
        name === asked || (filling.given[name] === undefined && matters(template, name, filling.values)),
    );
}

/** True where the piece can still be part of the note, whatever the values that are not known yet. */
export function canShow({ conditions }: Piece, values: Filling["values"], asked?: string): boolean {
  return conditions.every(({ name, given }) => {
    const value = values[name];
    return name === asked || value === undefined || (value !== null) === given;
  });
}

/** False where the values that are known take every piece out of the note that this one would change. */
function matters(template: ParsedTemplate, name: string, values: Filling["values"]): boolean {
  return template.pieces.some(
    (piece) =>
      ((piece.kind === "value" && piece.name === name) ||
        piece.conditions.some((condition) => condition.name === name)) &&
      canShow(piece, values, name),
  );
}
