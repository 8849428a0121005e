/** What is said of Slack itself, and nothing of coaching. */
import type { Block, Message } from "../../src/chat/message.ts";

function says(type: "text" | "problem", text: string): Message {
  return { audience: "private", blocks: [{ type, text }], actions: [] };
}

export const WORDS = {
  /** At the head of a thread; the questions follow in it. */
  root: (): Block => ({
    type: "text",
    text: "A new note: we write it in the thread below this message. Nobody but you sees it.",
  }),
  opened: says(
    "text",
    "I have opened a thread for it in your direct messages with me: answer there, in your own words.",
  ),
  stale: says(
    "problem",
    "That button belongs to something that is not here any more. `/connect-draft` begins a note.",
  ),
  formTooLate: says("problem", "This takes a form, and it is not open yet. Nothing is changed."),
  openForm: "Open the form",
  again: "Use the same command again.",
  cannotShare: (name: string | undefined) =>
    says(
      "problem",
      `I am no member of ${name ?? "that channel"}, so I cannot post there now. Invite me with \`/invite\` and share again, or copy the note.`,
    ),
  noFormRoom: says(
    "problem",
    "Slack has no room for that form. The same command with all of it on one line does it, too.",
  ),
  failed: says(
    "problem",
    "Something went wrong here and what you said could not be taken. Nothing that was kept is lost: please try once more.",
  ),
} as const;
