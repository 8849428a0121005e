import type { Action, Block, Message } from "../chat/message.ts";

/** A private message of these blocks. */
export function says(...blocks: Block[]): Message {
  return { audience: "private", blocks, actions: [] };
}

/** The same with something to press. */
export function offers(actions: Action[], ...blocks: Block[]): Message {
  return { audience: "private", blocks, actions };
}
