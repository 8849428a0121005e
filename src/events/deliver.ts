/**
 * Delivery of what stands in the outbox: each reply to its platform, in the order of its place, tried again with
 * growing waits, given up with a reason where there is no hope. What is delivered goes out of the store.
 */
import type { Message } from "../chat/message.ts";
import { parseMessage } from "../chat/stored-message.ts";
import type { Delivery, Store } from "../store/ports.ts";
import type { Handled } from "./handle.ts";

/** What came of one try. `reason` holds the platform's word for it, and no text of anybody. */
export type Outcome =
  | { type: "sent" }
  /** Not now: `afterMs` where the platform has said how long to wait. */
  | { type: "later"; reason: string; afterMs?: number }
  /** Never: the channel has gone, the person has closed their messages. */
  | { type: "never"; reason: string };

/** Sends one reply to its platform; takes 10 seconds at most, and never throws. */
export type Send = (delivery: Delivery, message: Message) => Promise<Outcome>;

/** Time, chance and a name of one's own, from whoever runs the process. */
export interface Deliverer {
  /** Milliseconds since 1970. */
  now: () => number;
  /** 0 up to 1. */
  random: () => number;
  /** An id that no other process has. */
  id: string;
  /** Whose replies it can send, such as `slack`; without, everybody's. */
  platform?: string;
}

/** Waits before the second try and at most, in milliseconds; each is drawn by chance from its upper half. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** The last try is some two hours after the first. */
const TRIES = 20;
/** Longer than a try may take, so that two processes never send the same reply. */
const LEASE_MS = 60_000;
/** How soon it is worth looking whether what stands before another has been delivered. */
const LOOK_AGAIN_MS = 1_000;
/** How many places are served at a time. */
const AT_ONCE = 20;

/** When to try again: with growing waits, and not before the platform wants it. Pure. */
export function waitMs(attempts: number, afterMs: number, random: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempts);
  return Math.max(afterMs, longest / 2 + (random * longest) / 2);
}

/**
 * Delivers the replies to one event, in their order; those behind one that has to wait, wait as well. False where
 * some do: `deliverDue` comes to them.
 */
export async function deliver(
  store: Store,
  { replies, behind }: Pick<Handled, "replies" | "behind">,
  send: Send,
  by: Deliverer,
): Promise<boolean> {
  if (behind) {
    await store.upkeep.release(replies.map(({ delivery }) => delivery));
    return replies.length === 0;
  }
  const sent: Delivery[] = [];
  for (const [at, { delivery, message }] of replies.entries()) {
    const outcome = await tried(delivery, message, send, by);
    if (outcome.type === "sent") {
      sent.push(delivery);
      continue;
    }
    await store.upkeep.sent(sent.splice(0));
    const waits = await settle(store, delivery, outcome, by);
    if (!waits) continue;
    await store.upkeep.release(replies.slice(at + 1).map((next) => next.delivery));
    return false;
  }
  await store.upkeep.sent(sent);
  return true;
}

/**
 * Delivers what is due, of every tenant of its platform, until nothing is. One call at a time in a process: another would take the
 * first one's claims for its own. Gives back when to look again, if anything waits.
 */
export async function deliverDue(store: Store, send: Send, by: Deliverer): Promise<number | undefined> {
  for (;;) {
    const now = by.now();
    const due = await store.upkeep.claimDue(now, { by: by.id, until: now + LEASE_MS }, AT_ONCE, by.platform);
    if (due.length === 0) {
      const next = await store.upkeep.nextDue(by.platform);
      // What is due and was not to be had stands behind another, which somebody else may be delivering right now.
      return next === undefined ? undefined : Math.max(next, now + LOOK_AGAIN_MS);
    }
    const tries = await Promise.allSettled(due.map((delivery) => one(store, delivery, send, by)));
    // Only when all have ended: a claim of this process is no obstacle to its next call.
    for (const ended of tries) if (ended.status === "rejected") throw ended.reason;
  }
}

async function one(store: Store, delivery: Delivery, send: Send, by: Deliverer): Promise<void> {
  let message: Message;
  try {
    message = parseMessage(delivery.body);
  } catch {
    // Written by another version, or damaged: it would fail for ever.
    await store.upkeep.bury(delivery, "unreadable", by.now());
    return;
  }
  const outcome = await tried(delivery, message, send, by);
  if (outcome.type === "sent") await store.upkeep.sent([delivery]);
  else await settle(store, delivery, outcome, by);
}

async function tried(delivery: Delivery, message: Message, send: Send, by: Deliverer): Promise<Outcome> {
  if (delivery.expiresAt !== undefined && delivery.expiresAt <= by.now())
    return { type: "never", reason: "expired" };
  return send(delivery, message);
}

/** What did not arrive: later or never. True where it is tried again. */
async function settle(
  store: Store,
  delivery: Delivery,
  outcome: Exclude<Outcome, { type: "sent" }>,
  by: Deliverer,
): Promise<boolean> {
  const hopeless = outcome.type === "never" || delivery.attempts + 1 >= TRIES;
  if (hopeless) {
    await store.upkeep.bury(delivery, outcome.reason, by.now());
    return false;
  }
  const afterMs = outcome.type === "later" ? (outcome.afterMs ?? 0) : 0;
  await store.upkeep.retry(
    delivery,
    outcome.reason,
    by.now() + waitMs(delivery.attempts, afterMs, by.random()),
  );
  return true;
}
