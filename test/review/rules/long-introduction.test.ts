import { rule } from "../../../src/review/rules/long-introduction.ts";
import { testRule } from "../rule-tester.ts";

const life =
  "I'm Wren, born on a canal boat, first a lock keeper, then a nurse in Stoke, mother of three and organist on Sundays.";
const firm =
  "I'm Pia from Holm & Søn, which makes rope ladders, fenders and swings by hand in a shed that used to be a cinema.";

testRule(rule, {
  valid: [
    { text: "Jana, I'm Wren, a nurse. Your map of the wharves is a gem, may I add one?", recipient: "Jana" },
    // Over half, but under 80 characters.
    { text: "Jana, Ole here, night baker at Brød & Co in Odense. More, please?", recipient: "Jana" },
    // The same words about the recipient.
    {
      text: "Jana, I'm Wren. You were born on a canal boat, first a lock keeper, then a nurse in Stoke, mother of three and organist on Sundays. May I write about it?",
      recipient: "Jana",
    },
    // What is for sale is a pitch.
    {
      text: "Jana, I'm Jon at Greasebusters. We steam-clean kitchens at night, take away the old fat, leave a certificate and never charge for the first visit. Shall we come?",
      recipient: "Jana",
    },
    // Two who do something together are no biography.
    {
      text: "Jana, Pia from Holm & Søn. You and I are both down as judges for the rope ladder race at the harbour day. Shall we connect?",
      recipient: "Jana",
    },
    // Where a price is named, what one makes is for sale.
    {
      text: "Jana, Wren here, boat photographer. I shoot hulls at dawn so that they look new and sell a week sooner than they would have. A test boat at half price?",
      recipient: "Jana",
    },
    // Shared history is context.
    {
      text: "Jana, I'm Pia. We were both at the Svendborg boat fair, in the shed that used to be a cinema, when it rained so hard that nobody left before six. Shall we connect?",
      recipient: "Jana",
    },
  ],
  invalid: [
    // An aside about the recipient ends no biography.
    {
      text: "Jana, this is Ole, third son of the smith, the one who broke your fence, now grown, back from the navy, working nights in a bakery and singing bass in the choir. Is there a job?",
      recipient: "Jana",
      excerpts: ["now grown, back from the navy, working nights in a bakery and singing bass in the choir."],
    },
    {
      text: `Jana, ${life} Your map of the wharves is a gem, may I add one?`,
      recipient: "Jana",
      excerpts: [life],
    },
    { text: `Jana, ${firm} We met at the boat fair. Shall we connect?`, recipient: "Jana", excerpts: [firm] },
    {
      text: "Jana, my name is Stan. I was a signalman, then a crossing keeper, and since my wife passed I keep a model of the branch line in the attic. I liked your film.",
      recipient: "Jana",
      excerpts: [
        "my name is Stan. I was a signalman, then a crossing keeper, and since my wife passed I keep a model of the branch line in the attic.",
      ],
    },
  ],
});
