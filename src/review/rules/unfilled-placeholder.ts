/** A template's slot that was never filled, and what else a template or an assistant left behind. */
import { findPlaceholders, type PlaceholderKind } from "../../text/placeholder.ts";
import type { Rule } from "../rule.ts";

const SAYS: Record<PlaceholderKind, { message: string; advice: string }> = {
  slot: { message: "A placeholder is still in it", advice: "Put in what belongs there." },
  blank: { message: "A blank is still in it", advice: "Fill in the blank." },
  merge: { message: "A name or a word is missing", advice: "Write what should stand here." },
  instruction: { message: "An instruction is still in it", advice: "Do what it says, then take it out." },
  alternatives: { message: "A choice is still open", advice: "Keep the one that is true." },
  preamble: { message: "A writing assistant's words are still in it", advice: "Take them out and keep the note alone." },
};

export const rule: Rule = {
  id: "unfilled-placeholder",
  severity: "error",
  title: "A placeholder is still in it",
  why: "One empty slot tells the reader that the note was meant for anybody.",
  advice: "Fill it in, or take the sentence out.",
  examples: {
    bad: [
      "Hi {{first_name}}, I'm Sam. Your talk on retry storms helped us; I'd like to hear how you test.",
      "Hi Priya, I'm Sam. I enjoyed your talk at [Event] and would like to hear how you test.",
      "Hi , I'm Sam. I enjoyed your talk/article/post on retry storms and would like to hear more.",
    ],
    good: [
      "Hi Priya, I'm Sam. Your episode of the [Brackets] podcast on vector<int> made my week; I'd like to hear more.",
      "Hi Priya, Sam (he/him) here. Your post on the $PATH variable helped us and I'd like to follow your work.",
    ],
  },
  source: "The article this coach follows recommends templates, with the names filled in.",
  check: (reading) => findPlaceholders(reading.text).map(({ span, kind }) => ({ span, ...SAYS[kind] })),
};
