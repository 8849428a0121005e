import { findContactDetails } from "../text/contact.ts";
import { isBase } from "../text/verbs.ts";
import { GENERIC, NO_ANSWER, NO_NAME, PRIVATE, QUESTION_BACK, REFERENCE, REFUSAL, TRADE } from "./ask-back-words.ts";
import type { AnswerName } from "./assemble.ts";
import { isClause } from "./clause.ts";
import { keysOf, keyOf, wordsOf } from "./words.ts";

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

const GREETING = /^(?:hi+|hello+|hey+|hiya|yo|howdy|good (?:morning|afternoon|evening|day)|greetings|hola|hallo|bonjour|ciao|dear|salut|hi hi|hello hello|bye|thanks for asking)(?: (?:there|all|everyone|you|again|\p{L}{1,20}))?$/u;

const PLACEHOLDER =
  /\{\{|\}\}|\{%|\*\|[^|]*\|\*|\[(?:your |my |the |insert |their |first |last |full |company|name|event|topic|reason|recipient|role|title|school|place|project|mutual)[^\]]{0,40}\]|\[\p{L}[\p{L} _-]{1,30}\]|<(?:your |first |last |full |company|name|event|topic|reason|recipient|role|insert)[^>]{0,40}>|<[a-z_]{2,20}>|\{[a-z][a-z_ ]{1,30}\}|%[A-Z_]{3,}%|\$(?:name|first_?name|company|event|reason)\b|_{3,}|\bX{3,}\b|\b(?:insert|enter|fill in) (?:your |the |a )?(?:name|event|reason|topic|company|text|here)\b|\bTODO\b|\bTBD\b|\blorem ipsum\b|\b(?:first|last)_?name\b.*[}\])>]|#N\/A/iu;

/** Code and other innocent brackets. */
const NO_PLACEHOLDER = /\[(?:sic|re|un|de|em)\]|\[(?:sic|re|un|de)\]\p{L}/iu;

const KEYBOARD = /^(?:asdf\w*|qwer\w*|qwertz\w*|zxcv\w*|hjkl\w*|sdfg\w*|dfgh\w*|jkl\w*|fghj\w*|yxcv\w*|aoeu\w*|(?:abc|123|xyz|1234\d*|abcd\w*))$/;

/** Whether a word could be read aloud at all. */
function isMash(key: string): boolean {
  if (KEYBOARD.test(key)) return true;
  if (/^(.)\1{2,}$/u.test(key)) return true;
  return /^[a-z]{5,}$/.test(key) && !/[aeiouy]/.test(key) && !/^(?:html|https|mssql|nginx|rhythms?)$/.test(key);
}

function isNonsense(keys: readonly string[]): boolean {
  if (keys.length === 0) return false;
  if (keys.every((key) => isMash(key) || /^\d{1,9}$/.test(key))) return true;
  if (keys.length >= 4 && new Set(keys).size === 1) return true;
  return keys.length <= 3 && keys.filter(isMash).length === keys.length;
}

const REASON_AS_NAME =
  /^(?:i (?:want|would like|'d like|would love|hope|wish|need|am looking|loved|love|liked|enjoyed|met|saw|read|heard|found|was|have|had|think|know you)\b|i'd (?:like|love)|i'm (?:looking|hoping|interested|reaching|writing|trying)|because\b|to (?:learn|ask|hear|talk|discuss|follow|connect|share|compare|understand|thank|know|find|see|get|meet|invite|work|join|stay)\b|(?:loved|enjoyed|liked|saw|read|heard|met) (?:your|you|at|her|him|the|a)\b|your (?:talk|post|article|book|podcast|work|paper|thread|newsletter|profile)\b|we met\b|you (?:gave|spoke|wrote|know)\b|(?:can|could|would|do|are) (?:you|i)\b)/;

/** Why this answer is asked for again, or undefined where it can be used. */
export function askAgain(step: Exclude<AnswerName, "length">, answer: string, raw: string): AskCode | undefined {
  const letters = /[\p{L}\p{N}]/u.test(answer);
  if (!letters) return /[\p{Extended_Pictographic}]/u.test(raw) && raw.trim() !== "" ? "no-answer" : placeholder(raw) ? "placeholder" : raw.includes("?") ? "question-back" : "empty";
  if (placeholder(answer)) return "placeholder";
  const keys = keysOf(answer);
  const short = keys.length <= 120;
  if (short && NO_ANSWER.has(keys) && !(step === "recipient" && /^(?:x|y|z|a|b|done|pass|na)$/.test(keys))) return "no-answer";
  if (short && REFUSAL.test(keys)) return "refusal";
  if (short && REFERENCE.test(keys)) return "reference";
  if (short && QUESTION_BACK.test(keys) && !(step === "recipient" || (step === "name" && /^(?:why|how|who|where|sorry)$/.test(keys) && !answer.includes("?")))) return "question-back";
  if (step !== "recipient" && GREETING.test(keys)) return "greeting";
  const words = wordsOf(answer).map(keyOf).filter(Boolean);
  if (isNonsense(words)) return "nonsense";
  if (short && /^(?:idk|dunno|no idea|i don't know|don't know|not sure|i have no idea|i'm not sure)\b/.test(keys) && (words.length <= 5 || /^(?:idk|dunno|no idea|i don't know|don't know|not sure|i have no idea|i'm not sure) (?:what|why|yet|really|honestly|how to (?:answer|put|say))\b/.test(keys))) return "no-answer";
  if (findContactDetails(answer).length > 0) return "contact-detail";
  return byStep(step, answer, keys, words);
}

const placeholder = (text: string): boolean => PLACEHOLDER.test(text) && !NO_PLACEHOLDER.test(text);

function byStep(step: Exclude<AnswerName, "length">, answer: string, keys: string, words: readonly string[]): AskCode | undefined {
  switch (step) {
    case "name":
      if (REASON_AS_NAME.test(keys)) return "other-step";
      if (answer.trim().endsWith("?")) return "question-back";
      return undefined;
    case "recipient":
      if (NO_NAME.test(keys)) return "no-answer";
      if (words.length > 8 || (words.length > 3 && isClause(answer))) return "no-answer";
      return undefined;
    case "reason":
      if (keys.length <= 160 && GENERIC.test(keys)) return "generic";
      if (PRIVATE.test(keys) && !TRADE.test(keys)) return "not-professional";
      if (words.length === 1 && /^(?:interest|interested|interesting|fun|money|friendship|love|job|work|career|help|learn|learning|ask|talk|follow|meet|reach|know|join|hire|chat|connect)$/.test(words[0] ?? "") && !isBase(`${words[0]}!`))
        return "generic";
      return undefined;
    case "context":
      if (keys.length <= 160 && /^(?:i )?(?:found|saw|came across|stumbled (?:upon|across|on)|looked at|viewed) (?:your|his|her|their) profile$/.test(keys)) return undefined;
      return undefined;
  }
}
