import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneShotCommand } from "../../src/draft/one-shot.ts";
import { createDraft, type Draft } from "../../src/draft/state.ts";

function draftWith(answers: Draft["answers"]): Draft {
  return { ...createDraft(), answers };
}

describe("the command that goes on", () => {
  it("has the answers so far and dots where one is missing", () => {
    expect(oneShotCommand(draftWith({ name: "Sam", recipient: "Priya" }))).toBe(
      "connect-coach draft --name 'Sam' --reason '...' --to 'Priya'",
    );
  });

  it("leaves out a context that was skipped and names a limit that was chosen", () => {
    const draft = draftWith({ name: "Sam", reason: "to learn", context: null });
    expect(oneShotCommand({ ...draft, limit: 200 })).toBe(
      "connect-coach draft --name 'Sam' --reason 'to learn' --limit 200",
    );
  });

  it("has what was typed and not taken, too, and names what was kept", () => {
    const draft = draftWith({ name: "asdf" });
    expect(
      oneShotCommand({
        ...draft,
        kept: ["name"],
        pending: { kind: "refused", for: "reason", text: "same as above" },
        aside: [{ kind: "refused", for: "context", text: "[Event]" }],
      }),
    ).toBe("connect-coach draft --name 'asdf' --reason 'same as above' --context '[Event]' --keep name");
  });

  it("is one line, whatever was typed", () => {
    const line = oneShotCommand(draftWith({ name: "Sam\nrm -rf /\u2028\u001b[2J" }));
    expect(line).toContain("--name 'Sam rm -rf /  [2J'");
  });

  it("gives a shell exactly the words that were typed and nothing to run", () => {
    const hostile = [
      "$(touch x)",
      "`id`",
      "it's",
      "''",
      "a'; echo b; '",
      "!!",
      "\\",
      "-x",
      "--reason",
      '"$HOME"',
      "*",
    ];
    const words = fc.sample(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 30 }), {
      numRuns: 40,
      seed: 7,
    });
    const answers = [...hostile, ...words.map((word) => word.trim()).filter(Boolean)];
    const script = answers
      .map((name) => oneShotCommand(draftWith({ name, reason: "r", context: null })))
      .join("\n");
    // A shell in which the command prints its arguments, each on a line of its own.
    const printed = execFileSync(
      "sh",
      [
        "-c",
        `connect_coach() { printf '%s\\n' "$@"; }\n${script.replaceAll("connect-coach", "connect_coach")}`,
      ],
      {
        encoding: "utf8",
        cwd: import.meta.dirname,
      },
    );
    expect(printed.trimEnd().split("\n")).toEqual(
      answers.flatMap((name) => ["draft", "--name", name, "--reason", "r"]),
    );
  });
});
