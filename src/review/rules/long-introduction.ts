import { shareOf } from "../introduction/share.ts";
import type { Rule } from "../rule.ts";

/** A shorter introduction is never too long, whatever its share, in UTF-16 code units. Source: the labelling guide. */
const LEAST_LENGTH = 80;
/** Half of the note. */
const LEAST_SHARE = 0.5;

export const rule: Rule = {
  id: "long-introduction",
  severity: "warning",
  title: "Mostly about you",
  why: "The reader looks for what you have in common, and your profile tells the rest about you.",
  advice: "Keep your name and a few words about what you do; give the room to the reason and the context.",
  examples: {
    bad: [
      "Hi Priya, I'm Sam, born in Leeds, first a baker, then a bus driver, and now a librarian with two cats and a boat that I restore at weekends. I saw your talk on archives. Slides?",
      "Priya, I'm Ola from Brightmill, a family firm in Hull that has made ropes, nets and sails since 1911 with forty people and one very old dog. We met at the harbour fair.",
      "Hi Priya, I'm Jo: mum of three, wild swimmer, recovering lawyer, choir singer, and the owner of a shop for secondhand wool in Deal. Loved your post!",
    ],
    good: [
      "Hi Priya, I'm Sam, a librarian in Leeds. Your talk on archives changed how we store our maps, and I'd love to see the slides.",
      "Priya, Ola from the Hull rope works. We met at the harbour fair and I'd like to ask how you test splices.",
      "Priya, I'm Kim. Your firm has made ropes, nets and sails since 1911 with forty people, and I'd love to visit it one day.",
    ],
  },
  source: "The seed article: the introduction is very short, the profile says the rest.",
  check: (reading) => {
    const share = shareOf(reading);
    const long = share.length >= LEAST_LENGTH && share.length > LEAST_SHARE * reading.text.length;
    return long ? [{ span: reading.span(share) }] : [];
  },
};
