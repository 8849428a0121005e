/** What a team has set, in words. */
import type { Message } from "../chat/message.ts";
import { code, offers, press, says } from "./settings.ts";
import { PHRASES_MOST, type Phrase, type Team, WORDS_MOST } from "./team.ts";

/** Who they are on each platform. */
const MANAGERS =
  "Managers change this: on Slack an admin or owner of the workspace, on Discord whoever may manage the server.";

/** A team's settings; for managers with how each is changed. */
export function teamMessage(team: Team, manager: boolean): Message {
  const { severities, words, phrases, everybodyEdits, draftDays } = team;
  const weights = Object.entries(severities).map(([rule, weight]) => `${code(rule)} ${weight}`);
  const how = (line: string) => (manager ? ` ${line}` : "");
  const items = [
    weights.length === 0
      ? `Rules: each has its usual weight.${how("`team severity RULE off|info|warning|error|default` changes one.")}`
      : `Rules: ${weights.join(", ")}; the others have their usual weight.${how("`team severity RULE default` takes one back.")}`,
    words.length === 0
      ? `Words that never count: none.${how("`team word add WORD` adds one, such as Booking.com.")}`
      : `Words that never count (${words.length} of ${WORDS_MOST}): ${words.join(", ")}.${how("`team word remove WORD` removes one.")}`,
    phrases.length === 0
      ? `Phrases to avoid: none.${how("`team avoid PHRASE because WHY try INSTEAD` adds one.")}`
      : `Phrases to avoid (${phrases.length} of ${PHRASES_MOST}), which rule \`team-phrase\` finds: ${phrases.map(phraseText).join(" ")}${how("`team allow PHRASE` takes one off.")}`,
    everybodyEdits
      ? `Shared templates: everybody may edit them.${how("`team edits owners` leaves it to their owners and managers.")}`
      : `Shared templates: their owner and managers may edit them.${how("`team edits everybody` lets everybody.")}`,
    draftDays === undefined
      ? `Drafts: kept as long as whoever runs this coach keeps them, 7 days unless they have set another time.${how("`team retention DAYS` shortens it.")}`
      : `Drafts: deleted ${daysText(draftDays)} after the last word, or sooner where whoever runs this coach keeps them for less.${how("`team retention default` leaves it to them.")}`,
  ];
  const list = { type: "list", items } as const;
  const heading = { type: "heading", text: "Your team's settings" } as const;
  if (!manager) return says(heading, list, { type: "text", text: MANAGERS });
  return offers(
    [
      press("team-severity", "Weigh a rule", "team severity"),
      press("team-avoid", "Avoid a phrase", "team avoid"),
      everybodyEdits
        ? press("team-edits", "Owners edit templates", "team edits owners")
        : press("team-edits", "Everybody edits templates", "team edits everybody"),
    ],
    heading,
    list,
    {
      type: "text",
      text: "Each line stands behind `/connect-settings`; it holds for the whole team at once.",
    },
  );
}

/** A phrase with its reason and what to say instead. */
export function phraseText({ phrase, why, instead }: Phrase): string {
  const better = instead === undefined ? "" : `; try «${instead}»`;
  return `«${phrase}» (${why}${better}).`;
}

/** Who may, to somebody who may not; what they typed is not lost. */
export function managersOnlyMessage(typed: string | undefined): Message {
  const kept = typed === undefined ? [] : [{ type: "quote", text: typed } as const];
  return says(
    {
      type: "problem",
      text: `This is your team's, and I changed nothing. ${MANAGERS} \`/connect-settings team show\` shows what is set.`,
    },
    ...kept,
  );
}

/** `1 day`, `30 days`. */
export function daysText(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}
