/** Installing by OAuth. https://docs.slack.dev/authentication/installing-with-oauth */
import { Refusal } from "./call.ts";
import type { Json } from "./json.ts";
import { str } from "./json.ts";
import type { Request } from "./web-api.ts";
import type { Installation, Team, User, World } from "./world.ts";

/** A person said *Allow*: what the code is good for, once. */
interface Grant {
  team: Team;
  installer: User;
  scopes: string[];
  redirectUri?: string;
  used: boolean;
}

export type Grants = Map<string, Grant>;

/** Adds the app to a workspace; a former installation there gives up its token. */
export function install(
  world: World,
  team: Team,
  scopes: readonly string[],
  more: { installer?: string; wholeOrganisation?: boolean; botToken?: string } = {},
): Installation {
  const former = [...world.installations.values()].find((one) => one.team.id === team.id);
  const botUser: User = former?.botUser ?? {
    id: world.id("U"),
    team: team.id,
    name: "connectcoach",
    realName: "Connect Coach",
    role: "bot",
    deleted: false,
  };
  world.users.set(botUser.id, botUser);
  const installation: Installation = {
    team,
    wholeOrganisation: more.wholeOrganisation ?? false,
    botUser,
    botId: former?.botId ?? world.id("B"),
    botToken: more.botToken ?? `xoxb-${team.id.slice(1)}-${world.id("")}-test`,
    scopes: new Set(scopes),
    ...(more.installer !== undefined && { installer: more.installer }),
  };
  if (former && former.refused === undefined) former.refused = "token_revoked";
  world.installations.set(installation.botToken, installation);
  return installation;
}

/** A code for a person who pressed *Allow*. */
export function grant(grants: Grants, world: World, installer: User, asked: URLSearchParams): string {
  const team = world.teams.get(installer.team);
  if (team === undefined) throw new Error("A person of no workspace can't install.");
  const code = `${world.id("")}.${world.id("")}.code`;
  const redirectUri = asked.get("redirect_uri");
  const scopes = (asked.get("scope") ?? "").split(/[, ]/).filter((one) => one !== "");
  grants.set(code, { team, installer, scopes, used: false, ...(redirectUri !== null && { redirectUri }) });
  return code;
}

/** https://docs.slack.dev/reference/methods/oauth.v2.access */
export function oauthAccess(world: World, grants: Grants, request: Request, args: Json): Json {
  const { app } = world;
  const basic = /^Basic (\S{1,500})$/.exec(String(request.headers.authorization ?? ""))?.[1];
  const [basicId, basicSecret] = Buffer.from(basic ?? "", "base64")
    .toString()
    .split(":");
  if ((str(args.client_id) ?? basicId) !== app.clientId) throw new Refusal("invalid_client_id");
  if ((str(args.client_secret) ?? basicSecret) !== app.clientSecret) throw new Refusal("bad_client_secret");
  const found = grants.get(str(args.code) ?? "");
  if (found === undefined) throw new Refusal("invalid_code");
  if (found.used) throw new Refusal("code_already_used");
  if ((found.redirectUri ?? "") !== (str(args.redirect_uri) ?? "")) throw new Refusal("bad_redirect_uri");
  found.used = true;
  const { team, installer, scopes } = found;
  const made = install(world, team, scopes, { installer: installer.id });
  return {
    app_id: app.id,
    authed_user: { id: installer.id },
    scope: scopes.join(","),
    token_type: "bot",
    access_token: made.botToken,
    bot_user_id: made.botUser.id,
    team: { id: team.id, name: team.name },
    enterprise: team.enterprise ?? null,
    is_enterprise_install: false,
  };
}
