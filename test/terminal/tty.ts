/** A terminal that a test types into and looks at. */
import { PassThrough } from "node:stream";
import type { ReadStream, WriteStream } from "node:tty";
import { vi } from "vitest";
import { Keyboard } from "../../adapters/terminal/keyboard.ts";
import { main } from "../../adapters/terminal/main.ts";
import { Sink, storeOf } from "./run.ts";
import { screenOf } from "./screen-of.ts";

export const KEY = {
  enter: "\r",
  up: "\u001b[A",
  down: "\u001b[B",
  right: "\u001b[C",
  left: "\u001b[D",
  backspace: "\u007f",
  tab: "\t",
  interrupt: "\u0003",
  end: "\u0004",
} as const;

/** What a terminal sends when somebody pastes. */
export const pasted = (text: string) => `\u001b[200~${text.replaceAll("\n", "\r")}\u001b[201~`;

class Screen extends Sink {
  readonly isTTY = true;
  columns: number;

  constructor(columns: number) {
    super();
    this.columns = columns;
  }
}

class Keys extends PassThrough {
  readonly isTTY = true;
  raw = false;

  setRawMode(raw: boolean): this {
    this.raw = raw;
    return this;
  }
}

export interface Session {
  /** Sends keys, and waits until the coach waits for more. */
  type(...keys: string[]): Promise<void>;
  /** Everything on the screen, scrolled off or not. */
  screen(): string;
  /** Everything that was sent to the terminal. */
  sent(): string;
  isRaw(): boolean;
  resize(columns: number): Promise<void>;
  /** The exit status. */
  ended: Promise<number>;
}

/** Which keyboards have somebody who listens: a prompt waits. */
const waiting = new WeakMap<object, boolean>();
const { listen } = Keyboard.prototype;
vi.spyOn(Keyboard.prototype, "listen").mockImplementation(function (this: Keyboard, listener) {
  waiting.set(this.stdin, listener !== undefined);
  listen.call(this, listener);
});

/** Lets streams hand on what was written, and drawings that are due be made. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Starts a command on a terminal. */
export async function onTerminal(
  args: readonly string[],
  { columns = 80, env = {} }: { columns?: number; env?: Record<string, string> } = {},
): Promise<Session> {
  const keys = new Keys();
  const screen = new Screen(columns);
  const ended = main(
    args,
    {
      stdin: keys as unknown as ReadStream,
      stdout: screen as unknown as WriteStream,
      stderr: screen as unknown as WriteStream,
      env: { NO_COLOR: "1", ...env },
    },
    storeOf,
  );
  let over = false;
  void ended.finally(() => {
    over = true;
  });
  /** Waits until a prompt waits for keys and has drawn what it got, or the command has ended. */
  const settled = async () => {
    await turns();
    while (!over && !waiting.get(keys)) await new Promise((resolve) => setTimeout(resolve, 5));
    await turns();
  };
  await settled();
  return {
    async type(...typed) {
      for (const key of typed) {
        keys.write(key);
        await settled();
      }
    },
    async resize(width) {
      screen.columns = width;
      screen.emit("resize");
      await settled();
    },
    screen: () => screenOf(screen.text, screen.columns),
    sent: () => screen.text,
    isRaw: () => keys.raw,
    ended,
  };
}
