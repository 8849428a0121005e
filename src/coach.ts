import type { ChatEvent } from "./chat/event.ts";
import type { Message } from "./chat/message.ts";

/** Who is talking, and where. */
export type Where = Pick<ChatEvent, "tenant" | "user" | "place">;

/** Where a draft stands: `asking` until there is a note to see, then `preview`, until it is closed. */
export interface Progress {
  stage: "asking" | "preview" | "done" | "cancelled";
  /** The command line that goes on with the answers so far, quoted for a POSIX shell. */
  oneShot: string;
}

/**
 * The facade that commands and adapters call; nothing else of the core is theirs. What scripts call without a
 * conversation is in batch.ts, so that a review need not load the draft.
 */
export interface Coach {
  /** Starts a draft in that place (or offers the one that is open) and asks the first question. */
  draft(call: Omit<ChatEvent, "body"> & { to?: string }): Promise<Message[]>;
  /** A typed answer, a pressed button, a submitted form. */
  handle(event: ChatEvent): Promise<Message[]>;
  /** The draft in that place, if there is one. */
  progress(where: Where): Progress | undefined;
  /** One review as messages, for people. */
  review(call: { text: string; from: "argument" | "chat"; recipient?: string; limit?: number }): Message[];
  /** One guide topic, or the list of topics. */
  guide(topic?: string): Promise<Message[]>;
}

export declare function createCoach(): Coach;
