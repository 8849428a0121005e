/** What a team has set, as plain JSON, and each change of it. Pure: who may change it is asked where it is done. */
import * as z from "zod/mini";
import type { Severity } from "../review/rule.ts";

/** How many words and phrases a team keeps; a review looks for each of them. */
export const WORDS_MOST = 200;
export const PHRASES_MOST = 100;
/** The longest word or phrase, and the longest reason, in UTF-16 code units. */
export const WORD_CAP = 60;
export const PHRASE_CAP = 80;
export const WHY_CAP = 200;
/** The fewest and the most days a draft is kept. */
export const DAYS = { least: 1, most: 365 } as const;

/** What a rule may weigh in a team; `off`: it finds nothing. */
export const WEIGHTS = ["off", "info", "warning", "error"] as const satisfies readonly (Severity | "off")[];
export type Weight = (typeof WEIGHTS)[number];

const phrase = z.strictObject({
  phrase: z.string().check(z.maxLength(PHRASE_CAP)),
  why: z.string().check(z.maxLength(WHY_CAP)),
  instead: z.exactOptional(z.string().check(z.maxLength(PHRASE_CAP))),
});

const teamSchema = z.strictObject({
  /** By the rule's id, where it is not the rule's own. */
  severities: z.record(z.string(), z.enum(WEIGHTS)),
  /** Words and names that never count. */
  words: z.array(z.string().check(z.maxLength(WORD_CAP))).check(z.maxLength(WORDS_MOST)),
  /** What rule `team-phrase` looks for. */
  phrases: z.array(phrase).check(z.maxLength(PHRASES_MOST)),
  /** Everybody may edit shared templates; else their owner and managers. */
  everybodyEdits: z.exactOptional(z.literal(true)),
  /** A draft is kept this many days after the last word, or as long as the host keeps it, where that is shorter. */
  draftDays: z.exactOptional(z.int().check(z.minimum(DAYS.least), z.maximum(DAYS.most))),
});

export type Team = z.infer<typeof teamSchema>;
export type Phrase = Team["phrases"][number];

/** A team that has set nothing. */
export const NOTHING_SET: Team = { severities: {}, words: [], phrases: [] };

/**
 * A team's settings from their stored JSON.
 * @throws SyntaxError where the text is not JSON, ZodError where this version does not know them
 */
export function parseTeam(json: string): Team {
  return teamSchema.parse(JSON.parse(json));
}

/** The same for reading alone: what cannot be read counts as nothing set, so that nobody's note waits for it. */
export function teamOf(json: string | undefined): Team {
  if (json === undefined) return NOTHING_SET;
  try {
    return parseTeam(json);
  } catch {
    return NOTHING_SET;
  }
}

/** Whether two words or phrases are one and the same to a person: whatever their case and their form. */
export function same(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Another weight for a rule; undefined: the rule's own again. */
export function weighed(team: Team, rule: string, weight: Weight | undefined): Team {
  if (weight !== undefined) return { ...team, severities: { ...team.severities, [rule]: weight } };
  const { [rule]: _, ...rest } = team.severities;
  return { ...team, severities: rest };
}

/** With one more word that never counts; one that is there already is written as it is now. */
export function withWord(team: Team, word: string): Team {
  return { ...team, words: [...withoutWord(team, word).words, word] };
}

export function withoutWord(team: Team, word: string): Team {
  return { ...team, words: team.words.filter((one) => !same(one, word)) };
}

/** With one more phrase to avoid; the same one is replaced. */
export function withPhrase(team: Team, added: Phrase): Team {
  return { ...team, phrases: [...withoutPhrase(team, added.phrase).phrases, added] };
}

export function withoutPhrase(team: Team, phrase: string): Team {
  return { ...team, phrases: team.phrases.filter((one) => !same(one.phrase, phrase)) };
}

/** Who may edit what is shared. */
export function editedBy(team: Team, everybody: boolean): Team {
  if (everybody) return { ...team, everybodyEdits: true };
  const { everybodyEdits: _, ...rest } = team;
  return rest;
}

/** For how many days a draft is kept; undefined: as long as the host does. */
export function keptFor(team: Team, days: number | undefined): Team {
  if (days !== undefined) return { ...team, draftDays: days };
  const { draftDays: _, ...rest } = team;
  return rest;
}
