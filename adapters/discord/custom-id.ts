/** What a button does, in the 100 characters that Discord gives back when it is pressed: nothing is kept meanwhile. */
import type { Action } from "../../src/chat/message.ts";
import { LIMITS } from "./limits.ts";

const COMMAND = "/connect-";
/** Before a command line without its beginning, and before an action's id. */
const RUNS = "run:";
const ACTS = "act:";

/** The id of an action's button; undefined where it would be too long. */
export function buttonId({ id, word }: Action): string | undefined {
  const made = word.startsWith(COMMAND) ? RUNS + word.slice(COMMAND.length) : ACTS + id;
  return made.length <= LIMITS.customId ? made : undefined;
}

/** What a pressed button's id means; undefined where it is none of ours. */
export function pressed(customId: string): { line: string } | { action: string } | undefined {
  if (customId.startsWith(RUNS)) return { line: COMMAND + customId.slice(RUNS.length) };
  return customId.startsWith(ACTS) ? { action: customId.slice(ACTS.length) } : undefined;
}
