import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "coach-errors-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const latin1 = file("latin1.txt", Buffer.from("caf\xe9", "latin1"));
const binary = file("binary.dat", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]));
const empty = file("empty.txt", "");
const blank = file("blank.txt", " \n\n");
const table = file("people.csv", "name,note\nSam,Hi\n");
const semicolons = file("semicolons.csv", "name;text\nSam;Hi\n");
const large = file("large.txt", "a".repeat(1_100_000));

/** Each: the command line, and the one sentence on stderr. Nothing goes to stdout, the status is 2. */
const mistakes: [
  args: string[],
  sentence: string,
  given?: { stdin?: string | Buffer; env?: Record<string, string> },
][] = [
  [["review", "--fromat", "csv"], "Unknown option '--fromat'; did you mean --format?"],
  [["--fromat"], "Unknown option '--fromat'; did you mean --format?"],
  [["--hepl"], "Unknown option '--hepl'; did you mean --help?"],
  [["--zzzzzzz"], "Unknown option '--zzzzzzz'; connect-coach --help lists what there is."],
  [["guide", "--to", "x"], "Unknown option '--to' here; it belongs to draft and review."],
  [["help", "nonsense"], "There is no command nonsense; connect-coach --help lists what there is."],
  [["help", "reviw"], "There is no command reviw; did you mean review?"],
  [["--"], "There is no command after --; connect-coach --help lists what there is."],
  [
    ["draft", "--name", "asdf", "--reason", "to learn how you test", "--keep", "nam"],
    "--keep takes the names of answers, such as --keep name,reason; they are name, recipient, reason, context, length.",
  ],
  [["reveiw", "Hi"], "Unknown command 'reveiw'; did you mean review?"],
  [["review", "- Hi Priya"], "Unknown option '- Hi Priya'; write -- before a note that begins with a dash."],
  [
    ["review", "Hi", "Priya"],
    "Too many arguments for 'review'. Expected 1 argument but got 2; put a note in quotes, and give one at a time.",
  ],
  [
    ["review", "--format"],
    "Option '--format <format>' argument missing; connect-coach --help lists what there is.",
  ],
  [["review", "Hi", "--format", "cvs"], "There is no format cvs; did you mean csv?"],
  [
    ["review", "Hi", "--format", "parquet"],
    "There is no format parquet; it is one of text, json, jsonl, csv.",
  ],
  [["draft", "-", "--format", "csv"], "There is no format csv; it is one of text, json, jsonl."],
  [
    ["review", "Hi", "--limit", "301"],
    "--limit takes a whole number from 50 to 300, not 301; leave it out for 300.",
  ],
  [
    ["review", "Hi", "--limit", "1e2"],
    "--limit takes a whole number from 50 to 300, not 1e2; leave it out for 300.",
  ],
  [["review", folder], `${folder} is a directory; give one file, or pipe the notes in and write - for it.`],
  [
    ["review", "notes.jsonl"],
    "There is no file notes.jsonl; check the path, or put the note itself in quotes.",
  ],
  [
    ["review", "a/\u001b[2J.txt"],
    "There is no file a/␛[2J.txt; check the path, or put the note itself in quotes.",
  ],
  [
    ["review", latin1],
    `${latin1} is not UTF-8 text on line 1 (it may be Latin-1); save it as UTF-8 and try again.`,
  ],
  [
    ["review", latin1, "--format", "jsonl"],
    `${latin1} is not UTF-8 text on line 1 (it may be Latin-1); save it as UTF-8 and try again.`,
  ],
  [
    ["review", "-"],
    "Standard input is not UTF-8 text on line 1 (it may be Latin-1); save it as UTF-8 and try again.",
    { stdin: Buffer.from("caf\xe9", "latin1") },
  ],
  [
    ["review", "-"],
    "Standard input is not UTF-8 text on line 1 (it may be Latin-1); save it as UTF-8 and try again.",
    { stdin: Buffer.from([0xff]) },
  ],
  [
    ["review", "-"],
    "Standard input is broken UTF-16 text; save it as UTF-8 and try again.",
    { stdin: Buffer.from([0xff, 0xfe, 0x48]) },
  ],
  [["review", binary], `${binary} looks like a binary file; give plain text, saved as UTF-8.`],
  [
    ["review", binary, "--format", "csv"],
    `${binary} looks like a binary file; give plain text, saved as UTF-8.`,
  ],
  [["review", empty], `${empty} is empty; give the note in quotes, or a file that has it.`],
  [["review", blank], `${blank} is empty; give the note in quotes, or a file that has it.`],
  [["review", ""], "The note is empty; give the note in quotes, or a file that has it."],
  [["review"], "Standard input is empty; give the note in quotes, or a file that has it."],
  [["review", empty, "--format", "jsonl"], `${empty} is empty; give one JSON record a line.`],
  [
    ["review", empty, "--format", "json"],
    "The input is empty; put the records between [ and ], or use --format jsonl for one record a line.",
  ],
  [
    ["review", empty, "--format", "csv"],
    `${empty} is empty; give a header with a text column, then one note a row.`,
  ],
  [
    ["review", "-", "--format", "json"],
    "The input is not a JSON array; put the records between [ and ], or use --format jsonl for one record a line.",
    { stdin: '{"text":"Hi"}' },
  ],
  [
    ["review", large],
    `${large} is too large for one note; say what it holds with --format jsonl, json or csv.`,
  ],
  [
    ["review", table, "--format", "csv"],
    "The CSV has no column named text (it has name, note); name the notes' column text.",
  ],
  [
    ["review", semicolons, "--format", "csv"],
    "The CSV separates its columns with semicolons; save it with commas and try again.",
  ],
  [
    ["draft", "--reason", "to learn"],
    '--name is missing; say how the note introduces you, as in --name "Sam from Acme".',
  ],
  [
    ["draft", "--name", "Sam"],
    '--reason is missing; say why you would like to connect, as in --reason "to learn how you test".',
  ],
  [
    ["draft", "--limit", "200"],
    "--limit needs --name and --reason; in the conversation, type plan 200 at the preview.",
  ],
  [
    ["draft", "-"],
    "A file of answers needs --format jsonl or --format json; each record has a name and a reason.",
  ],
  [
    ["draft", "-", "--format", "jsonl", "--name", "Sam"],
    "With a file the answers come from its records; leave out the options that give them.",
  ],
  [["guide", "limts"], 'The guide has no page called "limts". Did you mean limits?'],
  [["completion", "bsh"], "There is no completion for bsh; did you mean bash?"],
  [["completion"], "Say which shell: connect-coach completion bash|zsh|fish."],
  [
    ["review", "Hi"],
    "The environment needs a correction: CONNECT_COACH_PLAIM is not a setting (did you mean CONNECT_COACH_PLAIN?); CONNECT_COACH_PLAIN takes 1 or 0; correct or unset them and start again.",
    { env: { CONNECT_COACH_PLAIM: "1", CONNECT_COACH_PLAIN: "maybe" } },
  ],
  [
    [],
    "The environment needs a correction: CONNECT_COACH_X is not a setting; correct or unset it and start again.",
    { env: { CONNECT_COACH_X: "1" } },
  ],
];

describe("a file that cannot be opened", () => {
  it("is one sentence on stderr and status 2, in every format", async () => {
    const path = join(folder, "socket");
    const server = createServer().listen(path);
    await once(server, "listening");
    try {
      for (const format of ["text", "json", "jsonl", "csv"]) {
        expect(await run(["review", path, "--format", format])).toEqual({
          status: 2,
          stdout: "",
          stderr: `${path} cannot be read (ENXIO); give a file, or - for standard input.\n`,
        });
      }
    } finally {
      server.close();
    }
  });
});

describe("a mistake in the command is one sentence on stderr and status 2", () => {
  it.each(mistakes)("%j", async (args, sentence, given) => {
    expect(await run(args, given)).toEqual({ status: 2, stdout: "", stderr: `${sentence}\n` });
  });
});
