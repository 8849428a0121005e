/** Templates on the command line, in a folder of the test's own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run, unkeptStore } from "./run.ts";

const TEXT =
  "Hi {{ recipient }}, {{ name }} here. I enjoyed talking with you about {{ topic }} at {{ event }}, and I'd like to stay in touch.";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "template-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const template = (args: readonly string[], stdin = "") =>
  run(["template", ...args], { stdin, env: { CONNECT_COACH_DATA_DIR: folder } });

describe("one template after another", () => {
  it("is saved from standard input, listed, shown, renamed, deleted and brought back", async () => {
    expect((await template(["save", "Met", "there", "--text", "-"], `${TEXT}\n`)).status).toBe(0);
    expect((await template(["list"])).stdout).toContain(
      "- Met there (yours, not used yet): Hi {{ recipient }},",
    );
    expect((await template(["show", "met there"])).stdout).toContain(`“${TEXT}”`);
    expect((await template(["rename", "met there", "met to talk"])).stdout).toContain(
      "is called «met to talk» now",
    );
    expect((await template(["edit", "met to talk", "--text", "Hi {{ recipient }}."])).status).toBe(0);
    expect((await template(["history", "met to talk"])).stdout).toContain(TEXT);
    expect((await template(["delete", "met to talk"])).status).toBe(0);
    expect((await template(["list"])).stdout).toContain("no templates yet");
    expect((await template(["restore", "met to talk"])).status).toBe(0);
    expect(await template(["show", "nothing"])).toMatchObject({ status: 2, stderr: "" });
  });

  it("is used in one go, as data", async () => {
    await template(["save", "Met there", "--text", TEXT]);
    const set = ["--set", "recipient=Priya", "--set", "event=KotlinConf", "--format", "json"];
    const missing = await template(["use", "met there", ...set]);
    expect({ ...missing, stdout: JSON.parse(missing.stdout) }).toEqual({
      status: 2,
      stdout: { missing: ["name", "topic"] },
      stderr: "",
    });
    const used = await template(["use", "met there", ...set, "--set", "name=Sam", "--set", "topic=a=b"]);
    const note =
      "Hi Priya, Sam here. I enjoyed talking with you about a=b at KotlinConf, and I'd like to stay in touch.";
    expect(JSON.parse(used.stdout)).toEqual({
      note,
      length: note.length,
      limit: 300,
      verdict: "ready",
      findings: [],
    });
    expect(used.status).toBe(0);
    expect((await template(["list"])).stdout).toContain("used once, last today");
  });
});

it("with line breaks is one line where a program reads it, and has them in JSON", async () => {
  await template(["save", "Two lines", "--text", "Hi {{ recipient }},\n\nSam here. Nice talk."]);
  const use = ["use", "two lines", "--set", "recipient=Priya"];
  const { stdout } = await template(use);
  expect(stdout).toMatch(/^Your note \(\d+\/300\):\nHi Priya, Sam here\. Nice talk\.\n/);
  const { stdout: json } = await template([...use, "--format", "json"]);
  expect(JSON.parse(json).note).toBe("Hi Priya,\n\nSam here. Nice talk.");
});

describe("files", () => {
  it("are written and read without a change", async () => {
    await template(["save", "Met there", "--text", TEXT]);
    await template(["save", "private Ünïcode", "--text", 'Hi {{ recipient | default: "you" }}.']);
    const { stdout } = await template(["export"]);
    const file = join(folder, "all.json");
    writeFileSync(file, stdout);
    const other = join(folder, "other");
    const there = (args: readonly string[]) =>
      run(["template", ...args], { env: { CONNECT_COACH_DATA_DIR: other } });
    expect((await there(["import", file, "--dry-run"])).stdout).toContain("Nothing is changed yet");
    expect((await there(["export"])).stdout).toBe("[]\n");
    expect((await there(["import", file])).status).toBe(0);
    expect((await there(["export"])).stdout).toBe(stdout);
  });

  it("with a bad row change nothing, and name it", async () => {
    const rows = JSON.stringify([{ name: "a", text: "Hi." }, { name: "b" }]);
    const { status, stdout } = await template(["import", "-"], rows);
    expect(status).toBe(2);
    expect(stdout).toContain("Row 2 (line 1): it needs a name and a text");
    expect((await template(["export"])).stdout).toBe("[]\n");
    expect((await template(["import", "-"], "no")).stderr).toMatch(
      /^The file is neither a JSON array nor a CSV .*\.\n$/,
    );
  });

  it("of templates are linted by name", async () => {
    writeFileSync(join(folder, "b.md"), `${TEXT}\n`);
    writeFileSync(join(folder, "a.txt"), "{% include 'x' %}");
    writeFileSync(join(folder, "c.json"), "{");
    const { status, stdout } = await template(["lint", folder, "--format", "json"]);
    const files = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(files.map(({ file }) => file)).toEqual(["a.txt", "b.md"]);
    expect(files[0].findings[0]).toMatchObject({ id: "not-a-template", severity: "error" });
    expect(status).toBe(1);
    rmSync(join(folder, "a.txt"));
    expect((await template(["lint", folder])).status).toBe(0);
  });
});

it("where nothing can be kept, there are no templates, and it is said", async () => {
  const { status, stderr } = await run(["template", "list"], { store: unkeptStore });
  expect({ status, stderr }).toEqual({ status: 2, stderr: "Nothing is kept after this run.\n" });
});
