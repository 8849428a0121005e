/** A list of people: its header beside a template, its rows as records. */
import type { PeopleColumns } from "../../src/template-people.ts";
import { showOnOneLine } from "../../src/text/control.ts";
import { cellsFault, checkColumns, type Table } from "./csv.ts";
import type { CsvRow } from "./csv-rows.ts";
import type { Item } from "./items.ts";
import { UsageError } from "./usage-error.ts";

/** Columns that a sentence names. */
const NAMED = 5;

export class PeopleTable implements Table {
  readonly header: readonly string[];
  readonly columns: PeopleColumns;

  /** @throws UsageError that names every column that is missing, and those there are */
  constructor(
    header: readonly string[],
    template: string,
    columnsOf: (header: readonly string[]) => PeopleColumns,
  ) {
    checkColumns(header, "those that the template asks for");
    this.header = header;
    this.columns = columnsOf(header);
    const fault = headerFault(header, template, this.columns);
    if (fault !== undefined) throw new UsageError(fault);
  }

  item({ line, read }: CsvRow): Item {
    if ("error" in read) return { line, read };
    const { cells } = read;
    const error = cellsFault(cells, this.header);
    return { line, read: error === undefined ? { value: cells } : { error }, cells };
  }

  /** What a person should know of the columns before the first note; nothing where all is plain. */
  get notice(): string | undefined {
    const { guessed, unknown } = this.columns;
    const parts = [
      ...(guessed === undefined ? [] : [`the column ${shown([guessed])} is read as recipient`]),
      ...(unknown.length === 0 ? [] : [`the template does not ask for ${shown(unknown)}`]),
    ];
    return parts.length === 0 ? undefined : parts.join("; ");
  }
}

function headerFault(
  header: readonly string[],
  template: string,
  { missing, twice, unknown, places }: PeopleColumns,
): string | undefined {
  if (twice) return `Two columns are one value: ${shown(twice)}; rename one of them.`;
  if (missing.length === 0) return undefined;
  if (header.length === 1 && header[0]?.includes(";"))
    return "The CSV separates its columns with semicolons; save it with commas and try again.";
  const others = unknown.length === 0 ? "" : ` (it has ${shown(unknown)} that the template does not ask for)`;
  const set = `--set ${missing[0]}=…`;
  const sender =
    missing.includes("recipient") && places.has("name")
      ? " The column name is who writes: with --set name=… for your own, it is whom the note goes to."
      : "";
  return `${template} asks for ${listed(missing)}, and the CSV has no such ${missing.length === 1 ? "column" : "columns"}${others}; add ${missing.length === 1 ? "it" : "them"}, or one value for all: ${set}.${sender}`;
}

function shown(columns: readonly string[]): string {
  const names = columns
    .slice(0, NAMED)
    .map((cell) => showOnOneLine(cell).trim().slice(0, 40) || "one without a name");
  return columns.length > NAMED ? `${names.join(", ")} …` : listed(names);
}

const listed = (words: readonly string[]): string => new Intl.ListFormat("en").format(words);
