/** A phrase that the team has listed as one it would rather not send; `/connect-settings team avoid` lists one. */
import type { TeamPhrase } from "../policy.ts";
import type { Hit, Rule, Span } from "../rule.ts";

export const rule: Rule = {
  id: "team-phrase",
  severity: "warning",
  title: "A phrase your team avoids",
  why: "Your team has agreed not to send it; each phrase brings the reason that the team has given.",
  advice: "Say it in another way, or leave it out.",
  examples: {
    bad: [
      "Hi Priya, I'm Sam. I'd like to touch base on retry storms after your talk at DevConf.",
      "Hi Priya, I'm Sam. Your talk at DevConf made me see the Synergies between our teams.",
    ],
    good: [
      "Hi Priya, I'm Sam. Your talk on retry storms at DevConf helped us; I'd like to hear how you test.",
      "Hi Priya, I'm Sam. We touched on databases at DevConf; I'd like to hear how you test retries.",
    ],
    policy: {
      severities: {},
      muted: [],
      words: [],
      phrases: [
        { phrase: "touch base", why: "It does not say what you want to talk about.", instead: "ask about" },
        { phrase: "synergies", why: "Nobody outside the office says it." },
      ],
    },
  },
  source: "Your team's own list: `/connect-settings team show` shows it, managers change it.",
  check: ({ avoided }) => avoided.map(({ entry, span }) => hit(entry, span)),
};

function hit({ why, instead }: TeamPhrase, span: Span): Hit {
  return {
    span,
    ...(why !== "" && { why }),
    ...(instead !== undefined && { advice: `Your team writes “${instead}” in its place.` }),
  };
}
