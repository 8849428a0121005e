/** A template's slot that was never filled, and what else a template or an assistant left behind. */
import { findPlaceholders, type Placeholder, type PlaceholderKind } from "../../text/placeholder.ts";
import type { Reading } from "../reading.ts";
import type { Edit, Rule } from "../rule.ts";

const SAYS: Record<PlaceholderKind, { message: string; advice: string }> = {
  slot: { message: "A placeholder is still in it", advice: "Put in what belongs there." },
  blank: { message: "A blank is still in it", advice: "Fill in the blank." },
  merge: { message: "A name or a word is missing", advice: "Write what should stand here." },
  instruction: { message: "An instruction is still in it", advice: "Do what it says, then take it out." },
  alternatives: { message: "A choice is still open", advice: "Keep the one that is true." },
  preamble: {
    message: "A writing assistant's words are still in it",
    advice: "Take them out and keep the note alone.",
  },
};

export const rule: Rule = {
  id: "unfilled-placeholder",
  severity: "error",
  title: "A placeholder is still in it",
  why: "One empty slot tells the reader that the note was meant for anybody.",
  advice: "Fill it in, or take the sentence out.",
  examples: {
    bad: [
      "Hi {{first_name}}, I'm Sam. Your talk on retry storms helped us; I'd like to hear how you test.",
      "Hi Priya, I'm Sam. I enjoyed your talk at [Event] and would like to hear how you test.",
      "Hi , I'm Sam. I enjoyed your talk/article/post on retry storms and would like to hear more.",
    ],
    good: [
      "Hi Priya, I'm Sam. Your episode of the [Brackets] podcast on vector<int> made my week; I'd like to hear more.",
      "Hi Priya, Sam (he/him) here. Your post on the $PATH variable helped us and I'd like to follow your work.",
    ],
  },
  source: "The article this coach follows recommends templates, with the names filled in.",
  check(reading) {
    const found = findPlaceholders(reading.text);
    const greeting = greetingMend(reading, found);
    return found.map((one, index) => {
      const mend = (index === 0 ? greeting : undefined) ?? mendOf(reading, one);
      return { span: one.span, ...SAYS[one.kind], ...(mend && { mend: [mend] }) };
    });
  },
};

/** "Hi {{first_name}}," and "Hi ,": the recipient's name where it is known, else no name at all. */
function greetingMend({ text, recipient }: Reading, found: readonly Placeholder[]): Edit | undefined {
  const opening = /^(hi|hello|hey|dear|good (?:morning|afternoon|evening)) */i.exec(text.slice(0, 20));
  if (!opening) return undefined;
  // The slots of the greeting, one after another: `{{title}} {{surname}}`.
  let end = opening[0].length;
  for (const { span, kind } of found) {
    if (kind !== "slot" && kind !== "merge") break;
    if (span[0] === 0)
      return { span, text: greet(opening[1] ?? "", recipient) + text.slice(span[1] - 1, span[1]) };
    if (text.slice(end, span[0]).trim() !== "") break;
    end = span[1];
  }
  if (end === opening[0].length || !/^[,!.:\n–-]/.test(text.slice(end, end + 1))) return undefined;
  return { span: [0, end], text: greet(opening[1] ?? "", recipient) };
}

function greet(opener: string, recipient: string | undefined): string {
  if (recipient) return `${opener} ${recipient}`;
  return /^dear$/i.test(opener) ? "Hello" : opener;
}

/** What an assistant said around the note goes; of `{Hi|Hello}` the first stays. */
function mendOf({ text }: Reading, { span, kind }: Placeholder): Edit | undefined {
  const whole = text.slice(span[0], span[1]);
  if (kind === "preamble" && span[0] === 0) {
    const rest = text.slice(span[1]);
    const gap = rest.length - rest.trimStart().length;
    return /^["“]/.test(rest.trimStart()) ? undefined : { span: [0, span[1] + gap], text: "" };
  }
  const first = /^\{([^{}|]{1,60})\|[^{}]{0,120}\}$/.exec(whole)?.[1];
  return first === undefined || /^[A-Z_]{3,}$|_/.test(first) ? undefined : { span, text: first };
}
