import type { ReadStream, WriteStream } from "node:tty";
import type { Config } from "../../src/config.ts";
import type { Opened } from "../../src/events/handle.ts";
import type { Output } from "./output.ts";

/** The streams a command talks through, and how it may look. */
export interface Io extends Config {
  /** A terminal that knows no control sequences (`TERM=dumb`). */
  dumb: boolean;
  stdin: ReadStream;
  stdout: Output;
  stderr: WriteStream;
  /** Opens what keeps drafts from one run to the next. */
  openStore: () => Promise<Opened>;
}

/** The exit statuses that scripts rely on: docs/cli.md promises them. */
export const EXIT = { ready: 0, findings: 1, usage: 2, interrupted: 130 } as const;

/** True where somebody sits at a terminal that can be drawn on. */
export function isInteractive({ stdin, stdout, dumb }: Io): boolean {
  return stdin.isTTY === true && stdout.isTerminal && !dumb;
}
