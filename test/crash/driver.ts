/**
 * A process between a platform and the store, which kills itself at a named point. It takes the platform's events
 * one after the other, acknowledges each when it is kept, sends the replies, and ends when nothing waits any more.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseCommandLine } from "../../commands/parse.ts";
import type { Message } from "../../src/chat/message.ts";
import type { Coach } from "../../src/coach.ts";
import { deliver, deliverDue, type Send } from "../../src/events/deliver.ts";
import { type Arrival, handle, StoreFault } from "../../src/events/handle.ts";
import { openStore } from "../../src/store/store.ts";
import { watched } from "../support/statements.ts";
import { Journal } from "./journal.ts";
import { engineAt, type Plan } from "./plan.ts";

const LEASE_MS = 60_000;

const plan: Plan = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const journal = new Journal(plan.journal);
let passed = 0;
let doing = "opening";

/** A named point that a run comes through; the one that is planned is its last. */
function point(name: string): void {
  if (plan.trace) process.stdout.write(`${doing}: ${name}\n`);
  if (++passed !== plan.killAt) return;
  journal.add({ type: "killed", point: `${doing}: ${name}` });
  process.kill(process.pid, "SIGKILL");
  // The signal comes when it comes: nothing of ours may happen any more.
  for (;;);
}

let now = plan.now;
// Claims run out by the clock, so those who work on one store at the same moment go by the same one.
const by = { id: randomUUID(), now: () => (plan.among ? Date.now() : now), random: () => 0.5 };

const send: Send = async ({ id, eventId, place }) => {
  journal.add({ type: "sent", event: eventId, place, delivery: id });
  point("sent");
  return { type: "sent" };
};

const store = await openStore(
  watched(engineAt(plan.where), {
    before: (name) => point(`before ${name}`),
    after: (name) => point(name === "begin" ? "begun" : name === "commit" ? "committed" : `after ${name}`),
  }),
);
const acknowledged = journal.acknowledged();
const waiting = plan.events.filter(({ id }) => !acknowledged.has(id));
if (plan.first === "outbox") await emptyOutbox();
for (const event of waiting) await take(event.id, event.place, event.text);
await emptyOutbox();
// The platform has not heard some of the acknowledgements, and sends everything once more.
if (plan.again) for (const event of plan.events) await take(event.id, event.place, event.text);
doing = "closing";
await store.close();
point("closed");

async function take(id: string, place: string, text: string): Promise<void> {
  doing = id;
  now = plan.among ? Date.now() : now + 1_000;
  const arrival: Arrival = {
    tenant: "slack:T1",
    user: { id: "U1", manager: false },
    place: { id: place },
    eventId: id,
    now: new Date(now),
  };
  point("received");
  const handled = await patiently(() =>
    handle(store, arrival, { id: randomUUID(), leaseMs: LEASE_MS }, (coach) => answer(coach, arrival, text)),
  );
  journal.add({ type: "acknowledged", event: id });
  point("acknowledged");
  await deliver(store, handled, send, by);
  point("marked");
}

/** What the store could not do is not acknowledged, so the platform repeats it: on a busy machine it may be late. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreFault) || tries === 5) throw error;
    }
  }
}

async function answer(coach: Coach, arrival: Arrival, text: string): Promise<Message[]> {
  const line = parseCommandLine(text);
  if (line && "command" in line) return line.command.run({ ...arrival, args: line.args }, coach);
  return coach.handle({ ...arrival, body: { type: "text", text } });
}

async function emptyOutbox(): Promise<void> {
  doing = "outbox";
  for (;;) {
    const next = await deliverDue(store, send, by);
    if (next === undefined || plan.among) return;
    now = Math.max(now, next);
  }
}
