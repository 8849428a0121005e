import type { ReviewPolicy, TeamPhrase } from "../../../src/review/policy.ts";
import { NO_POLICY } from "../../../src/review/policy.ts";
import { rule } from "../../../src/review/rules/team-phrase.ts";
import { testRule } from "../rule-tester.ts";

const avoiding = (...phrases: string[]): ReviewPolicy => ({
  ...NO_POLICY,
  phrases: phrases.map((phrase): TeamPhrase => ({ phrase, why: "We said so." })),
});

const flags = (phrase: string, text: string, ...excerpts: string[]) => ({
  text,
  excerpts,
  policy: avoiding(phrase),
});
const leaves = (phrase: string, text: string) => ({ text, policy: avoiding(phrase) });

testRule(rule, {
  valid: [
    "Let's touch base: nobody has listed anything.",
    leaves("synergy", "We spoke of synergytics and bio_synergy."),
    leaves("AI", "Your email on maintenance said it."),
    leaves("touch base", "We touch bases. I touch the base. Touch-base."),
    leaves("", "An empty phrase is none."),
    leaves("  ", "Nor are two spaces."),
    leaves("café", "We met at the cafeteria."),
  ],
  invalid: [
    flags("touch base", "Let's touch base soon.", "touch base"),
    flags(
      "touch base",
      "TOUCH BASE. Touch  base; touch\n\tbase, touch\u00a0base.",
      "TOUCH BASE",
      "Touch  base",
      "touch\n\tbase",
      "touch\u00a0base",
    ),
    flags("touch  base", "touch base", "touch base"),
    flags("synergy", "Our ѕуnеrgу and ｓｙｎｅｒｇｙ.", "ѕуnеrgу", "ｓｙｎｅｒｇｙ"),
    flags("synergy", "A syn\u200bergy, a syn\u00adergy.", "syn\u200bergy", "syn\u00adergy"),
    flags("synergies", "(synergies), «synergies»!", "synergies", "synergies"),
    flags("win-win", "A win-win, a win–win.", "win-win", "win–win"),
    flags("don't", "I don’t know.", "don’t"),
    flags("café", "The cafe\u0301 and the CAFÉ.", "cafe\u0301", "CAFÉ"),
    flags("кофе", "Давайте выпьем КОФЕ.", "КОФЕ"),
    flags("框架", "我使用React框架写程序", "框架"),
    flags("React", "我使用React框架写程序", "React"),
    flags("🚀", "To the moon 🚀🚀", "🚀", "🚀"),
    {
      text: "Let's circle back and circle back around.",
      // The longest of those that begin at one place.
      excerpts: ["circle back", "circle back around"],
      policy: avoiding("circle back", "circle back around", "back around"),
    },
    {
      text: "What a rock star ninja.",
      excerpts: ["rock star", "ninja"],
      policy: avoiding("rock star", "ninja"),
    },
  ],
});
