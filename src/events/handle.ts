/**
 * The path of one event: written down, answered, kept and put into the outbox in one transaction. Only when that
 * is done may the platform be told that the event has arrived; then the replies are delivered.
 */
import type { ChatEvent } from "../chat/event.ts";
import type { Message } from "../chat/message.ts";
import { parseMessage } from "../chat/stored-message.ts";
import { type Coach, createCoach, type Desk, loadConversation, type Progress } from "../coach.ts";
import { knownOf } from "../settings/person.ts";
import type { Delivery, DraftKey, Found, Ports, Store } from "../store/ports.ts";

export { StoreFault } from "../store/faults.ts";
export type { Opened, Store } from "../store/ports.ts";

/** What is known of an event before anybody looks at what it says. */
export type Arrival = Omit<ChatEvent, "body">;

/** Who handles the event, and for how long nobody else delivers its replies. */
export interface Handler {
  /** An id that no other call has. */
  id: string;
  leaseMs: number;
  /** After this moment (milliseconds since 1970) there is no use in delivering. */
  expiresAt?: number;
}

/** A reply, and the row of the outbox that it stands in. */
export interface Reply {
  delivery: Delivery;
  message: Message;
}

export interface Handled {
  /** The same event has come before: whoever handled it then delivers its replies. */
  duplicate: boolean;
  /** What is to be delivered now, in this order. */
  replies: Reply[];
  /** Earlier replies to that place have not been delivered yet: these come after them. */
  behind: boolean;
  /** Where the draft stands, if there is one. */
  progress: Progress | undefined;
}

/**
 * Handles an event once, however often it comes.
 * @param work what it means; it runs again where the transaction has to, and asks nothing but the coach
 * @throws StoreFault where it could not be kept: it has not happened, and the platform may send it again
 */
export async function handle(
  store: Store,
  event: Arrival,
  handler: Handler,
  work: (coach: Coach) => Promise<Message[]>,
): Promise<Handled> {
  await loadConversation();
  return store.transaction(`event ${event.eventId}`, async (ports) => {
    const key: DraftKey = { user: event.user.id, place: event.place.id };
    const now = event.now.getTime();
    const found = await ports.events.record(event.tenant, { ...key, id: event.eventId, now });
    if (!found) {
      // Written down by an earlier try of this very call, whose answer from the store was lost: its replies are ours.
      const ours = await ports.outbox.claimedBy(event.tenant, event.eventId, handler.id);
      const replies = ours.map((delivery) => ({ delivery, message: parseMessage(delivery.body) }));
      const progress = await progressIn(ports, event, key);
      // Whether others stood before them is not known any more, so they take their turn.
      return { duplicate: ours.length === 0, replies, behind: true, progress };
    }
    const desk = deskOf(found);
    const coach = createCoach(desk, ports);
    const messages = readable(await work(coach), desk);
    await keep(ports, event, key, found, desk);
    const deliveries = await ports.outbox.add(event.tenant, {
      ...key,
      eventId: event.eventId,
      bodies: messages.map((message) => JSON.stringify(message)),
      now,
      ...(handler.expiresAt !== undefined && { expiresAt: handler.expiresAt }),
      lease: { by: handler.id, until: now + handler.leaseMs },
    });
    const replies = messages.flatMap((message, at) => {
      const delivery = deliveries[at];
      return delivery ? [{ delivery, message }] : [];
    });
    return { duplicate: false, replies, behind: found.behind, progress: await coach.progress() };
  });
}

function deskOf({ draft, memory, team }: Found): Desk {
  return {
    ...(draft && { draft: draft.state }),
    ...(memory !== undefined && { known: memory }),
    ...(team !== undefined && { team }),
  };
}

/** The replies as this person reads them: what others see as well is for all of them. */
function readable(messages: Message[], { known }: Desk): Message[] {
  if (!knownOf(known).plain) return messages;
  return messages.map((message) => (message.audience === "private" ? { ...message, plain: true } : message));
}

/** Saves what has changed on the desk, and nothing else. */
async function keep(ports: Ports, event: Arrival, key: DraftKey, found: Found, desk: Desk): Promise<void> {
  const { tenant, eventId } = event;
  const now = event.now.getTime();
  let version = found.draft?.version ?? 0;
  if (desk.unreadable !== undefined) {
    await ports.drafts.setAside(tenant, key, `${tenant}/${eventId}`, desk.unreadable, now);
    version = 0;
  }
  // Of somebody of whom there is nothing to remember, nothing is kept.
  let memory = desk.known === (found.memory ?? NOTHING_KNOWN) ? undefined : desk.known;
  if (memory !== undefined && found.memory === undefined) {
    // There was no row to hold on to: an event in another place may have made one meanwhile.
    await ports.people.begin(tenant, event.user.id, memory, now);
    memory = undefined;
  }
  if (desk.draft !== undefined && desk.draft !== found.draft?.state) {
    const remembered = memory === undefined ? {} : { memory };
    await ports.drafts.save(tenant, key, { state: desk.draft, version, ...remembered }, now);
  } else if (memory !== undefined) {
    await ports.people.save(tenant, event.user.id, memory, now);
  }
}

const NOTHING_KNOWN = JSON.stringify({ planAsked: false });

async function progressIn(ports: Ports, event: Arrival, key: DraftKey): Promise<Progress | undefined> {
  const draft = await ports.drafts.find(event.tenant, key);
  return draft && createCoach({ draft: draft.state }).progress();
}
