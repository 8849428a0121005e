/** `connect-coach template export` and `import`: files and folders that are exact inverses of each other. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../src/chat/message.ts";
import {
  type Exchanged,
  exportTemplates,
  type ImportRow,
  importMessage,
  importTemplates,
} from "../../src/template-once.ts";
import { showOnOneLine } from "../../src/text/control.ts";
import { decode } from "./decode.ts";
import { isFolder, openArgument, type StreamSource } from "./input.ts";
import { EXIT, type Io, isInteractive } from "./io.ts";
import { withStore } from "./opened.ts";
import { renderMessages } from "./render.ts";
import { caller } from "./template-caller.ts";
import { readTemplatesCsv, templatesCsv, templatesHeader } from "./template-csv.ts";
import { FileNames } from "./template-file-name.ts";
import { readTemplateFile, templateFiles, templateFileText } from "./template-folder.ts";
import { readTemplatesJson, templateJson } from "./template-json.ts";
import { UsageError } from "./usage-error.ts";

/** A file of templates is read up to here, in UTF-16 code units: 10,000 of the longest. */
const MOST = 32_000_000;

/** All templates, as an array with one a line, or as CSV. */
export async function templateExport(io: Io, format: "json" | "csv"): Promise<number> {
  const all = await withStore(io, (store) => exportTemplates(store, caller()));
  if (format === "csv") await io.stdout.write(templatesHeader() + templatesCsv(all));
  else await io.stdout.write(all.length === 0 ? "[]\n" : `[\n${all.map(templateJson).join(",\n")}\n]\n`);
  return EXIT.ready;
}

/**
 * One file a template, in a folder that is empty or not there yet.
 * @throws UsageError where it cannot be written, or holds something
 */
export async function templateExportFolder(io: Io, folder: string): Promise<number> {
  const name = showOnOneLine(folder);
  const all = await withStore(io, (store) => exportTemplates(store, caller()));
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) {
      throw new UsageError(
        `The folder ${name} holds something already: name an empty one, so that nothing is lost.`,
      );
    }
    const names = new FileNames();
    for (const one of all)
      writeFileSync(join(folder, names.add(one.name)), templateFileText(one), { flag: "wx" });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`The folder ${name} cannot be written; give one that you may write to.`);
  }
  await io.stdout.write(
    `${all.length === 1 ? "One template is" : `${all.length} templates are`} in ${name} now.\n`,
  );
  return EXIT.ready;
}

/** What was exported, or written by hand: all of it, or nothing where a row is bad. On a terminal it is shown first. */
export async function templateImport(io: Io, from: string, dryRun: boolean): Promise<number> {
  const rows = isFolder(from) ? await rowsOfFolder(from) : await rowsOfFile(io, from);
  const asks = !dryRun && isInteractive(io) && from !== "-";
  return withStore(io, async (store) => {
    const attempt = async (trial: boolean) => {
      const result = await importTemplates(store, caller(), rows, trial);
      await print(io, importMessage(result, trial));
      return result;
    };
    const first = await attempt(dryRun || asks);
    if (first.faults.length > 0) return EXIT.usage;
    if (asks && first.added.length + first.changed.length > 0) {
      if (!(await isWanted(io))) return EXIT.ready;
      return (await attempt(false)).faults.length > 0 ? EXIT.usage : EXIT.ready;
    }
    return EXIT.ready;
  });
}

async function isWanted(io: Io): Promise<boolean> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: io.stdin, output: io.stderr });
  try {
    return /^y(?:es)?$/i.test((await lines.question("Import them? [y/N] ")).trim());
  } finally {
    lines.close();
  }
}

async function print(io: Io, message: Message): Promise<void> {
  await io.stdout.write(await renderMessages([message], io));
}

/** One file a row. */
async function rowsOfFolder(folder: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  for (const file of templateFiles(folder)) {
    const row = `File ${showOnOneLine(file)}`;
    const read = await readTemplateFile(folder, file);
    rows.push("fault" in read ? { row, fault: read.fault } : { row, ...exchangedOf(read) });
  }
  return rows;
}

function exchangedOf({ name, text, private: own }: Exchanged): Exchanged {
  return { name, text, ...(own && { private: true }) };
}

/** @throws UsageError where there is no such file, or it is neither JSON nor CSV */
async function rowsOfFile(io: Io, file: string): Promise<ImportRow[]> {
  const source = openArgument(file, io.stdin);
  if (source.from === "text")
    throw new UsageError("There is no such file of templates; give its path, or - for standard input.");
  const text = await whole(source);
  const read = /^\s*[[{]/.test(text) ? readTemplatesJson : readTemplatesCsv;
  const rows: ImportRow[] = [];
  for await (const row of read(oneChunk(text))) rows.push(row);
  return rows;
}

async function* oneChunk(text: string): AsyncGenerator<string> {
  yield text;
}

async function whole(source: StreamSource): Promise<string> {
  let text = "";
  for await (const chunk of decode(source)) {
    text += chunk;
    if (text.length > MOST) {
      throw new UsageError(
        `${source.name} is over ${MOST.toLocaleString("en")} characters; import it in parts.`,
      );
    }
  }
  return text;
}
