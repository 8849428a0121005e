/** Who speaks, where and on whose behalf, out of what Discord sends. */
import type { APIInteraction, APIMessage, APIUser } from "discord-api-types/v10";
import { ApplicationIntegrationType, ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import type { Tenant } from "../../src/chat/event.ts";
import type { Arrival } from "../../src/events/handle.ts";

/** Before the channel's id, where the conversation is one message that its person alone sees. */
const ALONE = "alone:";

/** A conversation in a channel where no thread can be made: one message, seen by its person alone, edited in place. */
export function aloneIn(channel: string): string {
  return ALONE + channel;
}

/** True for the id of such a place. */
export function isAlone(place: string): boolean {
  return place.startsWith(ALONE);
}

/** Whose rows these are: the server's that has installed the coach, or the person's own where none has. */
function tenantOf(interaction: APIInteraction): Tenant {
  const guild = interaction.authorizing_integration_owners[ApplicationIntegrationType.GuildInstall];
  return guild === undefined || guild === "0" ? ownTenant(userOf(interaction).id) : serverTenant(guild);
}

function serverTenant(guild: string): Tenant {
  return `discord:${guild}`;
}

function ownTenant(user: string): Tenant {
  return `discord:user-${user}`;
}

/** Who has acted: a member of a server, or somebody in direct messages. */
function userOf(interaction: APIInteraction): APIUser {
  const user = interaction.member?.user ?? interaction.user;
  if (!user) throw new TypeError("an interaction without a user");
  return user;
}

/** An interaction as the core takes it. `place`: where its conversation is. */
export function arrivalOf(interaction: APIInteraction, place: Arrival["place"], now: Date): Arrival {
  const user = userOf(interaction);
  const tenant = tenantOf(interaction);
  // What is one's own is managed by oneself; in a server, Discord says what somebody may.
  const manager =
    tenant === ownTenant(user.id) || may(interaction.member?.permissions, PermissionFlagsBits.ManageGuild);
  return {
    tenant,
    user: { id: user.id, name: interaction.member?.nick ?? nameOf(user), manager },
    place,
    eventId: interaction.id,
    now,
  };
}

function nameOf({ global_name, username }: Pick<APIUser, "global_name" | "username">): string {
  return global_name ?? username;
}

/** True where the permissions hold this one; administrators hold all. */
function may(permissions: string | undefined, flag: bigint): boolean {
  if (permissions === undefined) return false;
  const held = BigInt(permissions);
  return (held & PermissionFlagsBits.Administrator) !== 0n || (held & flag) === flag;
}

/** What the coach looks at of a message that somebody has written. */
export type Written = Pick<
  APIMessage,
  "id" | "channel_id" | "content" | "mentions" | "edited_timestamp" | "webhook_id"
> & {
  guild_id?: string;
  author: Pick<APIUser, "id" | "username" | "global_name" | "bot">;
};

/**
 * A message as the core takes it; Discord does not say what its author may do in a server, so it counts as nothing that
 * a manager alone may do.
 */
export function arrivalOfMessage(
  { author, guild_id, channel_id, id }: Pick<Written, "author" | "guild_id" | "channel_id" | "id">,
  now: Date,
): Arrival {
  const direct = guild_id === undefined;
  return {
    tenant: direct ? ownTenant(author.id) : serverTenant(guild_id),
    user: { id: author.id, name: nameOf(author), manager: direct },
    place: { id: channel_id },
    eventId: id,
    now,
  };
}

/** Where a draft can be told to go: the thread or the direct messages one is in, a new thread, or here, seen by one alone. */
export function draftPlace(interaction: APIInteraction, bot: string): "here" | "thread" | "alone" {
  const { channel, app_permissions } = interaction;
  const installed =
    interaction.authorizing_integration_owners[ApplicationIntegrationType.GuildInstall] !== undefined;
  if (!channel || !installed) return "alone";
  if (channel.type === ChannelType.DM) return "here";
  if (channel.type === ChannelType.PrivateThread && "owner_id" in channel && channel.owner_id === bot)
    return "here";
  const takesThreads = channel.type === ChannelType.GuildText;
  const allowed =
    PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.CreatePrivateThreads |
    PermissionFlagsBits.SendMessagesInThreads;
  return takesThreads && may(app_permissions, allowed) ? "thread" : "alone";
}
