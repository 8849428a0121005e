/** The coach as a process of its own: what only a real one can show. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "process-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const env = { ...process.env, NO_COLOR: "1", CONNECT_COACH_DATA_DIR: folder };

const launcher = join(import.meta.dirname, "../../bin/connect-coach.mjs");

function start(...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [launcher, ...args], { env });
}

/** Runs to the end, with everything that was written. */
async function finish(child: ChildProcessWithoutNullStreams) {
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [status] = await once(child, "close");
  return { status, stdout, stderr };
}

const record = (id: number) => `${JSON.stringify({ id, text: "Hi Priya, let's connect." })}\n`;

describe("the process", () => {
  it("holds a whole conversation over a pipe", async () => {
    const child = start();
    child.stdin.end(
      "Sam from Acme\nto learn how you run load tests on a small budget\nyour talk on retry storms at DevConf\ndone\n",
    );
    const { status, stdout, stderr } = await finish(child);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const [, length, note] = /^Your note \((\d+)\/300\):\n(.+)$/m.exec(stdout) ?? [];
    expect(note).toMatch(/^Hi, .*Sam.*load tests.*\.$/);
    expect(Number(length)).toBe(note?.length);
  });

  it("ends after done, though its input stays open", async () => {
    const child = start();
    child.stdin.write("Sam\ncancel\n");
    expect((await finish(child)).status).toBe(0);
  });

  it("says why with closed standard input, status 2", async () => {
    const child = spawn("sh", ["-c", `"${process.execPath}" "${launcher}" <&-`], { env });
    const { status, stderr } = await finish(child);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^Standard input is closed or empty, and the coach has questions; go on with: .*\n$/,
    );
  });

  it("answers a record before the next is there", async () => {
    const child = start("review", "-", "--format", "jsonl");
    child.stdin.write(record(1));
    const [first] = await once(child.stdout, "data");
    expect(String(first)).toMatch(/^\{"id":1,.*\}\n$/);
    child.stdin.end(record(2));
    const { status, stdout } = await finish(child);
    expect(stdout).toMatch(/^\{"id":2,.*\}\n$/);
    expect(status).toBe(1);
  });

  it("stops quietly where the reader of its output has gone", async () => {
    const command = `"${process.execPath}" "${launcher}" review - --format jsonl | head -1; echo "status \${PIPESTATUS[0]}"`;
    const child = spawn("bash", ["-c", command]);
    child.stdin.on("error", () => {}); // It is gone, too.
    child.stdin.end(Array.from({ length: 5_000 }, (_, id) => record(id)).join(""));
    const { stdout, stderr } = await finish(child);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^\{"id":0,.*\}\nstatus 0\n$/);
  });
});
