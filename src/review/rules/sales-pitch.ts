import { weigh } from "../evidence.ts";
import { salesPhrases } from "../lexicon/sales-pitch.ts";
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import type { Rule } from "../rule.ts";

const POINTS = {
  "sales-offer": 2,
  "sales-scheme": 1.5,
  "sales-price": 1.25,
  "sales-free": 1.25,
  "sales-help": 1.25,
  "sales-cta": 0.75,
  "sales-pain": 0.75,
  "sales-outcome": 0.75,
  "sales-urgent": 0.5,
  "sales-not": -0.75,
};
const ENOUGH = 2;

export const rule: Rule = {
  id: "sales-pitch",
  severity: "warning",
  title: "Sells something",
  why: "A pitch before there is any trust is read as an advert, and the invitation with it.",
  advice: "Connect over what you have in common first; the offer can wait for a conversation.",
  examples: {
    bad: [
      "Hi Priya, I'm Sam from Acme. We help clinics like yours fill empty chairs. Worth 15 minutes this week?",
      "Hi Priya, Sam here. Our app saves teams ten hours a week, and the first month is free. Shall I send you the details?",
      "Hi Priya, want a free audit of your website? I'm Sam, and I help shops get more customers.",
    ],
    good: [
      "Hi Priya, I buy packaging for Acme. I saw your cartons at the Leeds fair; may we have a quote? Sam",
      "Hi Priya, your talk on why free trials fail changed our pricing page. I'm Sam, product lead at Acme; may I ask two questions?",
      "Hi Priya, I'm Sam and I recruit for Acme. Your paper on sensor fusion fits a role we have; would you be curious to hear about it?",
    ],
  },
  source: "Connection-request guide and common practice: a note asks for trust, not for money.",
  phrases: salesPhrases,
  check: (reading) => {
    const { points, strongest } = weigh(reading, POINTS, (found) => isTheirs(reading, found));
    return points >= ENOUGH && strongest ? [{ span: reading.span(strongest) }] : [];
  },
};

/** "your free trial", "your discount": the recipient's own offer as a topic. */
function isTheirs(reading: Reading, found: Found): boolean {
  const before = reading.tokens[found.start - 1]?.norm;
  return before === "your" || before === "you";
}
