/** What is offered while somebody types: read from the store, outside of any event, and nothing is kept of it. */

import type { Tenant, User } from "../chat/event.ts";
import type { Choice } from "../chat/message.ts";
import type { Store } from "../store/ports.ts";

/** What can be looked up: templates that can be used, changed or brought back, guide topics, rules. */
export type Lookup = "template" | "own-template" | "deleted-template" | "topic" | "rule";

/** What comes near the typed beginning, best first, at most 25. Never throws: nothing is offered where the store is away. */
export declare function lookUp(
  store: Store,
  who: { tenant: Tenant; user: User },
  what: Lookup,
  typed: string,
): Promise<Choice[]>;
