/** Phrases every reader has seen a hundred times: a tip that changes no verdict. */
import type { Phrases, Rule } from "../rule.ts";

export const phrases: Phrases = [
  {
    "stock-opening": [
      "i? ..1 hope|trust ..1 this|the|my|that ..2 message|note|email|mail|msg|invite finds|find|reaches you ..2 well|fine|good",
      "hope|trust ..1 you {be} ..1 doing? well|good|great|fine|safe",
      "hope all is well",
      "hope you {be} having ..2 great|good|lovely|nice|wonderful day|week|weekend",
      "came|come|stumbled|coming across ..1 your ..2 profile|page",
      "came|come|stumbled|coming upon your ..2 profile",
      "saw|noticed|found|visited|viewed your ..2 profile",
      "your ..2 profile caught my eye|attention|interest",
      "impressed by|with your ..2 profile|background|experience|journey|career",
      "your ..2 impressive|inspiring profile|background|career|journey",
      "linkedin suggested|recommended you|your|that",
      "we have ..3 mutual|shared connections|contacts|friends",
      "we share ..3 connections|contacts",
    ],
    "stock-purpose": [
      "pick your brain|brains",
      "like-minded|likeminded ..1 people|professionals|individuals|persons|folks|minds",
      "like minded ..1 people|professionals|individuals|persons|folks|minds",
      "expand|expanding|grow|growing|extend|extending|broaden|widen|build|building my|our ..2 network|circle",
      "explore ..1 synergies|synergy|opportunities|possibilities",
      "explore|discuss ..2 potential|possible|mutual ..1 synergies|collaboration|collaborations|opportunities|benefits",
      "mutual|mutually benefit|beneficial|growth",
      "win-win|win win",
      "add value to ..2 each|one|your|my",
      "touch base",
      "circle back",
      "reach|reaching out to you? ..2 see if|connect|introduce",
      "add you to my ..1 professional? network",
      "join my ..1 professional? network",
      "take ..2 to the next level",
    ],
  },
];

export const rule: Rule = {
  id: "stock-phrase",
  severity: "info",
  title: "A phrase they have read many times",
  why: "It takes room and says nothing of the two of you.",
  advice: "Say the same thing in your own words, or leave it out.",
  examples: {
    bad: [
      "Hi Priya, I hope this message finds you well. I'm Sam and your talk on retry storms helped us.",
      "Hi Priya, I'm Sam and would like to pick your brain about retry storms after your talk.",
    ],
    good: [
      "Hi Priya, I'm Sam. Your talk on retry storms at DevConf helped us; I'd like to hear how you test.",
    ],
  },
  source: "Our own list, from notes that were sent in great numbers.",
  check: (reading) =>
    [...reading.found("stock-opening"), ...reading.found("stock-purpose")]
      .map((found) => ({ span: reading.span(found) }))
      .sort((a, b) => a.span[0] - b.span[0])
      .filter((hit, index, hits) => index === 0 || hit.span[0] >= (hits[index - 1]?.span[1] ?? 0)),
};
