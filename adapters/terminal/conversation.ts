import { sweeper } from "../../src/events/sweep.ts";
import { type Io, isInteractive } from "./io.ts";
import { withOpened } from "./opened.ts";
import { Talk } from "./talk.ts";

/** The step-by-step draft: drawn on a terminal, line by line anywhere else. Gives back the exit status. */
export async function conversation(io: Io, to?: string): Promise<number> {
  return withOpened(io, async ({ store, notice }) => {
    if (notice !== undefined) await io.stdout.write(`${notice}\n`);
    const sweep = sweeper(store.upkeep, io.retention, () => ({
      wall: Date.now(),
      steady: performance.now(),
    }));
    // What is past its time is not offered any more.
    await sweep();
    const talk = new Talk(store, { kept: notice === undefined, sweep });
    if (isInteractive(io)) {
      const { interactive } = await import("./interactive.ts");
      return interactive(io, talk, to);
    }
    const { lineMode } = await import("./line-mode.ts");
    return lineMode(io, talk, to);
  });
}
