/** Who sits at a terminal: the same person in the conversation and in every command. */
import type { ChatEvent } from "../../src/chat/event.ts";

export const WHERE: Pick<ChatEvent, "tenant" | "user" | "place"> = {
  tenant: "terminal:local",
  user: { id: "me", manager: true },
  place: { id: "terminal" },
};
