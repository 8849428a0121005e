import { introductionsOf } from "../introduction/introduction.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "missing-introduction",
  severity: "warning",
  title: "Doesn't say who you are",
  why: "Somebody who does not know your name or your work has to open your profile before they can answer.",
  advice: "Add your first name, or your title and surname, and perhaps what you do; a few words are enough.",
  examples: {
    bad: [
      "Hi Priya, your talk on queues at DevConf helped us a lot. I'd love to hear how you test them.",
      "Priya, I'm a big fan of your podcast and would like to ask about the episode on layoffs.",
      "Hi Priya, as a parent I was glad to read your piece on school buses. What comes next?",
      "We were both at the Leeds alumni dinner, Priya. Shall we connect?",
    ],
    good: [
      "Hi Priya, I'm Sam. Your talk on queues at DevConf helped us; I'd love to hear how you test them.",
      "Priya, night porter here. Your post on shift swaps was spot on, may I ask how you plan them?",
      "Hi Priya, your piece on grafting saved my orchard. I'd like to follow the next one.",
      "Hi Priya, fellow Leeds alum here. I'd like to ask about your museum project.",
      "Loved your thread on fixing looms, Priya. I'd like to read more. Ola from the Hawick mill",
    ],
  },
  source: "The seed article: a note opens with a first name, or a professional title and surname.",
  check: (reading) => (introductionsOf(reading).length > 0 ? [] : [{}]),
};
