/**
 * A platform before replicas: it sends each person's events in their order, mixes those of all people, sends some
 * twice at once and some again later, and again until one replica has acknowledged. Meanwhile replicas are killed.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { happen, type Model, newModel, placeKey, type Sent } from "../lives/model.ts";

/** A run of the platform. */
export interface Run {
  url: string;
  /** The bundled replica. */
  program: string;
  replicas: number;
  events: number;
  people: number;
  /** A replica is killed each time so many events were acknowledged. */
  killEvery: number;
  /** 0 up to 1, always the same. */
  random: () => number;
}

/** What has come of a run. */
export interface Figures {
  model: Model;
  sends: number;
  kills: number;
  duplicates: number;
  /** Replies by person, in the order of their first arrival. */
  arrived: Map<string, string[]>;
  /** Replies by person, in the order in which they should arrive. */
  said: Map<string, string[]>;
  /** Replies that came again although the replica that had sent them before was not killed. */
  unexplained: string[];
  /** How often a reply came that had come before. */
  again: number;
  faults: string[];
}

/** A platform gives up on an acknowledgement, and sends the event again; in milliseconds. */
const PATIENCE_MS = 3_000;

/** A reply as the platform takes it; `at` in nanoseconds of the machine's clock. */
interface Taken {
  id: number;
  user: string;
  body: string;
  at: string;
}

interface Replica {
  process: ChildProcess;
  ready: Promise<void>;
  dead: boolean;
}

const WORDS = [
  ...["new", "Sam Okafor, a nurse at Lakeside", "to learn how you run load tests on a small budget"],
  ...[
    "your talk at DevConf",
    "back",
    "shorter",
    "plan 200",
    "edit reason",
    "another",
    "plan 300",
    "done",
    "help",
  ],
];

/** Plays a run until every event is acknowledged and every reply has arrived. */
export async function play(run: Run, waits: () => Promise<boolean>): Promise<Figures> {
  const { random } = run;
  const model = newModel();
  const figures: Figures = {
    ...{
      model,
      sends: 0,
      kills: 0,
      duplicates: 0,
      arrived: new Map(),
      said: new Map(),
      unexplained: [],
      again: 0,
      faults: [],
    },
  };
  const began = String(Date.now());
  const taken: (Taken & { replica: Replica })[] = [];
  const acknowledged = new Set<string>();
  const heard = new Map<string, () => void>();
  let ending = false;

  const start = (): Replica => {
    const child = spawn(process.execPath, [run.program, run.url, began], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    let isReady = () => {};
    const replica: Replica = { process: child, dead: false, ready: new Promise((done) => (isReady = done)) };
    child.stdin?.on("error", () => {});
    child.on("exit", (code, signal) => {
      if (!replica.dead && !ending) figures.faults.push(`a replica ended by itself: ${code ?? signal}`);
      replica.dead = true;
      isReady();
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [word = "", rest = ""] = split(line);
      if (word === "ready") isReady();
      else if (word === "fault") figures.faults.push(rest);
      else if (word === "sent") taken.push({ ...(JSON.parse(rest) as Taken), replica });
      else if (word === "ack") {
        const [id = "", duplicate] = split(rest);
        if (duplicate) figures.duplicates++;
        acknowledged.add(id);
        heard.get(id)?.();
      }
    });
    return replica;
  };

  const replicas = Array.from({ length: run.replicas }, start);
  const sendTo = (which: number, event: Sent): void => {
    const replica = replicas[which % replicas.length];
    figures.sends++;
    if (!replica?.dead) replica?.process.stdin?.write(`${JSON.stringify(event)}\n`);
  };

  /** Sends an event until it is acknowledged. */
  const deliver = async (event: Sent): Promise<void> => {
    while (!acknowledged.has(event.id)) {
      const which = Math.floor(random() * replicas.length);
      const answered = new Promise<void>((resolve) => heard.set(event.id, resolve));
      sendTo(which, event);
      if (random() < 0.1) sendTo(which + 1, event);
      if (random() < 0.05) sendTo(which, event);
      const patience = new AbortController();
      await Promise.race([
        answered,
        sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => {}),
      ]);
      patience.abort();
      heard.delete(event.id);
    }
  };

  let left = run.events;
  /** One person: the next event when the one before was acknowledged, and an old one again now and then. */
  const live = async (number: number): Promise<void> => {
    const user = `U${number}`;
    // Some share a channel.
    const place = number % 4 < 2 ? `D${number}` : `C${Math.floor(number / 4)}`;
    const past: Sent[] = [];
    const said: string[] = [];
    figures.said.set(user, said);
    for (let nth = 0; left > 0; nth++) {
      left--;
      const deed =
        nth === 0
          ? ({ type: "start" } as const)
          : ({ type: "text", text: WORDS[Math.floor(random() * WORDS.length)] ?? "" } as const);
      const event: Sent = { id: `${user}-${nth}`, spot: { tenant: "slack:T1", user, place }, deed };
      await deliver(event);
      const earlier = model.replies.get(placeKey(event.spot))?.length ?? 0;
      happen(model, event);
      said.push(...(model.replies.get(placeKey(event.spot))?.slice(earlier) ?? []));
      past.push(event);
      const old = past[Math.floor(random() * past.length)];
      if (old && random() < 0.1) sendTo(Math.floor(random() * replicas.length), old);
    }
  };

  const killer = async (): Promise<void> => {
    for (let at = run.killEvery; left > 0; ) {
      await sleep(20);
      if (acknowledged.size < at) continue;
      at = acknowledged.size + run.killEvery * (0.5 + random());
      const which = Math.floor(random() * replicas.length);
      const victim = replicas[which];
      if (!victim) continue;
      victim.dead = true;
      victim.process.kill("SIGKILL");
      figures.kills++;
      const next = start();
      replicas[which] = next;
      await next.ready;
    }
  };

  await Promise.all(replicas.map(({ ready }) => ready));
  await Promise.all([killer(), ...Array.from({ length: run.people }, (_, number) => live(number))]);
  while (await waits()) await sleep(100);
  await sleep(1_000);
  arrive(figures, taken);
  ending = true;
  for (const { process: child } of replicas) child.kill("SIGKILL");
  return figures;
}

/** What has arrived, in the order of the machine's clock: lines of two processes are not read in the order of writing. */
function arrive(figures: Figures, taken: readonly (Taken & { replica: Replica })[]): void {
  const senders = new Map<number, Replica>();
  for (const { id, user, body, replica } of taken.toSorted((a, b) =>
    BigInt(a.at) < BigInt(b.at) ? -1 : 1,
  )) {
    const before = senders.get(id);
    senders.set(id, replica);
    if (!before) figures.arrived.set(user, [...(figures.arrived.get(user) ?? []), body]);
    else figures.again++;
    if (before?.dead === false) figures.unexplained.push(`reply ${id} to ${user}`);
  }
}

function split(line: string): [string, string] {
  const at = line.indexOf(" ");
  return at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1)];
}
