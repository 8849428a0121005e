import { describe, expect, it } from "vitest";
import { type Asked, pressedWord, typedWord, unknownSlashWord } from "../../src/draft/words.ts";

const asked: Asked = { keepable: false, ladder: false, reason: false, preview: false };

describe("typed words", () => {
  it.each([
    ["back", { do: "back" }],
    ["  Back! ", { do: "back" }],
    ["/back", { do: "back" }],
    ["`keep`", { do: "keep" }],
    ["DONE.", { do: "done" }],
    ["?", { do: "help" }],
    ["quit", { do: "cancel" }],
    ["edit reason", { do: "edit", step: "reason" }],
    ["Edit  the name.", { do: "edit", step: "name" }],
    ["change my context", { do: "edit", step: "context" }],
    ["edit recipient", { do: "to" }],
    ["plan 200", { do: "plan", limit: 200 }],
    ["plan premium", { do: "plan", limit: 300 }],
    ["plan 250", { do: "plan" }],
    ["to", { do: "to" }],
    ["to Priya", { do: "to", name: "Priya" }],
    ["to priya", { do: "to", name: "priya" }],
    ["/to priya raman", { do: "to", name: "priya raman" }],
    ["to Dr. Priya Raman", { do: "to", name: "Dr. Priya Raman" }],
    ["to 李明", { do: "to", name: "李明" }],
    ["to priya singh", { do: "to", name: "priya singh" }],
  ] as const)("%s is a word", (line, word) => {
    expect(typedWord(line, asked)).toEqual(word);
  });

  it.each([
    "I want to go back to basics",
    "back to basics",
    "done is better than perfect",
    "planning load tests",
    "plan our next meetup",
    "to learn how you run load tests",
    "to learn",
    "to build bridges",
    "To Connect",
    "edit videos for a living",
    "yes",
    "name",
    "met",
    "to Priya and the whole of her team",
    "",
    "/connect-review Hi Priya",
  ])("%s is an answer", (line) => {
    expect(typedWord(line, asked)).toBeUndefined();
  });

  it("takes lines after `to` for a reason where the reason is asked, unless they look like a name", () => {
    const reason = { ...asked, reason: true };
    expect(typedWord("to learn", reason)).toBeUndefined();
    expect(typedWord("to network", reason)).toBeUndefined();
    expect(typedWord("to [reason]", reason)).toBeUndefined();
    expect(typedWord("to priya singh", reason)).toEqual({ do: "to", name: "priya singh" });
    expect(typedWord("to explore options", reason)).toBeUndefined();
    expect(typedWord("to Priya", reason)).toEqual({ do: "to", name: "Priya" });
    expect(typedWord("/to priya", reason)).toEqual({ do: "to", name: "priya" });
  });

  it("takes yes for keep only where there is something to keep", () => {
    expect(typedWord("Yes!", { ...asked, keepable: true })).toEqual({ do: "keep" });
  });

  it("names a rung only at the context, and a step alone only at the preview", () => {
    expect(typedWord("Someone we both know", { ...asked, ladder: true })).toEqual({
      do: "rung",
      rung: "mutual",
    });
    expect(typedWord("nothing", { ...asked, ladder: true })).toEqual({ do: "rung", rung: "nothing" });
    expect(typedWord("reason", { ...asked, preview: true })).toEqual({ do: "edit", step: "reason" });
  });
});

describe("pressed buttons", () => {
  it.each([
    ["keep", { do: "keep" }],
    ["edit-reason", { do: "edit", step: "reason" }],
    ["plan-200", { do: "plan", limit: 200 }],
    ["to", { do: "to" }],
    ["rung-met", { do: "rung", rung: "met" }],
  ] as const)("%s", (id, word) => {
    expect(pressedWord(id)).toEqual(word);
  });

  it.each(["", "rung-", "rung-met-x", "edit-", "constructor", "__proto__", "KEEP"])(
    "%j is none of ours",
    (id) => {
      expect(pressedWord(id)).toBeUndefined();
    },
  );
});

describe("slash words there are none of", () => {
  it.each([
    ["/revew Hi Priya how are you", "/connect-review"],
    ["/review Hi Priya how are you", "/connect-review"],
    ["/guide", "/connect-guide"],
    ["/connect-reviw Hi Priya", "/connect-review"],
    ["/bakc", "/back"],
    ["/xyzzyx", undefined],
  ])("%s", (line, near) => {
    expect(unknownSlashWord(line)).toEqual({ typed: line.split(" ")[0], ...(near && { near }) });
  });

  it.each(["/", "/ 2", "/usr/bin/env", "and/or", "/r/golang", "//", "your talk /demo"])(
    "%s is an answer",
    (line) => {
      expect(unknownSlashWord(line)).toBeUndefined();
    },
  );
});
