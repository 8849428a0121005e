/** Plays a transcript through the core alone: slash commands by the shared helper, everything else as an event. */
import { parseCommandLine } from "../../commands/parse.ts";
import { createCoach, type Desk } from "../../src/coach.ts";
import type { Player } from "./transcript.ts";

/** One person in one place, with a coach of their own. */
export function corePlayer(): Player {
  const desk: Desk = {};
  const coach = createCoach(desk);
  let count = 0;
  const event = () => ({
    tenant: "terminal:local" as const,
    user: { id: "sam", manager: true },
    place: { id: "terminal" },
    eventId: `event-${++count}`,
    now: new Date("2026-03-02T09:00:00Z"),
  });
  return {
    async type(text) {
      const line = parseCommandLine(text);
      if (line === undefined) return coach.handle({ ...event(), body: { type: "text", text } });
      if ("problem" in line) {
        return [{ audience: "private", blocks: [{ type: "problem", text: line.problem }], actions: [] }];
      }
      return line.command.run({ ...event(), args: line.args }, coach);
    },
    press: (id) => coach.handle({ ...event(), body: { type: "action", id } }),
  };
}
