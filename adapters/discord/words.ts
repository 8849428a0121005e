/** What is said of Discord itself, and nothing of coaching. */
import type { Message } from "../../src/chat/message.ts";

function says(text: string): Message {
  return { audience: "private", blocks: [{ type: "text", text }], actions: [] };
}

function fails(text: string): Message {
  return { audience: "private", blocks: [{ type: "problem", text }], actions: [] };
}

export const WORDS = {
  /** `THREAD` becomes the link. */
  draftHere: says(
    "Your draft is open in THREAD. Nobody sees it but you and those who moderate this channel.",
  ),
  threadName: (to: string | undefined) =>
    to === undefined ? "Connection note" : `Connection note for ${to}`,
  goOnThere: says(
    "I could not answer you in time where you asked. What you said is kept: `/connect-draft` in the same channel goes on with it.",
  ),
  formTooLate: fails("The form could not be opened in time. Nothing is changed: use the same command again."),
  stale: fails("That button belongs to something that is not here any more. `/connect-draft` begins a note."),
  failed: fails(
    "Something went wrong here and what you said could not be taken. Nothing that was kept is lost: please try once more.",
  ),
  noForm: fails(
    "Discord has no room for that form. The same command with all of it on one line does it, too.",
  ),
};
