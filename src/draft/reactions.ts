/** A kind word on an answer that will cost the note something; the answer stands whatever it says. */
import type { ReviewPolicy } from "../review/policy.ts";
import { findingsOf } from "./alone.ts";
import type { Step } from "./state.ts";
import { excerpt } from "./wording.ts";

/** An introduction longer than this leaves too little of 300 for the rest, in UTF-16 code units. */
const LONG_INTRODUCTION = 60;

/** Most of a tip's worth is in the first; two are read, three are not. */
const TIPS = 2;

/** What is said for each rule that is worth a word before the note is there. */
const SAID: Readonly<Record<string, (words: string) => string>> = {
  qualifications: (words) =>
    `${words} is on your profile already, and a note reads warmer without a record in it.`,
  "job-request": (words) => `${words} reads as asking for work. That goes better once you are connected.`,
  "sales-pitch": (words) =>
    `${words} reads as an offer. People pass over pitches in a first note; ask or thank instead.`,
  "contact-details": (words) =>
    `${words} looks like a contact detail. Leave it out: it makes a first note look like a scam.`,
  "stock-phrase": (words) =>
    `${words} stands in many notes. A detail that is true of this person alone does more.`,
  shouting: () => "Capitals and exclamation marks read as shouting; plain sentences carry further.",
  "unfilled-placeholder": (words) => `${words} looks like a slot that was not filled in yet.`,
};

/** The tips for an answer that was just taken, at most two, each with how to change it. */
export function reactTo(step: Step, text: string, policy?: ReviewPolicy): string[] {
  const tips = new Set<string>();
  if (step === "name" && text.length > LONG_INTRODUCTION) {
    tips.add(
      `That introduction is ${text.length} of 300 characters. Your profile says the rest, so a first name and one fact will do.`,
    );
  }
  const { note, findings } = findingsOf(step, text, policy);
  for (const { rule, span } of findings) {
    const said = SAID[rule];
    if (said) tips.add(said(span ? excerpt(note.slice(span[0], span[1])) : "This"));
  }
  return [...tips].slice(0, TIPS);
}
