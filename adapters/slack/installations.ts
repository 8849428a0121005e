/** Installing in many workspaces: OAuth by Slack's own library, tokens encrypted in the store, each state used once. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Installation, InstallProvider } from "@slack/oauth";
import type { WebClientOptions } from "@slack/web-api";
import type { Tenant } from "../../src/chat/event.ts";
import type { Store } from "../../src/events/handle.ts";
import { kindOf, type Log } from "../log.ts";
import { clientOf } from "./client.ts";
import { BOT_SCOPES } from "./scopes.ts";
import { statesIn } from "./states.ts";
import { NotInstalled, tenantOf, type Workspace, type Workspaces } from "./workspaces.ts";

/** What is kept of an installation, encrypted. */
interface Kept {
  token: string;
  botId: string;
  botUserId: string;
  teamId?: string;
  enterpriseId?: string;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Installing {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
  options: WebClientOptions;
  store: Store;
  now: () => number;
  log: Log;
}

interface Route {
  path: string;
  method: string[];
  handler: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface Many extends Workspaces {
  routes: Route[];
  /** Forgets what is remembered of a workspace in this process. */
  drop(tenant: Tenant): void;
  /** True where the installation is older than that moment: word of its end may come late, after a new one. */
  isOlder(tenant: Tenant, at: number): Promise<boolean>;
  /** Called for whoever has installed it. */
  welcome: (workspace: Workspace, user: string) => Promise<void>;
}

/** How long an installation is remembered in this process, in milliseconds. */
const FRESH_MS = 60_000;

export function installing({
  clientId,
  clientSecret,
  stateSecret,
  options,
  store,
  now,
  log,
}: Installing): Many {
  const remembered = new Map<Tenant, { workspace: Workspace; kept: Kept; at: number }>();

  async function load(tenant: Tenant) {
    const known = remembered.get(tenant);
    if (known && now() - known.at < FRESH_MS) return known;
    const json = await store.transaction("an installation", ({ installations }) =>
      installations.find(tenant),
    );
    if (json === undefined) return undefined;
    const kept = JSON.parse(json) as Kept;
    const { token, botId, botUserId, teamId, enterpriseId } = kept;
    const workspace: Workspace = {
      tenant,
      // Of the same token the same client, which holds the connections.
      client: known?.kept.token === token ? known.workspace.client : clientOf(token, options),
      token,
      botId,
      botUserId,
      ...(teamId && { teamId }),
      ...(enterpriseId && { enterpriseId }),
    };
    const loaded = { workspace, kept, at: now() };
    remembered.set(tenant, loaded);
    return loaded;
  }

  async function keep(installation: Installation): Promise<void> {
    const { team, enterprise, bot, isEnterpriseInstall = false, user } = installation;
    const ids = {
      ...(team?.id && { teamId: team.id }),
      ...(enterprise?.id && { enterpriseId: enterprise.id }),
    };
    const tenant = tenantOf({ ...ids, isEnterpriseInstall });
    if (tenant === undefined || !bot) throw new TypeError("an installation without a bot");
    const kept: Kept = { token: bot.token, botId: bot.id, botUserId: bot.userId, ...ids, at: now() };
    await store.transaction("an installation", ({ installations }) =>
      installations.save(tenant, JSON.stringify(kept), now()),
    );
    remembered.delete(tenant);
    log.info({ tenant }, "installed");
    const loaded = await load(tenant);
    // The page is shown whatever comes of it.
    if (loaded && user.id)
      void many
        .welcome(loaded.workspace, user.id)
        .catch((error) => log.warn({ tenant, fault: kindOf(error) }, "no welcome"));
  }

  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateStore: statesIn(store, stateSecret, now),
    installationStore: {
      storeInstallation: keep,
      fetchInstallation: () => Promise.reject(new NotInstalled("never asked")),
      deleteInstallation: async () => {},
    },
    clientOptions: options,
    ...(options.logger && { logger: options.logger }),
    directInstall: true,
    ...(options.slackApiUrl && {
      authorizationUrl: new URL("/oauth/v2/authorize", options.slackApiUrl).href,
    }),
  });

  const many: Many = {
    async find(source) {
      const tenant = tenantOf(source);
      const loaded = tenant && (await load(tenant));
      // Installed in a whole organisation, an event may still speak of one of its workspaces.
      const other =
        source.enterpriseId === undefined ? undefined : await load(`slack:${source.enterpriseId}`);
      const found = loaded ?? other;
      if (!found) throw new NotInstalled("not installed there");
      return found.workspace;
    },
    of: async (tenant) => (await load(tenant))?.workspace,
    drop: (tenant) => void remembered.delete(tenant),
    async isOlder(tenant, at) {
      remembered.delete(tenant);
      const loaded = await load(tenant);
      // Event times are whole seconds.
      return loaded === undefined || Math.floor(loaded.kept.at / 1000) * 1000 <= at;
    },
    welcome: async () => {},
    routes: [
      {
        path: "/slack/install",
        method: ["GET"],
        handler: (request, response) =>
          void provider
            .handleInstallPath(request, response, {}, { scopes: [...BOT_SCOPES] })
            .catch(() => page(response, 500, FAILED)),
      },
      {
        path: "/slack/oauth_redirect",
        method: ["GET"],
        handler: (request, response) =>
          void provider.handleCallback(request, response, {
            success: (_installation, _options, _request, to) => page(to as ServerResponse, 200, DONE),
            failure: (error, _options, _request, to) => {
              log.warn({ fault: kindOf(error) }, "not installed");
              page(to as ServerResponse, 400, FAILED);
            },
          }),
      },
    ],
  };
  return many;
}

const DONE =
  "<h1>Connect Coach is installed</h1><p>The next step: open Slack and type <code>/connect-draft</code> in any channel. I write to you there.</p>";
const FAILED =
  '<h1>Connect Coach was not installed</h1><p>The link was used before, is too old, or was opened in another browser. Nothing was kept. <a href="/slack/install">Begin again</a></p>';

function page(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Connect Coach</title><body>${body}</body></html>`,
  );
}
