import { findContactDetails } from "../../text/contact.ts";
import { findPlaceholders } from "../../text/placeholder.ts";
import type { AnswerName } from "../answers.ts";
import { isClause } from "../english/clause.ts";
import { keysOf } from "../english/words.ts";
import {
  BARE_PURPOSE,
  GENERIC,
  GENERIC_LEAD,
  GENERIC_TAIL,
  NO_ANSWER,
  NO_IDEA,
  NO_NAME,
  PRIVATE,
  QUESTION_BACK,
  REFERENCE,
  REFUSAL,
  TRADE,
} from "./ask-back-words.ts";
import { isNonsense } from "./nonsense.ts";

/** Why an answer is asked for again; each code has its sentences in problem.ts. */
export type AskCode =
  | "empty"
  | "greeting"
  | "refusal"
  | "no-answer"
  | "question-back"
  | "placeholder"
  | "reference"
  | "generic"
  | "contact-detail"
  | "not-professional"
  | "nonsense"
  | "other-step";

export type Step = Exclude<AnswerName, "length">;

const GREETING =
  /^(?:hi|hii|hello|hey|hiya|yo|howdy|good (?:morning|afternoon|evening|day)|greetings|hola|hallo|bonjour|ciao|dear|salut|bye)(?: (?:hi|hello|there|all|everyone|you|again|\p{L}{1,20}))?$/u;

/** Beginnings of a reason or a context, typed where the name was asked. */
const REASON_AS_NAME =
  /^(?:i (?:want|would like|'d like|would love|hope|wish|need|am looking|loved|love|liked|enjoyed|met|saw|read|heard|found|was|have|had|think|know you)\b|i'd (?:like|love)|i'm (?:looking|hoping|interested|reaching|writing|trying)|because\b|to (?:learn|ask|hear|talk|discuss|follow|connect|share|compare|understand|thank|know|find|see|get|meet|invite|work|join|stay)\b|(?:loved|enjoyed|liked|saw|read|heard|met) (?:your|you|at|her|him|the|a)\b|your (?:talk|post|article|book|podcast|work|paper|thread|newsletter|profile)\b|we met\b|you (?:gave|spoke|wrote|know)\b|(?:can|could|would|do|are) (?:you|i)\b)/;

/** Longer answers than this, in UTF-16 code units, say something, whatever they begin with. */
const SHORT = 160;

/** Why this answer is asked for again, or undefined where it can be used; `raw` is the answer before it was tidied. */
export function askAgain(step: Step, answer: string, raw: string): AskCode | undefined {
  if (!/[\p{L}\p{N}]/u.test(answer)) {
    if (/\p{Extended_Pictographic}/u.test(raw)) return "no-answer";
    if (hasPlaceholder(raw)) return "placeholder";
    return raw.includes("?") ? "question-back" : "empty";
  }
  if (hasPlaceholder(answer)) return "placeholder";
  const keys = keysOf(answer);
  const words = keys.split(" ");
  const unsaid = keys.length <= SHORT ? saidNothing(step, answer, keys, words) : undefined;
  if (unsaid) return unsaid;
  if (isNonsense(words)) return "nonsense";
  if (findContactDetails(answer).length > 0) return "contact-detail";
  return byStep(step, answer, keys, words);
}

/** Slots, blanks and instructions; two alternatives with a slash are words of the answer. */
const hasPlaceholder = (text: string): boolean =>
  findPlaceholders(text).some(({ kind }) => kind === "slot" || kind === "blank" || kind === "instruction");

function saidNothing(
  step: Step,
  answer: string,
  keys: string,
  words: readonly string[],
): AskCode | undefined {
  if (NO_ANSWER.match(keys)) return "no-answer";
  if (
    NO_IDEA.match(keys) &&
    (words.length <= 5 || /\b(?:what|why|how) to (?:say|write|answer|put)\b/.test(keys))
  )
    return "no-answer";
  if (REFUSAL.match(keys)) return "refusal";
  if (REFERENCE.match(keys)) return "reference";
  if (step !== "recipient" && QUESTION_BACK.match(keys)) return "question-back";
  if (step !== "recipient" && GREETING.test(keys)) return "greeting";
  return step === "name" && answer.endsWith("?") ? "question-back" : undefined;
}

function byStep(step: Step, answer: string, keys: string, words: readonly string[]): AskCode | undefined {
  switch (step) {
    case "name":
      return REASON_AS_NAME.test(keys) ? "other-step" : undefined;
    case "recipient":
      if (NO_NAME.match(keys) || /\b(?:his|her|their) name\b/.test(keys) || answer.endsWith("?"))
        return "no-answer";
      return words.length > 8 || (words.length > 3 && isClause(answer)) ? "no-answer" : undefined;
    case "reason":
      if (keys.length <= SHORT && isGeneric(words)) return "generic";
      return isPrivate(keys, words) ? "not-professional" : undefined;
    case "context":
      return undefined;
  }
}

/** `I would just like to connect with you on LinkedIn`: what is left without carriers is no reason. */
function isGeneric(words: readonly string[]): boolean {
  if (words.length === 1 && BARE_PURPOSE.has(words[0] ?? "")) return true;
  let start = 0;
  let end = words.length;
  while (end > 0 && GENERIC_TAIL.has(words[end - 1] ?? "")) end--;
  for (; start <= end && start < words.length; start++) {
    for (const last of new Set([end, words.length]))
      if (last > start && GENERIC.match(words.slice(start, last).join(" "))) return true;
    if (!GENERIC_LEAD.has(words[start] ?? "")) return false;
  }
  return false;
}

function isPrivate(keys: string, words: readonly string[]): boolean {
  const padded = ` ${keys} `;
  return PRIVATE.some((phrase) => padded.includes(` ${phrase} `)) && !words.some((word) => TRADE.has(word));
}
