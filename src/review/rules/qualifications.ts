import * as record from "../lexicon/record.ts";
import { type Claim, claimsOf } from "../record/record.ts";
import type { Phrases, Rule } from "../rule.ts";

const MESSAGES: Record<Claim["kind"], string> = {
  years: "Counts years of experience",
  degree: "Lists a degree",
  honour: "Lists an honour",
  certificate: "Lists a certificate",
  praise: "Praises its own sender",
  result: "Counts results of your own",
  firm: "Drops the name of a former employer",
};

export const phrases: Phrases = [
  {
    "record.years": record.yearsPhrases,
    "record.forYears": record.forYearsPhrases,
    "record.degree": record.degreePhrases,
    "record.honour": record.honourPhrases,
    "record.certificate": record.certificatePhrases,
    "record.praise": record.praisePhrases,
    "record.result": record.resultPhrases,
    "record.firm": record.formerFirmPhrases,
  },
];

export const rule: Rule = {
  id: "qualifications",
  severity: "warning",
  title: "Sells your record",
  why: "Your profile says all that already, and in a first note it reads as a boast.",
  advice: "Name yourself in a few words and give the room to why you write to this person.",
  examples: {
    bad: [
      "Hi Priya, I'm Sam, 14 years in audit. Your article on controls answered my question; I'd like to follow you.",
      "Priya, award-winning photographer here. Loved your series on night buses, may I ask which lens it was?",
      "Hello Priya, I'm Ola, MBA, and top of my class. Your talk in Leeds was fine and I'd like to discuss it.",
      "Hi Priya, Ben here. I grew revenue by 40 % last year, and your post on churn still taught me something.",
    ],
    good: [
      "Hi Priya, I'm Sam, an auditor. Your article on controls answered my question; I'd like to follow you.",
      "Hi Priya, I'm Ola, an MBA student in Leeds. I'd love to ask about the talk you gave us on Friday.",
      "Priya, your 20 years at the lighthouse made a wonderful talk. I'm Jo, a teacher, may I read it to my class?",
      "Hi Priya, congratulations on the award! Ben from the Poole depot. I'd like to hear how you celebrated.",
      "Hi Priya, I've listened to your show for eight years. I'm Kim, a nurse, and I'd like to suggest a guest.",
    ],
  },
  source: "The seed article: leave qualifications out of the note, they are on the profile.",
  check: (reading) => {
    const first = claimsOf(reading)[0];
    return first ? [{ span: reading.span(first), message: MESSAGES[first.kind] }] : [];
  },
};
