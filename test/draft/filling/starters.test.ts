import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/chat/message.ts";
import { type FillingTurn, startFilling, transitionFilling } from "../../../src/draft/filling/filling.ts";
import { UNKNOWN } from "../../../src/draft/state.ts";
import { SETS, usualValue } from "../../../src/templates/known-names.ts";
import { starters } from "../../../src/templates/starters.generated.ts";

/** Answers every question with a usual value; gives back every block that was said on the way. */
function filledIn({ title, text }: (typeof starters)[number], set: (typeof SETS)[number]) {
  let turn: FillingTurn = startFilling(UNKNOWN, { name: title, text });
  const said: Block[] = [];
  for (let answers = 0; typeof turn.filling.at === "object" && answers < 20; answers++) {
    said.push(...turn.replies.flatMap(({ blocks }) => blocks));
    turn = transitionFilling(turn.filling, { type: "text", text: usualValue(turn.filling.at.ask, set) });
  }
  said.push(...turn.replies.flatMap(({ blocks }) => blocks));
  return { at: turn.filling.at, said };
}

describe.each(starters)("the template $id", (starter) => {
  it.each(SETS)(
    "takes usual values without a question back and ends in a note without a finding (%i)",
    (set) => {
      const { at, said } = filledIn(starter, set);
      expect(at).toBe("preview");
      expect(said.filter(({ type }) => type === "problem" || type === "findings")).toEqual([]);
    },
  );

  it("is asked in words of its own", () => {
    const asked = filledIn(starter, 0).said.flatMap((block) =>
      block.type === "question" ? [block.text] : [],
    );
    expect(new Set(asked).size).toBe(asked.length);
    for (const question of asked) expect(question).not.toContain("*");
  });
});
