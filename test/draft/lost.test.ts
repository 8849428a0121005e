import { describe, expect, it } from "vitest";
import { plainLines } from "../../src/chat/plain.ts";
import {
  anotherDraft,
  type Draft,
  oneShotCommand,
  parseDraft,
  stageOf,
  startDraft,
  type Turn,
  transition,
  UNKNOWN,
} from "../../src/draft/draft.ts";

/** Types lines one after the other; the draft is stored and read again between any two. */
function types(...lines: string[]): Turn {
  let turn = startDraft(UNKNOWN);
  for (const text of lines) turn = goesOn(turn.draft, text);
  return turn;
}

function goesOn(draft: Draft, text: string): Turn {
  return transition(parseDraft(JSON.stringify(draft)), { type: "text", text });
}

function said({ replies }: Turn): string {
  return replies.flatMap(plainLines).join("\n");
}

const ANSWERS = ["Sam from Acme", "to learn how you run load tests", "your talk at DevConf"];
const NOTE =
  "Hi Priya, I'm Sam from Acme. Your talk at DevConf stayed with me and I'd like to hear how you test.";

describe("nothing typed is lost", () => {
  it("a long answer on a rung stays as it was typed where the rung's words no longer fit", () => {
    const long = `researching ${"x".repeat(1985)}`;
    const { draft } = types(...ANSWERS.slice(0, 2), "looked up", long, "keep");
    expect(parseDraft(JSON.stringify(draft)).answers.context).toBe(long);
  });

  it("another draft to a very long name is offered, and the name is cut with a word on it", () => {
    const offered = anotherDraft(types("Sam from Acme").draft, "B".repeat(3000));
    const turn = goesOn(offered.draft, "new");
    expect(turn.draft.pending?.text).toBe("B".repeat(2000));
    expect(said(turn)).toContain("`keep`");
    expect(said(startDraft(UNKNOWN, "B".repeat(3000)))).toContain("I kept the first 2,000");
  });

  it("what was not taken waits at its question", () => {
    const back = types("Sam", "[Company] please", "back");
    expect(said(back)).toContain("Your introduction so far: «Sam».");
    const again = goesOn(back.draft, "keep");
    expect(said(again)).toContain("You had typed «[Company] please». `keep` uses it as it is");
    expect(goesOn(again.draft, "keep").draft.answers.reason).toBe("[Company] please");
  });

  it("a refused recipient hides no refused answer", () => {
    const turn = types("asdf", "to {{name}}", "keep");
    expect(turn.draft.answers.recipient).toBe("{{name}}");
    expect(said(turn)).toContain("You had typed «asdf».");
    expect(goesOn(turn.draft, "keep").draft.answers.name).toBe("asdf");
  });

  it("a pasted note can be reviewed after the next answer, and is not taken for an answer by then", () => {
    const turn = types(NOTE, "Sam", "to learn how you run load tests", "review");
    expect(said(turn)).toContain(`${NOTE.length}/300 characters`);
    const back = goesOn(goesOn(turn.draft, "back").draft, "back");
    expect(said(back)).toContain("Your introduction so far: «Sam».");
    expect(goesOn(back.draft, "keep").draft.answers.name).toBe("Sam");
  });

  it("the command that goes on has it", () => {
    expect(oneShotCommand(types("Sam", "same as above").draft)).toContain("--reason 'same as above'");
    expect(oneShotCommand(types("asdf", "keep").draft)).toMatch(/--name 'asdf' .*--keep name$/);
  });
});

describe("the note that was shown", () => {
  it("is still there after `back`, and `done` ends with it", () => {
    const back = types(...ANSWERS, "back");
    expect(back.draft.at).toBe("context");
    expect(stageOf(back.draft)).toBe("preview");
    expect(goesOn(back.draft, "done").draft.at).toBe("done");
    const alone = goesOn(back.draft, "note");
    expect(said(alone)).toMatch(/^Hi, I'm Sam from Acme\..*\n.*\nStep 3 of 3/);
    expect(stageOf(goesOn(back.draft, "back").draft)).toBe("preview");
  });

  it("is gone once an answer changed, until the next preview", () => {
    const changed = types(...ANSWERS, "back", "back", "to ask how you began");
    expect(stageOf(changed.draft)).toBe("asking");
    expect(stageOf(goesOn(changed.draft, "keep").draft)).toBe("preview");
  });

  it("is not the last time's: its introduction is called the one so far", () => {
    expect(said(types(...ANSWERS, "back", "back", "back"))).toContain(
      "Your introduction so far: «Sam from Acme»",
    );
  });

  it("comes alone with a way on after it", () => {
    expect(said(types(...ANSWERS, "note"))).toMatch(/\nNext: done, /);
  });
});

describe("an unknown slash word", () => {
  it("is no answer, and the same question comes again; `keep` takes it", () => {
    const turn = types("Sam", "/revew Hi Priya how are you");
    expect(said(turn)).toMatch(
      /^There is no `\/revew`\. Did you mean `\/connect-review`\? `keep` takes your line as the answer\.\nStep 2 of 3/,
    );
    expect(goesOn(turn.draft, "keep").draft.answers.reason).toBe("/revew Hi Priya how are you");
  });

  it("leaves an offered draft and a note as they are", () => {
    const offered = anotherDraft(types("Sam").draft);
    expect(goesOn(offered.draft, "/rseume").draft).toEqual(offered.draft);
    expect(said(goesOn(types(...ANSWERS).draft, "/nope"))).toMatch(/^There is no `\/nope`\. /);
    const closed = types(...ANSWERS, "done", "/connect-reviw Hi Priya");
    expect(said(closed)).toBe(
      "There is no `/connect-reviw`. Did you mean `/connect-review`?\nNext: resume, new.",
    );
  });
});
