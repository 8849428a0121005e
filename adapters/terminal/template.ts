/** `connect-coach template`: the parts that say what they say in the conversation, too. */
import { randomUUID } from "node:crypto";
import type { Message } from "../../src/chat/message.ts";
import type { Coach } from "../../src/coach.ts";
import { type Arrival, handle, type Store, StoreFault } from "../../src/events/handle.ts";
import { WHERE } from "./at-terminal.ts";
import { openArgument, readNote } from "./input.ts";
import { EXIT, type Io } from "./io.ts";
import { renderMessages } from "./render.ts";
import { UsageError } from "./usage-error.ts";

type Deed = Parameters<Coach["template"]>[0]["deed"];

/** One event of its own, said as it is in the conversation. Gives back the exit status. */
export async function templateDeed(io: Io, deed: Deed, typed: string): Promise<number> {
  return withStore(io, async (store) => {
    // A place of its own: no draft is touched.
    const event: Arrival = { ...WHERE, place: { id: "command" }, eventId: randomUUID(), now: new Date() };
    const { replies } = await handle(store, event, { id: event.eventId, leaseMs: 60_000 }, (coach) =>
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

/**
 * Opens the store for the time of the work.
 * @throws UsageError where it cannot be had, or is not kept
 */
export async function withStore<Result>(io: Io, work: (store: Store) => Promise<Result>): Promise<Result> {
  try {
    const { store, notice } = await io.openStore();
    try {
      if (notice !== undefined) throw new UsageError(notice);
      return await work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    throw error instanceof StoreFault ? new UsageError(error.message) : error;
  }
}

function isProblem(messages: readonly Message[]): boolean {
  return messages.some(({ blocks }) => blocks[0]?.type === "problem");
}
