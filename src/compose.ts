import { type Answers, type Assembled, assemble } from "./note/assemble.ts";
import { type ReviewResult, review } from "./review/review.ts";

/** For scripts and batches: assembled and reviewed in one go, as data. */
export interface Composed {
  assembled: Assembled;
  /** The review of the assembled note, whatever it finds; absent where the answers were asked back. */
  review?: ReviewResult;
}

/**
 * A note from answers, and its review.
 * @param limit 50 to 300 UTF-16 code units, 300 unless given
 */
export function compose(answers: Answers, limit?: number): Composed {
  const options = limit === undefined ? {} : { limit };
  const assembled = assemble(answers, options);
  if (!assembled.ok) return { assembled };
  const { recipient } = answers;
  return {
    assembled,
    review: review(assembled.note, { ...options, ...(recipient !== undefined && { recipient }) }),
  };
}
