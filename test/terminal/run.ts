/** Runs a command line inside the test's process, with streams of its own. */
import { PassThrough, Writable } from "node:stream";
import type { ReadStream, WriteStream } from "node:tty";
import { main } from "../../adapters/terminal/main.ts";
import type { Config } from "../../src/config.ts";
import { inMemory, openConfigured } from "../../src/store/open.ts";
import type { Opened } from "../../src/store/ports.ts";
import { openStore } from "../../src/store/store.ts";

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

export interface Given {
  stdin?: string | Buffer | readonly (string | Buffer)[];
  env?: Record<string, string>;
  store?: (config: Config) => Promise<Opened>;
}

/** What a command writes and how it ends, without a terminal. */
export async function run(
  args: readonly string[],
  { stdin = "", env = {}, store = storeOf }: Given = {},
): Promise<Ran> {
  const input = new PassThrough();
  for (const chunk of Array.isArray(stdin) ? stdin : [stdin]) input.write(chunk);
  input.end();
  const stdout = new Sink();
  const stderr = new Sink();
  const host = {
    stdin: input as unknown as ReadStream,
    stdout: stdout as unknown as WriteStream,
    stderr: stderr as unknown as WriteStream,
    env,
  };
  const status = await main(args, host, store);
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** The store in the folder that the test names, or one that goes with the run; never the user's own. */
export async function storeOf(config: Config): Promise<Opened> {
  return config.dataDir === undefined ? { store: await openStore(inMemory()) } : openConfigured(config);
}

/** One that is known to go with the run. */
export async function unkeptStore(): Promise<Opened> {
  return { store: await openStore(inMemory()), notice: "Nothing is kept after this run." };
}

/** Keeps what is written. */
export class Sink extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
