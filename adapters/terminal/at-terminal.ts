/** Who sits at a terminal: the same person in the conversation and in every command. */
import type { ChatEvent } from "../../src/chat/event.ts";

export const WHERE: Pick<ChatEvent, "tenant" | "user" | "place"> = {
  tenant: "terminal:local",
  user: { id: "me", manager: true },
  place: { id: "terminal" },
};

/** A reply is printed at once: what a killed process had no time for is taken over at the next start. */
export const LEASE_MS = 60_000;
