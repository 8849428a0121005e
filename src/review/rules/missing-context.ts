import { acquaintance } from "../acquaintance/acquaintance.ts";
import { acquaintancePhrases } from "../lexicon/acquaintance.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "missing-context",
  severity: "warning",
  title: "Does not say where you know them from",
  why: "",
  advice: "",
  examples: { bad: [], good: [] },
  source: "",
  phrases: { acquaintance: acquaintancePhrases },
  check: (reading) => (acquaintance(reading) ? [] : [{}]),
};
