import { acquaintancePhrases } from "../lexicon/acquaintance.ts";
import { purposeTags } from "../lexicon/purpose.ts";
import { isBlanket } from "../purpose/purpose.ts";
import type { Phrases, Rule } from "../rule.ts";

export const phrases: Phrases = [{ acquaintance: acquaintancePhrases }, purposeTags];

export const rule: Rule = {
  id: "blanket-invitation",
  severity: "error",
  title: "Could go to anybody",
  why: "With the name changed this note would fit any stranger, so it tells the reader that it was not written for them.",
  advice:
    "Add one thing that is true of this person alone, such as a talk, a post or a place, and what you hope for.",
  examples: {
    bad: [
      "Hi Priya, I'd like to add you to my professional network.",
      "Hi Priya, I came across your profile and was impressed. I'm Sam from Acme. Let's connect!",
      "Hi Priya, I'm Sam, always glad to meet like-minded people and explore possible synergies.",
      "Hi Priya, I'm Sam, founder of three firms and keynote speaker. Let's connect!",
    ],
    good: [
      "Hi Priya, I'd like to add you to my network because your talk on soil at AgriDays changed how we plough. Sam",
      "Hi Priya, I'm Sam, a night nurse. Your piece on shift swaps helped us; let's connect, I'd like to read the next one.",
      "Hi Priya, Sam here. We met at the Leeds choir weekend. Let's connect.",
      "Hi Priya, I'm Sam, new to payroll, and would like to learn how you plan the year's end.",
    ],
  },
  source: "The seed article: leave out the blanket “I would like to be in your network”.",
  check: (reading) => {
    if (!isBlanket(reading)) return [];
    const wish = reading.found("join")[0];
    return [wish ? { span: reading.span(wish) } : {}];
  },
};
