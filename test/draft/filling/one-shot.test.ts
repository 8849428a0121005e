import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { fillingCommand, startFilling, transitionFilling } from "../../../src/draft/filling/filling.ts";
import { UNKNOWN } from "../../../src/draft/state.ts";
import { template } from "./templates.ts";

describe("the command that goes on", () => {
  it("has the values so far, and what was typed and not taken", () => {
    const { filling } = startFilling(UNKNOWN, template("After a talk"), { event: "KotlinConf" });
    const refused = transitionFilling(filling, { type: "text", text: "asdf" });
    expect(fillingCommand(refused.filling)).toBe(
      "connect-coach template use 'After a talk' --set recipient='asdf' --set event='KotlinConf'",
    );
  });

  it("runs nothing that was typed, in whatever script the names are", () => {
    const hostile = { prénom: "`id`'; $(id) \"\\", 会議: "a\nb" };
    const used = { ...template("Clashing names"), name: "it's; id" };
    const command = fillingCommand(startFilling(UNKNOWN, used, hostile).filling);
    const words = execFileSync("/bin/sh", ["-c", `for word in ${command}; do echo "<$word>"; done`]);
    expect(words.toString().trim().split("\n").slice(3)).toEqual([
      "<it's; id>",
      "<--set>",
      "<prénom=`id`'; $(id) \"\\>",
      "<--set>",
      "<会議=a b>",
    ]);
  });
});
