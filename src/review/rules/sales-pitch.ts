import { type Scale, weigh } from "../evidence.ts";
import { salesOffers } from "../lexicon/sales-offers.ts";
import { salesPhrases } from "../lexicon/sales-pitch.ts";
import { salesSigns } from "../lexicon/sales-signs.ts";
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import type { Phrases, Rule } from "../rule.ts";

const SCALE: Scale = {
  points: {
    "sales-offer": 2.1,
    "sales-free": 1.8,
    "sales-sum": 1.6,
    "sales-terms": 1.4,
    "sales-scheme": 1.3,
    "sales-help": 1.15,
    "sales-price": 1.1,
    "sales-close": 1,
    "sales-soft": 1,
    "sales-make": 0.9,
    "sales-need": 0.9,
    "sales-nothing": 0.9,
    "sales-act": 0.85,
    "sales-yours": 0.8,
    "sales-proof": 0.75,
    "sales-give": 0.7,
    "sales-few": 0.7,
    "sales-outcome": 0.65,
    "sales-cta": 0.65,
    "sales-pain": 0.45,
    "sales-urgent": 0.35,
    "sales-curious": -0.5,
    "sales-not": -0.8,
  },
  enough: 1.59,
};

export const phrases: Phrases = [salesOffers, salesPhrases, salesSigns];

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
  check: (reading) => {
    const skip = (found: Found, tag: string) =>
      isTheirs(reading, found) ||
      (tag === "sales-terms" && isFreeTime(reading, found)) ||
      (tag === "sales-sum" && isNoPrice(reading, found)) ||
      (OF_SENDER.has(tag) && isTopic(reading, found));
    const strongest = weigh(reading, SCALE, skip);
    return strongest ? [{ span: reading.span(strongest) }] : [];
  },
};

/** Signs that are none where the reader spoke or wrote of such a thing. */
const OF_SENDER = new Set(
  "sales-free sales-sum sales-terms sales-price sales-nothing sales-make sales-proof sales-outcome sales-few".split(
    " ",
  ),
);
/** "your post on", "you said": what follows in the sentence is the reader's topic. */
const ABOUT = new Set(
  "on about why how said wrote say says explained called argued mentioned posted told showed asked where publish published".split(
    " ",
  ),
);

/** Words in or just after a sum that make it a record, or name a post about it. */
const NO_PRICE = new Set(
  "million millions billion crore crores cr mn bn post poster thread piece pipeline budget budgets gmv arr revenue".split(
    " ",
  ),
);

/** Before a sum: it was paid, lost or made, and is not asked for. */
const PAID = new Set(
  "bought sold paid spent cost lost won saved raised made managed earned owed borrowed".split(" "),
);

/** "your free trial", "your discount": the recipient's own offer as a topic. */
function isTheirs(reading: Reading, found: Found): boolean {
  return reading.tokens[found.start - 1]?.norm === "your";
}

/** "I have Wednesdays free if …": time that is free, and nothing for nothing. */
function isFreeTime(reading: Reading, found: Found): boolean {
  const before = reading.tokens[found.start - 1];
  return (
    reading.tokens[found.start]?.norm === "free" &&
    (reading.is(before, "time") ||
      /^(?:\w+days|mornings|afternoons|evenings|nights|weekends)$/.test(before?.norm ?? ""))
  );
}

/** "your piece on why free trials fail", "you said free delivery is a tax". */
function isTopic(reading: Reading, found: Found): boolean {
  let theirs = false;
  for (let at = reading.sentenceAt(found.start)?.start ?? found.start; at < found.start; at++) {
    const norm = reading.tokens[at]?.norm ?? "";
    if (norm === "you" || norm === "your") theirs = true;
    else if (norm === "i" || norm === "we" || norm === "our" || norm === "my") theirs = false;
    else if (theirs && ABOUT.has(norm)) return true;
  }
  return false;
}

/** "$40M pipeline", "that £4.80 pint post", "bought it for 90 euros": a record or a topic, and no price. */
function isNoPrice(reading: Reading, found: Found): boolean {
  if (/\d(?:m|mn|mm|bn|b)$/.test(reading.tokens[found.end - 1]?.norm ?? "")) return true;
  for (let at = reading.clauseAt(found.start)?.start ?? found.start; at < found.start; at++) {
    if (PAID.has(reading.tokens[at]?.norm ?? "")) return true;
  }
  for (let at = found.start; at < found.end + 2; at++) {
    if (NO_PRICE.has(reading.tokens[at]?.norm ?? "")) return true;
  }
  return false;
}
