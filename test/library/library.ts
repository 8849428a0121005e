/** A library for a test: one store, and people who stand before it. */

import type { Tenant, User } from "../../src/chat/event.ts";
import type { Message } from "../../src/chat/message.ts";
import { plainLines } from "../../src/chat/plain.ts";
import type { Shelf } from "../../src/library/shelf.ts";
import { inMemory } from "../../src/store/open.ts";
import type { Store } from "../../src/store/ports.ts";
import { openStore } from "../../src/store/store.ts";

export const OWNER: User = { id: "olga", manager: false };
export const MEMBER: User = { id: "mike", manager: false };
export const MANAGER: User = { id: "mona", manager: true };

let count = 0;

/** A store that goes with the test. */
export const openLibrary = (): Promise<Store> => openStore(inMemory());

/** One event of somebody at the shelf. */
export function at<Result>(
  store: Store,
  user: User,
  work: (shelf: Shelf) => Promise<Result>,
  { tenant = "slack:T1", everybodyEdits = false }: { tenant?: Tenant; everybodyEdits?: boolean } = {},
): Promise<Result> {
  const newId = `t${++count}`;
  return store.transaction("a test", ({ templates }) =>
    work({ tenant, user, now: Date.UTC(2026, 2, 2), newId, templates, everybodyEdits }),
  );
}

export function said(messages: readonly Message[]): string {
  return messages.flatMap(plainLines).join("\n");
}
