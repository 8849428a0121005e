/** Longer than LinkedIn's box takes. */

import { firstUnits } from "../../text/length.ts";
import { matches } from "../../text/matches.ts";
import type { Reading } from "../reading.ts";
import type { Edit, Rule, Span } from "../rule.ts";

export const rule: Rule = {
  id: "too-long",
  severity: "error",
  title: "Longer than the box",
  why: "LinkedIn takes no more than the limit, so the end of the note would be lost.",
  advice: "Cut what your profile says already first, then fillers; one reason is enough.",
  examples: {
    bad: [
      "Hi Priya, I'm Sam and I run the night shift of the load testing team at Acme, where we break things on purpose so that nobody else does. Your talk on retry storms at DevConf helped us twice this month alone, once when the payment queue filled up and once when it did not, which was worse. I'd love to hear how you test on a small budget.",
    ],
    good: [
      "Hi Priya, I'm Sam. Your talk on retry storms at DevConf helped us; I'd like to hear how you test.",
    ],
  },
  source: "The note box of LinkedIn: 300 characters with Premium, 200 with a free account.",
  check(reading) {
    const { length, limit, text } = reading;
    if (length <= limit) return [];
    const over = length - limit;
    const mend = shorter(reading);
    return [
      {
        span: lost(text, limit),
        message: `${length} characters, ${over} over the limit of ${limit}`,
        ...(mend && { mend }),
      },
    ];
  },
};

/** What would be cut off: a character that lies across the limit is lost whole. */
function lost(text: string, limit: number): Span {
  return [firstUnits(text, limit).length, text.length];
}

/** Words that can go without a loss, and long forms with their short ones; none of them carries a fact. */
const FILLERS: readonly [RegExp, string][] = [
  [/\bin order to\b/gi, "to"],
  [/\bdue to the fact that\b/gi, "because"],
  [/\bat this point in time\b/gi, "now"],
  [/\bI am\b(?= \p{L})/gu, "I'm"],
  [/\bI would\b(?= (?:like|love|be|also|really|very)\b)/g, "I'd"],
  [
    /(?<!\bnot) (?:really|truly|actually|basically|absolutely|genuinely|extremely|simply|very)(?= (?!much\b)\p{Ll})/gu,
    "",
  ],
];

/** Fillers never make up more than this of a note, in UTF-16 code units. */
const FILLED = 200;

/** Pleasantries first, then fillers, until the note is shorter than the limit; undefined where that is not enough. */
function shorter(reading: Reading): Edit[] | undefined {
  const { text, limit } = reading;
  if (reading.length - limit > FILLED) return undefined;
  const edits: Edit[] = [];
  let length = reading.length;
  const take = (edit: Edit): boolean => {
    if (edits.some((one) => edit.span[0] < one.span[1] && one.span[0] < edit.span[1])) return false;
    edits.push(edit);
    length -= edit.span[1] - edit.span[0] - edit.text.length;
    return length < limit;
  };
  for (const edit of pleasantries(reading)) if (take(edit)) return edits;
  for (const [pattern, put] of FILLERS) {
    for (const match of matches(text, pattern)) {
      if (take({ span: [match.index, match.index + match[0].length], text: put })) return edits;
    }
  }
  return undefined;
}

/** Whole sentences that only wish the reader well. */
function* pleasantries(reading: Reading): Generator<Edit> {
  const { tokens, sentences, text } = reading;
  for (const phrase of reading.found("stock-opening")) {
    const sentence = sentences.find((one) => one.start === phrase.start);
    if (
      !sentence ||
      sentence.end - phrase.end > 2 ||
      !/^(?:i|hope|trust)$/.test(tokens[phrase.start]?.norm ?? "")
    )
      continue;
    const start = tokens[sentence.start]?.start ?? 0;
    const end = tokens[sentence.end]?.start ?? text.length;
    yield { span: [start, end], text: "" };
  }
}
