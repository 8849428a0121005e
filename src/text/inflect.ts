import { gerundOf, participleOf, pastOf, thirdPersonOf } from "./verbs.ts";

/** Second pasts and participles that English has beside the first: people write both. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  be: ["am", "are", "were", "'re"],
  get: ["gotten"],
  learn: ["learnt"],
  show: ["showed"],
};

/** Every form of a verb, its base first: what `look~` in a phrase list stands for. */
export function formsOf(base: string): string[] {
  const forms = [base, thirdPersonOf(base), pastOf(base), participleOf(base), gerundOf(base)];
  return [...new Set([...forms, ...(ALSO[base] ?? [])])];
}
