/** Things of the world as Slack's JSON shows them. */
import type { Json } from "./json.ts";
import type { AppIdentity, Channel, Message, Team, User, View } from "./world.ts";

/** https://docs.slack.dev/reference/objects/user-object */
export function userShape(user: User, seenFrom: string): Json {
  return {
    id: user.id,
    team_id: user.team,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    tz: "Europe/London",
    profile: { real_name: user.realName, display_name: user.name, team: user.team },
    is_admin: user.role === "admin" || user.role === "owner",
    is_owner: user.role === "owner",
    is_primary_owner: false,
    is_restricted: user.role === "guest",
    is_ultra_restricted: false,
    is_bot: user.role === "bot",
    is_app_user: false,
    ...(user.team !== seenFrom && { is_stranger: true }),
  };
}

/** https://docs.slack.dev/reference/events/message */
export function messageShape(message: Message, app: AppIdentity, team: string): Json {
  return {
    type: "message",
    ...(message.subtype !== undefined && { subtype: message.subtype }),
    user: message.user,
    ...(message.botId !== undefined && { bot_id: message.botId, app_id: app.id }),
    text: message.text,
    team,
    ts: message.ts,
    ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
    ...(message.edited !== undefined && { edited: message.edited }),
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
  };
}

/** https://docs.slack.dev/reference/objects/conversation-object */
export function channelShape(channel: Channel, bot: User): Json {
  return {
    id: channel.id,
    ...(channel.kind === "im"
      ? { user: [...channel.members].find((one) => one !== bot.id) ?? bot.id }
      : { name: channel.name }),
    is_channel: channel.kind === "public",
    is_group: false,
    is_im: channel.kind === "im",
    is_mpim: channel.kind === "mpim",
    is_private: channel.kind !== "public",
    is_archived: channel.archived,
    is_ext_shared: channel.shared,
    is_member: channel.members.has(bot.id),
    context_team_id: channel.team,
  };
}

/** https://docs.slack.dev/reference/views */
export function viewShape(view: View, app: AppIdentity, botId: string, values: Json = {}): Json {
  const { content } = view;
  return {
    id: view.id,
    team_id: view.team,
    type: view.type,
    blocks: content.blocks,
    private_metadata: content.private_metadata ?? "",
    callback_id: content.callback_id ?? "",
    state: { values },
    hash: view.hash,
    title: content.title ?? { type: "plain_text", text: "View Title", emoji: true },
    clear_on_close: content.clear_on_close ?? false,
    notify_on_close: content.notify_on_close ?? false,
    close: content.close ?? null,
    submit: content.submit ?? null,
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    app_id: app.id,
    external_id: content.external_id ?? "",
    app_installed_team_id: view.team,
    bot_id: botId,
  };
}

export const teamShape = (team: Team) => ({
  id: team.id,
  domain: team.domain,
  ...(team.enterprise && { enterprise_id: team.enterprise.id, enterprise_name: team.enterprise.name }),
});
