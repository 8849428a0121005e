import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "too-long",
  severity: "error",
  title: "Longer than the box",
  why: "LinkedIn takes no more than the limit, so the end of the note would be lost.",
  advice: "Cut what the profile already says first, then fillers.",
  examples: { bad: [], good: ["Hi Priya, I'm Sam. Your talk on retry storms at DevConf helped us; I'd like to hear how you test."] },
  source: "The note box of LinkedIn: 300 characters with Premium, 200 with a free account.",
  check: (reading) =>
    reading.length > reading.limit ? [{ message: `${reading.length - reading.limit} characters over ${reading.limit}` }] : [],
};
