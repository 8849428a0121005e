import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plainLines } from "../../src/chat/plain.ts";
import { corePlayer } from "../support/core-player.ts";
import { run, unkeptStore } from "./run.ts";

const NAME = "Sam from Acme";
const REASON = "to learn how you run load tests on a small budget";
const CONTEXT = "your talk on retry storms at DevConf";

const input = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
const talk = (...lines: string[]) => run([], { stdin: input(lines) });
/** The same where nothing outlives the run. */
const talkUnkept = (...lines: string[]) => run([], { stdin: input(lines), store: unkeptStore });

/** The note and its length, from the two lines that scripts rely on. */
function noteIn(stdout: string) {
  const lines = stdout.split("\n");
  const at = lines.findLastIndex((line) => /^Your note \(\d+\/\d+\):$/.test(line));
  return { label: lines[at] ?? "", note: lines[at + 1] ?? "" };
}

describe("line mode", () => {
  it("asks three questions, a line each, and ends in a note with its length", async () => {
    const { status, stdout, stderr } = await talk(NAME, REASON, CONTEXT, "done");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const questions = stdout.split("\n").filter((line) => line.startsWith("Step "));
    expect(questions.map((line) => line.slice(0, 12))).toEqual([
      "Step 1 of 3:",
      "Step 2 of 3:",
      "Step 3 of 3:",
    ]);
    const { label, note } = noteIn(stdout);
    expect(label).toBe(`Your note (${note.length}/300):`);
    expect(note).toMatch(/^Hi, .*Sam.*Acme.*\.$/);
    expect(note).toContain("load tests");
    expect(note).toContain("retry storms at DevConf");
    expect(stdout).not.toMatch(/[▰▱✓✗\u001b]/);
  });

  it("takes the end of input after the preview for done, a last line without its break too", async () => {
    const { status, stderr } = await run([], { stdin: `${NAME}\r\n${REASON}\r\n${CONTEXT}` });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("is status 0 after cancel, whatever follows", async () => {
    const { status, stdout, stderr } = await talk(NAME, "cancel", REASON);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toContain("Next:");
  });

  it("says why and how to go on where the input ends before there is a note", async () => {
    const kept = await talk(NAME, REASON);
    expect(kept.status).toBe(2);
    expect(kept.stderr).toBe(
      "The input ended before there was a note; your answers are kept: start connect-coach again and type resume\n",
    );
    const unkept = await talkUnkept(NAME, REASON);
    expect(unkept.status).toBe(2);
    expect(unkept.stdout).toMatch(/^Nothing is kept after this run\.\n/);
    expect(unkept.stderr).toMatch(
      /^The input ended before there was a note; go on with: connect-coach draft --name 'Sam from Acme' --reason 'to learn/,
    );
    expect(unkept.stderr.split("\n")).toHaveLength(2);
  });

  it("says why where there is no input at all", async () => {
    const { status, stderr } = await run([]);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^Standard input is closed or empty, and the coach has questions; go on with: connect-coach draft --name /,
    );
  });

  it("greets the recipient that the command names", async () => {
    const { stdout } = await run(["draft", "--to", "Priya"], { stdin: `${NAME}\n${REASON}\n${CONTEXT}\n` });
    expect(noteIn(stdout).note).toMatch(/^Hi Priya, /);
  });

  it("answers a slash command and asks the question again", async () => {
    const { stdout } = await talk("/connect-guide limits", NAME, "/connect-reveiw x", REASON, CONTEXT);
    expect(stdout.match(/^Step 1 of 3:/gm)).toHaveLength(2);
    expect(stdout.match(/^Step 2 of 3:/gm)).toHaveLength(2);
    expect(stdout).toContain("Did you mean `/connect-review`? `keep` takes your line as the answer.");
    expect(noteIn(stdout).note).toContain("load tests");
  });

  it("says what can be done next after a command or a word at the preview", async () => {
    for (const line of [
      "/connect-guide limits",
      "/connect-review Hi Priya",
      "/connect-foo",
      "/foo",
      "note",
    ]) {
      const { stdout } = await talk(NAME, REASON, CONTEXT, line);
      expect(stdout.trimEnd().split("\n").at(-1), line).toMatch(/^Next: done, note, /);
    }
  });

  it("names a command that goes on as it is, whatever was kept", async () => {
    const { stderr } = await talkUnkept("asdf", "keep", "same as above", "keep");
    const command = /connect-coach draft --name 'asdf' --reason 'same as above' --keep name,reason$/.exec(
      stderr.trimEnd(),
    );
    expect(command).not.toBeNull();
    const { status, stdout } = await run(
      ["draft", "--name", "asdf", "--reason", "same as above", "--keep", "name,reason"],
      {},
    );
    expect(stdout).toMatch(/^Your note \(\d+\/300\):\nHi, I'm Asdf\./);
    expect(status).toBe(1);
  });

  it("ends well after `back` from the preview", async () => {
    const { status, stderr } = await talk(NAME, REASON, CONTEXT, "back");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("shows control characters in answers and obeys none", async () => {
    const { stdout, stderr } = await talk("\u001b[2JSam \u009b31m\u202egpj", REASON);
    expect(stdout + stderr).not.toMatch(/[\u001b\u009b\u202e]/);
  });

  it("takes a line of two megabytes without a fault", async () => {
    const { status, stdout } = await talk("a".repeat(2_000_000), NAME, REASON, CONTEXT);
    expect(status).toBe(0);
    expect(noteIn(stdout).note).toContain("Sam");
  });

  it("refuses bytes that are no text, but reads the lines before them and says how to go on", async () => {
    const { status, stdout, stderr } = await run([], {
      stdin: Buffer.from(`${NAME}\n${REASON}\nyour talk at Caf\xe9\n`, "latin1"),
      store: unkeptStore,
    });
    expect(stdout).toContain("Step 3 of 3:");
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^Standard input is not UTF-8 text on line 3 \(it may be Latin-1\); save it as UTF-8 and try again; go on with: connect-coach draft --name 'Sam from Acme' --reason 'to learn how you run load tests on a small budget'.*\n$/,
    );
  });

  it("takes a NUL for what it is, one more control character", async () => {
    const { status, stdout } = await talk(NAME, REASON, "your talk\u0000 at DevConf");
    expect(status).toBe(0);
    expect(noteIn(stdout).note).toContain("your talk at DevConf");
  });
});

describe("golden conversations say the same in line mode", () => {
  const folder = join(import.meta.dirname, "../transcripts");

  /** What is typed in a conversation up to where its draft ends, and the process with it. */
  function typedLines(document: string): string[] {
    const lines = document.split("\n").filter((line) => line.startsWith(">"));
    const typed = lines.map((line) => line.slice(1).replace(/^ /, ""));
    const over = typed.findIndex((line) => /^(done|cancel)$/i.test(line));
    return over < 0 ? typed : typed.slice(0, over + 1);
  }

  for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
    const typed = typedLines(readFileSync(join(folder, name), "utf8"));
    // Buttons, pastes and edited messages have no line of their own here.
    const asLines = typed.every((line) => !/^\[[a-z0-9-]+\]$|^".*"|^\((?:edits|deletes) /.test(line));
    it.runIf(asLines && typed[0]?.startsWith("/connect-draft"))(name, async () => {
      const player = await corePlayer();
      const lines = (await talk(...typed)).stdout.split("\n");
      let at = 0;
      for (const line of typed) {
        const replies = await player.type(line);
        for (const said of replies.flatMap((message) => plainLines({ ...message, actions: [] }))) {
          const found = lines.indexOf(said, at);
          expect(found, `after «${line}»: ${said}`).toBeGreaterThanOrEqual(at);
          at = found + 1;
        }
      }
    });
  }
});
