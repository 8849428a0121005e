import { purposeTags } from "../lexicon/purpose.ts";
import { purpose } from "../purpose/purpose.ts";
import type { Phrases, Rule } from "../rule.ts";

export const phrases: Phrases = [purposeTags];

export const rule: Rule = {
  id: "missing-reason",
  severity: "warning",
  title: "Doesn't say why you'd like to connect",
  why: "Where you met is half of it; without a reason the other person does not know what to say yes to.",
  advice: "Say in one clause what you would like to learn, ask, follow or thank them for.",
  examples: {
    bad: [
      "Hi Priya, I'm Sam from the Leeds depot. We met at the rail freight day. Let's connect.",
      "Hi Priya, Sam here, a nurse. I read your article on night shifts. Shall we connect?",
      "Priya, I'm Sam. I think we both know Ana Ruiz. Kindly accept my request.",
      "Hi Priya, I'm Sam, a coach, and always happy to meet like-minded professionals.",
    ],
    good: [
      "Hi Priya, I'm Sam from the Leeds depot. We met at the rail freight day, and I'd like to hear how the trial ended.",
      "Hi Priya, Sam here, a nurse. Your article on night shifts settled a quarrel on our ward.",
      "Priya, I'm Sam. We both know Ana Ruiz, and she hoped you'd explain the new forms to me.",
      "Hi Priya, I'm Sam, new to coaching, and I hope to learn from you. I heard you on the Touchline podcast.",
      "Hi Priya, it was good to meet you at the choir weekend. I'm Sam, the tall bass, and I'd like to stay in touch.",
    ],
  },
  source: "The seed article: a note says why this person would be a good connection.",
  check: (reading) => (purpose(reading) ? [] : [{}]),
};
