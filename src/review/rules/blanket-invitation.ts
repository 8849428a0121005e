import { acquaintancePhrases } from "../lexicon/acquaintance.ts";
import {
  appraisalPhrases,
  askPhrases,
  joinPhrases,
  purposePhrases,
  thanksPhrases,
  wishPhrases,
} from "../lexicon/purpose.ts";
import { isBlanket } from "../purpose.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "blanket-invitation",
  severity: "error",
  title: "Could go to anybody",
  why: "",
  advice: "",
  examples: { bad: [], good: [] },
  source: "",
  phrases: {
    acquaintance: acquaintancePhrases,
    purpose: purposePhrases,
    ask: askPhrases,
    appraisal: appraisalPhrases,
    thanks: thanksPhrases,
    wish: wishPhrases,
    join: joinPhrases,
  },
  check: (reading) => (isBlanket(reading) ? [{}] : []),
};
