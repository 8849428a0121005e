import type { AnswerName, Problem } from "../answers.ts";
import type { AskCode } from "./ask-back.ts";

/** What the coach says when it asks for an answer again: what happened, and what would help. */

type Step = Exclude<AnswerName, "length">;

const WANTED: Record<Step, string> = {
  name: "How should the note introduce you? A first name is enough, or a title and surname.",
  recipient: "Who is the note for? Their first name is enough, or leave it out.",
  reason: 'Why this person? A few words of your own will do, such as "to ask how you test your data models".',
  context: "Where did you meet or hear of them? A place, an event, a post or a person will do, or skip it.",
};

const HAPPENED: Record<AskCode, string> = {
  empty: "That was empty.",
  greeting: "That is a greeting, and the note has one already.",
  refusal: "That is fine, but it cannot go into the note as it is.",
  "no-answer": "There is nothing in that to put into the note yet.",
  "question-back": "That reads like a question to me rather than an answer.",
  placeholder: "There is a blank left to fill in.",
  reference: "The note cannot point to another answer.",
  generic: "Anybody could send that to anybody, so it gives them no reason to accept.",
  "contact-detail":
    "There are contact details in that, and a note should hold none: people read them as a scam.",
  "not-professional": "On LinkedIn that is likely to be unwelcome.",
  nonsense: "I could not read that.",
  "other-step": "That reads like the answer to another question.",
};

/** What is said of an answer that is not taken, without what is wanted instead; nothing where the code is none. */
export function whatHappened(code: string): string | undefined {
  return Object.hasOwn(HAPPENED, code) ? HAPPENED[code as AskCode] : undefined;
}

/** The problem of an answer that is asked for again. */
export function askFor(answer: Step, code: AskCode): Problem {
  return { answer, code, message: `${HAPPENED[code]} ${WANTED[answer]}` };
}

/**
 * The problem of answers that do not fit, `over` code units too long; `longest` is the one worth shortening, and
 * `proposal` the shortest wording there is.
 */
export function tooLong(over: number, limit: number, longest: Step, proposal: string): Problem {
  const by = over === 1 ? "1 character" : `${over} characters`;
  const next =
    proposal.length < limit
      ? `There is a shorter wording that fits. You can also shorten the ${longest}, the longest answer.`
      : `Which words of the ${longest} matter most? It is the longest answer.`;
  return {
    answer: "length",
    code: "too-long",
    message: `The note is ${by} too long for a limit of ${limit}. ${next}`,
    over,
    proposal,
  };
}
