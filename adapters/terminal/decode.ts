/** Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one. */
import { TextDecoder } from "node:util";
import type { StreamSource } from "./input.ts";
import { UsageError } from "./usage-error.ts";

/** What turns bytes into text; the text of whole lines that come before a fault is given before it is thrown. */
interface Decoder {
  read(bytes: Buffer): Generator<string>;
  end(): void;
}

/**
 * The text of a source, in chunks.
 * @param anyByte also what looks like a binary file: people do not type one
 * @throws UsageError where the bytes are no text, or cannot be read.
 */
export async function* decode({ name, bytes }: StreamSource, anyByte = false): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  try {
    for await (const chunk of markWhole(bytes)) {
      decoder ??= decoderFor(chunk, name, anyByte);
      yield* decoder.read(chunk);
    }
    decoder?.end();
  } catch (error) {
    throw readable(error, name);
  }
}

/** The two bytes of a mark may come one by one; neither begins anything else. */
async function* markWhole(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let half: Buffer | undefined;
  let started = false;
  for await (const chunk of bytes) {
    if (!started && chunk.length === 1 && (chunk[0] ?? 0) >= 0xfe) half = chunk;
    else {
      yield half ? Buffer.concat([half, chunk]) : chunk;
      half = undefined;
    }
    started = true;
  }
  if (half) yield half;
}

function decoderFor(start: Buffer, name: string, anyByte: boolean): Decoder {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return new Utf16("utf-16le", name);
  if (first === 0xfe && second === 0xff) return new Utf16("utf-16be", name);
  if (!anyByte && start.subarray(0, 8_192).includes(0)) {
    throw new UsageError(`${name} looks like a binary file; give plain text, saved as UTF-8.`);
  }
  return new Utf8(name);
}

class Utf16 implements Decoder {
  readonly #decoder: TextDecoder;
  readonly #name: string;

  constructor(encoding: "utf-16le" | "utf-16be", name: string) {
    this.#decoder = new TextDecoder(encoding, { fatal: true });
    this.#name = name;
  }

  *read(bytes: Buffer): Generator<string> {
    yield this.#take(() => this.#decoder.decode(bytes, { stream: true }));
  }

  end(): void {
    this.#take(() => this.#decoder.decode());
  }

  #take(decoded: () => string): string {
    try {
      return decoded();
    } catch {
      throw new UsageError(`${this.#name} is broken UTF-16 text; save it as UTF-8 and try again.`);
    }
  }
}

/** A character of UTF-8 has at most four bytes, so that three are all that an earlier chunk may hold of one. */
const HELD = 3;

class Utf8 implements Decoder {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  readonly #name: string;
  #line = 1;
  /** The last bytes of the chunks before: they may be the beginning of a character. */
  #before: Buffer = Buffer.alloc(0);

  constructor(name: string) {
    this.#name = name;
  }

  *read(bytes: Buffer): Generator<string> {
    let text: string;
    try {
      text = this.#decoder.decode(bytes, { stream: true });
    } catch {
      const lines = this.#goodLines(bytes);
      this.#line += lineBreaks(lines);
      yield lines;
      throw this.#fault();
    }
    this.#line += lineBreaks(text);
    this.#before = (bytes.length < HELD ? Buffer.concat([this.#before, bytes]) : bytes).subarray(-HELD);
    yield text;
  }

  end(): void {
    try {
      this.#decoder.decode();
    } catch {
      throw this.#fault();
    }
  }

  /** What stands before the line that holds the first byte that is no text. */
  #goodLines(bytes: Buffer): string {
    const forgiving = new TextDecoder("utf-8");
    forgiving.decode(this.#before, { stream: true });
    const text = forgiving.decode(bytes, { stream: true });
    const fault = text.indexOf("\ufffd");
    return text.slice(0, text.slice(0, Math.max(0, fault)).lastIndexOf("\n") + 1);
  }

  #fault(): UsageError {
    return new UsageError(
      `${this.#name} is not UTF-8 text on line ${this.#line} (it may be Latin-1); save it as UTF-8 and try again.`,
    );
  }
}

function lineBreaks(text: string): number {
  let found = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) found++;
  return found;
}

/** What the system says about a file that cannot be read, as a sentence. */
function readable(error: unknown, name: string): unknown {
  if (error instanceof UsageError || !(error instanceof Error && "code" in error && "syscall" in error)) {
    return error;
  }
  const { code } = error;
  if (code === "EACCES" || code === "EPERM") {
    return new UsageError(`${name} cannot be read by you; change its permissions or copy it.`);
  }
  if (code === "EISDIR") return new UsageError(`${name} is a directory; give one file.`);
  if (code === "EIO") {
    return new UsageError(`${name} could not be read to its end; check the disk and try again.`);
  }
  return new UsageError(`${name} cannot be read (${code}); give a file, or - for standard input.`);
}
