/**
 * The coach as it is run: a process on a database, that a platform sends events to and takes replies from. It can be
 * killed at every statement and at every step outside the database, and started again.
 */
import type { Kysely } from "kysely";
import type { ChatEvent } from "../../src/chat/event.ts";
import { deliver, deliverDue, type Outcome, type Send } from "../../src/events/deliver.ts";
import { handle } from "../../src/events/handle.ts";
import { takeOver } from "../../src/events/take-over.ts";
import type { Engine } from "../../src/store/engine.ts";
import type { Delivery, Store } from "../../src/store/ports.ts";
import type { Schema } from "../../src/store/schema.ts";
import { openStore } from "../../src/store/store.ts";
import { type Fate, Killed, type Mishap, mortal } from "../support/mortal.ts";
import { DRAFT_MS, type Model, placeKey, type Sent, type Spot } from "./model.ts";

/** What goes wrong while one event is handled, or while the outbox is delivered. */
export type Trouble =
  | { type: "none" }
  /** At a statement, counted from the first of the event. */
  | ({ type: "statement" } & Mishap)
  /** The process is killed between two steps: `send` counts the replies. */
  | { type: "kill"; at: "acknowledge" | "acknowledged" }
  | { type: "kill"; at: "send" | "sent"; reply: number };

/** A database, and how a process gets at it. */
export interface Database {
  /** A new process's own connection. */
  connect(): Engine;
  /** One that looks into the tables, and is no process's. */
  look: Kysely<Schema>;
  end(): Promise<void>;
}

const LEASE_MS = 60_000;
/** What the platform answers to those who come too fast. */
const RETRY_AFTER_MS = 30_000;

/** A reply that has arrived, at least once. */
export interface Arrived {
  id: number;
  body: string;
  times: number;
}

export class World {
  readonly #database: Database;
  readonly #model: Model;
  #store: Store;
  #fate: Fate;
  #processes = 0;
  #calls = 0;
  #trouble: Trouble = { type: "none" };
  #sends = 0;
  /** What the platform answers to the next replies. */
  answers: Outcome["type"][] = [];
  /** By place, in the order of their first arrival. */
  readonly arrived = new Map<string, Arrived[]>();
  readonly #refused = new Map<string, { id: number; body: string }[]>();
  /** Replies that have arrived in a process that was killed before it could say so. */
  readonly unmarked = new Set<number>();
  #current: number[] = [];

  private constructor(database: Database, model: Model, store: Store, fate: Fate) {
    this.#database = database;
    this.#model = model;
    this.#store = store;
    this.#fate = fate;
  }

  /** A process on an empty database. */
  static async begin(database: Database, model: Model): Promise<World> {
    const engine = mortal(database.connect());
    const store = await openStore(engine, { random: () => 0 });
    for (const table of ["event_seen", "draft", "person", "outbox", "set_aside"] as const) {
      await database.look.deleteFrom(table).execute();
    }
    return new World(database, model, store, engine.fate);
  }

  get look(): Kysely<Schema> {
    return this.#database.look;
  }

  /** Another process, on the same database. */
  async restart(): Promise<void> {
    await this.#store.close();
    const engine = mortal(this.#database.connect());
    this.#fate = engine.fate;
    this.#store = await openStore(engine, { random: () => 0 });
    this.#processes++;
  }

  async end(): Promise<void> {
    await this.#store.close();
  }

  /** Replies that the platform has refused for ever. */
  refusedIn(place: string): { id: number; body: string }[] {
    return this.#refused.get(place) ?? [];
  }

  /** True while a reply is to be delivered. */
  async waits(): Promise<boolean> {
    const rows = await this.look.selectFrom("outbox").select("id").where("state", "=", "waiting").execute();
    return rows.length > 0;
  }

  /** True where the event is written down. */
  async hasSeen({ id, spot }: Sent): Promise<boolean> {
    const rows = await this.look
      .selectFrom("event_seen")
      .select("id")
      .where("tenant", "=", spot.tenant)
      .where("id", "=", id)
      .execute();
    return rows.length > 0;
  }

  /** The platform sends an event. `killed` where the process did not live to the end of it. */
  async receive(sent: Sent, trouble: Trouble): Promise<"handled" | "duplicate" | "killed"> {
    return this.#live(trouble, async () => {
      const handled = await this.#handle(sent);
      this.#reach("acknowledge");
      this.#reach("acknowledged");
      await deliver(this.#store, handled, this.#send, this.#by());
      return handled.duplicate ? "duplicate" : "handled";
    });
  }

  /** The platform sends the same event on several connections at once. Gives back how many had an effect. */
  async receiveAtOnce(sent: Sent, times: number): Promise<number> {
    const all = await Promise.all(Array.from({ length: times }, () => this.#handle(sent)));
    for (const handled of all) await deliver(this.#store, handled, this.#send, this.#by());
    return all.filter(({ duplicate }) => !duplicate).length;
  }

  /** Delivers what is due. */
  async deliver(trouble: Trouble): Promise<"handled" | "killed"> {
    return this.#live(trouble, async () => {
      await deliverDue(this.#store, this.#send, this.#by());
      return "handled" as const;
    });
  }

  /** Shows at once what waits for somebody in a place that only this process serves. */
  async takeOver({ tenant, user, place }: Spot): Promise<void> {
    const { now } = this.#model;
    const where = { tenant, user: { id: user, manager: false }, place: { id: place } };
    const lease = { by: `terminal-${++this.#calls}`, until: now + LEASE_MS };
    const replies = await takeOver(this.#store, where, lease, now);
    await deliver(this.#store, { replies, behind: false }, this.#send, this.#by());
  }

  async sweep(): Promise<void> {
    await this.#store.upkeep.sweep(this.#model.now, { draftMs: DRAFT_MS });
  }

  /** Those of these replies that stand in the outbox. */
  async #left(ids: readonly number[]): Promise<number[]> {
    if (ids.length === 0) return [];
    const rows = await this.look.selectFrom("outbox").select("id").where("id", "in", ids).execute();
    return rows.map(({ id }) => id);
  }

  #handle({ id, spot, deed }: Sent) {
    const { tenant, user, place } = spot;
    const arrival = {
      ...{ tenant, user: { id: user, manager: false }, place: { id: place } },
      ...{ eventId: id, now: new Date(this.#model.now) },
    };
    return handle(this.#store, arrival, { id: `call-${++this.#calls}`, leaseMs: LEASE_MS }, (coach) => {
      if (deed.type === "start")
        return coach.draft({ ...arrival, ...(deed.to !== undefined && { to: deed.to }) });
      const event: ChatEvent = { ...arrival, body: deed };
      return coach.handle(event);
    });
  }

  async #live<Result>(trouble: Trouble, life: () => Promise<Result>): Promise<Result | "killed"> {
    this.#trouble = trouble;
    this.#sends = 0;
    this.#current = [];
    if (trouble.type === "statement") {
      this.#fate.mishap = { ...trouble, at: this.#fate.statements + trouble.at };
    }
    try {
      return await life();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      await this.restart();
      for (const id of await this.#left(this.#current)) this.unmarked.add(id);
      return "killed";
    } finally {
      this.#fate.mishap = undefined;
      this.#trouble = { type: "none" };
    }
  }

  #reach(point: "acknowledge" | "acknowledged"): void {
    if (this.#trouble.type === "kill" && this.#trouble.at === point) this.#die();
  }

  #reachReply(point: "send" | "sent"): void {
    const trouble = this.#trouble;
    if (
      trouble.type === "kill" &&
      trouble.at === point &&
      "reply" in trouble &&
      trouble.reply === this.#sends
    ) {
      this.#die();
    }
  }

  #die(): never {
    this.#fate.dead = true;
    throw new Killed();
  }

  #by = () => ({ now: () => this.#model.now, random: () => 0.5, id: `process-${this.#processes}` });

  #send: Send = async (delivery) => {
    // In a process that is gone nothing is sent.
    if (this.#fate.dead) throw new Killed();
    this.#sends++;
    this.#reachReply("send");
    const outcome = this.answers.shift() ?? "sent";
    if (outcome === "never") {
      const all = this.refusedIn(placeKey(delivery));
      this.#refused.set(placeKey(delivery), [...all.filter(({ id }) => id !== delivery.id), delivery]);
      return { type: "never", reason: "channel_not_found" };
    }
    if (outcome === "later") return { type: "later", reason: "ratelimited", afterMs: RETRY_AFTER_MS };
    this.#arrive(delivery);
    this.#reachReply("sent");
    return { type: "sent" };
  };

  #arrive(delivery: Delivery): void {
    const key = placeKey(delivery);
    const all = this.arrived.get(key) ?? [];
    this.arrived.set(key, all);
    this.#current.push(delivery.id);
    const earlier = all.find(({ id }) => id === delivery.id);
    if (earlier) earlier.times++;
    else all.push({ id: delivery.id, body: delivery.body, times: 1 });
  }
}
