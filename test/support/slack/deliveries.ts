/** What Slack sends to the app: once, and again where it was not acknowledged. */
import type { Json } from "./json.ts";
import { json, str } from "./json.ts";

export interface Delivery {
  kind: "events_api" | "slash_commands" | "interactive";
  payload: Json;
  /** 0 at first, then 1 to 3. */
  retry: number;
  retryReason?: string;
}

export type Outcome =
  | { acknowledged: true; response?: Json }
  | { acknowledged: false; reason: string; noRetry?: boolean };

/** One try at a delivery, by whichever transport the app uses. */
export type Send = (delivery: Delivery, waitMs: number) => Promise<Outcome>;

/** One try, as it went. */
export interface Attempt {
  kind: Delivery["kind"];
  /** The event's type and id, the command, or the interaction's type. */
  what: string;
  eventId?: string;
  retry: number;
  outcome: Outcome;
  /** Milliseconds until it was settled. */
  ms: number;
}

export interface Patience {
  /** How long an acknowledgement may take. */
  ackMs: number;
  /** The waits before the second, third and fourth try of an event. */
  retryMs: readonly number[];
}

/** https://docs.slack.dev/apis/events-api#retries: at once, after a minute, after five; interactions come once. */
export const SLACK_PATIENCE: Patience = { ackMs: 3_000, retryMs: [0, 60_000, 300_000] };

export class Deliveries {
  readonly attempts: Attempt[] = [];
  /** Every event is delivered so many times. */
  copies = 1;
  readonly #send: Send;
  readonly #patience: Patience;
  readonly #changed: () => void;
  #held: (() => void)[] | undefined;
  #closed = false;
  #underWay = 0;

  constructor(send: Send, patience: Patience, changed: () => void) {
    this.#send = send;
    this.#patience = patience;
    this.#changed = changed;
  }

  /** Deliveries that are not settled: under way, waiting for another try, or held. */
  get open(): number {
    return this.#underWay;
  }

  /** Holds events back, until `release`. */
  hold(): void {
    this.#held ??= [];
  }

  /** Sends what was held back, in order or the last one first. */
  release(order: "in order" | "reversed" = "in order"): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const go of order === "reversed" ? held.toReversed() : held) go();
  }

  /** Delivers an event, its copies and its retries; resolves when each is settled, with the first copy's outcome. */
  async event(payload: Json): Promise<Outcome> {
    this.#underWay += 1;
    try {
      const held = this.#held;
      if (held !== undefined) await new Promise<void>((go) => held.push(go));
      const tries = Array.from({ length: this.copies }, () => this.#untilTaken(payload));
      const [first] = await Promise.all(tries);
      return first ?? { acknowledged: false, reason: "not_sent" };
    } finally {
      this.#underWay -= 1;
      this.#changed();
    }
  }

  async #untilTaken(payload: Json): Promise<Outcome> {
    let outcome = await this.#attempt({ kind: "events_api", payload, retry: 0 });
    for (const [index, wait] of this.#patience.retryMs.entries()) {
      if (outcome.acknowledged || outcome.noRetry || this.#closed) return outcome;
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
      const retry = { kind: "events_api", payload, retry: index + 1, retryReason: outcome.reason } as const;
      outcome = await this.#attempt(retry);
    }
    return outcome;
  }

  /** Delivers a command or an interaction, once. */
  async once(kind: "slash_commands" | "interactive", payload: Json): Promise<Outcome> {
    this.#underWay += 1;
    try {
      return await this.#attempt({ kind, payload, retry: 0 });
    } finally {
      this.#underWay -= 1;
      this.#changed();
    }
  }

  /** Sends an event again that was acknowledged before, as Slack sometimes does. */
  again(payload: Json, retry = 1): Promise<Outcome> {
    return this.#attempt({ kind: "events_api", payload, retry, retryReason: "http_timeout" });
  }

  async #attempt(delivery: Delivery): Promise<Outcome> {
    const from = performance.now();
    const outcome = await this.#send(delivery, this.#patience.ackMs);
    const { payload, kind, retry } = delivery;
    const eventId = str(payload.event_id);
    const what = str(json(payload.event).type) ?? str(payload.command) ?? str(payload.type) ?? kind;
    this.attempts.push({
      kind,
      what,
      retry,
      outcome,
      ms: performance.now() - from,
      ...(eventId !== undefined && { eventId }),
    });
    this.#changed();
    return outcome;
  }

  /** Nothing is tried again. */
  close(): void {
    this.#closed = true;
    this.release();
  }
}
