/**
 * What the coach should know and say, in plain maps: an event happens once, its draft is whatever the pure
 * transition makes of it, its replies stand in a list. No database, no retries, no leases.
 */
import type { Tenant } from "../../src/chat/event.ts";
import {
  anotherDraft,
  asksForNew,
  type DraftEvent,
  parseDraft,
  parseKnown,
  startDraft,
  transition,
  UNKNOWN,
} from "../../src/draft/draft.ts";
import { draftGoneMessage, noDraftMessage } from "../../src/welcome.ts";

/** One person in one place. */
export interface Spot {
  tenant: Tenant;
  user: string;
  place: string;
}

/** What a person does: starts a draft, types, presses. */
export type Deed = { type: "start"; to?: string } | DraftEvent;

/** An event as the platform sends it, again and again until it is acknowledged. */
export interface Sent {
  id: string;
  spot: Spot;
  deed: Deed;
}

export interface KeptDraft {
  state: string;
  version: number;
  at: number;
}

export interface Model {
  /** Milliseconds since 1970. */
  now: number;
  drafts: Map<string, KeptDraft>;
  /** What is remembered of a person, as JSON. */
  known: Map<string, string>;
  /** The events that have happened, and when. */
  seen: Map<string, { event: Sent; at: number }>;
  /** The replies to each place, as JSON, in their order. */
  replies: Map<string, string[]>;
  /** Events that the platform will send again. */
  again: Sent[];
  events: number;
}

export const DAY = 24 * 60 * 60_000;
/** Drafts go so long after their last word, ids of events a day later. */
export const DRAFT_MS = 7 * DAY;
const EVENT_MS = 8 * DAY;

export function newModel(): Model {
  return {
    now: Date.parse("2026-03-02T09:00:00Z"),
    drafts: new Map(),
    known: new Map(),
    seen: new Map(),
    replies: new Map(),
    again: [],
    events: 0,
  };
}

export const draftKey = ({ tenant, user, place }: Spot) => `${tenant} ${user} ${place}`;
export const personKey = ({ tenant, user }: Spot) => `${tenant} ${user}`;
export const placeKey = ({ tenant, place }: Pick<Spot, "tenant" | "place">) => `${tenant} ${place}`;

/** The event happens, now. Gives back how many replies it has. */
export function happen(model: Model, event: Sent): number {
  const { spot, deed } = event;
  model.seen.set(`${spot.tenant} ${event.id}`, { event, at: model.now });
  const kept = model.drafts.get(draftKey(spot));
  const memory = model.known.get(personKey(spot));
  const known = memory === undefined ? UNKNOWN : parseKnown(memory);
  const draft = kept && { ...parseDraft(kept.state), known };
  const replies = model.replies.get(placeKey(spot)) ?? [];
  model.replies.set(placeKey(spot), replies);
  const begins = deed.type === "start" || (!draft && asksForNew(deed));
  if (!draft && !begins) {
    if (deed.type === "text") replies.push(JSON.stringify(noDraftMessage()));
    if (deed.type === "action") replies.push(JSON.stringify(draftGoneMessage()));
    return deed.type === "text" || deed.type === "action" ? 1 : 0;
  }
  const turn =
    deed.type !== "start" && draft
      ? transition(draft, deed)
      : begun(draft, known, deed.type === "start" ? deed.to : undefined);
  if (turn.replies.length === 0) return 0;
  replies.push(...turn.replies.map((reply) => JSON.stringify(reply)));
  const state = JSON.stringify(turn.draft);
  if (state !== kept?.state) {
    model.drafts.set(draftKey(spot), { state, version: (kept?.version ?? 0) + 1, at: model.now });
  }
  const remembered = JSON.stringify(turn.draft.known);
  if (remembered !== (memory ?? JSON.stringify(UNKNOWN))) model.known.set(personKey(spot), remembered);
  return turn.replies.length;
}

function begun(draft: Parameters<typeof anotherDraft>[0] | undefined, known: typeof UNKNOWN, to?: string) {
  return draft ? anotherDraft(draft, to) : startDraft(known, to);
}

/** What is past its time goes. */
export function sweep(model: Model): void {
  for (const [key, { at }] of model.drafts) if (at <= model.now - DRAFT_MS) model.drafts.delete(key);
  for (const [key, { at }] of model.seen) if (at <= model.now - EVENT_MS) model.seen.delete(key);
}
