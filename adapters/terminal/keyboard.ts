/** The keys of a terminal: raw mode while it is open, and a paste of many lines as one event. */
import { emitKeypressEvents } from "node:readline";
import { Readable } from "node:stream";
import type { ReadStream } from "node:tty";
import type { Key } from "./editor.ts";

export type Press = { key: Key } | { paste: string } | { end: true };

/** Bracketed paste: the terminal says where pasted text begins and ends. */
const PASTE_ON = "\u001b[?2004h";
const PASTE_OFF = "\u001b[?2004l";
const PASTE_START = "\u001b[200~";
const PASTE_END = "\u001b[201~";

/** Signals that end the process, with the exit status a shell expects (128 + the signal's number). */
const ENDING = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143 } as const;

/** Ctrl-C and Ctrl-D, alone: nobody pastes these, so they end a paste whose end was lost on the way. */
const GIVING_UP = new Set(["\u0003", "\u0004"]);

/** Opened before the first prompt and closed after the last; what is typed in between waits. */
export class Keyboard {
  /** Where the keys come from. */
  readonly stdin: ReadStream;
  readonly #write: (text: string) => void;
  /** Never read from: what is emitted on it as data comes out as key presses, at once. */
  readonly #keys = new Readable({ read() {} });
  readonly #waiting: Press[] = [];
  #listener: ((press: Press) => void) | undefined;
  /** Text that may be the beginning of a paste's sign, or the paste so far. */
  #held = "";
  #pasting = false;
  #open = true;
  readonly #restore = () => this.close();
  readonly #signals: [NodeJS.Signals, () => void][] = Object.entries(ENDING).map(([signal, status]) => [
    signal as NodeJS.Signals,
    () => {
      this.close();
      process.exit(status);
    },
  ]);

  /** @param write to the terminal, for its modes */
  constructor(stdin: ReadStream, write: (text: string) => void) {
    this.stdin = stdin;
    this.#write = write;
    emitKeypressEvents(this.#keys);
    this.#keys.on("keypress", (sequence: string | undefined, key: Key) =>
      this.#tell({ key: { ...key, sequence } }),
    );
    stdin.setEncoding("utf8");
    stdin.on("data", this.#data);
    stdin.on("end", this.#ended);
    this.#enter();
    process.once("exit", this.#restore);
    for (const [signal, handler] of this.#signals) process.once(signal, handler);
  }

  /** What is pressed goes here, what waited first. */
  listen(listener: ((press: Press) => void) | undefined): void {
    this.#listener = listener;
    while (this.#listener && this.#waiting.length > 0) {
      const press = this.#waiting.shift();
      if (press) this.#listener(press);
    }
  }

  /** Stops the process until the shell takes it up again (Ctrl-Z); then calls back to draw anew. */
  suspend(resumed: () => void): void {
    this.#leave();
    process.once("SIGCONT", () => {
      this.#enter();
      resumed();
    });
    // The whole job, as the terminal itself does it: npm, where that started us, would go on waiting.
    process.kill(0, "SIGTSTP");
  }

  /** Leaves the terminal as it was found. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#leave();
    this.stdin.off("data", this.#data);
    this.stdin.off("end", this.#ended);
    this.stdin.pause();
    process.off("exit", this.#restore);
    for (const [signal, handler] of this.#signals) process.off(signal, handler);
  }

  #enter(): void {
    this.stdin.setRawMode?.(true);
    this.#write(PASTE_ON);
    this.stdin.resume();
  }

  #leave(): void {
    this.stdin.setRawMode?.(false);
    this.#write(PASTE_OFF);
  }

  #tell(press: Press): void {
    if (this.#listener) this.#listener(press);
    else this.#waiting.push(press);
  }

  readonly #ended = () => this.#tell({ end: true });

  readonly #data = (chunk: string) => {
    if (this.#pasting && GIVING_UP.has(chunk)) this.#endPaste(this.#held);
    let text = this.#held + chunk;
    this.#held = "";
    while (text !== "") {
      const sign = this.#pasting ? PASTE_END : PASTE_START;
      const at = text.indexOf(sign);
      if (at < 0) return this.#rest(text, sign);
      const part = text.slice(0, at);
      if (this.#pasting) this.#endPaste(part);
      else {
        this.#keys.emit("data", part);
        this.#pasting = true;
      }
      text = text.slice(at + sign.length);
    }
  };

  #endPaste(text: string): void {
    this.#held = "";
    this.#pasting = false;
    this.#tell({ paste: text.replace(/\r\n?/g, "\n") });
  }

  /** Text without a sign: a paste goes on being collected; keys are told, but for what may begin a sign. */
  #rest(text: string, sign: string): void {
    if (this.#pasting) {
      this.#held = text;
      return;
    }
    const signAt = text.lastIndexOf("\u001b");
    const begun = signAt >= 0 && text.length - signAt > 1 && sign.startsWith(text.slice(signAt));
    this.#held = begun ? text.slice(signAt) : "";
    if (!begun) this.#keys.emit("data", text);
    else if (signAt > 0) this.#keys.emit("data", text.slice(0, signAt));
  }
}
