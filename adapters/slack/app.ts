/** Wires the coach into Slack: Bolt on either transport, the bot, the outbox. */
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { Deliverer } from "../../src/events/deliver.ts";
import type { Store } from "../../src/events/handle.ts";
import type { SlackSettings } from "../../src/platforms.ts";
import { kindOf, type Log } from "../log.ts";
import { Pump } from "../pump.ts";
import { Bot } from "./bot.ts";
import { clientOf, clientOptions } from "./client.ts";
import { Connection } from "./connection.ts";
import { installing } from "./installations.ts";
import { listen } from "./listen.ts";
import { boltLogger } from "./log.ts";
import { isTokenRefused, refusal } from "./outcome.ts";
import { People } from "./people.ts";
import { Reaches } from "./reach.ts";
import { Sender } from "./send.ts";
import { NotInstalled, oneWorkspace, type Source, type Workspaces } from "./workspaces.ts";

/** What the process gives. */
export interface Running {
  store: Store;
  by: Deliverer;
  plain: boolean;
  log: Log;
  /** Ends the process with a status and a sentence. */
  stop: (status: number, sentence: string) => void;
}

/** What Slack sends is smaller: the largest form has some 100 KB. In bytes. */
const BODY_LIMIT = 1024 * 1024;
/** A late acknowledgement is of use where Slack still waits. In milliseconds. */
const ACKNOWLEDGED_MS = 10_000;
/** How long a request may take to arrive, and how often that is looked at, in milliseconds. */
const REQUEST_MS = 8_000;
const LOOK_AT_REQUESTS_MS = 1_000;
const REFUSED =
  "Slack refuses the bot token: it was revoked, or the app was removed. Install the app again, set SLACK_BOT_TOKEN to the token on its page OAuth & Permissions, and start again.";

/** Starts; gives back what ends it. @throws what Slack's clients throw where Slack refuses or cannot be reached */
export async function startSlack(config: SlackSettings, running: Running): Promise<() => Promise<void>> {
  const { store, log, stop } = running;
  const by: Deliverer = { ...running.by, platform: "slack" };
  const options = clientOptions(config.apiUrl, log);
  const look = { plain: running.plain };
  const reaches = new Reaches();
  const many = config.oauth && installing({ ...config.oauth, options, store, now: by.now, log });
  const workspaces: Workspaces =
    many ?? (await oneWorkspace(clientOf(config.botToken, options), config.botToken ?? ""));

  const sender = new Sender({
    workspaces,
    reaches,
    look,
    now: by.now,
    begin: (delivery, workspace, place, line) => bot.begin(delivery, workspace, place, line),
    refused: ({ tenant }) => {
      log.error({ tenant }, "Slack refuses the token");
      if (!many) stop(78, REFUSED);
    },
  });
  const fault = (error: unknown) => log.error({ fault: kindOf(error) }, "a fault in Slack's adapter");
  const pump = new Pump(store, sender.send, by, fault);
  const bot: Bot = new Bot({
    store,
    people: new People(by.now),
    reaches,
    by,
    look,
    log,
    send: sender.send,
    wake: () => pump.wake(),
  });
  if (many) many.welcome = (workspace, user) => bot.welcome(workspace, user);

  const socket =
    config.appToken === undefined
      ? undefined
      : new SocketModeReceiver({
          appToken: config.appToken,
          autoReconnectEnabled: false,
          logger: boltLogger(log),
          logLevel: LogLevel.WARN,
          installerOptions: { clientOptions: { ...options } },
        });
  const http =
    config.http &&
    new HTTPReceiver({
      signingSecret: config.http.signingSecret,
      port: config.http.port,
      endpoints: ["/slack/events"],
      bodyLimit: BODY_LIMIT,
      unhandledRequestTimeoutMillis: ACKNOWLEDGED_MS,
      logger: boltLogger(log),
      customRoutes: [
        {
          path: "/health",
          method: ["GET"],
          handler: (_, response) => response.writeHead(200, { "content-type": "text/plain" }).end("ok\n"),
        },
        ...(many?.routes ?? []),
      ],
    });
  const receiver = socket ?? http;
  if (!receiver) throw new TypeError("neither a socket nor HTTP");

  const app = new App({
    receiver,
    authorize: async ({ teamId, enterpriseId, isEnterpriseInstall }) =>
      authorized(workspaces, {
        ...(teamId !== undefined && { teamId }),
        ...(enterpriseId !== undefined && { enterpriseId }),
        isEnterpriseInstall,
      }),
    logger: boltLogger(log),
    logLevel: LogLevel.WARN,
    clientOptions: options,
    tokenVerificationEnabled: false,
  });
  acknowledgeWhenKept(app);
  app.error(async (error) => {
    // Of a workspace that has gone nothing more is wanted: Slack need not try again.
    if (error.original instanceof NotInstalled || error.cause instanceof NotInstalled) return;
    log.error({ fault: kindOf(error) }, "an event was not handled");
    throw error;
  });
  listen(app, {
    bot,
    look,
    log,
    now: by.now,
    removed: async (source, at) => {
      const { tenant } = await workspaces.find(source);
      if (many && !(await many.isOlder(tenant, at))) return;
      await bot.forget(tenant);
      many?.drop(tenant);
      if (!many) stop(78, REFUSED);
    },
  });

  const connection = socket && new Connection(socket.client, log, () => stop(78, APP_REFUSED));
  if (connection) await connection.start();
  if (http) await http.start(config.http?.port ?? 0, SERVER);
  log.info({ socket: socket !== undefined }, "the coach is in Slack");
  pump.wake();

  return async () => {
    if (connection) await connection.stop();
    if (http) await http.stop();
    await bot.settled();
    await pump.stop();
  };
}

const APP_REFUSED =
  "Slack refuses SLACK_APP_TOKEN: make a new app-level token with the scope connections:write on the app's page Basic Information, set it, and start again.";

const SERVER = {
  requestTimeout: REQUEST_MS,
  headersTimeout: REQUEST_MS,
  connectionsCheckingInterval: LOOK_AT_REQUESTS_MS,
};

/**
 * Bolt acknowledges an event before anybody has looked at it. Here what it says to Slack is held back until all that
 * the event means has been kept; where that fails, nothing is said, and Slack sends the event again.
 */
function acknowledgeWhenKept(app: App): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    let said: { response: unknown } | undefined;
    const ack: typeof event.ack = async (response?: unknown) => {
      said ??= { response };
    };
    await process({ ...event, ack });
    if (said) await event.ack((said as { response: never }).response);
  };
}

/** The workspace of an event, put where its listeners find it. */
async function authorized(workspaces: Workspaces, source: Source) {
  const workspace = await workspaces.find(source);
  const { token, botId, botUserId, teamId, enterpriseId } = workspace;
  return {
    botToken: token,
    botId,
    botUserId,
    ...(teamId && { teamId }),
    ...(enterpriseId && { enterpriseId }),
    workspace,
  };
}

/**
 * Why Slack could not be begun with, as a sentence and an exit status (78 where Slack refuses what it was given: no
 * supervisor can mend that); undefined where it is another fault.
 */
export function startFault(error: unknown): { status: number; sentence: string } | undefined {
  const word = refusal(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (isTokenRefused(error)) return { status: 78, sentence: `${NOT_TAKEN} (Slack says: ${word}.)` };
  if (word !== undefined) {
    return {
      status: 78,
      sentence: `Slack does not let the coach begin: it says ${word}. \`connect-coach doctor\` says more.`,
    };
  }
  if (code === "EADDRINUSE")
    return { status: 2, sentence: "PORT is in use by another process: set another one." };
  if (code === "EACCES")
    return { status: 2, sentence: "PORT may not be used by this user: set one above 1023." };
  if (code.startsWith("slack_webapi")) {
    return {
      status: 1,
      sentence: "Slack cannot be reached: check the network and SLACK_API_URL, and start again.",
    };
  }
  return undefined;
}

const NOT_TAKEN =
  "Slack does not take SLACK_BOT_TOKEN or SLACK_APP_TOKEN: copy the first anew from the app's page OAuth & Permissions and the second from Basic Information, and start again.";
