/** Plays a transcript through the core, over a store: each line is one event on its path. */
import { parseCommandLine } from "../../commands/parse.ts";
import type { Message } from "../../src/chat/message.ts";
import type { Coach } from "../../src/coach.ts";
import { type Arrival, handle } from "../../src/events/handle.ts";
import { inMemory } from "../../src/store/open.ts";
import { openStore } from "../../src/store/store.ts";
import type { Player } from "./transcript.ts";

/** One person in one place, with a store of their own. */
export async function corePlayer(): Promise<Player> {
  const store = await openStore(inMemory());
  let count = 0;
  const on = async (work: (coach: Coach, event: Arrival) => Promise<Message[]>): Promise<Message[]> => {
    const event: Arrival = {
      tenant: "terminal:local",
      user: { id: "sam", manager: true },
      place: { id: "terminal" },
      eventId: `event-${++count}`,
      now: new Date("2026-03-02T09:00:00Z"),
    };
    const { replies } = await handle(store, event, { id: event.eventId, leaseMs: 60_000 }, (coach) =>
      work(coach, event),
    );
    await store.upkeep.sent(replies.map(({ delivery }) => delivery));
    return replies.map(({ message }) => message);
  };
  return {
    async type(text) {
      const line = parseCommandLine(text);
      if (line === undefined)
        return on((coach, event) => coach.handle({ ...event, body: { type: "text", text } }));
      if ("problem" in line) {
        return [{ audience: "private", blocks: [{ type: "problem", text: line.problem }], actions: [] }];
      }
      return on((coach, event) => line.command.run({ ...event, args: line.args }, coach));
    },
    press: (id) => on((coach, event) => coach.handle({ ...event, body: { type: "action", id } })),
  };
}
