import { rule } from "../../../src/review/rules/stock-phrase.ts";
import { testRule } from "../rule-tester.ts";

testRule(rule, {
  valid: [
    "I hope the move to Leeds went well.",
    "We have two mutual enemies: silos and meetings.",
    "Your profile of the mayor in the Leeds Post was fair and funny.",
    "I'd like to grow tomatoes as you do.",
  ],
  invalid: [
    { text: "I hope this message finds you well.", excerpts: ["I hope this message finds you well"] },
    { text: "Hope you're doing well! Sam here.", excerpts: ["Hope you're doing well"] },
    {
      text: "I came across your profile and would love to pick your brain.",
      excerpts: ["came across your profile", "pick your brain"],
    },
    { text: "I connect with like-minded professionals.", excerpts: ["like-minded professionals"] },
    { text: "I'm growing my professional network.", excerpts: ["growing my professional network"] },
    { text: "Let's explore potential synergies.", excerpts: ["explore potential synergies"] },
  ],
});
