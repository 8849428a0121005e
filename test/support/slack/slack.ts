/** The loopback Slack as a whole. */
import { randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import type { Happenings } from "./call.ts";
import { SlackClock } from "./clock.ts";
import { Deliveries, type Patience, type Send, SLACK_PATIENCE } from "./deliveries.ts";
import { Events } from "./events.ts";
import { Faults } from "./faults.ts";
import { deliverByHttp, post, type Reply, type Signing } from "./http-delivery.ts";
import type { Json } from "./json.ts";
import { type Grants, grant, install } from "./oauth.ts";
import { Person } from "./person.ts";
import { ResponseUrls } from "./response-urls.ts";
import { HttpServer } from "./server.ts";
import { SocketMode } from "./socket-mode.ts";
import { type ApiContext, callApi } from "./web-api.ts";
import {
  type AppIdentity,
  type Channel,
  type ChannelKind,
  type Installation,
  type Role,
  type Team,
  World,
} from "./world.ts";

/** The scopes that the coach asks for. */
const COACH_SCOPES = ["commands", "chat:write", "im:history", "im:write", "app_mentions:read", "users:read"];

/** The events that the coach listens to. */
const COACH_EVENTS = ["message.im", "app_mention", "app_home_opened", "app_uninstalled", "tokens_revoked"];

export interface SlackOptions {
  /** Event types the app is subscribed to; those of the coach otherwise. */
  events?: readonly string[];
  /** How long Slack waits; Slack's own times otherwise. */
  patience?: Partial<Patience>;
  /** Milliseconds between the server's pings on a socket. */
  pingMs?: number;
  port?: number;
}

export class Slack {
  readonly clock = new SlackClock();
  readonly world: World;
  readonly faults = new Faults();
  readonly sockets: SocketMode;
  readonly deliveries: Deliveries;
  readonly responseUrls: ResponseUrls;
  readonly happenings: Happenings;
  readonly events: Events;
  /** The app's address for deliveries over HTTP (`http://127.0.0.1:3000/slack/events`); Socket Mode without one. */
  requestUrl: string | undefined;
  readonly #grants: Grants = new Map();
  readonly #http: HttpServer;
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #url = "";

  constructor(options: SlackOptions) {
    const slack = this;
    this.world = new World(this.clock, identity());
    this.sockets = new SocketMode(this.world.app.id, options.pingMs);
    const changed = () => void this.#changes.emit("change");
    const send: Send = (delivery, waitMs) =>
      this.requestUrl === undefined
        ? this.sockets.send(delivery, waitMs)
        : deliverByHttp(this.requestUrl, this.world.app.signingSecret, delivery, waitMs);
    this.deliveries = new Deliveries(send, { ...SLACK_PATIENCE, ...options.patience }, changed);
    this.events = new Events(this.world, options.events ?? COACH_EVENTS, (payload) =>
      this.deliveries.event(payload),
    );
    this.happenings = {
      get url() {
        return slack.#url;
      },
      posted: (message) => {
        if (message.onlyFor === undefined) void this.events.posted(message);
      },
      changed: (message, before) => {
        if (message.onlyFor === undefined) void this.events.changed(message, before);
      },
      removed: (message) => {
        if (message.onlyFor === undefined) void this.events.removed(message);
      },
      revoked: (installation) => {
        void this.events.farewell(installation, { type: "app_uninstalled" });
      },
    };
    this.responseUrls = new ResponseUrls(this.world, this.happenings);
    const context: ApiContext = {
      world: this.world,
      happenings: this.happenings,
      grants: this.#grants,
      openSocket: () => this.sockets.ticket(this.#url),
    };
    this.#http = new HttpServer(
      (path, { headers }, body) => {
        if (path.startsWith("/api/")) return callApi(context, { method: path.slice(5), headers, body });
        if (path.startsWith("/actions/")) return this.responseUrls.answer(path, body);
        const file = this.world.files.get(path.split("/")[3] ?? "");
        if (!path.startsWith("/upload/v1/") || file === undefined) return undefined;
        file.content = body;
        return { status: 200, headers: {}, body: { ok: true } };
      },
      this.faults,
      changed,
    );
    this.#http.onUpgrade((request, socket, head) => this.sockets.upgrade(request, socket, head));
  }

  async start(port?: number): Promise<void> {
    this.#url = await this.#http.listen(port);
  }

  /** For `clientOptions.slackApiUrl`. */
  get apiUrl(): string {
    return `${this.#url}/api/`;
  }

  /** Calls of the Web API and of response_urls, in order. */
  get calls() {
    return this.#http.calls;
  }

  team(name: string, enterprise?: { id: string; name: string }): Team {
    const domain = name.toLowerCase().replaceAll(" ", "-");
    const team = { id: this.world.id("T"), name, domain, ...(enterprise && { enterprise }) };
    this.world.teams.set(team.id, team);
    return team;
  }

  /** Puts the app into a workspace, as an administrator's click does. */
  install(
    team: Team,
    options: { scopes?: readonly string[]; wholeOrganisation?: boolean } = {},
  ): Installation {
    return install(this.world, team, options.scopes ?? COACH_SCOPES, options);
  }

  person(name: string, team: Team, role: Role = "member"): Person {
    const id = this.world.id("U");
    const user = { id, team: team.id, name, realName: name, role, deleted: false };
    this.world.users.set(id, user);
    return new Person(this, user);
  }

  /** A channel with these people in it; with the bot where `bot` says so. */
  channel(
    name: string,
    team: Team,
    members: readonly Person[],
    options: { kind?: ChannelKind; bot?: boolean } = {},
  ): Channel {
    const kind = options.kind ?? "public";
    const bot = options.bot ? this.world.installationOf(team.id)?.botUser.id : undefined;
    const ids = [...members.map((one) => one.user.id), ...(bot === undefined ? [] : [bot])];
    const shared = members.some((one) => one.user.team !== team.id);
    const id = this.world.id(kind === "public" ? "C" : "G");
    const channel = { id, team: team.id, name, kind, members: new Set(ids), archived: false, shared };
    this.world.channels.set(id, channel);
    return channel;
  }

  /** A person presses *Allow* on the page of an install address: where the browser is sent then. */
  allow(person: Person, authorizeUrl: string): string {
    const asked = new URL(authorizeUrl).searchParams;
    const back = new URL(asked.get("redirect_uri") ?? "http://127.0.0.1/slack/oauth_redirect");
    back.searchParams.set("code", grant(this.#grants, this.world, person.user, asked));
    back.searchParams.set("state", asked.get("state") ?? "");
    return back.href;
  }

  /** Posts to the app's address as Slack does, or almost: for wrong signatures and other bodies. */
  post(body: string, contentType: string, signing?: Signing): Promise<Reply> {
    if (this.requestUrl === undefined) throw new Error("The app has no requestUrl.");
    return post(this.requestUrl, this.world.app.signingSecret, body, contentType, 10_000, signing);
  }

  /** `url_verification`, as the settings page sends it. https://docs.slack.dev/reference/events/url_verification */
  verifyUrl(challenge: string): Promise<Reply> {
    const body: Json = { token: this.world.app.verificationToken, challenge, type: "url_verification" };
    return this.post(JSON.stringify(body), "application/json");
  }

  /** `ssl_check`, as Slack sends it now and then. */
  checkSsl(): Promise<Reply> {
    return this.post(
      `ssl_check=1&token=${this.world.app.verificationToken}`,
      "application/x-www-form-urlencoded",
    );
  }

  /** Waits until `look` finds something: looked after each call, delivery and change. */
  async until<T>(
    look: () => T | undefined | false | null,
    what = "what was waited for",
    ms = 10_000,
  ): Promise<T> {
    const end = Date.now() + ms;
    for (;;) {
      const found = look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`Waited ${ms} ms for ${what}, in vain.`);
      await this.#change(50);
    }
  }

  /** Waits until nothing is under way and nothing came for `ms`. */
  async quiet(ms = 60): Promise<void> {
    for (;;) {
      const before = this.calls.length + this.deliveries.attempts.length;
      await new Promise((resolve) => setTimeout(resolve, ms));
      const busy = this.#http.underWay + this.deliveries.open > 0;
      if (!busy && before === this.calls.length + this.deliveries.attempts.length) return;
    }
  }

  #change(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#changes.off("change", done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#changes.on("change", done);
    });
  }

  async close(): Promise<void> {
    this.deliveries.close();
    await this.sockets.close();
    await this.#http.close();
  }
}

function identity(): AppIdentity {
  const id = "A0COACH0001";
  return {
    id,
    clientId: "1111111111.2222222222",
    clientSecret: randomBytes(16).toString("hex"),
    signingSecret: randomBytes(16).toString("hex"),
    appToken: `xapp-1-${id}-3333333333-${randomBytes(16).toString("hex")}`,
    verificationToken: randomBytes(12).toString("hex"),
  };
}

/** Starts a Slack on a free port of 127.0.0.1. Close it in the end. */
export async function startSlack(options: SlackOptions = {}): Promise<Slack> {
  const slack = new Slack(options);
  await slack.start(options.port);
  return slack;
}
