/**
 * What the core needs of a store, in small interfaces named for the need. Every call takes the tenant first, and
 * none can be made without one: what crosses tenants (delivery, retention, inspection) is the operator's, stands
 * in `Upkeep`, and is never handed to a command.
 *
 * Times are milliseconds since 1970. Texts are kept without U+0000 and lone surrogates, which PostgreSQL refuses.
 */
import type { Tenant } from "../chat/event.ts";

/** Whose draft, and where: one person has one open draft in a place. */
export interface DraftKey {
  user: string;
  place: string;
}

/** A draft as it is kept: its JSON, and the version that a save must name. */
export interface KeptDraft {
  state: string;
  version: number;
}

/** What an event finds when it comes: its person's draft in that place, what is remembered of them, and their team's settings. */
export interface Found {
  draft: KeptDraft | undefined;
  memory: string | undefined;
  /** What the person's team has set, as JSON. */
  team: string | undefined;
  /** Earlier replies to that place have not been delivered yet. */
  behind: boolean;
}

export interface EventsSeen {
  /**
   * Writes down that the event has come, and gives back what it finds, in one round trip. Undefined where the same
   * event has come before: a duplicate.
   */
  record(tenant: Tenant, event: DraftKey & { id: string; now: number }): Promise<Found | undefined>;
}

export interface Drafts {
  find(tenant: Tenant, key: DraftKey): Promise<KeptDraft | undefined>;
  /** All drafts of a person, the latest first. */
  list(tenant: Tenant, user: string): Promise<(KeptDraft & { place: string; updatedAt: number })[]>;
  /**
   * Saves over the version that was read, 0 for a draft that was not there; with it, in the same round trip, what is
   * remembered of the person, where that has changed as well.
   * @throws VersionConflict where another event has saved in between: the transaction is tried again.
   */
  save(tenant: Tenant, key: DraftKey, draft: KeptDraft & { memory?: string }, now: number): Promise<void>;
  /** Puts a draft nobody can read aside for the operator, with its reason, and gives back the id it is named by. */
  setAside(tenant: Tenant, key: DraftKey, id: string, reason: string, now: number): Promise<void>;
}

/** What is remembered of a person from one draft to the next, and what they have set: JSON. */
export interface People {
  find(tenant: Tenant, user: string): Promise<string | undefined>;
  save(tenant: Tenant, user: string, memory: string, now: number): Promise<void>;
  /**
   * Saves it of somebody of whom nothing was remembered: where something is, `record` holds it until the event ends.
   * @throws VersionConflict where another event has saved in between: the transaction is tried again.
   */
  begin(tenant: Tenant, user: string, memory: string, now: number): Promise<void>;
}

/** A team's settings as they are kept: their JSON, and the version that a save must name, 0 where there are none. */
export interface KeptTeam {
  settings: string;
  version: number;
}

export interface Teams {
  find(tenant: Tenant): Promise<KeptTeam | undefined>;
  /**
   * `draftDays`: a draft is kept this long after the last word, where the host's own time is not shorter; the sweep
   * reads it beside the JSON.
   * @throws VersionConflict where somebody else has saved in between: the transaction is tried again.
   */
  save(tenant: Tenant, team: KeptTeam & { draftDays?: number }, now: number): Promise<void>;
}

/** A reply that waits to be delivered. */
export interface Delivery {
  /** Rises with time: replies to one place are delivered in this order. */
  id: number;
  tenant: Tenant;
  user: string;
  place: string;
  eventId: string;
  /** The message, as JSON. */
  body: string;
  attempts: number;
  /** After this moment there is no use in sending it. */
  expiresAt: number | undefined;
}

export interface NewDelivery extends DraftKey {
  eventId: string;
  bodies: readonly string[];
  now: number;
  expiresAt?: number;
  /** Who will send it first, and until when nobody else does. */
  lease: Lease;
}

/** A claim on a delivery, that runs out by itself. */
export interface Lease {
  by: string;
  until: number;
}

export interface Outbox {
  /** Adds the replies to one event, in their order, claimed by who handles the event. */
  add(tenant: Tenant, delivery: NewDelivery): Promise<Delivery[]>;
  /** The replies to one event that were claimed by `by` and are not delivered yet, in their order. */
  claimedBy(tenant: Tenant, eventId: string, by: string): Promise<Delivery[]>;
  /** All that waits for one place, whoever has claimed it: claimed anew, in their order. */
  takeOver(tenant: Tenant, place: DraftKey, lease: Lease): Promise<Delivery[]>;
}

/** A team's template, or a private one. */
export interface Template {
  id: string;
  name: string;
  text: string;
  owner: string;
  private: boolean;
  uses: number;
  usedAt: number | undefined;
  createdAt: number;
  updatedAt: number;
  /** Rises with each edit; a save must name the one it read. */
  version: number;
  deletedAt: number | undefined;
}

/** What a template begins with. */
export type NewTemplate = Pick<Template, "id" | "name" | "text" | "owner" | "private">;

/** What a template was, until somebody edited, deleted or restored it. */
export interface TemplateVersion {
  version: number;
  name: string;
  text: string;
  /** Who changed it into what came next, and when. */
  by: string;
  at: number;
}

/** One page of a list: what to show, and where the next page begins. */
export interface Page<Row> {
  rows: Row[];
  next: string | undefined;
}

export interface Templates {
  /**
   * By its name, whatever its case, what this person may see: names are unique among those that are shared, and among
   * the private ones of each person, whose own comes first.
   */
  find(tenant: Tenant, user: string, name: string): Promise<Template | undefined>;
  /** All of these names that this person sees, shared and private, in no order. */
  findAll(tenant: Tenant, user: string, names: readonly string[]): Promise<Template[]>;
  /** By its id, also a deleted one. */
  get(tenant: Tenant, id: string): Promise<Template | undefined>;
  /** Those this person may see that can come back and whose name begins so, by name; `mine`: that this person owns. */
  deleted(
    tenant: Tenant,
    user: string,
    query: { beginning: string; mine?: boolean; now: number; limit: number },
  ): Promise<Template[]>;
  /** The one of that name that was deleted last of those this person may see, while it can come back. */
  findDeleted(tenant: Tenant, user: string, name: string, now: number): Promise<Template | undefined>;
  /**
   * Those a person may see, by name; `search`: every word of it begins a word of the name; `after` is the `next` of a
   * page. `beginning`: the name itself begins so; it is not asked together with `search`. `mine`: that this person
   * owns; `team`: that are shared. A search for words that many names have and few have together may give an empty page
   * with a `next`.
   */
  list(
    tenant: Tenant,
    query: {
      user: string;
      search?: string;
      beginning?: string;
      mine?: boolean;
      team?: boolean;
      after?: string;
      limit: number;
    },
  ): Promise<Page<Template>>;
  /**
   * @throws NameTaken where another shared template of the tenant has that name, whatever its case, or for a private
   * one another private one of its owner; the transaction may go on. RangeError where the name is empty or longer than `NAME_LIMIT`.
   */
  create(tenant: Tenant, template: NewTemplate, now: number): Promise<void>;
  /** Many at once; none of their names may be there. @throws NameTaken and RangeError as `create` */
  createAll(tenant: Tenant, templates: readonly NewTemplate[], now: number): Promise<void>;
  /**
   * Keeps the former text beside it.
   * @throws NameTaken and RangeError as `create`; VersionConflict where somebody else has changed it in between: the
   * transaction is tried again, and sees it in `get`.
   */
  edit(
    tenant: Tenant,
    id: string,
    change: { name?: string; text?: string; owner?: string; private?: boolean; version: number; by: string },
    now: number,
  ): Promise<void>;
  /** False where there is none. */
  remove(tenant: Tenant, id: string, by: string, now: number): Promise<boolean>;
  /** The ones deleted less than 30 days ago can come back. @throws NameTaken */
  restore(tenant: Tenant, id: string, by: string, now: number): Promise<boolean>;
  /** The latest first. */
  history(tenant: Tenant, id: string): Promise<TemplateVersion[]>;
  used(tenant: Tenant, id: string, now: number): Promise<void>;
}

/** A platform's credentials for one tenant, encrypted where they are kept. */
export interface Installations {
  find(tenant: Tenant): Promise<string | undefined>;
  save(tenant: Tenant, secret: string, now: number): Promise<void>;
}

/** All that is held on a person, as `my data` shows it. */
export interface PersonalData {
  table: string;
  /** What that is, in plain words. */
  keeps: string;
  rows: Record<string, unknown>[];
}

export interface Privacy {
  /** All that is held on a person, by table. */
  show(tenant: Tenant, user: string): Promise<PersonalData[]>;
  /**
   * Removes it at once, private templates included: gives back how many rows have gone (a template's former texts
   * go uncounted). Team templates stay, without the person's id.
   */
  forget(tenant: Tenant, user: string): Promise<number>;
  /** Removes every row of the tenant. */
  removeTenant(tenant: Tenant): Promise<number>;
}

/** What one event may ask of the store, within its one transaction. */
export interface Ports {
  events: EventsSeen;
  drafts: Drafts;
  people: People;
  teams: Teams;
  outbox: Outbox;
  templates: Templates;
  installations: Installations;
  privacy: Privacy;
}

/** How long rows are kept, in milliseconds. */
export interface Retention {
  draftMs: number;
}

/** What the operator and the process itself ask, across tenants. */
export interface Upkeep {
  /**
   * Claims what is due, the oldest of each place first; nothing that another has claimed and not yet let go.
   * `platform`: of the tenants of that one alone, such as `slack`.
   */
  claimDue(now: number, lease: Lease, limit: number, platform?: string): Promise<Delivery[]>;
  /** Delivered: their texts go at once. */
  sent(deliveries: readonly Delivery[]): Promise<void>;
  /** Claimed and not tried: let go, so that anybody may deliver them. */
  release(deliveries: readonly Delivery[]): Promise<void>;
  /** Not delivered: tried again at `dueAt`. */
  retry(delivery: Delivery, reason: string, dueAt: number): Promise<void>;
  /** Given up, and kept for the operator to see; its text goes. */
  bury(delivery: Delivery, reason: string, now: number): Promise<void>;
  /** When the next delivery falls due, if there is one. */
  nextDue(platform?: string): Promise<number | undefined>;
  /** Deletes what is past its time, in small steps of their own. Gives back how many rows by table. */
  sweep(now: number, retention: Retention): Promise<Record<string, number>>;
}

/** The store as the core sees it. */
export interface Store {
  /**
   * Runs the work in one transaction: all of it or nothing. A conflict, a deadlock, a lost connection or a lost
   * answer to the commit runs it again from the start; so it may do nothing but ask the ports.
   * @param name what it is, for messages about it; holds no text of anybody
   * @throws StoreFault, in a sentence for people, where the store cannot do it
   */
  transaction<Result>(name: string, work: (ports: Ports) => Promise<Result>): Promise<Result>;
  upkeep: Upkeep;
  close(): Promise<void>;
}

/** A store, and what a person is told where it is not what they may expect. */
export interface Opened {
  store: Store;
  /** Nothing is kept after this run, and why. */
  notice?: string;
}
