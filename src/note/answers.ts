/** What goes into the assembler and what comes out. */

/** A person's answers, as typed. */
export interface Answers {
  /** The sender: first name, or anything they typed for it. */
  name: string;
  /** A professional title that goes before the name ("Dr."). */
  title?: string;
  /** Whom the note goes to; without one the note opens with "Hi,". */
  recipient?: string;
  reason: string;
  /** Absent or null: skipped. "": not answered (asked again). */
  context?: string | null;
}

/** The answers that can be asked for again, in the order they are asked. */
export type AnswerName = "name" | "recipient" | "reason" | "context" | "length";

export interface AssembleOptions {
  /** 50 to 300 UTF-16 code units, 300 unless chosen; the note comes out shorter than this. */
  limit?: number;
  /** 0 is the usual wording; 1, 2 … are others, where there are any (they come round again). */
  wording?: number;
  /** Answers the person chose to keep though the coach would ask again. */
  keep?: readonly AnswerName[];
  /** `formal`: "Dear Priya, I am Sam"; contractions stay where the note would not fit without them. Warm unless chosen. */
  tone?: "warm" | "formal";
}

export type Assembled =
  | {
      ok: true;
      note: string;
      /** How many different wordings these answers have at this limit, at least 1. */
      wordings: number;
    }
  | { ok: false; problem: Problem };

/** Why the answers were not assembled; `message` is said to the person as it is. */
export interface Problem {
  answer: AnswerName;
  /** Names the cause, e.g. "empty", "refusal", "question-back", "placeholder", "contact-detail", "generic", "nonsense", "too-long". */
  code: string;
  message: string;
  /** How many code units too long, where the code is "too-long". */
  over?: number;
  /** A shorter wording that fits, or is the shortest there is, where the code is "too-long". */
  proposal?: string;
}
