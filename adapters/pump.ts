/** Delivers what waits in the outbox, one call at a time in a process, as often as something does. */
import { type Deliverer, deliverDue, type Send } from "../src/events/deliver.ts";
import type { Store } from "../src/events/handle.ts";

/** Looks even where nobody has said that something waits, in milliseconds: another process may have ended. */
const LOOK_EVERY_MS = 30_000;
/** After a fault of the store, in milliseconds. */
const AFTER_FAULT_MS = 5_000;

export class Pump {
  readonly #store: Store;
  readonly #send: Send;
  readonly #by: Deliverer;
  readonly #fault: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  /** `fault`: told of what the store says when it is away; it is tried again. */
  constructor(store: Store, send: Send, by: Deliverer, fault: (error: unknown) => void) {
    this.#store = store;
    this.#send = send;
    this.#by = by;
    this.#fault = fault;
  }

  /** Something waits, or may. */
  wake(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#run();
  }

  /** Delivers no more; what is on its way arrives first. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    let waits = LOOK_EVERY_MS;
    do {
      this.#again = false;
      try {
        const next = await deliverDue(this.#store, this.#send, this.#by);
        waits =
          next === undefined ? LOOK_EVERY_MS : Math.min(LOOK_EVERY_MS, Math.max(0, next - this.#by.now()));
      } catch (error) {
        this.#fault(error);
        waits = AFTER_FAULT_MS;
      }
    } while (this.#again && !this.#stopped);
    this.#running = undefined;
    if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), waits);
  }
}
