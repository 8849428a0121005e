/** The coach in Slack: what happens there goes through the store, and comes back as replies. */
import { randomUUID } from "node:crypto";
import type { Command } from "../../commands/command.ts";
import { parseCommandLine } from "../../commands/parse.ts";
import type { ChatEvent, Origin, Place, Tenant } from "../../src/chat/event.ts";
import type { Choice, Message } from "../../src/chat/message.ts";
import type { Coach } from "../../src/coach.ts";
import { type Deliverer, deliver, type Send } from "../../src/events/deliver.ts";
import { type Arrival, handle, type Reply, type Store, StoreFault } from "../../src/events/handle.ts";
import { type Lookup, lookUp } from "../../src/look-up.ts";
import { welcomeMessage } from "../../src/welcome.ts";
import { kindOf, type Log } from "../log.ts";
import type { People } from "./people.ts";
import { beginId, directId, placeOf } from "./places.ts";
import type { Reach, Reaches } from "./reach.ts";
import { type Look, render, renderHome } from "./render.ts";
import { respond } from "./send.ts";
import { Turns } from "./turns.ts";
import { WORDS } from "./words.ts";
import type { Workspace } from "./workspaces.ts";

/** What the bot works with. */
export interface Surroundings {
  store: Store;
  people: People;
  reaches: Reaches;
  by: Deliverer;
  look: Look;
  log: Log;
  send: Send;
  /** Replies stand in the outbox that nobody is delivering. */
  wake: () => void;
}

/** One event, without what it says. */
export interface Came {
  workspace: Workspace;
  user: string;
  place: Place;
  /** Slack's own id for it. */
  eventId: string;
  reach?: Omit<Reach, "at">;
}

type Work = (coach: Coach, arrival: Arrival) => Promise<Message[]>;

/** Longer than a try may take, so that nobody else delivers meanwhile, in milliseconds. */
const LEASE_MS = 60_000;

export class Bot {
  readonly #around: Surroundings;
  readonly #turns = new Turns();
  readonly #busy = new Set<Promise<unknown>>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** A typed word, a button, a form, a message that was edited or has gone. @throws StoreFault */
  async told(came: Came, body: ChatEvent["body"]): Promise<void> {
    const line = body.type === "text" ? body.text.trim() : "";
    if (line.startsWith("/") && parseCommandLine(line)) {
      await this.line(came, line);
      return;
    }
    // What somebody may do can have changed since the form was opened.
    const user = await this.#who(came, body.type === "form", body.type === "text");
    await this.#work(came, user, (coach, arrival) => coach.handle({ ...arrival, body }));
  }

  /**
   * A command line, typed or behind a button; where it asks questions, in a thread of its own. True where that is
   * being opened. @throws StoreFault
   */
  async line(came: Came, line: string): Promise<boolean> {
    const { reaches, by } = this.#around;
    const parsed = parseCommandLine(line);
    if (!parsed || "problem" in parsed) {
      const said: Message = parsed
        ? { audience: "private", blocks: [{ type: "problem", text: parsed.problem }], actions: [] }
        : WORDS.stale;
      await this.#work(came, { id: came.user, manager: false }, async () => [said]);
      return false;
    }
    const { command, args } = parsed;
    const opens = asksQuestions(command, args) && placeOf(came.place.id).kind !== "thread";
    if (opens) {
      await this.#open(came, line);
      return true;
    }
    const { form } = command;
    const asked = form && Object.keys(args).length === 0;
    const user = await this.#who(came, false, false);
    reaches.remember(came.workspace.tenant, came.eventId, { at: by.now(), ...came.reach, line });
    await this.#work(came, user, async (coach, arrival) =>
      asked
        ? [{ audience: "private", blocks: [], actions: [], form }]
        : command.run({ ...arrival, args }, coach),
    );
    return false;
  }

  /** A note to review, in words of somebody. @throws StoreFault */
  async review(came: Came, text: string, from: "chat" | "mention"): Promise<void> {
    const user = this.#around.people.known(came.workspace, came.user);
    await this.#work(came, user, async (coach) => coach.review({ text, from }));
  }

  /** Shows somebody their Home. @throws StoreFault */
  async home(came: Came): Promise<void> {
    const user = await this.#who(came, false, false);
    let shown: Message[] = [];
    await this.#handle(came, user, async (coach, arrival) => {
      shown = await coach.home(arrival);
      return [];
    });
    if (shown.length === 0) return;
    const view = { type: "home" as const, blocks: renderHome(shown, this.#around.look) };
    this.background(came.workspace.client.views.publish({ user_id: came.user, view }), came.eventId);
  }

  /** What is offered while somebody types a name. Never throws. */
  async choices(workspace: Workspace, user: string, what: Lookup, typed: string): Promise<Choice[]> {
    const { store, people, by } = this.#around;
    try {
      return await lookUp(
        store,
        { tenant: workspace.tenant, user: people.known(workspace, user) },
        what,
        typed,
        by.now(),
      );
    } catch {
      return [];
    }
  }

  /** In a thread that was opened for it, what was asked for begins. @throws StoreFault */
  readonly begin = async (
    { user: id, eventId }: Reply["delivery"],
    workspace: Workspace,
    place: Place,
    line: string,
  ): Promise<void> => {
    const parsed = parseCommandLine(line);
    if (!parsed || "problem" in parsed) return;
    const user = await this.#around.people.of(workspace, id);
    const came: Came = { workspace, user: id, place, eventId: `${eventId}/begin` };
    await this.#work(came, user, (coach, arrival) =>
      parsed.command.run({ ...arrival, args: parsed.args }, coach),
    );
  };

  /** Once, to whoever has installed the coach. @throws StoreFault */
  async welcome(workspace: Workspace, id: string): Promise<void> {
    const came: Came = { workspace, user: id, place: directPlace(id), eventId: `welcome ${id}` };
    await this.#work(came, { id, manager: false }, async () => [welcomeMessage()]);
  }

  /** Everything that is not kept any more of a workspace that has gone. @throws StoreFault */
  async forget(tenant: Tenant): Promise<void> {
    const { store, log } = this.#around;
    const rows = await store.transaction("a workspace that has gone", ({ privacy }) =>
      privacy.removeTenant(tenant),
    );
    log.info({ tenant, rows }, "a workspace was removed");
  }

  /** Waits for what is under way. */
  async settled(): Promise<void> {
    while (this.#busy.size > 0) await Promise.allSettled(this.#busy);
  }

  /** Goes on behind an event that has been acknowledged; what fails is logged. */
  background(work: Promise<unknown>, event: string): void {
    const going = work
      .catch((error) => this.#around.log.warn({ event, fault: kindOf(error) }, "not done"))
      .finally(() => this.#busy.delete(going));
    this.#busy.add(going);
  }

  /** Asks for a thread: it is opened by the outbox, after the event has been kept and acknowledged. */
  async #open(came: Came, line: string): Promise<void> {
    const origin: Origin | undefined = came.place.origin;
    const place: Place = { id: beginId(came.eventId) };
    const asked: Message = {
      audience: "private",
      blocks: [WORDS.root()],
      actions: [{ id: "begin", label: "Begin", word: line }],
      ...(origin && { to: JSON.stringify(origin) }),
    };
    const user = this.#around.people.known(came.workspace, came.user);
    // Asked meanwhile, for when the thread is there.
    this.background(this.#around.people.of(came.workspace, came.user), came.eventId);
    await this.#work({ ...came, place }, user, async () => [asked]);
  }

  /** Keeps what comes of it; the replies are delivered behind it. @throws StoreFault */
  async #work(came: Came, user: ChatEvent["user"], work: Work): Promise<void> {
    const { store, send, by, wake, reaches } = this.#around;
    const { tenant } = came.workspace;
    if (came.reach && reaches.lineOf({ tenant, eventId: came.eventId }) === undefined)
      reaches.remember(tenant, came.eventId, { at: by.now(), ...came.reach });
    try {
      const handled = await this.#handle(came, user, work);
      const delivered = deliver(store, handled, send, by).then((all) => {
        if (!all) wake();
      });
      this.background(delivered, came.eventId);
    } catch (error) {
      // Nothing was kept. Slack sends a message again; of the rest the person learns here.
      if (error instanceof StoreFault && came.reach?.responseUrl !== undefined) {
        const [said] = render(
          { audience: "private", blocks: [{ type: "problem", text: error.message }], actions: [] },
          this.#around.look,
        );
        this.background(
          respond(came.reach.responseUrl, { response_type: "ephemeral", ...said }),
          came.eventId,
        );
      }
      throw error;
    }
  }

  /** One event after the other of each person: what they typed first is heard first. */
  #handle({ workspace: { tenant }, user: id, place, eventId }: Came, user: ChatEvent["user"], work: Work) {
    const { store, by } = this.#around;
    const arrival: Arrival = { tenant, user, place, eventId, now: new Date(by.now()) };
    return this.#turns.next(`${tenant} ${id}`, () =>
      handle(store, arrival, { id: randomUUID(), leaseMs: LEASE_MS }, (coach) => work(coach, arrival)),
    );
  }

  async #who(came: Came, again: boolean, remembered: boolean): Promise<ChatEvent["user"]> {
    const { people } = this.#around;
    if (remembered) return people.known(came.workspace, came.user);
    return people.of(came.workspace, came.user, again);
  }
}

/** True where a command goes on with questions, which want a thread of their own. */
function asksQuestions({ name }: Command, args: Record<string, string>): boolean {
  const help = Object.values(args).some((value) => /^\s*(?:help|\?)\s*$/i.test(value));
  if (help) return false;
  return name === "connect-draft" || (name === "connect-template" && args.do?.toLowerCase() === "use");
}

/** Where somebody is who has pressed something that stands in no channel. */
export function directPlace(user: string): Place {
  return { id: directId(user) };
}
