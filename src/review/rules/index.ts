// Written by `npm run generate` from the files beside it: do not edit.
import type { Rule } from "../rule.ts";
import { rule as tooLong } from "./too-long.ts";

/** Every rule, by its file's name. */
export const rules: readonly Rule[] = [
  tooLong,
];
