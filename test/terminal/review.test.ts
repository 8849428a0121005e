import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "coach-review-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const GOOD =
  "Hi Priya, I'm Sam from Acme. I heard your talk on retry storms at DevConf and would like to learn how you run load tests.";
const BLANKET = "Hi Priya, I would like to add you to my network.";

/** JSON lines through a review. */
async function lines(stdin: string | readonly (string | Buffer)[], ...more: string[]) {
  const { status, stdout, stderr } = await run(["review", "-", "--format", "jsonl", ...more], { stdin });
  expect(stderr).toBe("");
  return {
    status,
    records: stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
}

describe("review of one note", () => {
  it("gives the verdict, the length and what was found, and status 1", async () => {
    const { status, stdout, stderr } = await run(["review", BLANKET]);
    expect(stderr).toBe("");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Fix before sending\n48\/300 characters/);
    expect(stdout).toMatch(/^1\. Fix: /m);
  });

  it("is status 0 for a note that is ready", async () => {
    expect((await run(["review", GOOD])).status).toBe(0);
  });

  it("takes a text as given, and leaves out the line break that ends a file", async () => {
    const note = "a".repeat(300);
    const of = async (args: string[], stdin = "") =>
      (await run(args, { stdin })).stdout.match(/\d+\/300/)?.[0];
    expect(await of(["review", `${note}\n`])).toBe("301/300");
    expect(await of(["review", file("note.txt", `${note}\n`)])).toBe("300/300");
    expect(await of(["review", file("note-crlf.txt", `${note}\r\n`)])).toBe("300/300");
    expect(await of(["review", file("two.txt", `${note}\n\n`)])).toBe("301/300");
    expect(await of(["review", "-"], note)).toBe("300/300");
    expect(await of(["review"], note)).toBe("300/300");
  });

  it("reads UTF-8 and UTF-16 with a byte order mark, which is no part of the note", async () => {
    const of = async (path: string) => (await run(["review", path])).stdout.match(/\d+\/300/)?.[0];
    const swapped = Buffer.from(`\ufeff${GOOD}`, "utf16le").swap16();
    expect(await of(file("bom.txt", `\ufeff${GOOD}`))).toBe(`${GOOD.length}/300`);
    expect(await of(file("le.txt", Buffer.from(`\ufeff${GOOD}`, "utf16le")))).toBe(`${GOOD.length}/300`);
    expect(await of(file("be.txt", swapped))).toBe(`${GOOD.length}/300`);
    const byByte = Array.from(swapped, (_, index) => swapped.subarray(index, index + 1));
    const { stdout } = await run(["review", "-"], { stdin: byByte });
    expect(stdout).toContain(`${GOOD.length}/300`);
  });

  it("knows the recipient and the limit from options", async () => {
    const { stdout } = await run(["review", GOOD, "--limit", "100", "--to", "Tom", "--format", "jsonl"]);
    const record = JSON.parse(stdout);
    expect(record.limit).toBe(100);
    expect(record.findings.map((finding: { rule: string }) => finding.rule)).toEqual(
      expect.arrayContaining(["too-long", "greeting-mismatch"]),
    );
  });

  it("shows control characters and obeys none", async () => {
    const { stdout } = await run([
      "review",
      "Hi Priya \u001b[2J\u009b31m \u202egpj let's connect and join my network",
    ]);
    expect(stdout).not.toMatch(/[\u001b\u009b\u202e]/);
  });

  it("answers a text in the format's own shape", async () => {
    const json = await run(["review", GOOD, "--format", "json"]);
    expect(JSON.parse(json.stdout)).toMatchObject([
      { id: 1, verdict: "ready", length: GOOD.length, limit: 300 },
    ]);
    const csv = await run(["review", BLANKET, "--format", "csv"]);
    expect(csv.stdout).toMatch(
      /^text,verdict,length,limit,rules,mended\r\n"Hi Priya, .*",fix,48,300,[a-z -]+,\r\n$/,
    );
    expect([json.status, csv.status]).toEqual([0, 1]);
  });
});

describe("review - --format jsonl", () => {
  it("answers each record in the promised shape", async () => {
    const { status, records } = await lines(
      `${JSON.stringify({ id: "a", text: BLANKET, recipient: "Priya", limit: 200 })}\n`,
    );
    expect(status).toBe(1);
    const [record] = records;
    expect(Object.keys(record).slice(0, 5)).toEqual(["id", "verdict", "length", "limit", "findings"]);
    expect(record).toMatchObject({ id: "a", verdict: "fix", length: BLANKET.length, limit: 200 });
    for (const { rule, severity, span, excerpt, message, advice } of record.findings) {
      expect([typeof rule, typeof message, typeof advice]).toEqual(["string", "string", "string"]);
      expect(["error", "warning", "info"]).toContain(severity);
      expect(excerpt).toBe(span && BLANKET.slice(span[0], span[1]));
    }
  });

  it("says where the end of a text was not read", async () => {
    const { records } = await lines(
      [10_000, 10_001].map((length) => JSON.stringify({ text: "a".repeat(length) })).join("\n"),
    );
    expect(records.map(({ truncated }) => truncated)).toEqual([undefined, true]);
  });

  it("gives ids back as they came, and the line's number where there is none", async () => {
    const text = JSON.stringify(GOOD);
    const stdin = [
      `{"id":7,"text":${text}}`,
      "",
      `{"text":${text}}`,
      "   ",
      `{"id":"é\\u0000","text":${text}}`,
      `{"id":12345678901234567890,"text":${text}}`,
      `{"id":0,"text":${text}}`,
    ].join("\r\n");
    const { stdout, status } = await run(["review", "-", "--format", "jsonl"], { stdin });
    expect(stdout.split("\n").map((line) => line.slice(0, line.indexOf(",")))).toEqual([
      '{"id":7',
      '{"id":3',
      '{"id":"é\\u0000"',
      '{"id":12345678901234567890',
      '{"id":0',
      "",
    ]);
    expect(status).toBe(0);
  });

  it.each([
    ['{"id":9007199254740993,"meta":{"id":9007199254740992},"text":"Hi"}', "9007199254740993"],
    ['{"text":"Hi","meta":[{"id":2}],"id":9007199254740993}', "9007199254740993"],
    ['{"\\u0069d" : 9007199254740993,"text":"Hi"}', "9007199254740993"],
    ['{"id":1,"text":"\\"id\\":2, \\\\","more":"id","id":3.0}', "3.0"],
    ['{"text":"id","id":1e2}', "1e2"],
    ['{"text":"Hi","id":-0}', "-0"],
    ['{"text":"Hi","id":0.12345678901234567890123}', "0.12345678901234567890123"],
    ['{"text":"Hi","id":1e400}', "1e400"],
  ])("gives a number back as it was written: %s", async (stdin, id) => {
    for (const [format, text, before] of [
      ["jsonl", stdin, ""],
      ["json", `[${stdin}]`, "[\n"],
    ] as const) {
      const { stdout } = await run(["review", "-", "--format", format], { stdin: text });
      expect(stdout.slice(0, stdout.indexOf(","))).toBe(`${before}{"id":${id}`);
    }
  });

  it("counts no line break as part of a record", async () => {
    const record = (length: number) => `{"text":"${"a".repeat(length - 11)}"}`;
    for (const lineBreak of ["\n", "\r\n"]) {
      const text = [record(1 << 20), record((1 << 20) + 1), ""].join(lineBreak);
      const cut = [text.slice(0, (1 << 20) + 1), text.slice((1 << 20) + 1)];
      for (const chunks of [[text], cut]) {
        const { records } = await lines(chunks);
        expect(records.map(({ length, error }) => length ?? error)).toEqual([
          (1 << 20) - 11,
          "the record is over 1 MiB",
        ]);
      }
    }
  });

  it("answers the lines before one that is no text, and names it", async () => {
    const record = (id: number) => Buffer.from(`{"id":${id},"text":"Zoë"}\n`);
    const latin1 = Buffer.from('{"id":4,"text":"Zo\xeb"}\n', "latin1");
    const whole = Buffer.concat([record(1), record(2), record(3), latin1, record(5)]);
    const cut = whole.indexOf("\xab", 0, "latin1"); // In the middle of the first ë.
    for (const stdin of [[whole], [whole.subarray(0, cut), whole.subarray(cut)]]) {
      const { status, stdout, stderr } = await run(["review", "-", "--format", "jsonl"], { stdin });
      expect(stdout.match(/"id":\d/g)).toEqual(['"id":1', '"id":2', '"id":3']);
      expect(status).toBe(2);
      expect(stderr).toBe(
        "Standard input is not UTF-8 text on line 4 (it may be Latin-1); save it as UTF-8 and try again.\n",
      );
    }
  });

  it("reports a bad line in its place and goes on", async () => {
    const good = JSON.stringify({ id: "good", text: GOOD });
    const bad: [line: string, error: string][] = [
      ["not JSON", "not valid JSON"],
      ["[1]", "a record is an object in braces"],
      ["null", "a record is an object in braces"],
      ['{"id":"x"}', "text is missing"],
      ['{"text":5}', "text must be a string"],
      ['{"text":"a","limit":49}', "limit must be a whole number from 50 to 300"],
      ['{"text":"a","limit":301}', "limit must be a whole number from 50 to 300"],
      ['{"text":"a","limit":60.5}', "limit must be a whole number from 50 to 300"],
      ['{"text":"a","limit":"200"}', "limit must be a whole number from 50 to 300"],
      ['{"text":"a","id":true}', "id must be a string or a number"],
      ['{"text":"a","recipient":1}', "recipient must be a string"],
      [`{"text":"${"a".repeat(1 << 20)}"}`, "the record is over 1 MiB"],
      [`{"text":"${"é".repeat(1 << 19)}"}`, "the record is over 1 MiB"],
    ];
    const { status, records } = await lines(bad.map(([line]) => `${line}\n${good}\n`).join(""));
    expect(status).toBe(1);
    const errors = bad.map(([, error], index) => ({ line: index * 2 + 1, error }));
    expect(records.filter((_, index) => index % 2 === 0)).toEqual(errors);
    expect(records.filter(({ id }) => id === "good")).toHaveLength(bad.length);
  });

  it("takes hostile JSON for what it is", async () => {
    const text = JSON.stringify(GOOD);
    const { status, records } = await lines(
      [
        `{"text":${text},"more":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
        `{"__proto__":{"text":"no"},"text":${text}}`,
        `{"text":"no","text":${text}}`,
        `{"constructor":1,"text":${text},"limit":null,"recipient":null,"id":null}`,
      ].join("\n"),
    );
    expect(records.map(({ id, length }) => [id, length])).toEqual(
      [1, 2, 3, 4].map((id) => [id, GOOD.length]),
    );
    expect(status).toBe(0);
  });

  it("escapes what a terminal would obey, to the same value", async () => {
    const { stdout } = await run(["review", "-", "--format", "jsonl"], {
      stdin: '{"id":"\u009b31m\u202e\u2028","text":"a"}',
    });
    expect(stdout).not.toMatch(/[\u007f-\u009f\u2028\u202e]/);
    expect(JSON.parse(stdout).id).toBe("\u009b31m\u202e\u2028");
  });

  it("is the same however the input is cut into chunks", async () => {
    const text = `\ufeff${[GOOD, BLANKET, "zwölf 👩‍🚀"].map((note) => JSON.stringify({ text: note })).join("\r\n")}`;
    const whole = await lines(text);
    const bytes = Buffer.from(text);
    const single = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
    expect(await lines([bytes.subarray(0, 2), ...single.slice(2)])).toEqual(whole);
  });
});

describe("review --format json", () => {
  it("reads an array and writes one", async () => {
    const stdin = JSON.stringify([{ text: GOOD }, { id: "b", text: BLANKET }, { id: 3 }], null, 2);
    const { status, stdout } = await run(["review", "-", "--format", "json"], { stdin });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 2, verdict: "ready" },
      { id: "b", verdict: "fix" },
      { line: 9, error: "text is missing" },
    ]);
  });

  it("answers an empty array with one", async () => {
    expect(await run(["review", "-", "--format", "json"], { stdin: " [ ]\n" })).toEqual({
      status: 0,
      stdout: "[]\n",
      stderr: "",
    });
  });

  it("answers what stands before a fault in the array itself", async () => {
    const { status, stdout, stderr } = await run(["review", "-", "--format", "json"], {
      stdin: '[{"text":"a"},\n{"text":"b"},\n,{"text":"c"}]',
    });
    expect(JSON.parse(stdout)).toHaveLength(2);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "The JSON array has , in the wrong place on line 3; correct it and try again.\n",
    });
  });

  it("ends its own array where that of the input has no end", async () => {
    const { status, stdout, stderr } = await run(["review", "-", "--format", "json"], {
      stdin: [`[${JSON.stringify({ text: GOOD })},`, '{"text":"a'],
    });
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(stderr).toBe(
      "The JSON array has no end; add the ] that closes it, or check that the file is whole.\n",
    );
  });
});

describe("review --format csv", () => {
  const review = (stdin: string) => run(["review", "-", "--format", "csv"], { stdin });

  it("keeps the input's columns and adds its own", async () => {
    const { status, stdout } = await review(`name,Text,limit\nSam,"${GOOD}",\nTom,"${BLANKET}",200\n`);
    const [header, first, second, ...rest] = stdout.split("\r\n");
    expect(status).toBe(1);
    expect(header).toBe("name,Text,limit,verdict,length,limit,rules,mended");
    expect(first).toBe(`Sam,"${GOOD}",,ready,${GOOD.length},300,,`);
    expect(second).toMatch(/^Tom,".*",200,fix,48,200,blanket-invitation/);
    expect(rest).toEqual([""]);
  });

  it("makes every cell safe that a spreadsheet would take for a formula", async () => {
    const cells = ["=1+1", "+1", "-1", "@a", "\tb", '"\rc"', '"d\ne"'];
    const { stdout } = await review(`text,${cells.join(",")}\nHi,${cells.join(",")}\n`);
    const [header, row] = stdout.split("\r\n");
    expect(header).toContain(`text,'=1+1,'+1,'-1,'@a,'\tb,"'\rc","d\ne",verdict`);
    expect(row).toContain(`Hi,'=1+1,'+1,'-1,'@a,'\tb,"'\rc","d\ne",`);
  });

  it("names a bad row by its line, in its place, and goes on", async () => {
    const { status, stdout } = await review(
      `text,x\r\n"two\r\nlines",1\r\nHi\r\n\r\nHi,1,2\r\nHi "there,2\r\n"Hi" there,3\r\nlast,not a limit\r\n"never closed,4\r\nlast,5`,
    );
    const rows = stdout.split("\r\n").filter((row) => row.includes(",error,"));
    expect(status).toBe(1);
    expect(rows).toEqual([
      'Hi,,error,,,"line 4: 1 cell, but the header has 2",',
      'Hi,1,error,,,"line 6: 3 cells, but the header has 2",',
      ",,error,,,line 7: the quotes do not match; double every quote inside a quoted cell,",
      ",,error,,,line 8: the quotes do not match; double every quote inside a quoted cell,",
      ",,error,,,line 10: the quotes do not match; double every quote inside a quoted cell,",
    ]);
    expect(stdout).toMatch(/\r\nlast,5,(fix|look)/);
  });

  it("refuses a limit that is none, row by row", async () => {
    const { stdout } = await review("text,limit\nHi,20\nHi,x\n");
    expect(stdout.match(/line \d: limit must be a whole number from 50 to 300/g)).toEqual([
      "line 2: limit must be a whole number from 50 to 300",
      "line 3: limit must be a whole number from 50 to 300",
    ]);
  });

  it.each([
    ["text,recipient\rHi,P\r\rHi,Q\r", ["Hi,P", "Hi,Q"]],
    ['"te""xt",text\r"a\rb",Hi\r', ['"a\nb",Hi']],
    ['"a\rb",text\nx,Hi\ry\n', ['x,"Hi\ry"']],
    ["text\r\nHi\r\n", ["Hi"]],
  ])("reads files whose lines end with a carriage return alone: %j", async (text, rows) => {
    for (const stdin of [[text], [...text]]) {
      const { status, stdout } = await run(["review", "-", "--format", "csv"], { stdin });
      expect(status).toBe(1);
      const answered = stdout.split("\r\n").slice(1, -1);
      expect(answered.map((row) => row.slice(0, row.search(/,(fix|look|error),/)))).toEqual(rows);
    }
  });

  it("takes a thousand columns and refuses more, before a row of them is written", async () => {
    const table = (columns: number) => `text${",a".repeat(columns - 1)}\n${"x\n".repeat(3)}`;
    const { stdout } = await review(table(1_000));
    expect(stdout.match(/line \d: 1 cell, but the header has 1000/g)).toHaveLength(3);
    expect(await review(table(1_001))).toEqual({
      status: 2,
      stdout: "",
      stderr: "The CSV has 1,001 columns, and 1,000 is the most; keep text and those you need.\n",
    });
  });

  it("answers a header alone with a header", async () => {
    expect(await review("\ufefftext\n")).toEqual({
      status: 0,
      stdout: "text,verdict,length,limit,rules,mended\r\n",
      stderr: "",
    });
  });
});
