/** What there is in this Slack: workspaces, people, channels, messages, views, installations. */
import type { Clock } from "./clock.ts";
import type { Json } from "./json.ts";

export interface Team {
  id: string;
  name: string;
  domain: string;
  /** Where the workspace belongs to an organisation (Enterprise Grid). */
  enterprise?: { id: string; name: string };
}

export type Role = "member" | "admin" | "owner" | "guest" | "bot";

export interface User {
  id: string;
  /** The workspace somebody belongs to: for a stranger (Slack Connect) it is not the channel's. */
  team: string;
  name: string;
  realName: string;
  role: Role;
  deleted: boolean;
}

export type ChannelKind = "public" | "private" | "im" | "mpim";

export interface Channel {
  id: string;
  team: string;
  name: string;
  kind: ChannelKind;
  members: Set<string>;
  archived: boolean;
  /** Shared with another organisation. */
  shared: boolean;
}

export interface Message {
  channel: string;
  ts: string;
  threadTs?: string;
  user: string;
  botId?: string;
  text: string;
  blocks: Json[];
  edited?: { user: string; ts: string };
  deleted: boolean;
  /** Seen by this user alone. */
  onlyFor?: string;
  subtype?: string;
  /** What else was said when it was posted: `unfurl_links` and the like. */
  sent: Json;
}

export interface View {
  id: string;
  team: string;
  user: string;
  type: "modal" | "home";
  content: Json;
  hash: string;
  rootId: string;
  previousId?: string;
  open: boolean;
}

export interface Installation {
  team: Team;
  /** Tokens of installations for a whole organisation work in each of its workspaces. */
  wholeOrganisation: boolean;
  botUser: User;
  botId: string;
  botToken: string;
  scopes: Set<string>;
  /** Why its token is refused, where it is. */
  refused?: "token_revoked" | "account_inactive" | "invalid_auth";
  installer?: string;
}

export interface StoredFile {
  id: string;
  name: string;
  content: string;
  complete: boolean;
  channel?: string;
}

/** The one app that lives in this Slack. */
export interface AppIdentity {
  id: string;
  clientId: string;
  clientSecret: string;
  signingSecret: string;
  /** Begins with `xapp-`. */
  appToken: string;
  verificationToken: string;
}

/** A trigger opens one view within three seconds. */
interface Trigger {
  user: string;
  team: string;
  at: number;
  used: boolean;
  /** The modal that it came from. */
  view?: string;
}

export class World {
  readonly clock: Clock;
  readonly app: AppIdentity;
  readonly teams = new Map<string, Team>();
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly messages: Message[] = [];
  readonly views = new Map<string, View>();
  /** By bot token. */
  readonly installations = new Map<string, Installation>();
  readonly files = new Map<string, StoredFile>();
  readonly triggers = new Map<string, Trigger>();
  /** By `team user`: the id of the home view. */
  readonly homes = new Map<string, string>();
  #ids = 0;
  #lastTs = 0;

  constructor(clock: Clock, app: AppIdentity) {
    this.clock = clock;
    this.app = app;
  }

  /** An id that nothing else has: `C0000000A1`. */
  id(prefix: string): string {
    this.#ids += 1;
    return prefix + this.#ids.toString(36).toUpperCase().padStart(8, "0");
  }

  /** A time in Slack's way, seconds and microseconds; each is later than the one before. */
  ts(): string {
    const micros = Math.max(this.#lastTs + 1, this.clock.now() * 1000);
    this.#lastTs = micros;
    return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, "0")}`;
  }

  installationOf(team: string): Installation | undefined {
    const found = [...this.installations.values()].filter((one) => covers(one, this.teams.get(team)));
    return found.findLast((one) => one.refused === undefined) ?? found.at(-1);
  }

  channel(id: string): Channel | undefined {
    return this.channels.get(id);
  }

  /** The direct messages of two, made when there are none yet. */
  direct(team: string, one: string, other: string): Channel {
    for (const channel of this.channels.values())
      if (
        channel.kind === "im" &&
        channel.team === team &&
        channel.members.has(one) &&
        channel.members.has(other)
      )
        return channel;
    const id = this.id("D");
    const channel: Channel = {
      id,
      team,
      name: "directmessage",
      kind: "im",
      members: new Set([one, other]),
      archived: false,
      shared: false,
    };
    this.channels.set(id, channel);
    return channel;
  }

  message(channel: string, ts: string): Message | undefined {
    return this.messages.find((one) => one.channel === channel && one.ts === ts && !one.deleted);
  }

  trigger(user: string, team: string, view?: string): string {
    const id = `${this.id("")}.${Number.parseInt(this.id(""), 36)}.${this.id("").toLowerCase()}`;
    this.triggers.set(id, {
      user,
      team,
      at: this.clock.now(),
      used: false,
      ...(view !== undefined && { view }),
    });
    return id;
  }
}

/** Whether an installation's token is good in a workspace. */
export function covers(installation: Installation, team: Team | undefined): boolean {
  if (team === undefined) return false;
  if (installation.team.id === team.id) return true;
  return (
    installation.wholeOrganisation &&
    team.enterprise !== undefined &&
    installation.team.enterprise?.id === team.enterprise.id
  );
}
