/** Plays a transcript through the core, over a store: each line is one event on its path. */
import { FilledForm } from "../../adapters/terminal/filled-form.ts";
import { parseCommandLine } from "../../commands/parse.ts";
import type { ChatEvent } from "../../src/chat/event.ts";
import type { Action, Block, Message } from "../../src/chat/message.ts";
import type { Coach } from "../../src/coach.ts";
import { type Arrival, handle } from "../../src/events/handle.ts";
import { inMemory } from "../../src/store/open.ts";
import { openStore } from "../../src/store/store.ts";
import type { Player } from "./transcript.ts";

/** One person in one place, with a store of their own. */
export async function corePlayer(): Promise<Player> {
  const store = await openStore(inMemory());
  let count = 0;
  let offered: readonly Action[] = [];
  let form: FilledForm | undefined;
  const on = async (
    work: (coach: Coach, event: Arrival) => Promise<Message[]>,
    channel?: string,
  ): Promise<Message[]> => {
    const event: Arrival = {
      tenant: "terminal:local",
      user: { id: "sam", name: "Sam Okafor", manager: true },
      place: { id: "terminal", ...(channel !== undefined && { origin: { id: channel, name: channel } }) },
      eventId: `event-${++count}`,
      now: new Date("2026-03-02T09:00:00Z"),
    };
    const { replies } = await handle(store, event, { id: event.eventId, leaseMs: 60_000 }, (coach) =>
      work(coach, event),
    );
    await store.upkeep.sent(replies.map(({ delivery }) => delivery));
    const actions = replies.flatMap(({ message }) => message.actions);
    if (actions.length > 0) offered = actions;
    const messages = replies.map(({ message }) => message);
    const opened = messages.find((message) => message.form)?.form;
    form = opened && new FilledForm(opened);
    return [...messages, ...asked()];
  };
  /** A form is filled in field by field, as at a prompt. */
  const asked = (...lead: Block[]): Message[] => {
    const message = form?.ask(...lead);
    return message ? [message] : [];
  };
  const fill = async (filled: FilledForm, text: string): Promise<Message[]> => {
    if (text.trim().toLowerCase() === "cancel") {
      form = undefined;
      return [{ audience: "private", blocks: [{ type: "text", text: "Left as it was." }], actions: [] }];
    }
    const fault = filled.answer(text);
    const next = asked(...(fault === undefined ? [] : [{ type: "problem" as const, text: fault }]));
    if (next.length > 0) return next;
    const body = { type: "form", id: filled.form.id, values: filled.values } as const;
    return on((coach, event) => coach.handle({ ...event, body }));
  };
  const says = (body: ChatEvent["body"]) => on((coach, event) => coach.handle({ ...event, body }));
  const player: Player = {
    async type(text, where) {
      const line = parseCommandLine(text);
      if (line === undefined && form) return fill(form, text);
      if (line === undefined)
        return says({ type: "text", text, ...(where && { message: messageOf(where.line) }) });
      if ("problem" in line) {
        return [{ audience: "private", blocks: [{ type: "problem", text: line.problem }], actions: [] }];
      }
      return on((coach, event) => line.command.run({ ...event, args: line.args }, coach), where?.channel);
    },
    async press(id) {
      const command = offered.find((one) => one.id === id && one.word.startsWith("/"));
      if (command) return player.type(command.word);
      return says({ type: "action", id });
    },
    edit: (line, text) => says({ type: "edited", message: messageOf(line), text }),
    remove: (line) => says({ type: "deleted", message: messageOf(line) }),
  };
  return player;
}

/** The id of a line as a message of a platform. */
function messageOf(line: number): string {
  return `message-${line}`;
}
