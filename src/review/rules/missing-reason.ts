import {
  appraisalPhrases,
  askPhrases,
  joinPhrases,
  purposePhrases,
  thanksPhrases,
  wishPhrases,
} from "../lexicon/purpose.ts";
import { purpose } from "../purpose.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "missing-reason",
  severity: "warning",
  title: "Does not say why you write",
  why: "",
  advice: "",
  examples: { bad: [], good: [] },
  source: "",
  phrases: {
    purpose: purposePhrases,
    ask: askPhrases,
    appraisal: appraisalPhrases,
    thanks: thanksPhrases,
    wish: wishPhrases,
    join: joinPhrases,
  },
  check: (reading) => (purpose(reading) ? [] : [{}]),
};
