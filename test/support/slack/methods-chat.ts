/** `chat.*` of the Web API. https://docs.slack.dev/reference/methods/chat.postMessage and its neighbours */
import { findBlockFaults, findMessageFaults } from "./blocks.ts";
import type { Call, Method } from "./call.ts";
import { blocksOf, channelOf, needed, Refusal, userOf, writable } from "./call.ts";
import type { Json } from "./json.ts";
import { isJson, str } from "./json.ts";
import { LIMITS } from "./limits.ts";
import { messageShape } from "./shapes.ts";
import type { Channel, Message } from "./world.ts";

/** What Slack answers to blocks it does not take. */
function refuseBlocks(faults: readonly string[]): void {
  if (faults.length > 0)
    throw new Refusal("invalid_blocks", {
      errors: faults,
      response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
    });
}

/** Blocks get an id when they come without. */
function withIds(call: Call, blocks: readonly Json[]): Json[] {
  return blocks.map((block) => ({ block_id: call.world.id("b"), ...block }));
}

function contentOf(call: Call): { text: string; blocks: Json[] } {
  const text = str(call.args.text) ?? "";
  const blocks = blocksOf(call);
  if (text === "" && (blocks === undefined || blocks.length === 0)) throw new Refusal("no_text");
  if (blocks !== undefined) refuseBlocks(findBlockFaults(blocks, "message"));
  const [tooLong] = findMessageFaults({ blocks: blocks ?? [] }).filter(
    (one) => one === "msg_blocks_too_long",
  );
  if (tooLong !== undefined) throw new Refusal(tooLong);
  return { text: text.slice(0, LIMITS.messageText.max), blocks: withIds(call, blocks ?? []) };
}

function threadOf(call: Call, channel: Channel): string | undefined {
  const ts = str(call.args.thread_ts);
  if (ts === undefined || ts === "") return undefined;
  const parent = call.world.message(channel.id, ts);
  const replies = call.world.messages.some((one) => one.channel === channel.id && one.threadTs === ts);
  // A deleted message with replies keeps its thread ("This message was deleted").
  if (parent === undefined && !replies) throw new Refusal("thread_not_found");
  return parent?.threadTs ?? ts;
}

/** The arguments that say how a message is shown, kept for those who look. */
const MANNERS = [
  "unfurl_links",
  "unfurl_media",
  "parse",
  "mrkdwn",
  "link_names",
  "reply_broadcast",
  "metadata",
];

function written(call: Call, channel: Channel): Message {
  const { world, installation, args } = call;
  const threadTs = threadOf(call, channel);
  return {
    channel: channel.id,
    ts: world.ts(),
    ...(threadTs !== undefined && { threadTs }),
    user: installation.botUser.id,
    botId: installation.botId,
    ...contentOf(call),
    deleted: false,
    sent: Object.fromEntries(MANNERS.filter((name) => name in args).map((name) => [name, args[name]])),
  };
}

const shape = (call: Call, message: Message) =>
  messageShape(message, call.world.app, call.installation.team.id);

const postMessage: Method = (call) => {
  const channel = writable(call, needed(call, "channel"));
  const message = written(call, channel);
  call.world.messages.push(message);
  call.happenings.posted(message);
  return { channel: channel.id, ts: message.ts, message: shape(call, message) };
};

const postEphemeral: Method = (call) => {
  const channel = writable(call, needed(call, "channel"));
  const user = userOf(call, needed(call, "user"));
  if (!channel.members.has(user.id)) throw new Refusal("user_not_in_channel");
  const message = { ...written(call, channel), onlyFor: user.id };
  call.world.messages.push(message);
  call.happenings.posted(message);
  return { message_ts: message.ts };
};

/** A message of the caller's own, which it may change; ephemeral ones are not found. */
function own(call: Call, refusal: string): Message {
  const channel = channelOf(call, needed(call, "channel"));
  const message = call.world.message(channel.id, needed(call, "ts"));
  if (message === undefined || message.onlyFor !== undefined) throw new Refusal("message_not_found");
  if (message.botId !== call.installation.botId) throw new Refusal(refusal);
  return message;
}

const update: Method = (call) => {
  const message = own(call, "cant_update_message");
  if ((str(call.args.text) ?? "").length > LIMITS.updateText.max) throw new Refusal("msg_too_long");
  const before = { ...message };
  const content = contentOf(call);
  message.text = content.text;
  message.blocks = content.blocks;
  message.edited = { user: message.user, ts: call.world.ts() };
  call.happenings.changed(message, before);
  return { channel: message.channel, ts: message.ts, text: message.text, message: shape(call, message) };
};

const remove: Method = (call) => {
  const message = own(call, "cant_delete_message");
  message.deleted = true;
  call.happenings.removed(message);
  return { channel: message.channel, ts: message.ts };
};

const getPermalink: Method = (call) => {
  const channel = channelOf(call, needed(call, "channel"));
  const message = call.world.message(channel.id, needed(call, "message_ts"));
  if (message === undefined) throw new Refusal("message_not_found");
  const { domain } = call.installation.team;
  const thread = message.threadTs === undefined ? "" : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  const at = message.ts.replace(".", "");
  return {
    channel: channel.id,
    permalink: `https://${domain}.slack.com/archives/${channel.id}/p${at}${thread}`,
  };
};

export const CHAT: Record<string, Method> = {
  "chat.postMessage": postMessage,
  "chat.postEphemeral": postEphemeral,
  "chat.update": update,
  "chat.delete": remove,
  "chat.getPermalink": getPermalink,
};

/** What a `response_url` and an acknowledgement carry, checked like a posted message. */
export function contentOfResponse(call: Call): { text: string; blocks: Json[] } {
  if (!isJson(call.args)) throw new Refusal("invalid_payload");
  return contentOf(call);
}
