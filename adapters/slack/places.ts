/** The ids of places in Slack: where the conversation with somebody is, and what can be seen from there. */
import type { Origin } from "../../src/chat/event.ts";

/** Where replies go. */
export type SlackPlace =
  /** A thread in the direct messages with the coach: a draft is here. */
  | { kind: "thread"; channel: string; ts: string }
  /** A channel, where the one who asked alone sees the replies. */
  | { kind: "alone"; channel: string }
  /** The direct messages, whatever their id is. */
  | { kind: "direct" }
  /** A thread that is still to be opened, for one event. */
  | { kind: "begin" };

const DIRECT = "direct:";
const BEGIN = "begin:";

/** Replies to a place come in their order: a place of several people would make them wait for each other. */
export const directId = (user: string) => DIRECT + user;
export const aloneId = (channel: string, user: string) => `${channel}:${user}`;
export const threadId = (channel: string, ts: string) => `${channel}/${ts}`;
export const beginId = (eventId: string) => BEGIN + eventId;

export function placeOf(id: string): SlackPlace {
  if (id.startsWith(DIRECT)) return { kind: "direct" };
  if (id.startsWith(BEGIN)) return { kind: "begin" };
  const [channel = "", ts] = id.split("/");
  return ts === undefined
    ? { kind: "alone", channel: id.split(":")[0] ?? "" }
    : { kind: "thread", channel, ts };
}

/** Slack leads this address to the thread, whatever the workspace is called; undefined for other places. */
export function threadAddress(id: string): string | undefined {
  const place = placeOf(id);
  if (place.kind !== "thread") return undefined;
  return `https://slack.com/archives/${place.channel}/p${place.ts.replace(".", "")}`;
}

/** Where something can be shared: a channel and, while it lasts, the address that lets a stranger to it answer there. */
export interface Shared {
  channel: string;
  responseUrl?: string;
  /** Milliseconds since 1970. */
  until?: number;
}

/** The channel a command was typed in as a place to share in; none for direct messages. */
export function originOf(shared: Shared, channelName: string | undefined): Origin | undefined {
  const { channel, responseUrl, until } = shared;
  if (channel.startsWith("D")) return undefined;
  const id = responseUrl === undefined ? channel : `${channel} ${until ?? 0} ${responseUrl}`;
  // What Slack calls private channels and groups is no name that people know.
  const known = channelName && channelName !== "privategroup" && !channelName.startsWith("mpdm-");
  return { id, ...(known && { name: `#${channelName}` }) };
}

/** An origin's id, read. */
export function sharedOf(id: string): Shared {
  const [channel = "", until, responseUrl] = id.split(" ");
  return responseUrl === undefined ? { channel } : { channel, responseUrl, until: Number(until) };
}
