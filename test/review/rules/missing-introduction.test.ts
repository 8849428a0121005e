import { rule } from "../../../src/review/rules/missing-introduction.ts";
import { testRule } from "../rule-tester.ts";

const note = (who: string) => ({
  text: `Hi Jana, ${who} your article on cold storage was so useful. I'd love to ask about the valves.`,
  recipient: "Jana",
});
const nobody = (who: string) => ({ ...note(who), excerpts: [""] });

testRule(rule, {
  valid: [
    ...[
      "I'm Sam;",
      "my name is Dr. Osei,",
      "it's wee Morag,",
      "Sam here,",
      "I'm [Your name],",
      "im sanj from the chippy,",
      "night porter here;",
      "as a nurse I can say that",
      "I teach chemistry and",
      "I'm on the careers team at Millbrook and",
      "I've just taken over the family bakery and",
      "I joined Acme's finance team in May;",
      "fellow Leeds alum here,",
      "speaking as a school cook,",
      "my company, Brightmill, makes sails;",
      "our sales floor in Hull agrees that",
      "I'm the guy behind the Tuesday quiz newsletter and",
      "my pupils say that",
    ].map(note),
    { text: "Jana, your post on valves was spot on. More, please! Kat, Trellio", recipient: "Jana" },
    { text: "Jana, your post on valves was spot on. More, please!\n— Kat", recipient: "Jana" },
    { text: "jana, your post on valves was so good, more please! - jo", recipient: "Jana" },
    { text: "Jana, Rory, lime plasterer in Fife. Which sand was it at Kellie?", recipient: "Jana" },
    { text: "Jana, we at Nordlys Print use your charts daily. When is the next one out?", recipient: "Jana" },
    { text: "Jana, which sand was it at Kellie Mains? Best, May", recipient: "Jana" },
  ],
  invalid: [
    ...[
      "I'm a huge fan and",
      "I'm from Cork as well;",
      "as a parent I can say that",
      "as a fellow dog owner I can say that",
      "a faithful listener here;",
      "my team agrees that",
      "I'm in the middle of your book;",
      "I run every morning, and",
      "we met at the Gdynia fair;",
      "at Easter we read it twice;",
      "I'm not a plumber but",
    ].map(nobody),
    { text: "Hi Jana, let's connect!", recipient: "Jana", excerpts: [""] },
    { text: "Jana, want ten new clients by Friday? Comment YES.", recipient: "Jana", excerpts: [""] },
    { text: "Hi Jana, greetings from Tromsø! Your column made our week.", recipient: "Jana", excerpts: [""] },
  ],
});
