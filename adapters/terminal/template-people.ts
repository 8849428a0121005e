/** `connect-coach template use NAME --csv people.csv`: a note and its review for each row, in order, as a stream. */
import {
  columnsFor,
  countMailing,
  type Mailing,
  openMailing,
  type PersonNote,
  personNote,
  valuesFor,
} from "../../src/template-people.ts";
import { type Batch, chunks } from "./batch.ts";
import { readTable } from "./csv.ts";
import type { Format } from "./formats.ts";
import { openArgument, type StreamSource } from "./input.ts";
import { EXIT, type Io } from "./io.ts";
import type { Item } from "./items.ts";
import { withStore } from "./opened.ts";
import { progressBar } from "./progress.ts";
import { caller, problemOf } from "./template-caller.ts";
import { type Made, writerFor } from "./template-notes.ts";
import { Samenesses } from "./template-same.ts";
import { PeopleTable } from "./template-table.ts";
import { UsageError } from "./usage-error.ts";

/** What was asked for, besides the template and the list. */
export interface PeopleOptions {
  given: Readonly<Record<string, string>>;
  format: Format;
  clean: boolean;
  limit?: number;
}

/** Makes all notes. Gives back the exit status: 1 where a note, a name or a row needs a look. */
export async function templatePeople(
  io: Io,
  name: string,
  file: string,
  options: PeopleOptions,
): Promise<number> {
  const source = openArgument(file, io.stdin);
  if (source.from === "text")
    throw new UsageError(
      "There is no such list of people; give the path of a CSV file, or - for standard input.",
    );
  return withStore(io, async (store) => {
    const mailing = await openMailing(store, caller(), name);
    if ("problem" in mailing) throw new UsageError(problemOf(mailing.problem));
    const { good, notes } = await makeAll(io, source, mailing, options);
    if (notes > 0) await countMailing(store, caller(), mailing);
    return good ? EXIT.ready : EXIT.findings;
  });
}

async function makeAll(
  io: Io,
  source: StreamSource,
  mailing: Mailing,
  { format, clean, limit, given: typed }: PeopleOptions,
): Promise<{ good: boolean; notes: number }> {
  const progress = progressBar(io.stderr, io.plain, source.size);
  if (io.stdout.isTerminal) io.stdout.beforeWrite = progress.clear;
  const batch: Batch = { source, output: io.stdout, progress };
  const given = valuesFor(mailing, typed);
  const writer = writerFor(format, io);
  const same = new Samenesses();
  const done = { records: 0, notes: 0, good: true };
  const tableOf = (header: readonly string[]) =>
    new PeopleTable(header, `«${mailing.name}»`, (cells) => columnsFor(mailing, cells, given));
  let headed = false;
  for await (const { table, items } of readTable(
    chunks(batch, () => done.records),
    tableOf,
  )) {
    if (!headed) {
      const { notice } = table;
      if (notice !== undefined) io.stderr.write(`${source.name}: ${notice}.\n`);
      await writer.begin(table);
      headed = true;
    }
    const options = { columns: table.columns, given, clean, ...(limit !== undefined && { limit }) };
    const made = items.map((item) => make(item, (cells) => personNote(mailing, cells, options), same, clean));
    done.records += items.length;
    done.notes += made.filter((one) => "note" in one).length;
    done.good &&= made.every((one) => "note" in one && one.good);
    await writer.rows(made);
  }
  if (!headed)
    throw new UsageError(
      `${source.name} is empty; give a header with the template's placeholders, then one person a row.`,
    );
  const told = same.told();
  await writer.end(told);
  return { good: done.good && told.length === 0, notes: done.notes };
}

function make(
  item: Item,
  noteOf: (cells: readonly string[]) => PersonNote | { fault: string },
  same: Samenesses,
  clean: boolean,
): Made {
  if ("error" in item.read) return { item, fault: item.read.error };
  const note = noteOf(item.cells ?? []);
  if ("fault" in note) return { item, fault: note.fault };
  const sameAs = same.add(note.sameness, item.line);
  const good = note.review.verdict === "ready" && (clean || note.proposals.length === 0);
  return { item, note, good, clean, ...(sameAs !== undefined && { sameAs }) };
}
