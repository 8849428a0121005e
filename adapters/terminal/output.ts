/** Standard output of a command: waits where the reader is slow, stops quietly where it has gone. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { showControls } from "../../src/text/control.ts";

/** The reader closed the pipe (`| head -1`): nobody is left to tell, the command ends quietly. */
export class ReaderGone extends Error {
  override readonly name = "ReaderGone";
}

/** What a command writes. On a terminal, control characters in it are shown and never obeyed. */
export class Output {
  readonly #stream: Writable & { isTTY?: boolean };
  #gone = false;
  /** Called before something is written where both go to one terminal. */
  beforeWrite: (() => void) | undefined;

  constructor(stream: Writable & { isTTY?: boolean }) {
    this.#stream = stream;
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE" && error.code !== "EOF") throw error;
      this.#gone = true;
    });
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY === true;
  }

  /** @throws ReaderGone where nobody reads any more. */
  async write(text: string): Promise<void> {
    if (this.#gone) throw new ReaderGone();
    if (text === "") return;
    if (this.isTerminal) this.beforeWrite?.();
    if (this.#stream.write(this.isTerminal ? showControls(text) : text)) return;
    await Promise.race([once(this.#stream, "drain"), once(this.#stream, "close")]).catch(() => {});
    if (this.#gone) throw new ReaderGone();
  }
}
