import { acquaintance } from "../acquaintance/acquaintance.ts";
import { acquaintancePhrases } from "../lexicon/acquaintance.ts";
import type { Phrases, Rule } from "../rule.ts";

export const phrases: Phrases = [{ acquaintance: acquaintancePhrases }];

export const rule: Rule = {
  id: "missing-context",
  severity: "warning",
  title: "Doesn't say where you know them from",
  why: "A stranger wonders how you found them; where you met, or what of theirs you saw, answers that at once.",
  advice:
    "Name the event, the post, the work or the person that led you to them; if there is none, a request without a note may do as well.",
  examples: {
    bad: [
      "Hi Priya, I'm Sam, a junior buyer, and I'd like to learn how you compare suppliers.",
      "Hi Priya, came across your profile. I'm Sam, a tester, and would love to ask how you plan releases.",
      "Priya, how do you keep a choir of forty in tune? Sam, music teacher",
      "Hi Priya, I'm Sam from Acme. We help clinics like yours fill empty chairs. Worth 15 minutes this week?",
      "Hi Priya, we're in the same industry and have 31 connections in common. Could I ask you about pricing? Sam",
    ],
    good: [
      "Hi Priya, I'm Sam, a junior buyer. Your post on comparing suppliers helped me; may I ask about the last step?",
      "Hi Priya, Sam here. We sat at the same table at the Leeds choir weekend. How did your concert go?",
      "Priya, Ana Ruiz told me you know everything about release planning. I'm Sam, a tester; may I ask you two things?",
      "Hi Priya, I'm Sam. Your kiln supplied our tiles for years and I'd like to know who fires them now.",
      "Hi Priya, I found you while looking into cork floors. I'm Sam, an architect; how do they age in kitchens?",
    ],
  },
  source:
    "The seed article: a note says where you met or heard of the person; an event or your research counts.",
  check: (reading) => (acquaintance(reading) ? [] : [{}]),
};
