/**
 * What one event can still be answered through: addresses and ids that Slack gives for a short time. They are held in
 * memory alone; without them a reply goes another way.
 */
import { LIMITS } from "./limits.ts";

export interface Reach {
  responseUrl?: string;
  triggerId?: string;
  /** The command line that was run: pressing a button with it gives another chance. */
  line?: string;
  /** When the event came, in milliseconds since 1970. */
  at: number;
}

/** Of so many events at a time; the oldest goes. */
const REMEMBERED = 10_000;

export class Reaches {
  readonly #reaches = new Map<string, Reach & { used: number }>();

  remember(tenant: string, eventId: string, reach: Reach): void {
    this.#reaches.set(`${tenant} ${eventId}`, { ...reach, used: 0 });
    const [oldest] = this.#reaches.keys();
    if (this.#reaches.size > REMEMBERED && oldest !== undefined) this.#reaches.delete(oldest);
  }

  lineOf({ tenant, eventId }: { tenant: string; eventId: string }): string | undefined {
    return this.#reaches.get(`${tenant} ${eventId}`)?.line;
  }

  /** An address to answer through, counted as used; undefined where there is none any more. */
  responseUrl({ tenant, eventId }: { tenant: string; eventId: string }, now: number): string | undefined {
    const reach = this.#reaches.get(`${tenant} ${eventId}`);
    if (!reach?.responseUrl || reach.used >= LIMITS.responses || now - reach.at >= LIMITS.responseMs)
      return undefined;
    reach.used += 1;
    return reach.responseUrl;
  }

  /** What opens a modal, once. */
  triggerId({ tenant, eventId }: { tenant: string; eventId: string }, now: number): string | undefined {
    const reach = this.#reaches.get(`${tenant} ${eventId}`);
    const triggerId = reach?.triggerId;
    if (!reach || triggerId === undefined || now - reach.at >= LIMITS.triggerMs) return undefined;
    delete reach.triggerId;
    return triggerId;
  }
}
