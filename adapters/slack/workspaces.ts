/** The workspaces that have the coach: one, by a token of the environment, or as many as have installed it. */
import type { WebClient } from "@slack/web-api";
import type { Tenant } from "../../src/chat/event.ts";

/** One installation. */
export interface Workspace {
  tenant: Tenant;
  client: WebClient;
  token: string;
  botId: string;
  botUserId: string;
  /** Where installed in a whole organisation, none. */
  teamId?: string;
  enterpriseId?: string;
}

/** What an event says of the installation it is for. */
export interface Source {
  teamId?: string;
  enterpriseId?: string;
  isEnterpriseInstall: boolean;
}

export interface Workspaces {
  /** The installation that an event is for. @throws NotInstalled; StoreFault where nobody can say */
  find(source: Source): Promise<Workspace>;
  /** Undefined where it has gone. */
  of(tenant: Tenant): Promise<Workspace | undefined>;
}

/** An event for a workspace that has not installed the coach, or not any more. */
export class NotInstalled extends Error {
  override readonly name = "NotInstalled";
}

/**
 * The installation's workspace or organisation, and not the workspace that somebody writes from: under Slack Connect
 * that may be another's.
 */
export function tenantOf({ teamId, enterpriseId, isEnterpriseInstall }: Source): Tenant | undefined {
  const id = isEnterpriseInstall ? (enterpriseId ?? teamId) : (teamId ?? enterpriseId);
  return id === undefined ? undefined : `slack:${id}`;
}

/**
 * The one workspace of a token.
 * @throws what the Web API throws where Slack refuses the token or is away
 */
export async function oneWorkspace(client: WebClient, token: string): Promise<Workspaces> {
  const { team_id, enterprise_id, is_enterprise_install, bot_id, user_id } = await client.auth.test();
  const tenant = tenantOf({
    ...(team_id && { teamId: team_id }),
    ...(enterprise_id && { enterpriseId: enterprise_id }),
    isEnterpriseInstall: is_enterprise_install === true,
  });
  if (tenant === undefined || user_id === undefined)
    throw new NotInstalled("Slack names no workspace for this token.");
  const workspace: Workspace = {
    tenant,
    client,
    token,
    botId: bot_id ?? "",
    botUserId: user_id,
    ...(team_id && { teamId: team_id }),
    ...(enterprise_id && { enterpriseId: enterprise_id }),
  };
  return {
    find: async () => workspace,
    of: async (asked) => (asked === tenant ? workspace : undefined),
  };
}
