/**
 * What in a note says who its sender is: a name ("I'm Sam", "Sam here", "— Sam"), a role ("I teach chemistry",
 * "as a nurse", "night porter here"), a firm or group ("Sam from Acme", "at Acme we …", "my bakery", "fellow alum").
 */
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import { wordsOf } from "../word-classes.ts";
import { affiliations } from "./affiliations.ts";
import { apposed } from "./apposed.ts";
import { headings } from "./headings.ts";
import { names } from "./names.ts";
import { roles } from "./roles.ts";
import { signature } from "./signature.ts";

/** Several rules ask of one reading, one after the other. */
let last: { reading: Reading; found: readonly Found[] } | undefined;

/** Every place that introduces the sender, in order; empty where the note never says who writes. */
export function introductionsOf(reading: Reading): readonly Found[] {
  if (last?.reading === reading) return last.found;
  const words = wordsOf(reading);
  const found: Found[] = [];
  names(words, found);
  roles(words, found);
  affiliations(words, found);
  headings(words, found);
  apposed(words, found);
  const signed = signature(words);
  if (signed) found.push(signed);
  found.sort((a, b) => a.start - b.start);
  last = { reading, found };
  return found;
}
