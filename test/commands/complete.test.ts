import { describe, expect, it } from "vitest";
import { completions } from "../../commands/complete.ts";

const find = async (what: string, typed: string) =>
  what === "template" && "met there".startsWith(typed.toLowerCase())
    ? [{ value: "Met there", label: "Met there" }]
    : what === "topic"
      ? [{ value: "limits", label: "limits" }]
      : [];

describe("a command line that is being typed goes on with", () => {
  it.each([
    ["/connect-g", ["/connect-guide "]],
    ["/connect-template sh", ["/connect-template show "]],
    ["/connect-template use m", ["/connect-template use Met there"]],
    ["/CONNECT-TEMPLATE use m", ["/CONNECT-TEMPLATE use Met there"]],
    ["/connect-template delete m", []],
    ["/connect-guide li", ["/connect-guide limits"]],
    ["/connect-settings forget m", ["/connect-settings forget me"]],
    ["/connect-nothing ", []],
    ["an answer", []],
  ])("%s", async (line, lines) => {
    expect(await completions(line, find)).toEqual(lines);
  });

  it("every command, where nothing but the slash is there", async () => {
    expect((await completions("/", find)).length).toBeGreaterThan(4);
  });
});
