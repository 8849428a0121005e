/**
 * The conversation at a terminal, killed at an instant and begun again: what had been printed, against what is kept
 * and what is said at the next start.
 */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { storeFile } from "../../src/store/open.ts";
import type { Programs } from "../support/bundle.ts";
import { held } from "./held.ts";

/** What the person types, each line when the answer to the one before it has been printed. */
const LINES = [
  "Sam from Acme",
  "to learn how you run load tests on a small budget",
  "your talk on retry storms at DevConf",
  "plan 200",
  "edit reason",
  "to hear how you size retry budgets",
  "done",
];

/** A conversation that nobody kills. */
export interface Talked {
  /** What is printed at the start, and after each line. */
  printed: string[];
  /** How long that took, in milliseconds. */
  took: number[];
  /** The draft as it is kept, after each of them. */
  drafts: string[];
}

/** Nobody waits longer for an answer, in milliseconds: an answer takes 10, a start 200, on a machine that is idle. */
const SILENCE_MS = 30_000;

export async function talked(programs: Programs): Promise<Talked> {
  const folder = mkdtempSync(join(tmpdir(), "crash-"));
  try {
    const [printed, took, drafts]: [string[], number[], string[]] = [[], [], []];
    const process = new Conversation(programs, folder);
    for (const line of ["", ...LINES]) {
      const began = performance.now();
      if (line !== "") process.type(line);
      printed.push(await process.answer(printed.join("").length));
      took.push(performance.now() - began);
      const draft = await kept(folder);
      if (draft === undefined) throw new Error("nothing was kept");
      drafts.push(draft);
    }
    await process.ended;
    return { printed, took, drafts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** When to kill: while line `step` is answered (0 is the start), so far into the time that it takes. */
export interface Instant {
  step: number;
  /** 0 up to 1. */
  into: number;
  /** The next process is killed as well, so far into its start. */
  andAgain?: number;
}

/** Instants spread evenly over every step, the same ones each time. */
export function instants(count: number): Instant[] {
  const golden = (Math.sqrt(5) - 1) / 2;
  return Array.from({ length: count }, (_, at) => ({
    step: at % (LINES.length + 1),
    into: (at * golden) % 1,
    ...(at % 3 === 2 && { andAgain: (at * golden * golden) % 1 }),
  }));
}

/** What came of one life. */
export interface Survived {
  /** What is wrong with it, in sentences; nothing where all is well. */
  faults: string[];
  kills: number;
  /** The first kill came after an answer was kept and before what follows it was printed. */
  unseen: boolean;
}

/** One life: killed at that instant, begun again, gone on with by `resume` and brought to its end. */
export async function killedAt(programs: Programs, expected: Talked, instant: Instant): Promise<Survived> {
  const folder = mkdtempSync(join(tmpdir(), "crash-"));
  const survived: Survived = { faults: [], kills: 0, unseen: false };
  try {
    const faults = await life(programs, folder, expected, instant, survived);
    for (const fault of faults) {
      survived.faults.push(`killed in step ${instant.step} at ${instant.into.toFixed(3)}: ${fault}`);
    }
    return survived;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function life(
  programs: Programs,
  folder: string,
  expected: Talked,
  { step, into, andAgain }: Instant,
  survived: Survived,
): Promise<string[]> {
  const { printed, took, drafts } = expected;
  const first = new Conversation(programs, folder);
  let read = 0;
  for (const line of LINES.slice(0, step)) {
    read += (await first.answer(read)).length;
    first.type(line);
  }
  await first.kill((took[step] ?? 0) * into * 1.2);
  survived.kills++;
  const seen = steps(printed, first.output);
  if (seen === undefined) return [`something else was printed: ${first.output}`];
  // Every answer whose next question was printed is in the draft; at most one more, which was on its way.
  let at = await keptStep(folder, drafts);
  if (at < seen - 1 || at > seen) return [`${seen} answers were printed and the draft is that of ${at}`];
  survived.unseen = at === seen;

  if (andAgain !== undefined) {
    const second = new Conversation(programs, folder);
    await second.kill((took[0] ?? 0) * andAgain * 1.2);
    survived.kills++;
    const still = await keptStep(folder, drafts);
    // A process that had kept nothing may have been killed before its first word, and the next one after it.
    if (still !== at && !(at === -1 && still === 0)) return [`a second kill took it from ${at} to ${still}`];
    at = still;
  }
  return goOn(new Conversation(programs, folder), folder, expected, at, seen);
}

/** The next start: what was not seen is shown, the draft is offered, and ends as it would have ended. */
async function goOn(
  next: Conversation,
  folder: string,
  { printed, drafts }: Talked,
  at: number,
  seen: number,
): Promise<string[]> {
  const greeting = await next.answer(0);
  const over = LINES.length;
  if (at === over) {
    // The last word was kept: it is shown where it was not seen, and a new draft begins.
    await next.kill(0);
    const missing = seen === at && !greeting.includes((printed[over] ?? "").trim());
    return missing ? [`the last word was lost: ${greeting}`] : [];
  }
  let read = greeting.length;
  if (at >= 1) {
    if (!greeting.includes("`resume` goes on with it")) return [`no draft was offered: ${greeting}`];
    next.type("resume");
    const resumed = await next.answer(read);
    read += resumed.length;
    if (!resumed.includes(question(printed[at] ?? ""))) return [`after resume it said: ${resumed}`];
  } else if (!greeting.includes(question(printed[0] ?? ""))) return [`it began with: ${greeting}`];
  for (const line of LINES.slice(Math.max(at, 0))) {
    next.type(line);
    read += (await next.answer(read)).length;
  }
  const [code] = await next.ended;
  if (code !== 0) return [`it ended with ${code}: ${next.output}`];
  const left = await keptStep(folder, drafts);
  return left === over ? [] : [`the draft ended as that of step ${left}: ${await kept(folder)}`];
}

/** The last line that asks or shows something. */
function question(printed: string): string {
  const lines = printed.trimEnd().split("\n");
  return lines.findLast((line) => /^(?:Step|Hi, )/.test(line)) ?? lines.at(-1) ?? "";
}

/** How many answers were printed in full; undefined where something else was. */
function steps(printed: readonly string[], output: string): number | undefined {
  let rest = output;
  for (const [at, answer] of printed.entries()) {
    if (!rest.startsWith(answer)) return answer.startsWith(rest) ? at : undefined;
    rest = rest.slice(answer.length);
  }
  return rest === "" ? printed.length : undefined;
}

/** The step whose draft is kept, -1 where there is none yet. @throws Error where it is of none */
async function keptStep(folder: string, drafts: readonly string[]): Promise<number> {
  const draft = await kept(folder);
  if (draft === undefined) return -1;
  const at = drafts.lastIndexOf(draft);
  if (at < 0) throw new Error(`a draft of no step: ${draft}`);
  return at;
}

/** The draft that is kept, without the offer to go on with it. */
async function kept(folder: string): Promise<string | undefined> {
  const file = storeFile({ dataDir: folder });
  const { drafts, findings } = await held({ file }, Date.now()).catch((error: unknown) => {
    // Killed before there were any tables.
    if (/no such table/.test(String(error))) return { drafts: [], findings: [] };
    throw error;
  });
  if (findings.length > 0) throw new Error(findings.join("; "));
  if (drafts.length > 1) throw new Error("more than one draft");
  const [draft] = drafts;
  if (draft === undefined) return undefined;
  return JSON.stringify(JSON.parse(draft.state), (key, value: unknown) => {
    if (key === "offer") return undefined;
    // The order of the keys tells by which way a draft has come.
    return isObject(value) ? Object.fromEntries(Object.entries(value).toSorted(byName)) : value;
  });
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** The coach as a process, in a group of its own. */
class Conversation {
  output = "";
  readonly ended: Promise<unknown[]>;
  readonly #child: ChildProcessWithoutNullStreams;
  #isOver = false;

  constructor(programs: Programs, folder: string) {
    const env = { ...process.env, CONNECT_COACH_DATA_DIR: folder, NO_COLOR: "1" };
    delete (env as NodeJS.ProcessEnv).DATABASE_URL;
    this.#child = spawn(process.execPath, [programs.path("main")], { env, detached: true });
    this.#child.stdin.on("error", () => {}); // It was killed.
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => (this.output += text));
    this.#child.stdout.setEncoding("utf8").on("data", (text: string) => (this.output += text));
    this.ended = once(this.#child, "close").then((ended) => {
      this.#isOver = true;
      return ended;
    });
  }

  type(line: string): void {
    this.#child.stdin.write(`${line}\n`);
  }

  /** What is printed after the first `read` characters: an answer is written in one piece. */
  async answer(read: number): Promise<string> {
    const late = performance.now() + SILENCE_MS;
    while (this.output.length <= read) {
      if (this.#isOver || performance.now() > late) throw new Error(`silence after: ${this.output}`);
      await sleep(1);
    }
    return this.output.slice(read);
  }

  /** Kills the whole group after that time, in milliseconds. */
  async kill(after: number): Promise<void> {
    const at = performance.now() + after;
    if (after > 20) await sleep(after - 10);
    // Timers are too coarse for an answer that takes five milliseconds.
    while (performance.now() < at);
    const { pid } = this.#child;
    if (pid !== undefined && !this.#isOver) process.kill(-pid, "SIGKILL");
    await this.ended;
  }
}
