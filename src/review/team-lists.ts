/** What a team has listed, ready to be looked for in many notes: its phrases, and its words that never count. */
import { type FoundPhrase, PhraseFinder } from "../text/phrase-finder.ts";
import type { ReviewPolicy, TeamPhrase } from "./policy.ts";
import type { Span } from "./rule.ts";

const phrases = new WeakMap<ReviewPolicy, PhraseFinder<TeamPhrase>>();
const words = new WeakMap<ReviewPolicy, PhraseFinder<string>>();

/** Where the team's phrases stand in a text. */
export function phrasesIn(text: string, policy: ReviewPolicy): FoundPhrase<TeamPhrase>[] {
  return finder(phrases, policy, policy.phrases, ({ phrase }) => phrase).find(text);
}

/** Where words stand that never count, from left to right. */
export function wordsIn(text: string, policy: ReviewPolicy): Span[] {
  return finder(words, policy, policy.words, (word) => word)
    .find(text)
    .map(({ span }) => span);
}

/**
 * The text with names that mean nothing to any rule in the place of those words: capitals stay capitals and signs stay
 * signs, so that a shout around one is still a shout and an address still one, and every place is where it was.
 */
export function withoutWords(text: string, spans: readonly Span[]): string {
  let left = "";
  let at = 0;
  for (const [start, end] of spans) {
    left += text.slice(at, start) + nameless(text.slice(start, end));
    at = end;
  }
  return left + text.slice(at);
}

function nameless(word: string): string {
  const letters = word.replace(/[\p{L}\p{M}]/gu, (letter) =>
    (letter === letter.toLowerCase() ? "x" : "X").repeat(letter.length),
  );
  return letters.startsWith("x") ? `X${letters.slice(1)}` : letters;
}

/** Read once for the several reviews of one event. */
function finder<Entry>(
  made: WeakMap<ReviewPolicy, PhraseFinder<Entry>>,
  policy: ReviewPolicy,
  entries: readonly Entry[],
  phraseOf: (entry: Entry) => string,
): PhraseFinder<Entry> {
  let own = made.get(policy);
  if (!own) made.set(policy, (own = new PhraseFinder(entries, phraseOf)));
  return own;
}
