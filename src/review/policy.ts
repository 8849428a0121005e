/** What a team and a person have set for their reviews. Plain data: whoever keeps the settings makes it. */
import type { Severity } from "./rule.ts";

/** Words that a team would rather not send, with its own reason. */
export interface TeamPhrase {
  phrase: string;
  /** Why it is to be avoided, in the team's words; empty: none was given. */
  why: string;
  /** What to write in its place, in the team's words. */
  instead?: string;
}

/** What holds for a review beside the rules themselves. */
export interface ReviewPolicy {
  /** By the rule's id, where the team weighs it in its own way; `off`: it finds nothing. */
  severities: Readonly<Partial<Record<string, Severity | "off">>>;
  /** The ids of the rules that this person does not want to hear of; the review says where one was silent. */
  muted: readonly string[];
  /** Words and names that never count ("Booking.com"), in any case and any look-alike letters. */
  words: readonly string[];
  /** What rule `team-phrase` looks for. */
  phrases: readonly TeamPhrase[];
}

/** Nobody has set anything. */
export const NO_POLICY: ReviewPolicy = { severities: {}, muted: [], words: [], phrases: [] };
