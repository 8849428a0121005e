import { isCapitalised, keyOf, wordsOf } from "../english/words.ts";

/** What people put around a reason as in a letter: a greeting, who they are, a sign-off. The note has its own. */

const GREETS_FIRST = /^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening))(?= |,|!|\.|:)/i;

/** `Hi Nora, I'd like …`: the note greets once. */
export function withoutGreeting(text: string): string {
  const greeting = GREETS_FIRST.exec(text);
  if (!greeting) return text;
  // The name after it has four words at most, and ends in a mark; "Hi, Nora, …" has two.
  let rest = text.slice(greeting[0].length);
  const direct = /^[,!.:]? ?$/.test(rest.slice(0, 2)) || /^[,!.:] /.test(rest);
  const mark = rest.slice(direct ? 2 : 0).search(/[,!:–]|\. /);
  const name = mark < 0 ? "" : rest.slice(direct ? 2 : 0).slice(0, mark);
  const isName =
    mark > 0 &&
    wordsOf(name).length <= 3 &&
    wordsOf(name).every((word) => isCapitalised(word) || keyOf(word) === "there") &&
    !/^(?:I|I['’]\w+|We|You|Your|My)$/.test(wordsOf(name)[0] ?? "");
  if (isName) rest = rest.slice((direct ? 2 : 0) + mark + 1);
  else if (direct) rest = rest.slice(1);
  else return text;
  const trimmed = rest.replace(/^[\s,!.:–-]{1,5}/, "");
  return trimmed === "" ? text : trimmed;
}

/** `Best, Tim` at the end: LinkedIn shows who writes, and the introduction has said it. */
export function withoutSignOff(text: string, name: string): string {
  const match =
    /(?:^|[.!?,] )(?:(?:all the best|best wishes|best regards|kind regards|warm regards|best|regards|sincerely|yours sincerely|yours|warmly|cheers|thanks|love|– |- |— )(?:,? ([\p{L}.'’ -]{1,40}))?)[.!]?$/iu.exec(
      text,
    );
  if (!match || match.index === 0) return text;
  const signed = match[1]?.replace(/\.$/, "").toLowerCase();
  const own = name.toLowerCase();
  const named = signed !== undefined && own !== "" && (own.startsWith(signed) || signed.startsWith(own));
  const closing =
    signed === undefined &&
    /(?:best|regards|sincerely|yours|warmly)[.!]?$/i.test(match[0]) &&
    /^[.!?]/.test(match[0]);
  if (!named && !closing) return text;
  return text.slice(0, match.index) + (/^[.!?]/.test(match[0]) ? match[0][0] : "");
}

const saidBefore = (text: string, introduction: string): boolean =>
  wordsOf(text)
    .map(keyOf)
    .filter((key) => key !== "" && key !== "and")
    .every((key) => introduction.toLowerCase().includes(key));

export function withoutIntroduction(text: string, name: string, introduction: string): string {
  if (name === "") return text;
  for (const opening of [
    `I'm ${name}`,
    `I am ${name}`,
    `My name is ${name}`,
    `my name is ${name}`,
    `this is ${name}`,
    `${name} here`,
  ])
    if (text.toLowerCase().startsWith(opening.toLowerCase())) {
      const rest = text.slice(opening.length);
      if (/^(?:[,.!] | and )/.test(rest)) return rest.replace(/^(?:[,.!] (?:and )?| and )/, "");
      const more =
        /^ (?:from|at|with|of) [^,.!?]{1,40}?(?:[,.!] (?:and )?| and )(?=(?:I|I['’]\w+|we|would|want)\b)/i.exec(
          rest,
        );
      if (more && saidBefore(more[0], introduction)) return rest.slice(more[0].length);
    }
  return text;
}
