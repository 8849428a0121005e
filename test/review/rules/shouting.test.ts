import { rule } from "../../../src/review/rules/shouting.ts";
import { testRule } from "../rule-tester.ts";

testRule(rule, {
  valid: [
    "Hi Priya, I LOVED your talk on retry storms!",
    "Hi Priya, PMP, CISSP and AWS certified SRE at IBM here.",
    "Hey Priya!! Loved the talk. See you at NDC?",
    "Hi Priya! Great talk! Could we talk?",
    "Hi Priya 👋 thanks for the talk 🙏 and the slides 📊",
    "Your post on the US FDA's AI act was a great read.",
    "Great to meet you 👩‍🚀👨‍👩‍👧",
    "ok",
  ],
  invalid: [
    {
      text: "HI PRIYA, GREAT TALK AT DEVCONF, LET US CONNECT SOON",
      excerpts: ["HI PRIYA, GREAT TALK AT DEVCONF, LET US CONNECT SOON"],
    },
    {
      text: "Hi Priya, I LOVED YOUR TALK at DevConf.",
      excerpts: ["I LOVED YOUR TALK"].map((s) => s.slice(2)),
    },
    { text: "Hi Priya, get MORE LEADS NOW from our tool.", excerpts: ["MORE LEADS NOW"] },
    { text: "Hi Priya!!! Great talk.", excerpts: ["!!!"] },
    { text: "Hi Priya! Great talk! Loved it! Let's connect!", excerpts: ["!"] },
    { text: "Great talk 🚀🚀🚀 thanks", excerpts: ["🚀🚀🚀"] },
    { text: "Great talk 🚀 🔥 👩🏽‍🚀 thanks", excerpts: ["🚀 🔥 👩🏽‍🚀"] },
  ],
});
