/**
 * An answer given at the wrong question: "I loved your talk at KotlinConf" as the name is the context. Only the
 * plain cases are moved; a wrong guess costs the person a question, a missed one costs nothing.
 */
import { tokenize } from "../text/tokens.ts";
import type { Step } from "./state.ts";

/** Beginnings of a sentence about where two people met, or what one knows of the other. */
const CONTEXT_BEGINNINGS = [
  "i loved",
  "i enjoyed",
  "i liked",
  "i saw",
  "i read",
  "i heard",
  "i watched",
  "i attended",
  "i listened",
  "i met",
  "i came across",
  "i found",
  "i know you",
  "i was at",
  "i have read",
  "i have been reading",
  "i really loved",
  "i really enjoyed",
  "i really liked",
  "loved your",
  "enjoyed your",
  "liked your",
  "saw your",
  "read your",
  "heard your",
  "watched your",
  "heard you",
  "saw you",
  "met you",
  "met at",
  "met her",
  "met him",
  "met them",
  "we met",
  "we worked",
  "we studied",
  "we both",
  "we spoke",
  "we talked",
  "we sat",
  "we were",
  "you spoke",
  "you gave",
  "you wrote",
  "you presented",
  "your talk",
  "your post",
  "your article",
  "your podcast",
  "your book",
  "your paper",
  "your work",
  "your panel",
  "your keynote",
  "your session",
  "your workshop",
  "your webinar",
  "your newsletter",
  "your thread",
  "your blog",
].map((line) => line.split(" "));

/** Of those, what can be nothing but a place or an encounter, so that it is no reason either. */
const ENCOUNTERS = [
  "i met",
  "we met",
  "met at",
  "met her",
  "met him",
  "met them",
  "met you",
  "we sat",
  "i was at",
].map((line) => line.split(" "));

const REASON_BEGINNINGS = [
  "because",
  "to learn",
  "to hear",
  "to ask",
  "to follow",
  "to talk",
  "to discuss",
  "to compare",
  "to share",
  "to connect",
  "to exchange",
  "to stay",
  "to understand",
  "to thank",
  "to know",
  "to find",
  "to see",
  "to discover",
  "to get",
  "to work",
  "to collaborate",
  "to join",
  "to invite",
  "to meet",
  "to catch",
  "i want",
  "i would like",
  "i would love",
  "i hope",
  "i am hoping",
  "i wish",
  "i am looking",
  "looking to",
  "hoping to",
  "i am interested",
  "want to",
  "would like to",
  "would love to",
].map((line) => line.split(" "));

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

function begins(words: readonly string[], beginnings: readonly (readonly string[])[]): boolean {
  return beginnings.some((beginning) => beginning.every((word, index) => words[index] === word));
}
