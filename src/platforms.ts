/** What the environment sets for chat platforms: read where a bot is to start, every wrong value named. */

/** Slack: one workspace by a token, over a socket or over HTTP, or many by installing, over HTTP. */
export interface SlackSettings {
  apiUrl?: string;
  /** The token of the one workspace, where there is one. */
  botToken?: string;
  /** For Socket Mode. */
  appToken?: string;
  /** For HTTP. */
  http?: { signingSecret: string; port: number };
  /** For many workspaces, over HTTP. */
  oauth?: { clientId: string; clientSecret: string; stateSecret: string };
}

/** Discord: by the gateway, or over HTTP. */
export interface DiscordSettings {
  token: string;
  apiUrl?: string;
  /** Commands are registered in this server alone, where they are there at once. */
  guildId?: string;
  /** Read what is typed in threads of servers. */
  messageContent: boolean;
  shards?: number;
  /**
   * The application's public key, hexadecimal: interactions come over HTTP, to this port, and not by the gateway.
   * `host`: where it listens; everywhere, where none is given.
   */
  http?: { publicKey: string; port: number; host?: string };
}

export interface Platforms {
  slack?: SlackSettings;
  discord?: DiscordSettings;
  logLevel: string;
}

type Env = Readonly<Record<string, string | undefined>>;

const SLACK = [
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "SLACK_CLIENT_ID",
  "SLACK_CLIENT_SECRET",
  "SLACK_STATE_SECRET",
];
const LEVELS = "trace, debug, info, warn, error, fatal, silent";
/** Where nothing else is set. */
const PORT = 3000;

/** True where a bot is to start and not the terminal. */
export function wantsPlatform(env: Env): boolean {
  return [...SLACK, "DISCORD_TOKEN"].some((name) => setting(env, name) !== undefined);
}

/** Reads it all; what is wrong is in `faults`, and no value is repeated: it may be a secret. */
export function readPlatforms(env: Env): { platforms: Platforms; faults: string[] } {
  const faults: string[] = [];
  const matching = (name: string, pattern: RegExp, takes: string): string | undefined => {
    const value = setting(env, name);
    if (value === undefined || pattern.test(value)) return value;
    faults.push(`${name} takes ${takes}`);
    return undefined;
  };
  const port = portOf(matching("PORT", /^\d{1,5}$/, PORTS), faults);
  const level = matching("LOG_LEVEL", /^(?:trace|debug|info|warn|error|fatal|silent)$/, `one of ${LEVELS}`);
  const slack = SLACK.some((name) => setting(env, name) !== undefined)
    ? slackOf(env, port, faults)
    : undefined;
  const slackUrl = matching("SLACK_API_URL", ADDRESS, "an address such as https://slack.com/api/");
  const token = matching(
    "DISCORD_TOKEN",
    /^[\w.-]{20,200}$/,
    "the bot's token alone, from the page Bot of the application",
  );
  const guildId = matching("DISCORD_GUILD_ID", /^\d{5,20}$/, "the id of a server, a number");
  const content = matching("DISCORD_MESSAGE_CONTENT", /^(?:1|0|true|false|yes|no|on|off)$/i, "1 or 0");
  const shards = matching("DISCORD_SHARDS", /^[1-9]\d{0,3}$/, "a number from 1");
  const publicKey = matching(
    "DISCORD_PUBLIC_KEY",
    /^[0-9a-f]{64}$/i,
    "64 hexadecimal digits, from the page General Information",
  );
  const discordUrl = matching("DISCORD_API_URL", ADDRESS, "an address such as https://discord.com/api");
  return {
    faults,
    platforms: {
      logLevel: level ?? "info",
      ...(slack && { slack: { ...slack, ...(slackUrl && { apiUrl: slackUrl }) } }),
      ...(token && {
        discord: {
          token,
          messageContent: /^(?:1|true|yes|on)$/i.test(content ?? ""),
          ...(guildId && { guildId }),
          ...(shards && { shards: Number(shards) }),
          ...(discordUrl && { apiUrl: discordUrl }),
          ...(publicKey && { http: { publicKey, port } }),
        },
      }),
    },
  };
}

const PORTS = "a port from 1 to 65535";
const ADDRESS = /^https?:\/\/[^\s"']{1,500}$/;

function setting(env: Env, name: string): string | undefined {
  const value = (env[name] ?? "").trim();
  return value === "" ? undefined : value;
}

function portOf(value: string | undefined, faults: string[]): number {
  const port = Number(value ?? PORT);
  if (port >= 1 && port <= 65_535) return port;
  faults.push(`PORT takes ${PORTS}`);
  return PORT;
}

function slackOf(env: Env, port: number, faults: string[]): SlackSettings {
  const [bot, app, signing, clientId, clientSecret, stateSecret] = SLACK.map((name) => setting(env, name));
  const many = [clientId, clientSecret, stateSecret].some((value) => value !== undefined);
  faults.push(
    ...tokenFaults(bot, app),
    ...secretFaults({ SLACK_SIGNING_SECRET: signing, SLACK_CLIENT_SECRET: clientSecret }),
  );
  if (many) {
    const missing = SLACK.slice(2).filter((name) => setting(env, name) === undefined);
    if (missing.length > 0) faults.push(`installing in many workspaces needs ${missing.join(", ")} as well`);
    if (bot !== undefined) {
      faults.push("SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for many: keep one of the two");
    }
    if (setting(env, "CONNECT_COACH_ENCRYPTION_KEY") === undefined) {
      faults.push(
        "CONNECT_COACH_ENCRYPTION_KEY is needed to keep workspaces' tokens (`openssl rand -base64 32` makes one)",
      );
    }
  } else if (bot === undefined) {
    faults.push(
      "SLACK_BOT_TOKEN is missing: it begins with xoxb- and stands on the app's page OAuth & Permissions",
    );
  }
  if (app !== undefined && signing !== undefined) {
    faults.push("SLACK_APP_TOKEN is for Socket Mode and SLACK_SIGNING_SECRET for HTTP: keep one of the two");
  } else if (!many && app === undefined && signing === undefined) {
    faults.push(
      "SLACK_APP_TOKEN (Socket Mode, from the page Basic Information) or SLACK_SIGNING_SECRET (HTTP, from the same page) is missing",
    );
  } else if (many && app !== undefined) {
    faults.push("SLACK_APP_TOKEN is for one workspace: many install over HTTP, with SLACK_SIGNING_SECRET");
  }
  return {
    ...(bot && { botToken: bot }),
    ...(app && { appToken: app }),
    ...(signing && { http: { signingSecret: signing, port } }),
    ...(clientId && clientSecret && stateSecret && { oauth: { clientId, clientSecret, stateSecret } }),
  };
}

const BOT_TOKEN = /^(?:xoxe\.)?xoxb-[\w-]{5,300}$/;
const APP_TOKEN = /^xapp-[\w-]{5,300}$/;

/** A token in the other's place is the most common mistake. */
function tokenFaults(bot: string | undefined, app: string | undefined): string[] {
  if (bot?.startsWith("xapp-") && app?.startsWith("xoxb-"))
    return ["SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped"];
  const faults: string[] = [];
  if (bot !== undefined && !BOT_TOKEN.test(bot)) faults.push(`SLACK_BOT_TOKEN ${wrongBotToken(bot)}`);
  if (app !== undefined && !APP_TOKEN.test(app)) {
    const holds = app.startsWith("xoxb-")
      ? "holds the bot's token, which belongs into SLACK_BOT_TOKEN"
      : "takes";
    faults.push(
      holds === "takes"
        ? "SLACK_APP_TOKEN takes an app-level token alone, which begins with xapp- (the page Basic Information)"
        : `SLACK_APP_TOKEN ${holds}; its own begins with xapp-`,
    );
  }
  return faults;
}

function wrongBotToken(token: string): string {
  if (token.startsWith("xoxp-"))
    return "holds a person's token; the bot's begins with xoxb- (the page OAuth & Permissions)";
  if (token.startsWith("xapp-"))
    return "holds the app-level token, which belongs into SLACK_APP_TOKEN; its own begins with xoxb-";
  return "takes the bot's token alone, which begins with xoxb- (the page OAuth & Permissions)";
}

function secretFaults(secrets: Record<string, string | undefined>): string[] {
  return Object.entries(secrets).flatMap(([name, secret]) =>
    secret === undefined || /^(?!xox|xapp)[^\s"']{8,200}$/.test(secret)
      ? []
      : [`${name} takes the secret alone, from the app's page Basic Information`],
  );
}
