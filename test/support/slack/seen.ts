/** What one person sees of the messages. */
import type { Json } from "./json.ts";
import { type Control, controlsOf, plainOf } from "./plain.ts";
import type { Channel, World } from "./world.ts";

/** A message as this person sees it. */
export interface Seen {
  ts: string;
  threadTs?: string;
  channel: string;
  /** The user who wrote it. */
  from: string;
  fromBot: boolean;
  /** Seen by this person alone. */
  ephemeral: boolean;
  /** The `text` beside the blocks: what a notification says. */
  text: string;
  /** What is read: the blocks as plain text, or the text where there are none. */
  plain: string;
  blocks: Json[];
  controls: Control[];
  /** The arguments it was posted with, such as `unfurl_links`. */
  sent: Json;
}

/** The messages that are there for this user, oldest first. */
export function seenBy(world: World, user: string, where: { in?: Channel; thread?: string }): Seen[] {
  return world.messages
    .filter((one) => {
      const channel = world.channels.get(one.channel);
      if (one.deleted || channel === undefined || !channel.members.has(user)) return false;
      if (one.onlyFor !== undefined && one.onlyFor !== user) return false;
      if (where.in !== undefined && where.in.id !== one.channel) return false;
      return where.thread === undefined || one.threadTs === where.thread || one.ts === where.thread;
    })
    .map((one) => ({
      ts: one.ts,
      ...(one.threadTs !== undefined && { threadTs: one.threadTs }),
      channel: one.channel,
      from: world.users.get(one.user)?.name ?? one.user,
      fromBot: one.botId !== undefined,
      ephemeral: one.onlyFor !== undefined,
      text: one.text,
      plain: plainOf(one.blocks, one.text),
      blocks: one.blocks,
      controls: controlsOf(one.blocks),
      sent: one.sent,
    }));
}
