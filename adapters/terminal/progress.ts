/** How far a batch has come, on stderr, where that is a terminal. */
import type { Writable } from "node:stream";

/** Milliseconds between two drawings: often enough to be seen moving. */
const INTERVAL = 100;
const WIDTH = 20;

export interface Progress {
  /** So many notes are done, and so many bytes of the input are read. */
  to(notes: number, bytes: number): void;
  /** Takes the bar off the screen. */
  clear(): void;
}

const NONE: Progress = { to() {}, clear() {} };

/**
 * A bar in one line that is drawn over itself; nothing where stderr is no terminal or bars are off.
 * @param size bytes of the whole input, where that is known
 */
export function progressBar(stderr: Writable & { isTTY?: boolean }, plain: boolean, size?: number): Progress {
  if (!stderr.isTTY || plain) return NONE;
  let drawnAt = -INTERVAL;
  let shown = false;
  return {
    to(notes, bytes) {
      const now = performance.now();
      if (now - drawnAt < INTERVAL) return;
      drawnAt = now;
      shown = true;
      stderr.write(
        `\r\u001b[K${size ? bar(Math.min(1, bytes / size)) : ""}${notes.toLocaleString("en")} notes`,
      );
    },
    clear() {
      if (shown) stderr.write("\r\u001b[K");
      shown = false;
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * WIDTH);
  return `${"▰".repeat(full)}${"▱".repeat(WIDTH - full)} ${Math.floor(share * 100)} %, `;
}
