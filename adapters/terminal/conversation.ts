import { type Io, isInteractive } from "./io.ts";

/** The step-by-step draft: drawn on a terminal, line by line anywhere else. Gives back the exit status. */
export async function conversation(io: Io, to?: string): Promise<number> {
  if (isInteractive(io)) {
    const { interactive } = await import("./interactive.ts");
    return interactive(io, to);
  }
  const { lineMode } = await import("./line-mode.ts");
  return lineMode(io, to);
}
