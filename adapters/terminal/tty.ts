import type { Io } from "./io.ts";
import { Keyboard } from "./keyboard.ts";
import type { Terminal } from "./prompt.ts";
import { painter } from "./screen.ts";

/** The terminal a person sits at, ready for prompts. Its keyboard is to be closed at the end. */
export function openTerminal(io: Io): Terminal {
  // A terminal that has gone is noticed by the next write that is waited for.
  const write = (text: string) => void io.stdout.write(text).catch(() => {});
  return {
    keyboard: new Keyboard(io.stdin, write),
    write,
    columns: () => io.stdout.columns,
    onResize: (resized) => io.stdout.onResize(resized),
    paint: painter(io.color),
    plain: io.plain,
  };
}
