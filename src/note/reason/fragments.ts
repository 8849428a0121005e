import { baseOfPast, isBase } from "../../text/verbs.ts";
import { isClause } from "../english/clause.ts";
import { STARTERS } from "../english/function-words.ts";
import { keyOf, wordsOf } from "../english/words.ts";
import { ADJECTIVES, PROGRESSIVE } from "./word-lists.ts";

/** Clauses and half-clauses in a row: their subjects put in, their commas mended. */

/** `thanks for the report, fixed it today` → `thanks for the report; I fixed it today`. */
export function thanksThen(text: string): string {
  return text.replace(
    /(,|;| [-–]) ((?:just |only |simply |really )?(\p{L}+)\b)/gu,
    (all, mark: string, fragment: string, verb: string, at: number) => {
      const rest = text.slice(at + all.length);
      if (!startsPredicate(verb.toLowerCase(), fragment, rest)) return all;
      return `${mark.trim() === "," ? ";" : mark} I ${fragment}`;
    },
  );
}

/** Whether a fragment after a comma is a verb whose subject was left out. */
function startsPredicate(verb: string, fragment: string, rest: string): boolean {
  if (/^(?:want|need|hope|wish|would|wanted|hoped|loved)$/.test(verb)) return true;
  if (/^(?:just|only|simply|really)/.test(fragment) && baseOfPast(verb)) return true;
  const past = baseOfPast(verb);
  return (
    past !== undefined &&
    (!isBase(verb) || verb === "found") &&
    verb !== "based" &&
    verb !== "called" &&
    /^(?: (?:your|the|it|you|my|a|an|them|this|that|our|of|to|how|every|all|so|and|for|at|about|from)\b|$)/.test(
      rest,
    )
  );
}

/** The second of two subject-less verbs is joined by *and*: `missed you at the stand, wanted to say hello`. */
export function joinFragments(text: string): string {
  return text.replace(
    /(,|;| [-–]) ((?:just |only |simply |really )?(\p{L}+)\b)/gu,
    (all, mark: string, fragment: string, verb: string, at: number) => {
      const rest = text.slice(at + all.length);
      if (
        mark === "," &&
        /^(?:blown|impressed|hooked|fascinated|amazed|inspired|moved|touched|delighted|stunned|floored|intrigued)$/.test(
          verb,
        ) &&
        /^(?: away| by| with|$)/.test(rest)
      )
        return ` and was ${fragment}`;
      if (!startsPredicate(verb.toLowerCase(), fragment, rest)) return all;
      return /^(?:just|only)/.test(fragment) || mark.trim() !== "," ? `; I ${fragment}` : ` and ${fragment}`;
    },
  );
}

/** `no agenda – just liked your honesty`: the subject put in after the dash. */
export const clausesTogether = (text: string): string =>
  splice(
    completed(
      /^(?:I|we)\b/i.test(text)
        ? joinFragments(text)
        : text.replace(/; (?=(?:just |only |really )?(?:want|would|need|hope|wish|loved)\b)/i, "; I "),
    ),
  );

/** Two clauses with only a comma between them get a semicolon; a row of three is left as typed. */
export function splice(text: string): string {
  const splices = [
    ...text.matchAll(
      /, (?=(?:I|he|she|they|we|it|you|I['’]\w+|it['’]s|he['’]s|she['’]s|we['’]\w+|you['’]\w+|they['’]\w+) )/g,
    ),
  ].filter(({ index }) => isClause(text.slice(index + 2)));
  const [only] = splices;
  if (splices.length !== 1 || only === undefined) return text;
  const before = text.slice(0, only.index);
  const first = keyOf(wordsOf(before)[0] ?? "");
  if (
    !isClause(before) ||
    STARTERS.has(first) ||
    /^(?:because|so)$/.test(first) ||
    /\b(?:if|when|while|until|although|whenever|since|as|because) /i.test(
      before.slice(before.lastIndexOf(",") + 1),
    )
  )
    return text;
  if (
    /^(?:I think|I believe|I hope|you know|I guess|you see)\b/.test(text.slice(only.index + 2)) &&
    wordsOf(text.slice(only.index + 2)).length < 4
  )
    return text;
  return `${before}; ${text.slice(only.index + 2)}`;
}

/** `… which is why` stops before what it leads to. */
const completed = (text: string): string =>
  /\b(?:which is why|that['’]s why|that is why|hence|which is the reason)$/i.test(text)
    ? `${text} I'd like to connect`
    : text;

/** `small team, big backlog, curious how you cope`: the last fragment gets its *I'm*. */
export function adjectiveLast(text: string): string | undefined {
  const at = Math.max(text.lastIndexOf(", "), text.lastIndexOf(" – "), text.lastIndexOf(" - "));
  if (at < 0) return undefined;
  const comma = text[at] === ",";
  const rest = text.slice(at + (comma ? 2 : 3));
  const word = keyOf(wordsOf(rest)[0] ?? "");
  const more = wordsOf(rest).length > 1;
  if (ADJECTIVES.has(word) && more)
    return comma ? `${text.slice(0, at)}, and I'm ${rest}` : `${text.slice(0, at)} – I'm ${rest}`;
  if (more && PROGRESSIVE.has(word))
    return comma ? `${text.slice(0, at)}, and I'm ${rest}` : `${text.slice(0, at)} – I'm ${rest}`;
  return undefined;
}

/** `met once, want to keep in touch`: the second verb is the sender's alone. */
export const thenWant = (text: string): string =>
  text.replace(
    /(?:,| and) (?=(?:just |really )?(?:want|would|wanted|hope|need|loved|enjoyed)\b)/,
    ", and I ",
  );
