import { describe, expect, it } from "vitest";
import { run } from "./run.ts";

const ANSWERS = {
  name: "Sam from Acme",
  reason: "to learn how you run load tests",
  context: "your talk at DevConf",
};
const options = ["--name", ANSWERS.name, "--reason", ANSWERS.reason, "--context", ANSWERS.context];

async function records(...input: object[]) {
  const stdin = input.map((record) => `${JSON.stringify(record)}\n`).join("");
  const { status, stdout, stderr } = await run(["draft", "-", "--format", "jsonl"], { stdin });
  expect(stderr).toBe("");
  return {
    status,
    records: stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
}

describe("draft with its answers given", () => {
  it("writes the note alone on the line after its length", async () => {
    const { status, stdout } = await run(["draft", "--to", "Priya", ...options]);
    const [label, note] = stdout.split("\n");
    expect(label).toBe(`Your note (${note?.length}/300):`);
    expect(note).toMatch(/^Hi Priya, .*Sam.*load tests.*\.$/);
    expect(status).toBe(0);
  });

  it("keeps below the limit", async () => {
    const { stdout } = await run(["draft", ...options, "--limit", "110", "--format", "jsonl"]);
    const record = JSON.parse(stdout);
    expect(record).toMatchObject({ id: 1, limit: 110, verdict: "ready" });
    expect(record.length).toBe(record.note.length);
    expect(record.length).toBeLessThan(110);
  });

  it("says which answer the coach would ask for again, with status 1", async () => {
    const { status, stdout } = await run(["draft", "--name", "Sam", "--reason", "asdf"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^The reason: /);
  });

  it("takes an empty context for unanswered and a missing one for skipped", async () => {
    const empty = await run(["draft", "--name", "Sam", "--reason", ANSWERS.reason, "--context", ""]);
    expect(empty.stdout).toMatch(/^The context: /);
    const skipped = await run(["draft", "--name", "Sam", "--reason", ANSWERS.reason]);
    expect(skipped.stdout).toMatch(/^Your note \(/);
  });

  it("uses the title", async () => {
    const { stdout } = await run(["draft", "--title", "Dr.", "--name", "Osei", "--reason", ANSWERS.reason]);
    expect(stdout).toContain("Dr. Osei");
  });
});

describe("draft - --format jsonl", () => {
  it("answers each record in the promised shape", async () => {
    const { status, records: answered } = await records(
      { id: "a", ...ANSWERS, recipient: "Priya" },
      { ...ANSWERS, reason: "" },
      { ...ANSWERS, context: "" },
      { ...ANSWERS, context: null, title: null, recipient: null, limit: null },
      { name: "Sam" },
    );
    expect(status).toBe(1);
    expect(Object.keys(answered[0])).toEqual(["id", "note", "length", "limit", "verdict", "findings"]);
    expect(answered[0]).toMatchObject({
      id: "a",
      length: answered[0].note.length,
      limit: 300,
      verdict: "ready",
    });
    expect(answered.slice(1, 3)).toEqual([
      { id: 2, problem: { answer: "reason", message: expect.any(String) } },
      { id: 3, problem: { answer: "context", message: expect.any(String) } },
    ]);
    expect(answered[3].note).toMatch(/^Hi, /);
    expect(answered[4]).toEqual({ line: 5, error: "reason is missing" });
  });

  it("is status 0 where every note is ready", async () => {
    expect((await records(ANSWERS, { ...ANSWERS, recipient: "Tom" })).status).toBe(0);
  });

  it("reads and writes an array, too", async () => {
    const { stdout } = await run(["draft", "-", "--format", "json"], { stdin: JSON.stringify([ANSWERS]) });
    expect(JSON.parse(stdout)).toMatchObject([{ id: 1, verdict: "ready" }]);
  });
});
