/** Who calls a command of templates, and why it could not be done, as one sentence. */
import { randomUUID } from "node:crypto";
import type { Message } from "../../src/chat/message.ts";
import type { Caller } from "../../src/template-once.ts";
import { WHERE } from "./at-terminal.ts";

export const caller = (): Caller => ({ ...WHERE, now: Date.now(), id: randomUUID() });

/** The words of a refusal. */
export function problemOf(messages: readonly Message[]): string {
  return messages.flatMap(({ blocks }) => blocks.map((one) => ("text" in one ? one.text : ""))).join(" ");
}
