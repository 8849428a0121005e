/** Runs a command line inside the test's process, with streams of its own. */
import { PassThrough, Writable } from "node:stream";
import type { ReadStream, WriteStream } from "node:tty";
import { main } from "../../adapters/terminal/main.ts";

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

export interface Given {
  stdin?: string | Buffer | readonly (string | Buffer)[];
  env?: Record<string, string>;
}

/** What a command writes and how it ends, without a terminal. */
export async function run(args: readonly string[], { stdin = "", env = {} }: Given = {}): Promise<Ran> {
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
  const status = await main(args, host);
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** Keeps what is written. */
export class Sink extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
