/** One person's talk with the coach at this terminal: what every way of typing shares. */
import { parseCommandLine } from "../../commands/parse.ts";
import type { ChatEvent } from "../../src/chat/event.ts";
import type { Action, Block, Message } from "../../src/chat/message.ts";
import { type Coach, createCoach, type Progress } from "../../src/coach.ts";

const WHERE: Pick<ChatEvent, "tenant" | "user" | "place"> = {
  tenant: "terminal:local",
  user: { id: "me", manager: true },
  place: { id: "terminal" },
};

export class Talk {
  readonly #coach: Coach = createCoach();
  #events = 0;
  #question: Block | undefined;
  #actions: readonly Action[] = [];

  /** What can be chosen now. */
  get actions(): readonly Action[] {
    return this.#actions;
  }

  /** True while an answer in somebody's own words is waited for; where there is a note, its parts can be edited. */
  get asking(): boolean {
    return this.#question !== undefined || !this.#actions.some(({ id }) => id.startsWith("edit-"));
  }

  /** Starts the draft. */
  async start(to?: string): Promise<Message[]> {
    return this.#heard(await this.#coach.draft({ ...this.#event(), ...(to !== undefined && { to }) }));
  }

  /** A typed line: a slash command, or an answer or word for the draft. */
  async say(text: string): Promise<Message[]> {
    const line = parseCommandLine(text);
    if (!line) return this.#tell({ type: "text", text });
    if ("problem" in line) return this.#inBetween([says({ type: "problem", text: line.problem })]);
    const replies = await line.command.run({ ...this.#event(), args: line.args }, this.#coach);
    return replies.some(({ actions }) => actions.length > 0)
      ? this.#heard(replies)
      : this.#inBetween(replies);
  }

  /** A chosen action. */
  async choose(action: Action): Promise<Message[]> {
    return this.#tell({ type: "action", id: action.id });
  }

  async progress(): Promise<Progress | undefined> {
    return this.#coach.progress(WHERE);
  }

  async #tell(body: ChatEvent["body"]): Promise<Message[]> {
    return this.#heard(await this.#coach.handle({ ...this.#event(), body }));
  }

  #event(): Omit<ChatEvent, "body"> {
    return { ...WHERE, eventId: String(++this.#events), now: new Date() };
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
    if (this.#question) return [...replies, says(this.#question)];
    if (this.#actions.length === 0) return replies;
    return [...replies, { audience: "private", blocks: [], actions: [...this.#actions] }];
  }
}

function says(block: Block): Message {
  return { audience: "private", blocks: [block], actions: [] };
}
