/** What Slack sends for what people do. https://docs.slack.dev/reference/interaction-payloads */
import type { Json } from "./json.ts";
import { messageShape, teamShape, viewShape } from "./shapes.ts";
import type { Channel, Installation, Message, Team, User, View, World } from "./world.ts";

const channelName = (channel: Channel) =>
  channel.kind === "im" ? "directmessage" : channel.kind === "public" ? channel.name : "privategroup";

const enterpriseOf = (team: Team) => team.enterprise ?? null;

function teamOf(world: World, id: string): Team {
  const team = world.teams.get(id);
  if (team === undefined) throw new Error(`There is no workspace ${id}.`);
  return team;
}

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export function commandPayload(
  world: World,
  installation: Installation,
  user: User,
  channel: Channel,
  line: string,
  responseUrl: string,
): Json {
  const [command = ""] = line.split(/\s/, 1);
  const team = teamOf(world, channel.team);
  return {
    token: world.app.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    ...(team.enterprise && { enterprise_id: team.enterprise.id, enterprise_name: team.enterprise.name }),
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text: line.slice(command.length).trim(),
    api_app_id: world.app.id,
    is_enterprise_install: String(installation.wholeOrganisation),
    response_url: responseUrl,
    trigger_id: world.trigger(user.id, channel.team),
  };
}

/** What every interaction says. */
function interaction(world: World, installation: Installation, user: User, type: string, view?: View): Json {
  const team = teamOf(world, user.team);
  return {
    type,
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team },
    api_app_id: world.app.id,
    token: world.app.verificationToken,
    team: teamShape(team),
    enterprise: enterpriseOf(team),
    is_enterprise_install: installation.wholeOrganisation,
    trigger_id: world.trigger(user.id, user.team, view?.id),
  };
}

/** A button or menu on a message. An ephemeral message is not shown in the payload. */
export function messageActionPayload(
  world: World,
  installation: Installation,
  user: User,
  channel: Channel,
  message: Message,
  action: Json,
  responseUrl: string,
): Json {
  const ephemeral = message.onlyFor !== undefined;
  return {
    ...interaction(world, installation, user, "block_actions"),
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
    },
    channel: { id: channel.id, name: channelName(channel) },
    ...(!ephemeral && { message: messageShape(message, world.app, channel.team) }),
    state: { values: {} },
    response_url: responseUrl,
    actions: [{ ...action, action_ts: world.ts() }],
  };
}

/** A button or menu in a modal or on the home. */
export function viewActionPayload(
  world: World,
  installation: Installation,
  user: User,
  view: View,
  action: Json,
  values: Json,
): Json {
  return {
    ...interaction(world, installation, user, "block_actions", view),
    container: { type: "view", view_id: view.id },
    view: viewShape(view, world.app, installation.botId, values),
    actions: [{ ...action, action_ts: world.ts() }],
  };
}

/** A modal submitted or closed. */
export function viewPayload(
  world: World,
  installation: Installation,
  user: User,
  view: View,
  values: Json,
  type: "view_submission" | "view_closed",
): Json {
  return {
    ...interaction(world, installation, user, type, view),
    view: viewShape(view, world.app, installation.botId, values),
    ...(type === "view_submission" ? { response_urls: [] } : { is_cleared: false }),
  };
}

/** What is typed into a menu that loads its options. */
export function suggestionPayload(
  world: World,
  installation: Installation,
  user: User,
  at: { view?: View; message?: Message; actionId: string; blockId: string; value: string },
): Json {
  const { trigger_id: _, ...base } = interaction(world, installation, user, "block_suggestion");
  return {
    ...base,
    action_id: at.actionId,
    block_id: at.blockId,
    value: at.value,
    container: at.view
      ? { type: "view", view_id: at.view.id }
      : { type: "message", message_ts: at.message?.ts, channel_id: at.message?.channel, is_ephemeral: false },
    ...(at.view && { view: viewShape(at.view, world.app, installation.botId) }),
    ...(at.message && { message: messageShape(at.message, world.app, user.team) }),
  };
}

/** A shortcut, on a message or anywhere. */
export function shortcutPayload(
  world: World,
  installation: Installation,
  user: User,
  callbackId: string,
  on?: { channel: Channel; message: Message; responseUrl: string },
): Json {
  const type = on === undefined ? "shortcut" : "message_action";
  const base = {
    ...interaction(world, installation, user, type),
    callback_id: callbackId,
    action_ts: world.ts(),
  };
  if (on === undefined) return base;
  return {
    ...base,
    message_ts: on.message.ts,
    channel: { id: on.channel.id, name: channelName(on.channel) },
    message: messageShape(on.message, world.app, on.channel.team),
    response_url: on.responseUrl,
  };
}

/** An event with its envelope. https://docs.slack.dev/apis/events-api#events-JSON */
export function eventPayload(
  world: World,
  installation: Installation,
  team: string,
  event: Json,
  shared = false,
): Json {
  const where = teamOf(world, team);
  const enterprise = where.enterprise?.id ?? null;
  return {
    token: world.app.verificationToken,
    team_id: team,
    ...(enterprise !== null && { enterprise_id: enterprise }),
    context_team_id: team,
    context_enterprise_id: enterprise,
    api_app_id: world.app.id,
    event,
    type: "event_callback",
    event_id: world.id("Ev"),
    event_time: Math.floor(world.clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: installation.wholeOrganisation ? null : installation.team.id,
        user_id: installation.botUser.id,
        is_bot: true,
        is_enterprise_install: installation.wholeOrganisation,
      },
    ],
    is_ext_shared_channel: shared,
    event_context: `4-${world.id("")}`,
  };
}
