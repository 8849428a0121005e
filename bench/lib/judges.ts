/** The coach and the keyword bot as judges of the same notes. */
import { review } from "../../src/review/review.ts";

import type { LabelledNote } from "./corpus.ts";
import { keywordBot } from "./keywords.mjs";
import type { Judgement } from "./score.ts";

/** The coach's review, with the recipient where the note has one. */
export function coachJudge(note: LabelledNote): Judgement {
  const { findings } = review(note.text, note.recipient === undefined ? {} : { recipient: note.recipient });
  return {
    fired: findings.map(({ rule }) => rule),
    flagged: findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule),
  };
}

/** The keyword bot knows no severities: whatever fires flags. */
export function keywordJudge(note: LabelledNote): Judgement {
  const fired = keywordBot(note.text);
  return { fired, flagged: fired };
}
