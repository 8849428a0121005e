/**
 * An answer given at the wrong question: "I loved your talk at KotlinConf" as the name is the context. Only the
 * plain cases are moved; a wrong guess costs the person a question, a missed one costs nothing.
 */
import { tokenize } from "../text/tokens.ts";
import type { Step } from "./state.ts";

/** Beginnings of a sentence about where two people met, or what one knows of the other. */
const CONTEXT_BEGINNINGS = beginnings(
  "i loved, i enjoyed, i liked, i really loved, i really enjoyed, i really liked, i saw, i read, i have read, i heard, " +
    "i have been reading, i watched, i attended, i listened, i met, i came across, i found, i know you, i was at, " +
    "loved your, enjoyed your, liked your, saw your, read your, heard your, watched your, heard you, saw you, " +
    "met you, met at, met her, met him, met them, we met, we worked, we studied, we both, we spoke, we talked, we sat, " +
    "we were, you spoke, you gave, you wrote, you presented, your talk, your post, your article, your podcast, " +
    "your book, your paper, your work, your panel, your keynote, your session, your workshop, your webinar, " +
    "your newsletter, your thread, your blog",
);

/** Of those, what can be nothing but an encounter, so that it is no reason either. */
const ENCOUNTERS = beginnings("i met, we met, met at, met her, met him, met them, met you, we sat, i was at");

/** Verbs that follow "to" in a reason. */
export const REASON_VERBS: ReadonlySet<string> = new Set(
  (
    "ask catch collaborate compare connect discover discuss exchange find follow get grow hear help hire invite join " +
    "keep know learn make meet network offer pick read say see share show stay talk tell thank understand work write"
  ).split(" "),
);

const REASON_BEGINNINGS = [
  ...[...REASON_VERBS].map((verb) => ["to", verb]),
  ...beginnings(
    "because, i want, i would like, i would love, i hope, i am hoping, i wish, i am looking, i am interested, " +
      "looking to, hoping to, want to, would like to, would love to",
  ),
];

/** What is read of an answer to tell where it belongs, in UTF-16 code units. */
const READ_CAP = 200;

/** The step an answer belongs to, where it is not the one that was asked. */
export function belongsTo(asked: Step, answer: string): Step | undefined {
  const words = tokenize(answer.slice(0, READ_CAP))
    .filter((token) => token.kind !== "mark")
    .map((token) => token.norm);
  if (words.length < 3) return undefined;
  if (asked === "name") {
    if (begins(words, REASON_BEGINNINGS)) return "reason";
    return begins(words, CONTEXT_BEGINNINGS) ? "context" : undefined;
  }
  if (asked === "reason") return onlyEncounter(words) ? "context" : undefined;
  return begins(words, REASON_BEGINNINGS) ? "reason" : undefined;
}

/** "We met at Web Summit" gives no reason; "we met at Web Summit and I want to learn more" does. */
function onlyEncounter(words: readonly string[]): boolean {
  return begins(words, ENCOUNTERS) && words.length <= 9 && !words.some((word) => GOES_ON.has(word));
}

const GOES_ON = new Set(["and", "because", "so", "to", "want", "would", "like", "hope", "loved", "enjoyed"]);

function begins(words: readonly string[], list: readonly (readonly string[])[]): boolean {
  return list.some((beginning) => beginning.every((word, index) => words[index] === word));
}

function beginnings(list: string): string[][] {
  return list.split(", ").map((beginning) => beginning.split(" "));
}
