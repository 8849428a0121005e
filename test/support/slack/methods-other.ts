/** The rest of the Web API that an app such as this calls. https://docs.slack.dev/reference/methods */
import type { Call, Method } from "./call.ts";
import { channelOf, needed, Refusal, structured, userOf, writable } from "./call.ts";
import { json, list, str } from "./json.ts";
import { channelShape, messageShape, userShape } from "./shapes.ts";
import { covers } from "./world.ts";

const authTest: Method = ({ installation }) => ({
  url: `https://${installation.team.domain}.slack.com/`,
  team: installation.team.name,
  user: installation.botUser.name,
  team_id: installation.team.id,
  user_id: installation.botUser.id,
  bot_id: installation.botId,
  ...(installation.team.enterprise && { enterprise_id: installation.team.enterprise.id }),
  is_enterprise_install: installation.wholeOrganisation,
});

const authRevoke: Method = ({ args, installation, happenings }) => {
  if (args.test === "true" || args.test === "1" || args.test === true) return { revoked: false };
  installation.refused = "token_revoked";
  happenings.revoked(installation);
  return { revoked: true };
};

const usersInfo: Method = (call) => {
  const user = userOf(call, needed(call, "user"));
  return { user: userShape(user, call.installation.team.id) };
};

const botsInfo: Method = (call) => {
  const found = [...call.world.installations.values()].find((one) => one.botId === call.args.bot);
  if (found === undefined) throw new Refusal("bot_not_found");
  const { botUser, botId } = found;
  return {
    bot: {
      id: botId,
      deleted: false,
      name: botUser.realName,
      app_id: call.world.app.id,
      user_id: botUser.id,
    },
  };
};

const teamInfo: Method = (call) => {
  const team = call.world.teams.get(str(call.args.team) ?? call.installation.team.id);
  if (!team || !covers(call.installation, team)) throw new Refusal("team_not_found");
  const { enterprise, ...rest } = team;
  return {
    team: { ...rest, ...(enterprise && { enterprise_id: enterprise.id, enterprise_name: enterprise.name }) },
  };
};

const conversationsOpen: Method = (call) => {
  const { world, installation, args } = call;
  const id = str(args.channel);
  if (id !== undefined) return { channel: { id: channelOf(call, id).id } };
  const [first, ...others] = (str(args.users) ?? "").split(",").filter((one) => one !== "");
  if (first === undefined) throw new Refusal("users_list_not_supplied");
  if (others.length > 0) throw new Refusal("method_not_supported_for_channel_type");
  const user = userOf(call, first);
  if (user.deleted) throw new Refusal("user_disabled");
  if (user.role === "bot") throw new Refusal("cannot_dm_bot");
  const channel = world.direct(installation.team.id, user.id, installation.botUser.id);
  return { channel: { id: channel.id } };
};

const conversationsInfo: Method = (call) => {
  const channel = channelOf(call, needed(call, "channel"));
  return { channel: channelShape(channel, call.installation.botUser) };
};

function readable(call: Call) {
  const channel = channelOf(call, needed(call, "channel"));
  if (!channel.members.has(call.installation.botUser.id)) throw new Refusal("not_in_channel");
  return channel;
}

const history: Method = (call) => {
  const channel = readable(call);
  const messages = call.world.messages.filter(
    (one) =>
      one.channel === channel.id && !one.deleted && one.onlyFor === undefined && one.threadTs === undefined,
  );
  return page(call, messages.toReversed());
};

const replies: Method = (call) => {
  const channel = readable(call);
  const ts = needed(call, "ts");
  const messages = call.world.messages.filter(
    (one) =>
      one.channel === channel.id &&
      !one.deleted &&
      one.onlyFor === undefined &&
      (one.ts === ts || one.threadTs === ts),
  );
  if (messages.length === 0) throw new Refusal("thread_not_found");
  return page(call, messages);
};

function page(call: Call, messages: Parameters<typeof messageShape>[0][]) {
  const { world, args, installation } = call;
  const oldest = str(args.oldest);
  const latest = str(args.latest);
  const inclusive = args.inclusive === true || args.inclusive === "true";
  const within = messages.filter(
    ({ ts }) =>
      (oldest === undefined || ts > oldest || (inclusive && ts === oldest)) &&
      (latest === undefined || ts < latest || (inclusive && ts === latest)),
  );
  const limit = Number(args.limit ?? 100);
  const shown = within.slice(0, limit);
  return {
    messages: shown.map((one) => messageShape(one, world.app, installation.team.id)),
    has_more: within.length > limit,
  };
}

const uploadUrl: Method = (call) => {
  const name = needed(call, "filename");
  if (!(Number(call.args.length) > 0)) throw new Refusal("missing_argument");
  const id = call.world.id("F");
  call.world.files.set(id, { id, name, content: "", complete: false });
  return { upload_url: `${call.happenings.url}/upload/v1/${id}`, file_id: id };
};

const completeUpload: Method = (call) => {
  const files = list(structured(call.args.files, "invalid_arguments")).map((one) => {
    const file = call.world.files.get(str(json(one).id) ?? "");
    if (file === undefined) throw new Refusal("file_not_found");
    return file;
  });
  const id = str(call.args.channel_id);
  const channel = id === undefined ? undefined : writable(call, id);
  for (const file of files) {
    file.complete = true;
    if (channel !== undefined) file.channel = channel.id;
  }
  return { files: files.map(({ id, name }) => ({ id, title: name, name })) };
};

export const OTHERS: Record<string, Method> = {
  "auth.test": authTest,
  "auth.revoke": authRevoke,
  "users.info": usersInfo,
  "bots.info": botsInfo,
  "team.info": teamInfo,
  "conversations.open": conversationsOpen,
  "conversations.info": conversationsInfo,
  "conversations.history": history,
  "conversations.replies": replies,
  "files.getUploadURLExternal": uploadUrl,
  "files.completeUploadExternal": completeUpload,
};
