/** Runs one of the scripts here as a process of its own. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

type Child = ChildProcessByStdio<null, Readable, null>;

/** Ends when it has written its first line. */
export async function started(script: string, ...args: string[]): Promise<Child> {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, script), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.stdout.resume();
  return child;
}

/** Ends with it; gives back its status, or the signal that ended it. */
export async function ended(child: Child): Promise<number | NodeJS.Signals | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode ?? child.signalCode;
}

/** Kills it after that many milliseconds, where it still runs. */
export async function killedAfter(child: Child, ms: number): Promise<void> {
  await Promise.race([sleep(ms), ended(child)]);
  child.kill("SIGKILL");
  await ended(child);
}
