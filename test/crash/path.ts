/**
 * The path of an event, killed at one of its named points and begun again: what the platform was told and what it
 * has shown, against what the store holds.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Programs } from "../support/bundle.ts";
import { type Held, held } from "./held.ts";
import { type Entry, Journal } from "./journal.ts";
import type { Incoming, Plan, Where } from "./plan.ts";

/** Two conversations in turn, with every kind of event that is kept in its own way. */
const EVENTS: Incoming[] = [
  ["thread", "/connect-draft Priya"],
  ["thread", "Sam from Acme"],
  ["other", "/connect-draft"],
  ["thread", "to learn how you run load tests on a small budget"],
  ["thread", "/connect-guide privacy"],
  ["thread", "your talk on retry storms at DevConf"],
  ["other", "Sam"],
  ["thread", "plan 200"],
  ["thread", "/connect-review Hi Priya, let's connect."],
  ["thread", "done"],
].map(([place = "", text = ""], at) => ({ id: `event-${at}`, place, text }));

/** A run that nobody kills: the points it comes through, and what it leaves. */
export interface Whole {
  points: string[];
  held: Held;
  /** The place and event of every reply, in their order. */
  shown: Shown[];
}

interface Shown {
  event: string;
  place: string;
}

const BEGIN = Date.UTC(2026, 2, 2, 9);

/** @param where a store that is not there yet */
export async function whole(programs: Programs, where: Where, events = EVENTS): Promise<Whole> {
  const life = new Life(programs, where, events);
  try {
    const { stdout } = await life.run({ now: BEGIN, first: "events", trace: true });
    const points = stdout.split("\n").filter((line) => line !== "");
    const { findings, ...rest } = await life.held();
    if (findings.length > 0) throw new Error(`without a kill: ${findings.join("; ")}`);
    return { points, held: rest, shown: life.shown() };
  } finally {
    life.end();
  }
}

/**
 * One life: killed at that point (counted from 1), begun again, and every event repeated at the end.
 * @returns what is wrong with it, in sentences; nothing where all is well
 */
export async function killedAt(
  programs: Programs,
  where: Where,
  expected: Whole,
  killAt: number,
  first: Plan["first"],
  events = EVENTS,
): Promise<string[]> {
  const life = new Life(programs, where, events);
  try {
    const { signal } = await life.run({ now: BEGIN, first: "events", killAt });
    if (signal !== "SIGKILL") return ["it was not killed"];
    const point = life.killedAt();
    const faults: string[] = [];
    const fail = (what: string) => faults.push(`killed at “${point}”, ${first} first: ${what}`);
    if (!point.startsWith("opening")) {
      const { events: kept, findings } = await life.held();
      const lost = life.acknowledged().filter((id) => !kept.includes(id));
      if (lost.length > 0) fail(`acknowledged and lost: ${lost.join(", ")}`);
      for (const finding of findings) fail(finding);
    }
    // Half a minute later: what the dead had claimed is not free yet.
    const again = await life.run({ now: BEGIN + 30_000, first, again: true });
    if (again.code !== 0) fail(`it does not start again: ${again.stderr}`);
    else compare(expected, await life.held(), life.shown(), point, fail);
    return faults;
  } finally {
    life.end();
  }
}

/** After everything was sent again: the same as if nobody had been killed. */
function compare(
  expected: Whole,
  { findings, ...now }: Held & { findings: string[] },
  shown: readonly Shown[],
  point: string,
  fail: (what: string) => void,
): void {
  for (const finding of findings) fail(finding);
  for (const [what, rows] of Object.entries(expected.held)) {
    const there = JSON.stringify(now[what as keyof Held]);
    if (there !== JSON.stringify(rows)) fail(`${what}: ${there} instead of ${JSON.stringify(rows)}`);
  }
  // Shown, and the store did not hear of it: the one reply that may come twice.
  const [, mayRepeat] = /^(\S+): (?:sent|before delete from outbox)$/.exec(point) ?? [];
  for (const { event } of expected.shown) {
    const times = shown.filter((other) => other.event === event).length;
    const most = event === mayRepeat ? 2 : 1;
    if (times < 1 || times > most) fail(`the reply to ${event} was shown ${times} times`);
  }
  for (const place of new Set(expected.shown.map((reply) => reply.place))) {
    const order = firstTimes(shown.filter((reply) => reply.place === place));
    const right = firstTimes(expected.shown.filter((reply) => reply.place === place));
    if (order.join() !== right.join()) fail(`in ${place} the replies came as ${order.join(", ")}`);
  }
}

function firstTimes(shown: readonly Shown[]): string[] {
  return [...new Set(shown.map(({ event }) => event))];
}

/** One store, its platform, and the processes between them, one after the other. */
class Life {
  readonly #folder = mkdtempSync(join(tmpdir(), "crash-"));
  readonly #journal = new Journal(join(this.#folder, "journal"));
  readonly #programs: Programs;
  readonly #where: Where;
  readonly #events: Incoming[];

  constructor(programs: Programs, where: Where, events: Incoming[]) {
    this.#programs = programs;
    // A file of SQLite's goes with the life.
    this.#where = "file" in where ? { file: join(this.#folder, where.file) } : where;
    this.#events = events;
  }

  /** One process, to its end. */
  async run(plan: Pick<Plan, "now" | "first" | "killAt" | "trace" | "again">) {
    const file = join(this.#folder, "plan.json");
    const whole: Plan = {
      ...plan,
      where: this.#where,
      journal: join(this.#folder, "journal"),
      events: this.#events,
    };
    writeFileSync(file, JSON.stringify(whole));
    const child = spawn(process.execPath, [this.#programs.path("driver"), file], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const [code, signal] = await once(child, "close");
    return { code, signal, stdout, stderr };
  }

  held(): Promise<Held & { findings: string[] }> {
    return held(this.#where, BEGIN + 60_000);
  }

  acknowledged(): string[] {
    return [...this.#journal.acknowledged()];
  }

  /** Where the first process was, as it wrote down itself. */
  killedAt(): string {
    const [killed] = this.#journal
      .entries()
      .flatMap((entry) => (entry.type === "killed" ? [entry.point] : []));
    if (killed === undefined) throw new Error("nobody was killed");
    return killed;
  }

  shown(): Shown[] {
    const isSent = (entry: Entry) => entry.type === "sent";
    return this.#journal
      .entries()
      .filter(isSent)
      .map(({ event, place }) => ({ event, place }));
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
