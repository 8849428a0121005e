/** Templates as files of a folder: which there are, and what each holds. */
import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Exchanged } from "../../src/template-once.ts";
import { showOnOneLine } from "../../src/text/control.ts";
import { decode } from "./decode.ts";
import { UsageError } from "./usage-error.ts";

/** Endings of files that hold a template, the whole file one. */
const ENDINGS = [".md", ".txt", ".liquid"];

/** A template has at most 2,000 characters; a file of more bytes holds something else. */
const MOST_BYTES = 64 << 10;

/** What the reader is told first: the name as it is, since a file cannot have every name. */
const FENCE = "---";

/** A file as it was read. */
export interface TemplateFile {
  /** From the folder, with slashes. */
  file: string;
  /** The template's own name, or that of its file. */
  name: string;
  text: string;
  private?: true;
  /** The whole file, with a line feed for each line break. */
  whole: string;
  /** Where the text begins in it, in UTF-16 code units. */
  at: number;
}

/**
 * The files of a folder that hold templates, by name, those of folders in it, too; hidden ones and links are left out.
 * @throws UsageError where there is no such folder, or no template in it
 */
export function templateFiles(folder: string): string[] {
  const name = showOnOneLine(folder);
  let found: string[];
  try {
    found = [...filesBelow(folder, "")];
  } catch {
    throw new UsageError(
      `There is no folder ${name} that can be read; give the one that holds the templates.`,
    );
  }
  if (found.length > 0) return found;
  throw new UsageError(
    `The folder ${name} holds no template: each is a file that ends with ${ENDINGS.join(", ")}.`,
  );
}

function* filesBelow(folder: string, below: string): Generator<string> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  for (const entry of entries.toSorted(byName)) {
    if (entry.name.startsWith(".")) continue;
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(folder, path);
    else if (entry.isFile() && ENDINGS.some((ending) => entry.name.toLowerCase().endsWith(ending)))
      yield path;
  }
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}

/** What a file holds, or why it cannot be read as a template. */
export async function readTemplateFile(
  folder: string,
  file: string,
): Promise<TemplateFile | { fault: string }> {
  const path = join(folder, file);
  try {
    if (statSync(path).size > MOST_BYTES) return { fault: "the file is over 64 KiB: a template is one note" };
    let text = "";
    const bytes = (async function* () {
      yield readFileSync(path);
    })();
    for await (const chunk of decode({ from: "stream", name: "the file", bytes })) text += chunk;
    return templateOf(file, text);
  } catch (error) {
    if (error instanceof UsageError) return { fault: error.message.replace(/\.$/, "") };
    return { fault: "the file cannot be read by you; change its permissions" };
  }
}

function templateOf(file: string, read: string): TemplateFile | { fault: string } {
  const whole = read.replaceAll("\r\n", "\n");
  const own = nameOfFile(file);
  if (!whole.startsWith(`${FENCE}\n`)) return { file, name: own, text: withoutEnd(whole), whole, at: 0 };
  const end = whole.indexOf(`\n${FENCE}\n`, FENCE.length);
  const lines = end < 0 ? [] : whole.slice(FENCE.length + 1, Math.max(end, FENCE.length + 1)).split("\n");
  const values = new Map(lines.map((line) => [keyOf(line), line.slice(line.indexOf(":") + 1).trim()]));
  // A text may begin with a line of its own: what names no template is no head.
  if (!values.has("name")) return { file, name: own, text: withoutEnd(whole), whole, at: 0 };
  const at = end + FENCE.length + 2;
  // Where Git has changed every line break, those of the text are no more than the head's.
  const text = read.startsWith(`${FENCE}\r\n`) ? whole.slice(at) : read.slice(at);
  const name = quoted(values.get("name") ?? "");
  if (name === undefined) return { fault: 'the name in its head is no text in quotes, such as name: "Met"' };
  const isPrivate = values.get("private") ?? "false";
  if (isPrivate !== "true" && isPrivate !== "false") return { fault: "private in its head is true or false" };
  return { file, name, text: withoutFeed(text), whole, at, ...(isPrivate === "true" && { private: true }) };
}

const keyOf = (line: string): string => line.slice(0, Math.max(0, line.indexOf(":"))).trim();

/** A JSON string, which is one in YAML, too; words without quotes are taken as they are. */
function quoted(value: string): string | undefined {
  if (!value.startsWith('"')) return value.startsWith("'") || value === "" ? undefined : value;
  try {
    return String(JSON.parse(value));
  } catch {
    return undefined;
  }
}

/** The line break that ends the last line belongs to the file. */
const withoutEnd = (text: string): string => text.replace(/\r?\n$/, "");

/** Under a head it is a line feed, as it was written: a carriage return before it is the text's own. */
const withoutFeed = (text: string): string => (text.endsWith("\n") ? text.slice(0, -1) : text);

function nameOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return name.slice(0, name.lastIndexOf("."));
}

/** A template as a file holds it: the exact inverse of what is read. */
export function templateFileText({ name, text, private: own }: Exchanged): string {
  return `${FENCE}\nname: ${JSON.stringify(name)}\n${own ? "private: true\n" : ""}${FENCE}\n${text}\n`;
}
