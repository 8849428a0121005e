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

  it("says what was meant where a command is misspelt", () => {
    expect(parsed("/connect-reviw hello")).toEqual({
      problem: "There is no command /connect-reviw. Did you mean /connect-review?",
    });
    expect(parsed(`/connect-${"x".repeat(500)}`)).toEqual({
      problem: expect.stringMatching(
        /^There is no command \/connect-x{1,40}\. The commands are \/connect-draft, /,
      ),
    });
  });

  it.each(["connect-draft", "Sam", "/back", "/review", "see /connect-draft", "", "/"])(
    "%j is no command",
    (line) => {
      expect(parseCommandLine(line)).toBeUndefined();
    },
  );
});
