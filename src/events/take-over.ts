import type { ChatEvent } from "../chat/event.ts";
import { parseMessage } from "../chat/stored-message.ts";
import type { DraftKey, Lease, Store } from "../store/ports.ts";
import type { Reply } from "./handle.ts";

/**
 * What an earlier process had no time to deliver in one place, where only this process serves that place: taken
 * over at once, without waiting for the other's claim to run out. A reply that cannot be read is given up.
 */
export async function takeOver(
  store: Store,
  { tenant, user, place }: Pick<ChatEvent, "tenant" | "user" | "place">,
  lease: Lease,
  now: number,
): Promise<Reply[]> {
  const key: DraftKey = { user: user.id, place: place.id };
  const waiting = await store.transaction("the replies that wait", (ports) =>
    ports.outbox.takeOver(tenant, key, lease),
  );
  const replies: Reply[] = [];
  for (const delivery of waiting) {
    try {
      replies.push({ delivery, message: parseMessage(delivery.body) });
    } catch {
      await store.upkeep.bury(delivery, "unreadable", now);
    }
  }
  return replies;
}
