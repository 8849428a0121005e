import { Writable } from "node:stream";
import type { ReadStream, WriteStream } from "node:tty";
import { describe, expect, it } from "vitest";
import { main } from "../../adapters/terminal/main.ts";
import { Output, ReaderGone } from "../../adapters/terminal/output.ts";
import { Sink, storeOf } from "./run.ts";

/** A stream whose every write fails so. */
function failing(code: string): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(`${code}: no`), { code }));
    },
  });
}

describe("standard output", () => {
  it.each([
    ["ENOSPC", "The output could not be written (the disk is full); give it another place and try again."],
    ["EIO", "The output could not be written (EIO); give it another place and try again."],
  ])("that fails with %s is one sentence and status 2", async (code, sentence) => {
    const stderr = new Sink();
    const status = await main(
      ["review", "Hi"],
      {
        stdin: undefined as unknown as ReadStream,
        stdout: failing(code) as unknown as WriteStream,
        stderr: stderr as unknown as WriteStream,
        env: {},
      },
      storeOf,
    );
    expect({ status, said: stderr.text }).toEqual({ status: 2, said: `${sentence}\n` });
  });

  it("says that the reader has gone at the first write and ever after", async () => {
    const output = new Output(failing("EPIPE"));
    await expect(output.write("a")).rejects.toThrow(ReaderGone);
    await expect(output.write("b")).rejects.toThrow(ReaderGone);
  });

  it("keeps no listener for each time it waited for a slow reader", async () => {
    const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => setImmediate(done) });
    const output = new Output(slow);
    const listeners = () =>
      slow.eventNames().reduce((sum: number, name) => sum + slow.listenerCount(name), 0);
    const before = listeners();
    for (let count = 0; count < 20; count++) await output.write("more");
    expect(listeners()).toBe(before);
  });

  it("and standard error may both be closed, the status is the same", async () => {
    const status = await main(
      ["reveiw"],
      {
        stdin: undefined as unknown as ReadStream,
        stdout: new Sink() as unknown as WriteStream,
        stderr: failing("EPIPE") as unknown as WriteStream,
        env: {},
      },
      storeOf,
    );
    expect(status).toBe(2);
  });
});
