/** What a command reads: a text, a file or standard input. */
import { createReadStream, type Stats, statSync } from "node:fs";
import { showOnOneLine } from "../../src/text/control.ts";
import { decode } from "./decode.ts";
import { UsageError } from "./usage-error.ts";

/** Bytes read at once from a file; more gains nothing. */
const CHUNK = 1 << 18;
/** A note file may be this long, in bytes: a note has 300 characters, a batch has a format of its own. */
const NOTE_FILE_CAP = 1 << 20;

/** A file or standard input; `size` in bytes, where it is known. */
export interface StreamSource {
  from: "stream";
  name: string;
  bytes: AsyncIterable<Buffer>;
  size?: number;
}

export type Source = { from: "text"; text: string } | StreamSource;

/** Standard input as a source. */
export function stdinSource(stdin: AsyncIterable<Buffer>): StreamSource {
  return { from: "stream", name: "Standard input", bytes: stdin };
}

/**
 * What an argument means: `-` is standard input, an existing file is that file, a word without a space that
 * looks like a path is a file that is missing, everything else is the text itself.
 * @throws UsageError for a directory, and for a path where nothing is.
 */
export function openArgument(argument: string, stdin: AsyncIterable<Buffer>): Source {
  if (argument === "-") return stdinSource(stdin);
  const name = showOnOneLine(argument);
  const stat = statIfThere(argument);
  if (stat?.isDirectory()) {
    throw new UsageError(`${name} is a directory; give one file, or pipe the notes in and write - for it.`);
  }
  if (stat) {
    const size = stat.isFile() ? { size: stat.size } : {};
    return { from: "stream", name, bytes: fileBytes(argument), ...size };
  }
  if (looksLikePath(argument)) {
    throw new UsageError(`There is no file ${name}; check the path, or put the note itself in quotes.`);
  }
  return { from: "text", text: argument };
}

/** True for a folder that is there. */
export function isFolder(path: string): boolean {
  return statIfThere(path)?.isDirectory() === true;
}

/** Opened when it is first read from, where a file that cannot be opened is told of. */
async function* fileBytes(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path, { highWaterMark: CHUNK });
}

function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // A text that no path can be: too long, a NUL in it, a file name used as a folder.
  }
}

/** No white space, and a slash, a backslash or a short extension: `notes.jsonl`, `./a`, `C:\a`. */
function looksLikePath(argument: string): boolean {
  if (/\s/.test(argument) || argument.length > 1_000) return false;
  return /[/\\]/.test(argument) || /\.[a-z][a-z0-9]{1,4}$/i.test(argument);
}

/**
 * One note, the whole input. The line break that ends its last line belongs to the file, not to the note.
 * @throws UsageError where there is nothing in it, or far too much.
 */
export async function readNote(source: Source): Promise<string> {
  const text = source.from === "text" ? source.text : await readAll(source);
  if (text.trim() === "") {
    const what = source.from === "text" ? "The note" : source.name;
    throw new UsageError(`${what} is empty; give the note in quotes, or a file that has it.`);
  }
  return source.from === "text" ? text : text.replace(/\r?\n$/, "");
}

async function readAll(source: StreamSource): Promise<string> {
  let text = "";
  for await (const chunk of decode(source)) {
    text += chunk;
    if (text.length > NOTE_FILE_CAP) {
      throw new UsageError(
        `${source.name} is too large for one note; say what it holds with --format jsonl, json or csv.`,
      );
    }
  }
  return text;
}
