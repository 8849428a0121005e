/** Steps of conversations over a store, as a bot takes them: an event is handled, its replies are sent and marked. */
import { deliver } from "../../src/events/deliver.ts";
import { handle } from "../../src/events/handle.ts";
import type { Store } from "../../src/store/ports.ts";

export { postgres } from "../../src/store/postgres.ts";
export { openDatabase, sqlite } from "../../src/store/sqlite.ts";
export { openStore } from "../../src/store/store.ts";

/** One draft, from its start to its end. */
const LINES = [
  undefined,
  "Sam Okafor, a nurse at Lakeside",
  "to learn how you run load tests on a small budget",
  "your talk at DevConf",
  "done",
];
/** How many steps make a draft. */
export const DRAFT = LINES.length;

const TENANT = "slack:T1";

/** Spreads people over the whole of an index, as ids of a platform are. */
function userOf(number: number): string {
  return `U${(Math.imul(number + 1, 0x9e3779b1) >>> 0).toString(36)}`;
}

/** Takes the step of that number: each five are one person's draft. `lines` are others to say. */
export async function step(store: Store, number: number, lines: readonly (string | undefined)[] = LINES) {
  const who = Math.floor(number / lines.length);
  const text = lines[number % lines.length];
  const event = {
    ...{
      tenant: TENANT as typeof TENANT,
      user: { id: userOf(who), manager: false },
      place: { id: `D${userOf(who)}` },
    },
    ...{ eventId: `Ev${number}`, now: new Date() },
  };
  const handled = await handle(store, event, { id: event.eventId, leaseMs: 60_000 }, (coach) =>
    text === undefined ? coach.draft(event) : coach.handle({ ...event, body: { type: "text", text } }),
  );
  await deliver(store, handled, async () => ({ type: "sent" }), {
    now: Date.now,
    random: Math.random,
    id: "bench",
  });
}
