/** A call of Slack's Web API, as its methods see it, and how they refuse it. */
import type { Json } from "./json.ts";
import { json, list, str } from "./json.ts";
import type { Channel, Installation, Message, User, World } from "./world.ts";
import { covers } from "./world.ts";

/** Slack says no: `{"ok":false,"error":…}` with more to it, perhaps. */
export class Refusal extends Error {
  readonly error: string;
  readonly more: Json;

  constructor(error: string, more: Json = {}) {
    super(error);
    this.error = error;
    this.more = more;
  }
}

/** What the app does, for those who look on: events go to the app, people's screens change. */
export interface Happenings {
  posted(message: Message): void;
  changed(message: Message, before: Message): void;
  removed(message: Message): void;
  revoked(installation: Installation): void;
  /** The address of this server, without a slash at its end. */
  readonly url: string;
}

export interface Call {
  world: World;
  args: Json;
  /** Who calls; undefined for methods that take no token. */
  installation: Installation;
  happenings: Happenings;
}

export type Method = (call: Call) => Json;

export function needed(call: Call, name: string): string {
  const value = str(call.args[name]);
  if (value === undefined || value === "")
    throw new Refusal("invalid_arguments", {
      response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
    });
  return value;
}

/** An argument that is a list or an object, as JSON in a form and as itself in a JSON body. */
export function structured(value: unknown, error: string): unknown {
  if (typeof value !== "string") return value;
  if (value === "") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw new Refusal(error);
  }
}

/** Blocks as they were given; `invalid_blocks_format` for what is no list of objects. */
export function blocksOf(call: Call): Json[] | undefined {
  const value = structured(call.args.blocks, "invalid_blocks_format");
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw new Refusal("invalid_blocks_format");
  return list(value).map(json);
}

/** A user of the workspaces that the caller sees. */
export function userOf(call: Call, id: string): User {
  const user = call.world.users.get(id);
  if (user === undefined) throw new Refusal("user_not_found");
  const known =
    covers(call.installation, call.world.teams.get(user.team)) ||
    [...call.world.channels.values()].some((one) => one.shared && ours(call, one) && one.members.has(id));
  if (!known) throw new Refusal("user_not_found");
  return user;
}

const ours = (call: Call, channel: Channel) => covers(call.installation, call.world.teams.get(channel.team));

/** A channel that the caller may know of: by id, by name, or a person's direct messages by their id. */
export function channelOf(call: Call, id: string): Channel {
  const { world, installation } = call;
  if (id.startsWith("U")) {
    const user = world.users.get(id);
    if (!user || !covers(installation, world.teams.get(user.team))) throw new Refusal("channel_not_found");
    return world.direct(user.team, user.id, installation.botUser.id);
  }
  const named = [...world.channels.values()].find((one) => `#${one.name}` === id && ours(call, one));
  const channel = world.channels.get(id) ?? named;
  if (channel === undefined || !ours(call, channel)) throw new Refusal("channel_not_found");
  if (channel.kind !== "public" && !channel.members.has(installation.botUser.id))
    throw new Refusal("channel_not_found");
  return channel;
}

/** A channel that the caller may write in. */
export function writable(call: Call, id: string): Channel {
  const channel = channelOf(call, id);
  if (channel.archived) throw new Refusal("is_archived");
  const member = channel.members.has(call.installation.botUser.id);
  if (!member && !call.installation.scopes.has("chat:write.public")) throw new Refusal("not_in_channel");
  return channel;
}
