/** Standard output of a command: waits where the reader is slow, stops quietly where it has gone. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { showControls } from "../../src/text/control.ts";

/** The reader closed the pipe (`| head -1`): nobody is left to tell, the command ends quietly. */
export class ReaderGone extends Error {
  override readonly name = "ReaderGone";
}

/** What a command writes. */
export class Output {
  readonly #stream: Writable & { isTTY?: boolean; columns?: number };
  #gone = false;
  /** Called before something is written where both go to one terminal. */
  beforeWrite: (() => void) | undefined;

  constructor(stream: Writable & { isTTY?: boolean; columns?: number }) {
    this.#stream = stream;
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE" && error.code !== "EOF") throw error;
      this.#gone = true;
    });
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

  /** @throws ReaderGone where nobody reads any more. */
  async write(text: string): Promise<void> {
    if (this.#gone) throw new ReaderGone();
    if (text === "") return;
    if (this.isTerminal) this.beforeWrite?.();
    if (this.#stream.write(text)) return;
    await Promise.race([once(this.#stream, "drain"), once(this.#stream, "close")]).catch(() => {});
    if (this.#gone) throw new ReaderGone();
  }

  /** Writes data as it is, except on a terminal: there, control characters in it are shown and never obeyed. */
  async writeData(text: string): Promise<void> {
    await this.write(this.isTerminal ? showControls(text) : text);
  }
}
