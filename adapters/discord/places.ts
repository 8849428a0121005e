/** Replies into the places where conversations are: what the outbox sends, in this process or after a restart. */
import type { Message } from "../../src/chat/message.ts";
import type { Outcome, Send } from "../../src/events/deliver.ts";
import type { Api } from "./api.ts";
import { isAlone } from "./arrival.ts";
import { outcomeOf, TokenRefused } from "./outcome.ts";
import { type Look, render } from "./render.ts";
import { WORDS } from "./words.ts";

/** Sends a reply into its thread or direct messages; a shared one into the channel it is for. */
export function placeSender(api: Api, look: Look, refused: (error: TokenRefused) => void): Send {
  return async (delivery, message) => {
    const { id, place, user } = delivery;
    try {
      // What was seen by one person alone, in a message that is out of reach by now, goes on where it began.
      const lost = message.audience === "private" && isAlone(place);
      const channel = lost ? await api.directMessages(user) : (message.to ?? place);
      const shown = lost ? WORDS.goOnThere : message;
      for (const [part, rendered] of render(openable(shown), look).entries()) {
        await api.post(channel, rendered, `${id}.${part}`);
      }
      return { type: "sent" };
    } catch (error) {
      return failed(error, refused);
    }
  };
}

/** What came of a call that failed; a refused token is said to whoever runs the process, and the reply waits. */
export function failed(error: unknown, refused: (error: TokenRefused) => void): Outcome {
  try {
    return outcomeOf(error);
  } catch (fault) {
    if (!(fault instanceof TokenRefused)) throw fault;
    refused(fault);
    return { type: "later", reason: "token refused" };
  }
}

/** A form cannot be opened in a place: where there is nothing else to see, the person is told how to open it again. */
function openable(message: Message): Message {
  return message.form && message.blocks.length === 0 ? WORDS.formTooLate : message;
}
