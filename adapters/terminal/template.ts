/** `connect-coach template`: the parts that say what they say in the conversation, too. */
import { randomUUID } from "node:crypto";
import type { Message } from "../../src/chat/message.ts";
import type { Coach } from "../../src/coach.ts";
import { type Arrival, handle } from "../../src/events/handle.ts";
import { LEASE_MS, WHERE } from "./at-terminal.ts";
import { openArgument, readNote } from "./input.ts";
import { EXIT, type Io } from "./io.ts";
import { withStore } from "./opened.ts";
import { renderMessages } from "./render.ts";

type Deed = Parameters<Coach["template"]>[0]["deed"];

/** One event of its own, said as it is in the conversation. Gives back the exit status. */
export async function templateDeed(io: Io, deed: Deed, typed: string): Promise<number> {
  return withStore(io, async (store) => {
    // A place of its own: no draft is touched.
    const event: Arrival = { ...WHERE, place: { id: "command" }, eventId: randomUUID(), now: new Date() };
    const { replies } = await handle(store, event, { id: event.eventId, leaseMs: LEASE_MS }, (coach) =>
      coach.template({ ...event, deed, typed }),
    );
    const messages = replies.map(({ message }) => ({ ...message, actions: [] }));
    await io.stdout.write(await renderMessages(messages, io));
    await store.upkeep.sent(replies.map(({ delivery }) => delivery));
    return isProblem(messages) ? EXIT.usage : EXIT.ready;
  });
}

/** Saves or edits with a text that is given, a file's or standard input's. */
export async function templateText(
  io: Io,
  deed: "save" | "edit",
  name: string,
  text: string,
): Promise<number> {
  const source = openArgument(text, io.stdin);
  return templateDeed(io, deed, `${name}\n${await readNote(source)}`);
}

function isProblem(messages: readonly Message[]): boolean {
  return messages.some(({ blocks }) => blocks[0]?.type === "problem");
}
