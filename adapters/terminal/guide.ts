/** `connect-coach guide`: a page, or the list of pages. */

import { plainLines } from "../../src/chat/plain.ts";
import { createCoach } from "../../src/coach.ts";
import { EXIT, type Io } from "./io.ts";
import { renderMessages } from "./render.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Writes the page that goes by that name. Gives back the exit status.
 * @throws UsageError where there is none, with those that come near.
 */
export async function guideCommand(io: Io, topic: string): Promise<number> {
  const messages = await createCoach().guide(topic);
  const problem = messages.flatMap(({ blocks }) => blocks).find(({ type }) => type === "problem");
  if (problem)
    throw new UsageError(plainLines({ audience: "private", blocks: [problem], actions: [] }).join(" "));
  await io.stdout.write(await renderMessages(messages, io));
  return EXIT.ready;
}
