/** Standard output of a command: waits where the reader is slow, stops quietly where it has gone. */
import type { Writable } from "node:stream";
import { showControls } from "../../src/text/control.ts";
import { UsageError } from "./usage-error.ts";

/** The reader closed the pipe (`| head -1`): nobody is left to tell, the command ends quietly. */
export class ReaderGone extends Error {
  override readonly name = "ReaderGone";
}

/** What a write fails with where the reader has gone: at the time, and ever after. */
const GONE = new Set(["EPIPE", "EOF", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"]);

/** What a command writes. */
export class Output {
  readonly #stream: Writable & { isTTY?: boolean; columns?: number };
  /** What the first write that failed failed with. */
  #failed: Error | undefined;
  /** Called before something is written where both go to one terminal. */
  beforeWrite: (() => void) | undefined;

  constructor(stream: Writable & { isTTY?: boolean; columns?: number }) {
    this.#stream = stream;
    // Each write is told of its own failure; without a listener Node would end the process.
    stream.on("error", () => {});
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY === true;
  }

  /** Columns of the terminal, 80 where there is none. */
  get columns(): number {
    return this.#stream.columns ?? 80;
  }

  /** Calls back when the terminal's width has changed; gives back how to stop that. */
  onResize(resized: () => void): () => void {
    this.#stream.on("resize", resized);
    return () => this.#stream.off("resize", resized);
  }

  /**
   * Ends when the text is out of this process's hands.
   * @throws ReaderGone where nobody reads any more; UsageError where it cannot be written, as on a full disk.
   */
  async write(text: string): Promise<void> {
    if (text === "") return;
    if (this.isTerminal) this.beforeWrite?.();
    this.#failed ??= await new Promise<Error | undefined>((resolve) => {
      this.#stream.write(text, (error) => resolve(error ? failure(error) : undefined));
    });
    if (this.#failed) throw this.#failed;
  }

  /** Writes data as it is, except on a terminal: there, control characters in it are shown and never obeyed. */
  async writeData(text: string): Promise<void> {
    await this.write(this.isTerminal ? showControls(text) : text);
  }
}

function failure({ code = "unknown error" }: NodeJS.ErrnoException): Error {
  if (GONE.has(code)) return new ReaderGone();
  const what = code === "ENOSPC" ? "the disk is full" : code;
  return new UsageError(`The output could not be written (${what}); give it another place and try again.`);
}
