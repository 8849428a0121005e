import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../commands/parse.ts";

/** The command's name and its arguments, or the problem. */
function parsed(line: string) {
  const result = parseCommandLine(line);
  return result && "command" in result ? { name: result.command.name, args: result.args } : result;
}

describe("slash commands typed into a prompt", () => {
  it.each([
    ["/connect-draft", "connect-draft", {}],
    ["/connect-draft Priya", "connect-draft", { to: "Priya" }],
    ["  /Connect-Draft Dr. Priya Raman", "connect-draft", { to: "Dr. Priya Raman" }],
    ["/connect-guide job request", "connect-guide", { topic: "job request" }],
    ["/connect-review", "connect-review", {}],
    ["/connect-review   ", "connect-review", {}],
  ])("%s", (line, name, args) => {
    expect(parsed(line)).toEqual({ name, args });
  });

  it("takes a note exactly as it was typed, line breaks and spaces included", () => {
    expect(parsed("/connect-review  Hi Priya,\n\nI'm Sam. ")).toEqual({
      name: "connect-review",
      args: { text: " Hi Priya,\n\nI'm Sam. " },
    });
  });

  it.each([
    "connect-draft",
    "Sam",
    "/back",
    "/review",
    "see /connect-draft",
    "/connect-reviw hello",
    "",
    "/",
  ])("%j is no command", (line) => {
    expect(parseCommandLine(line)).toBeUndefined();
  });
});
