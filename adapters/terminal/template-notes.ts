/** The notes of a list of people, as each format has them. docs/templates.md promises the shapes. */
import type { PersonNote, Proposal } from "../../src/template-people.ts";
import { showControls, showOnOneLine } from "../../src/text/control.ts";
import { jsonText } from "../../src/text/json-text.ts";
import { csvText } from "./csv.ts";
import type { Format } from "./formats.ts";
import type { Io } from "./io.ts";
import type { Item } from "./items.ts";
import { noteOnOneLine } from "./render.ts";
import type { Same } from "./template-same.ts";
import type { PeopleTable } from "./template-table.ts";
import { findingRecords } from "./verdicts.ts";

/** What came of one row: a note, or why there is none. */
export type Made = { item: Item } & (
  | {
      note: PersonNote;
      /** Ready, and no name is left to decide on. */
      good: boolean;
      /** The proposed names are in the note. */
      clean: boolean;
      /** The line whose note it is, but for the name. */
      sameAs?: number;
    }
  | { fault: string }
);

/** Writes the answer, a piece at a time. */
export interface Writer {
  begin(table: PeopleTable): Promise<void>;
  rows(made: readonly Made[]): Promise<void>;
  end(same: readonly Same[]): Promise<void>;
}

export function writerFor(format: Format, io: Io): Writer {
  return { text: textWriter, jsonl: linesWriter, json: arrayWriter, csv: csvWriter }[format](io);
}

function linesWriter({ stdout }: Io): Writer {
  const write = (records: readonly object[]) =>
    stdout.write(records.map((one) => `${jsonText(one)}\n`).join(""));
  return {
    begin: async () => {},
    rows: (made) => write(made.map(record)),
    end: (same) => write(same),
  };
}

function arrayWriter({ stdout }: Io): Writer {
  let count = 0;
  const write = (records: readonly object[]) =>
    stdout.write(records.map((one) => `${count++ === 0 ? "[\n" : ",\n"}${jsonText(one)}`).join(""));
  return {
    begin: async () => {},
    rows: (made) => write(made.map(record)),
    async end(same) {
      await write(same);
      await stdout.write(count === 0 ? "[]\n" : "\n]\n");
    },
  };
}

function record(made: Made): object {
  const { line } = made.item;
  if ("fault" in made) return { line, error: made.fault };
  const { recipient, note, review, proposals } = made.note;
  return {
    line,
    ...(recipient !== "" && { recipient }),
    note,
    length: review.length,
    limit: review.limit,
    verdict: review.verdict,
    findings: findingRecords(note, review),
    ...(proposals.length > 0 && { [made.clean ? "cleaned" : "proposed"]: proposals }),
    ...(made.sameAs !== undefined && { sameAs: made.sameAs }),
  };
}

/** What the notes add to the columns of the list. */
const ADDED = ["note", "verdict", "length", "limit", "rules", "names"];

function csvWriter({ stdout, stderr }: Io): Writer {
  let header: readonly string[] = [];
  return {
    begin: (table) => {
      header = table.header;
      return stdout.writeData(csvText([[...header, ...ADDED]]));
    },
    rows: (made) =>
      stdout.writeData(
        csvText(made.map((one) => [...header.map((_, at) => one.item.cells?.[at] ?? ""), ...added(one)])),
      ),
    // A row of another shape would spoil the columns: the rows say it under `rules`, and this is for people.
    async end(same) {
      for (const { message } of same) stderr.write(`${message}.\n`);
    },
  };
}

function added(made: Made): (string | number)[] {
  if ("fault" in made) return ["", "error", "", "", `line ${made.item.line}: ${made.fault}`, ""];
  const { note, review, proposals } = made.note;
  const rules = new Set(review.findings.map(({ rule }) => rule));
  if (made.sameAs !== undefined) rules.add("same-but-for-the-name");
  const names = proposals.map(change).join("; ");
  return [note, review.verdict, review.length, review.limit, [...rules].join(" "), names];
}

const change = ({ placeholder, given, proposed }: Proposal): string =>
  `${placeholder}: ${given} → ${proposed}`;

const VERDICTS = { ready: "ready", look: "worth another look", fix: "fix before sending" } as const;

function textWriter({ stdout }: Io): Writer {
  const count = { ready: 0, look: 0, faults: 0 };
  return {
    begin: async () => {},
    async rows(made) {
      for (const one of made) {
        if ("fault" in one) count.faults++;
        else if (one.good) count.ready++;
        else count.look++;
      }
      await stdout.write(made.map((one) => inWords(one, stdout.isTerminal)).join(""));
    },
    async end(same) {
      const told = same.map(({ message, advice }) => `${message}. ${advice}\n`).join("");
      const faults = count.faults === 0 ? "" : `, ${count.faults.toLocaleString("en")} lines without a note`;
      const { ready, look } = count;
      await stdout.write(
        `${told}${(ready + look).toLocaleString("en")} notes: ${ready.toLocaleString("en")} ready, ${look.toLocaleString("en")} to look at${faults}.\n`,
      );
    },
  };
}

/** One note with what there is to say of it, and an empty line after it. */
function inWords(made: Made, isTerminal: boolean): string {
  const { line } = made.item;
  if ("fault" in made) return `Line ${line}: ${showOnOneLine(made.fault)}.\n\n`;
  const { note, recipient, review, proposals } = made.note;
  const who = recipient === "" ? "" : `, ${showOnOneLine(recipient)}`;
  const names = proposals.map((one) =>
    made.clean ? `Name: ${change(one)}` : `Name: ${change(one)} is proposed (--clean takes it)`,
  );
  const findings = review.findings.map(({ rule, message, advice }) => `- ${message} [${rule}]. ${advice}`);
  return [
    `Line ${line}${who}: ${VERDICTS[review.verdict]} (${review.length}/${review.limit})`,
    // One line where it is read by a program.
    isTerminal ? showControls(note) : showOnOneLine(noteOnOneLine(note)),
    ...[...names, ...findings].map(showOnOneLine),
    "",
  ]
    .map((one) => `${one}\n`)
    .join("");
}
