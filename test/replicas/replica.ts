/**
 * One replica of the coach, as a process: events come as lines of JSON on its standard input, several at a time. It
 * says what it does by lines, each written before anything else happens: `ack EVENT`, `sent` and a reply, `fault`.
 */
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { deliver, deliverDue, type Send } from "../../src/events/deliver.ts";
import { handle } from "../../src/events/handle.ts";
import { StoreFault } from "../../src/store/faults.ts";
import { postgres } from "../../src/store/postgres.ts";
import { openStore } from "../../src/store/store.ts";
import type { Sent } from "../lives/model.ts";

/** How soon a replica looks again for what others have left. */
const LOOK_MS = 100;
/** The coach's time by real time: claims of a minute run out in fifteen seconds, so that a run is short. */
const FASTER = 4;
const LEASE_MS = 60_000;

const [url = "", began = "0"] = process.argv.slice(2);
const now = () => Number(began) + (Date.now() - Number(began)) * FASTER;
const by = { now, random: Math.random, id: randomUUID() };
const store = await openStore(postgres(url));

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** The platform takes every reply, some of them slowly. */
const send: Send = async ({ id, user, body }) => {
  if (id % 10 === 0) await sleep(Math.random() * 30);
  say(`sent ${JSON.stringify({ id, user, body, at: String(process.hrtime.bigint()) })}`);
  if (id % 7 === 0) await sleep(Math.random() * 10);
  return { type: "sent" };
};

async function take({ id, spot, deed }: Sent): Promise<void> {
  const { tenant, user, place } = spot;
  const arrival = {
    ...{ tenant, user: { id: user, manager: false }, place: { id: place } },
    ...{ eventId: id, now: new Date(now()) },
  };
  const handled = await handle(store, arrival, { id: randomUUID(), leaseMs: LEASE_MS }, (coach) =>
    deed.type === "start" ? coach.draft(arrival) : coach.handle({ ...arrival, body: deed }),
  );
  say(`ack ${id}${handled.duplicate ? " duplicate" : ""}`);
  await deliver(store, handled, send, by);
}

/** What the store could not do has not happened, and the platform sends it again; all else is a fault of ours. */
function fault(error: unknown): void {
  if (!(error instanceof StoreFault)) say(`fault ${String(error)}`);
}

say("ready");
createInterface({ input: process.stdin }).on("line", (line) => take(JSON.parse(line)).catch(fault));
for (;;) {
  await deliverDue(store, send, by).catch(fault);
  await sleep(LOOK_MS);
}
