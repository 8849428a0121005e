import { describe, expect, it } from "vitest";
import { openBook } from "../../src/review/phrase-book.ts";
import { compilePhrases } from "../../src/review/phrase-compiler.ts";
import { findPhrases } from "../../src/review/phrases.ts";
import { tokenize } from "../../src/text/tokens.ts";

const lexicon = { work: "job jobs role", see: "see~", verb: "run~ lead~" };

/** What a phrase takes of a text, as it is written there. */
function found(phrase: string, text: string): string[] {
  const tokens = tokenize(text);
  const isTo = tokens.map((token) => token.norm === "priya");
  const book = openBook(compilePhrases({ tag: [phrase] }, lexicon));
  const places = findPhrases(book, tokens, isTo).get("tag") ?? [];
  return places.map(({ start, end }) => text.slice(tokens[start]?.start, tokens[end - 1]?.end));
}

describe("a phrase", () => {
  it.each([
    ["a word, contractions spelled out", "i would", "I'd go, I would.", ["I'd", "I would"]],
    ["one of several", "any|part-time {work}", "any job, part-time jobs", ["any job", "part-time jobs"]],
    ["every form of a verb", "i run~", "I ran. I running. I runner", ["I ran", "I running"]],
    ["the beginning and the end of a word", "re* *ness", "renew kindness, new kindness", ["renew kindness"]],
    ["a class of the lexicon, with verb forms", "{see} {work}", "saw jobs, sees roles", ["saw jobs"]],
    ["a capital, a number, any word", "{Cap} {num} {any}", "Web 2 day, web 2 day", ["Web 2 day"]],
    ["the recipient's name", "hi {to}", "Hi Priya, hi Sam", ["Hi Priya"]],
    ["what may be missing", "my old? job", "my job, my old job, my new job", ["my job", "my old job"]],
    ["a gap that crosses no mark", "my .. job", "my very own old job. My, job", ["my very own old job"]],
    ["a gap of its own length", "my ..1 job", "my old job, my very old job", ["my old job"]],
    ["a mark", "job ?", "job? job!", ["job?"]],
    ["where a clause begins", "^ job", "Job one, job two and job three, a job", ["Job", "job", "job"]],
    ["where a clause ends", "job $", "job one, job. Job", ["job", "Job"]],
  ])("takes %s", (_, phrase, text, excerpts) => {
    expect(found(phrase, text)).toEqual(excerpts);
  });

  it("is the longest of several from one place", () => {
    expect(found("my .. job", "my job and job")).toEqual(["my job and job"]);
  });

  it.each(["{nothing} job", "^ $", "a ..b job"])("has a fault: %s", (phrase) => {
    expect(() => compilePhrases({ tag: [phrase] }, lexicon)).toThrow(phrase);
  });
});
