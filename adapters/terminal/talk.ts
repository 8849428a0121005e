/** One person's talk with the coach at this terminal: what every way of typing shares. */
import { randomUUID } from "node:crypto";
import { completions } from "../../commands/complete.ts";
import { parseCommandLine } from "../../commands/parse.ts";
import type { ChatEvent } from "../../src/chat/event.ts";
import type { Action, Block, Message } from "../../src/chat/message.ts";
import type { Coach, Progress } from "../../src/coach.ts";
import { handle, type Reply, type Store, StoreFault } from "../../src/events/handle.ts";
import { takeOver } from "../../src/events/take-over.ts";
import { lookUp } from "../../src/look-up.ts";
import { LEASE_MS, WHERE } from "./at-terminal.ts";
import { FilledForm } from "./filled-form.ts";

export class Talk {
  readonly #store: Store;
  readonly #kept: boolean;
  readonly #sweep: () => Promise<unknown>;
  /** Sets the events of this run apart from those of others. */
  readonly #run = randomUUID();
  #events = 0;
  #question: Block | undefined;
  #actions: readonly Action[] = [];
  /** What a command in between has offered, until something else is said. */
  #offered: readonly Action[] = [];
  #progress: Progress | undefined;
  #undelivered: Reply["delivery"][] = [];
  #form: FilledForm | undefined;
  #plain = false;

  /** `kept`: the store outlives this run; `sweep` is called from time to time. */
  constructor(store: Store, { kept, sweep }: { kept: boolean; sweep: () => Promise<unknown> }) {
    this.#store = store;
    this.#kept = kept;
    this.#sweep = sweep;
  }

  /** What can be chosen now. */
  get actions(): readonly Action[] {
    if (this.#form) return this.#form.choices;
    return this.#offered.length > 0 ? this.#offered : this.#actions;
  }

  /** True while an answer in somebody's own words is waited for; where there is a note, its parts can be edited. */
  get asking(): boolean {
    return (
      this.#form !== undefined ||
      this.#question !== undefined ||
      !this.#actions.some(({ id }) => id.startsWith("edit-"))
    );
  }

  /** The person wants words alone. */
  get plain(): boolean {
    return this.#plain;
  }

  /** Where the draft stands, if there is one. */
  get stage(): Progress["stage"] | undefined {
    return this.#progress?.stage;
  }

  /** How to go on in another run, as a sentence's end. */
  get goOn(): string {
    // The first event is the start: nobody has said anything yet.
    if (this.#kept && this.#events > 1) {
      return "your answers are kept: start connect-coach again and type resume";
    }
    return `go on with: ${this.#progress?.oneShot ?? "connect-coach"}`;
  }

  /**
   * Starts the draft, or offers the one that is kept.
   * @throws StoreFault
   */
  async start(to?: string): Promise<Message[]> {
    const now = Date.now();
    const waiting = await takeOver(this.#store, WHERE, { by: this.#run, until: now + LEASE_MS }, now);
    const begun = await this.#handle((coach, event) =>
      coach.draft({ ...event, ...(to !== undefined && { to }) }),
    );
    this.#undelivered.unshift(...waiting.map(({ delivery }) => delivery));
    return [...unseen(waiting), ...this.#heard(begun)];
  }

  /** A typed line: a slash command, or an answer or word for the draft. */
  async say(text: string): Promise<Message[]> {
    this.#offered = [];
    const line = parseCommandLine(text);
    if (this.#form && !line) return this.#fill(this.#form, text);
    this.#form = undefined;
    if (!line) return this.#tell({ type: "text", text });
    if ("problem" in line) return this.#inBetween([says({ type: "problem", text: line.problem })]);
    return this.#orProblem(async () => {
      const replies = await this.#handle((coach, event) =>
        line.command.run({ ...event, args: line.args }, coach),
      );
      const { form } = replies.find((reply) => reply.form) ?? {};
      if (form) {
        this.#form = new FilledForm(form);
        return [...replies, ...this.#asked(this.#form)];
      }
      // The conversation has moved: a question was asked, or a note is shown that can be taken.
      const asks = replies.some(
        ({ blocks, actions }) =>
          blocks.some(({ type }) => type === "question") || actions.some(({ id }) => id === "done"),
      );
      if (asks) return this.#heard(replies);
      this.#offered = replies.flatMap(({ actions }) => actions);
      return this.#inBetween(replies);
    });
  }

  /** An answer to a field of a form; after the last one it is submitted. */
  async #fill(form: FilledForm, text: string): Promise<Message[]> {
    if (text.trim().toLowerCase() === "cancel") {
      this.#form = undefined;
      return this.#inBetween([says({ type: "text", text: "Left as it was." })]);
    }
    const fault = form.answer(text);
    const next = this.#asked(
      form,
      ...(fault === undefined ? [] : [{ type: "problem" as const, text: fault }]),
    );
    if (next.length > 0) return next;
    this.#form = undefined;
    const body = { type: "form", id: form.form.id, values: form.values } as const;
    return this.#orProblem(async () =>
      this.#inBetween(await this.#handle((coach, event) => coach.handle({ ...event, body }))),
    );
  }

  #asked(form: FilledForm, ...lead: Block[]): Message[] {
    const message = form.ask(...lead);
    return message ? [message] : [];
  }

  /** The lines that one which is being typed can become. Never throws. */
  completions(line: string): Promise<string[]> {
    return completions(line, (what, typed) => lookUp(this.#store, WHERE, what, typed, Date.now()));
  }

  /** A chosen action. */
  async choose(action: Action): Promise<Message[]> {
    if (action.word.startsWith("/") || this.#form) return this.say(action.word);
    return this.#tell({ type: "action", id: action.id });
  }

  /** To be called when the replies have been printed. */
  async delivered(): Promise<void> {
    // What cannot be marked now is shown once more at the next start.
    await this.#store.upkeep.sent(this.#undelivered.splice(0)).catch(ignoreFault);
    await this.#sweep().catch(ignoreFault);
  }

  async #tell(body: ChatEvent["body"]): Promise<Message[]> {
    return this.#orProblem(async () =>
      this.#heard(await this.#handle((coach, event) => coach.handle({ ...event, body }))),
    );
  }

  /** One event, on its path through the store. */
  async #handle(
    work: (coach: Coach, event: Omit<ChatEvent, "body">) => Promise<Message[]>,
  ): Promise<Message[]> {
    const event = { ...WHERE, eventId: `${this.#run}/${++this.#events}`, now: new Date() };
    const handled = await handle(this.#store, event, { id: event.eventId, leaseMs: LEASE_MS }, (coach) =>
      work(coach, event),
    );
    this.#progress = handled.progress;
    if (handled.replies.length > 0)
      this.#plain = handled.replies.some(({ message }) => message.plain === true);
    this.#undelivered = handled.replies.map(({ delivery }) => delivery);
    return handled.replies.map(({ message }) => message);
  }

  /** The replies, or why what was said could not be kept, with the same question again. */
  async #orProblem(work: () => Promise<Message[]>): Promise<Message[]> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      return this.#inBetween([says({ type: "problem", text: error.message })]);
    }
  }

  /** Keeps what the draft asks and offers now; what offers nothing new leaves the choices as they were. */
  #heard(replies: Message[]): Message[] {
    this.#question = replies.flatMap(({ blocks }) => blocks).findLast(({ type }) => type === "question");
    const offered = replies.flatMap(({ actions }) => actions);
    if (offered.length > 0) this.#actions = offered;
    return replies;
  }

  /** After the answer to a command, the question that waited is asked again, or what can be done next is said. */
  #inBetween(replies: Message[]): Message[] {
    if (!this.#progress) {
      // The draft has gone, and its question with it.
      this.#question = undefined;
      this.#actions = [];
      return replies;
    }
    if (this.#question) return [...replies, says(this.#question)];
    if (this.#actions.length === 0) return replies;
    return [...replies, { audience: "private", blocks: [], actions: [...this.#actions] }];
  }
}

/** What was said just before an earlier run was killed. Its question is left out: the draft is offered next. */
function unseen(waiting: readonly Reply[]): Message[] {
  const blocks = waiting.flatMap(({ message }) => message.blocks.filter(({ type }) => type !== "question"));
  const lead: Block = { type: "text", text: "The coach was stopped before you could see this:" };
  return blocks.length > 0 ? [{ audience: "private", blocks: [lead, ...blocks], actions: [] }] : [];
}

function ignoreFault(error: unknown): void {
  if (!(error instanceof StoreFault)) throw error;
}

function says(block: Block): Message {
  return { audience: "private", blocks: [block], actions: [] };
}
