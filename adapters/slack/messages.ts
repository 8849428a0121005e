/** What somebody wrote to the coach, or changed of it, as the core takes it. */
import type { ChatEvent } from "../../src/chat/event.ts";
import type { MessageEvent, Written } from "./payloads.ts";
import { threadId } from "./places.ts";
import { typedText } from "./typed-text.ts";

/** Something written in the direct messages: by whom, in which thread, and what. */
export interface Heard {
  user: string;
  place: string;
  body: ChatEvent["body"];
}

/** Kinds of messages that somebody writes; every other is Slack's own or a program's. */
const WRITTEN: ReadonlySet<string | undefined> = new Set([
  undefined,
  "file_share",
  "thread_broadcast",
  "me_message",
]);

/**
 * A message event; `ignored` says what kind it is where it is nothing that somebody said to the coach.
 * @param self the coach's own user id
 */
export function heard(event: MessageEvent, self: string): Heard | { ignored: string } {
  const { subtype = "message", channel } = event;
  switch (event.subtype) {
    case "message_changed":
      return changed(event, self) ?? { ignored: subtype };
    case "message_deleted":
      return deleted(channel, event.previous_message, self) ?? { ignored: subtype };
    default: {
      const by = author(event, self);
      const text = typedText(event.text ?? "", event.blocks);
      if (by === undefined || !WRITTEN.has(event.subtype)) return { ignored: subtype };
      return { user: by, place: placeOf(channel, event), body: { type: "text", text, message: event.ts } };
    }
  }
}

/** Slack also tells of a change where it has looked up an address: the words are the same. */
function changed({ channel, message, previous_message }: MessageEvent, self: string): Heard | undefined {
  if (!message) return undefined;
  // A deleted message that others have answered stays as an empty one.
  if (message.subtype === "tombstone") return deleted(channel, previous_message, self);
  const by = author(message, self);
  if (by === undefined || message.text === previous_message?.text) return undefined;
  const text = typedText(message.text ?? "", message.blocks);
  return { user: by, place: placeOf(channel, message), body: { type: "edited", message: message.ts, text } };
}

function deleted(channel: string, was: Written | undefined, self: string): Heard | undefined {
  const by = was && author(was, self);
  if (!was || by === undefined) return undefined;
  return { user: by, place: placeOf(channel, was), body: { type: "deleted", message: was.ts } };
}

/** Who wrote it; undefined for the coach itself, for other bots and for Slack's own. */
function author({ user, bot_id }: Pick<Written, "user" | "bot_id">, self: string): string | undefined {
  return bot_id !== undefined || user === self || user === "USLACKBOT" ? undefined : user;
}

/** The thread it is in, or the one it begins. */
function placeOf(channel: string, { thread_ts, ts }: Pick<Written, "thread_ts" | "ts">): string {
  return threadId(channel, thread_ts ?? ts);
}

/** The words of a mention without the coach's own name in front or behind. */
export function mentioned({ text = "", blocks }: MessageEvent, self: string): string {
  return typedText(text.replaceAll(`<@${self}>`, " "), blocks).trim();
}
