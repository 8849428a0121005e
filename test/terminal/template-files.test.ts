/** Templates in files: lists of people, exports that come back as they were, what a code host reads. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readTemplatesCsv, templatesCsv, templatesHeader } from "../../adapters/terminal/template-csv.ts";
import { FileNames } from "../../adapters/terminal/template-file-name.ts";
import { readTemplateFile, templateFileText } from "../../adapters/terminal/template-folder.ts";
import { readTemplatesJson, templateJson } from "../../adapters/terminal/template-json.ts";
import type { Exchanged } from "../../src/template-once.ts";
import { run } from "./run.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "template files "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const template = (args: readonly string[], stdin = "", home = "one") =>
  run(["template", ...args], { stdin, env: { CONNECT_COACH_DATA_DIR: join(folder, home) } });

const TEXT =
  "Hi {{ recipient }}, I'm {{ name }}. I heard your talk at {{ event }} and would like to hear how you test retries.";

async function saved(home = "one"): Promise<void> {
  mkdirSync(join(folder, home), { recursive: true });
  expect((await template(["save", "Met there", "--text", TEXT], "", home)).status).toBe(0);
}

describe("a list of people", () => {
  const people = (lines: readonly string[]) => {
    const file = join(folder, "people.csv");
    writeFileSync(file, `${lines.join("\r\n")}\r\n`);
    return file;
  };

  it("gives a note and its review for each, and goes on behind a bad row", async () => {
    await saved();
    const file = people(["first name,event", "Priya,KotlinConf", "Kim", "Ana,QCon"]);
    const { status, stdout } = await template([
      ...["use", "met there", "--csv", file, "--set", "name=Sam from Acme", "--format", "jsonl"],
    ]);
    expect(status).toBe(1);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(rows[0]).toMatchObject({
      verdict: "ready",
      note: expect.stringMatching(/^Hi Priya, I'm Sam from Acme\./),
    });
    expect(rows[1]).toMatchObject({ error: expect.stringContaining("1 cell") });
    expect(rows[2].note).toContain("QCon");
  });

  it("proposes a cleaner name, and takes it when told to", async () => {
    await saved();
    const file = people(["recipient,event", "PRIYA PATEL,KotlinConf", "Ana,QCon"]);
    const rest = ["--csv", file, "--set", "name=Sam from Acme", "--format", "json"];
    const proposed = JSON.parse((await template(["use", "met there", ...rest])).stdout);
    expect(JSON.stringify(proposed)).toContain('"Priya"');
    expect(JSON.stringify(proposed)).toContain("Hi PRIYA PATEL");
    const cleaned = await template(["use", "met there", ...rest, "--clean"]);
    expect(cleaned.stdout).toContain("Hi Priya,");
  });

  it("says where people get the same note but for the name", async () => {
    await saved();
    const file = people(["recipient,event", "Priya,KotlinConf", "Ana,KotlinConf", "Kim,KotlinConf"]);
    const rest = ["--csv", file, "--set", "name=Sam from Acme"];
    const { status, stdout } = await template(["use", "met there", ...rest]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/3 people get the same note but for the name.*2, 3.*4/);
    expect((await template(["use", "met there", ...rest, "--format", "json"])).stdout).toContain(
      "same-but-for-the-name",
    );
  });

  it("names the columns that are missing before anything is made", async () => {
    await saved();
    const { status, stdout, stderr } = await template([
      "use",
      "met there",
      "--csv",
      people(["who", "Priya"]),
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/event/);
  });
});

const anyName = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
    fc.constantFrom("CON", "a/b", "../x", "=1+1", "'=x", "Ünïcode 😀", ".hidden", "a:b*c?", "ＡＢ", "l’été"),
  )
  .filter((name) => name.trim() === name && !/[\n\r\u0000]/.test(name));
const anyText = fc
  .oneof(
    fc.string({ maxLength: 120, unit: "grapheme" }),
    fc.constantFrom("=HYPERLINK(1)", "'+1", '"q", "r"\nnext', "---\nname: x\n---", "a,b;c\n\n"),
  )
  .map((text) => `Hi {{ recipient }}${text}`)
  .filter((text) => text.trimEnd() === text && !/[\r\u0000]/.test(text));
const anyTemplates = fc.uniqueArray(
  fc.record<Exchanged, "name" | "text">(
    { name: anyName, text: anyText, private: fc.constant(true as const) },
    { requiredKeys: ["name", "text"] },
  ),
  { selector: ({ name }) => name, maxLength: 8 },
);

async function rowsFrom<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 7) yield text.slice(at, at + 7);
}

const bare = (rows: readonly object[]) => rows.map((one) => ({ ...one, row: undefined }));
const asRead = (all: readonly Exchanged[]) => all.map((one) => ({ ...one, row: undefined }));

describe("what is exported comes back as it was", () => {
  it("as JSON", async () => {
    await fc.assert(
      fc.asyncProperty(anyTemplates, async (all) => {
        const text = `[\n${all.map(templateJson).join(",\n")}\n]\n`;
        expect(bare(await rowsFrom(readTemplatesJson(chunksOf(text))))).toEqual(asRead(all));
      }),
    );
  });

  it("as CSV, in which no cell is a formula", async () => {
    await fc.assert(
      fc.asyncProperty(anyTemplates, async (all) => {
        const text = templatesHeader() + templatesCsv(all);
        const cells: string[][] = parse(text);
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(bare(await rowsFrom(readTemplatesCsv(chunksOf(text))))).toEqual(asRead(all));
      }),
    );
  });

  it("as files, whatever the templates are called", async () => {
    await fc.assert(
      fc.asyncProperty(anyTemplates, async (all) => {
        const place = mkdtempSync(join(folder, "x"));
        const names = new FileNames();
        const files = all.map((one) => ({ one, file: names.add(one.name) }));
        expect(new Set(files.map(({ file }) => file.toLowerCase())).size).toBe(all.length);
        for (const { one, file } of files) {
          expect(file).toMatch(/^[^./\\:*?"<>|][^/\\:*?"<>|]*\.md$/);
          writeFileSync(join(place, file), templateFileText(one));
          const read = await readTemplateFile(place, file);
          expect(read).toMatchObject({ name: one.name, text: one.text });
          expect("private" in read).toBe(one.private === true);
        }
        rmSync(place, { recursive: true });
      }),
      { numRuns: 50 },
    );
  });

  it("as a file whose text ends with a carriage return", async () => {
    const one = { name: "Return", text: "Hi {{ recipient }}.\r" };
    writeFileSync(join(folder, "return.md"), templateFileText(one));
    expect(await readTemplateFile(folder, "return.md")).toMatchObject(one);
  });

  it("from one workspace into another that is empty, in each way", async () => {
    await saved();
    await template(["save", "private", "=Mine", "--text", "Hi {{ recipient }}, a “quote”, and 1,000 more."]);
    const first = (await template(["export"])).stdout;
    const target = join(folder, "files");
    expect((await template(["export", "--folder", target])).status).toBe(0);
    expect(readdirSync(target)).toHaveLength(2);
    writeFileSync(join(folder, "all.csv"), (await template(["export", "--format", "csv"])).stdout);
    writeFileSync(join(folder, "all.json"), first);
    for (const [home, from] of [
      ["two", target],
      ["three", join(folder, "all.csv")],
      ["four", join(folder, "all.json")],
    ] as const) {
      mkdirSync(join(folder, home));
      expect((await template(["import", from], "", home)).status).toBe(0);
      expect((await template(["export"], "", home)).stdout).toBe(first);
    }
    const again = await template(["export", "--folder", target]);
    expect(again).toMatchObject({ status: 2, stderr: expect.stringMatching(/holds something already/) });
  });
});

describe("a bad import", () => {
  it.each([
    ["two values for one key", '[{"name":"a","text":"Hi.","text":"Ho."}]', /Row 1 .*two values for "text"/],
    ["a prototype", '[{"__proto__":{"name":"a"},"text":"Hi."}]', /Row 1 .*needs a name/],
    ["a number beyond numbers", '[{"name":1e400,"text":"Hi."}]', /Row 1 .*needs a name/],
    ["a depth of 100,000", `[${"[".repeat(100_000)}${"]".repeat(100_000)}]`, /Row 1/],
    ["a row with too few cells", "name,text\na,Hi.\nb\n", /Row 2 .*1 cell/],
    ["a quote that does not end", 'name,text\na,"Hi.\n', /quote/i],
  ])("with %s changes nothing and names the row", async (_, text, why) => {
    mkdirSync(join(folder, "one"));
    const { status, stdout, stderr } = await template(["import", "-"], text);
    expect(status).toBe(2);
    expect(stdout + stderr).toMatch(why);
    expect((await template(["export"])).stdout).toBe("[]\n");
  });

  it("is only looked at where it is a trial", async () => {
    mkdirSync(join(folder, "one"));
    const { status, stdout } = await template(["import", "-", "--dry-run"], '[{"name":"a","text":"Hi."}]');
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("Would be added: «a»") });
    expect((await template(["export"])).stdout).toBe("[]\n");
  });
});

describe("a folder of templates that is linted", () => {
  it("is told of as SARIF, with the place of each finding", async () => {
    const files = join(folder, "templates");
    mkdirSync(join(files, "sales"), { recursive: true });
    writeFileSync(
      join(files, "sales", "my offer.md"),
      '---\nname: "Offer"\n---\nHi {{ recipient }},\nI need a job, please hire {{ recipent }}.\n',
    );
    writeFileSync(join(files, "bad.txt"), "{% include 'x' %}");
    const { status, stdout } = await template(["lint", files, "--format", "sarif"]);
    expect(status).toBe(1);
    const log = JSON.parse(stdout);
    expect(log).toMatchObject({ version: "2.1.0", runs: [{ columnKind: "utf16CodeUnits" }] });
    const [run] = log.runs;
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(["error", "warning", "note"]).toContain(result.level);
      expect(result.message.text).not.toBe("");
    }
    const misspelt = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === "misspelt-placeholder");
    const { artifactLocation, region } = misspelt.locations[0].physicalLocation;
    expect(artifactLocation).toEqual({ uri: "sales/my%20offer.md", uriBaseId: "FOLDER" });
    expect(region.startLine).toBe(5);
    const line = readFileSync(join(files, "sales", "my offer.md"), "utf8").split("\n")[4] ?? "";
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toContain("recipent");
    expect(existsSync(new URL(run.originalUriBaseIds.FOLDER.uri))).toBe(true);
  });
});
