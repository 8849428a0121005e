/** What the coach says where nobody has begun anything: to who installs it, to a mention, to a word without a draft. */
import type { Action, Message } from "./chat/message.ts";

/** Begins a draft; where many things can be done, it is the first. */
export const WRITE_A_NOTE: Action = {
  id: "write-a-note",
  label: "Write a note",
  word: "/connect-draft",
  style: "primary",
};

const REVIEW_A_NOTE: Action = { id: "review-a-note", label: "Review a note", word: "/connect-review" };

/** What a person may rely on, in two sentences. */
export const PRIVACY =
  "Drafts and reviews are seen by the person who asked alone, until they press Share; nothing is ever sent to LinkedIn, and I need no login there. Drafts are deleted some days after their last word, and `/connect-settings forget me` deletes at once all that I keep of you.";

/** Once, to who has installed the coach: what it does, the one next step, and privacy. */
export function welcomeMessage(): Message {
  return message(
    [
      "I am the Connect Coach, and I help people here with LinkedIn connection requests. I ask three short questions and write the note with them, I review notes that they have written, and I keep the templates your team shares.",
      "The next step: `/connect-draft` writes a first note with you. It takes two minutes.",
      `${PRIVACY} In a channel I never say a word unasked.`,
    ],
    [WRITE_A_NOTE],
  );
}

/** To a mention that has no note in it. */
export function mentionMessage(): Message {
  return message(
    [
      "Mention me together with a note, and I review it; only you see what I say. `/connect-draft` writes one with you, one question at a time.",
    ],
    [WRITE_A_NOTE, REVIEW_A_NOTE],
  );
}

/** To a typed line in a place without a draft: there was none, or it has been deleted since. */
export function noDraftMessage(lead?: string): Message {
  const words =
    "There is no draft here: none was begun, or it has gone, as drafts do some days after their last word. `/connect-draft` starts one, `/connect-review` and a note reviews it, `/connect-guide` explains.";
  return message([lead === undefined ? words : `${lead} ${words}`], [NEW_DRAFT]);
}

/** To a button that belongs to a draft which is not there any more. */
export function draftGoneMessage(): Message {
  const words =
    "That button belongs to a draft that has gone: drafts are deleted some days after their last word. Nothing was sent anywhere. `new` begins another one here.";
  return message([words], [NEW_DRAFT]);
}

const NEW_DRAFT: Action = { id: "new", label: "New draft", word: "new", style: "primary" };

function message(paragraphs: readonly string[], actions: Action[]): Message {
  return { audience: "private", blocks: paragraphs.map((text) => ({ type: "text", text })), actions };
}
