/** `connect-coach template`: what scripts rely on, as data. docs/cli.md promises the shapes. */
import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import type { Block, Message } from "../../src/chat/message.ts";
import { reviewMessage } from "../../src/review-once.ts";
import {
  type Caller,
  exportTemplates,
  type ImportRow,
  importMessage,
  importTemplates,
  useTemplate,
} from "../../src/template-once.ts";
import { WHERE } from "./at-terminal.ts";
import type { ANSWER_FORMATS } from "./formats.ts";
import { openArgument, readNote } from "./input.ts";
import { EXIT, type Io } from "./io.ts";
import { withStore } from "./opened.ts";
import { renderMessages } from "./render.ts";

import { UsageError } from "./usage-error.ts";
import { findingRecords } from "./verdicts.ts";

const caller = (): Caller => ({ ...WHERE, now: Date.now(), id: randomUUID() });

/** A note of a template with the values of `--set`. Gives back the exit status. */
export async function templateUse(
  io: Io,
  name: string,
  set: readonly string[],
  format: (typeof ANSWER_FORMATS)[number],
  limit?: number,
): Promise<number> {
  const used = await withStore(io, (store) => useTemplate(store, caller(), name, valuesOf(set), limit));
  const write = (data: object) => io.stdout.write(`${JSON.stringify(data)}\n`);
  if ("problem" in used) {
    throw new UsageError(
      used.problem.flatMap(({ blocks }) => blocks.map((one) => ("text" in one ? one.text : ""))).join(" "),
    );
  }
  if ("missing" in used) {
    if (format === "json") {
      await write({ missing: used.missing });
      return EXIT.usage;
    }
    const sets = used.missing.map((one) => `--set ${one}=…`).join(" ");
    throw new UsageError(`The template asks for more: add ${sets}.`);
  }
  const { note, review } = used;
  const { length, limit: most, verdict } = review;
  if (format === "json")
    await write({ note, length, limit: most, verdict, findings: findingRecords(note, review) });
  else {
    const block: Block = { type: "note", label: "Your note", text: note, length, limit: most };
    const shown: Message = { audience: "private", blocks: [block], actions: [] };
    await io.stdout.write(await renderMessages([shown, reviewMessage(note, review)], io));
  }
  return verdict === "ready" ? EXIT.ready : EXIT.findings;
}

function valuesOf(set: readonly string[]): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  for (const one of set) {
    const at = one.indexOf("=");
    if (at < 1) throw new UsageError("--set takes a name and a value, such as --set event=KotlinConf.");
    values[one.slice(0, at).trim()] = one.slice(at + 1);
  }
  return values;
}

/** All templates, as an array, one a line. */
export async function templateExport(io: Io): Promise<number> {
  const all = await withStore(io, (store) => exportTemplates(store, caller()));
  const lines = all.map((one) => JSON.stringify(one)).join(",\n");
  await io.stdout.write(all.length === 0 ? "[]\n" : `[\n${lines}\n]\n`);
  return EXIT.ready;
}

const row = z.object({ name: z.string(), text: z.string(), private: z.exactOptional(z.literal(true)) });

/** What `export` has written: all of it, or nothing where a row is bad. */
export async function templateImport(io: Io, file: string, trial: boolean): Promise<number> {
  const source = openArgument(file, io.stdin);
  if (source.from === "text")
    throw new UsageError("There is no such file of templates; give its path, or - for standard input.");
  const rows = rowsOf(await readNote(source));
  const result = await withStore(io, (store) => importTemplates(store, caller(), rows, trial));
  const message = importMessage(result, trial);
  await io.stdout.write(await renderMessages([message], io));
  return result.faults.length > 0 ? EXIT.usage : EXIT.ready;
}

/** @throws UsageError where it is no array in JSON */
function rowsOf(text: string): ImportRow[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new UsageError("The file is no JSON; `connect-coach template export` writes one that can be read.");
  }
  if (!Array.isArray(read))
    throw new UsageError('The file holds no array; it looks like this: [{"name":"…","text":"…"}].');
  return read.map((value: unknown, index) => {
    const parsed = row.safeParse(value);
    return parsed.success
      ? { row: index + 1, ...parsed.data }
      : { row: index + 1, fault: "it needs a name and a text, both in quotes" };
  });
}
