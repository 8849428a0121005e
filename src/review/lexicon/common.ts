import type { Lexicon } from "../phrase-book.ts";

/** Pronouns, auxiliaries and other small words that phrases of every rule use. */
export const common: Lexicon = {
  I: "i we",
  me: "me us myself",
  my: "my our",
  you: "you",
  your: "your yours",
  be: "be~",
  have: "have~",
  do: "do~",
  modal: "would will can could may might should must shall",
  not: "not never no",
  a: "a an the some any another one",
  the: "the a an this that these those my our your his her their",
  det: "the a an this that these those my our your his her their some any no every each all both such",
  and: "and or & plus",
  in: "in at on from for with of to by near into under over about around through via after before during",
  at: "at in on from during after before",
  very: "very really so truly quite just also always still too only simply finally recently currently now already genuinely absolutely much even ever",
  time: "today yesterday tomorrow tonight week weeks month months year years morning evening night weekend spring summer autumn fall winter day days january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday minute minutes hour hours ago last next",
};
