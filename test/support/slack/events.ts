/** Which events the app gets for what happens to messages. https://docs.slack.dev/reference/events */
import type { Json } from "./json.ts";
import { eventPayload } from "./payloads.ts";
import { messageShape } from "./shapes.ts";
import type { Channel, Installation, Message, World } from "./world.ts";

/** An event type with the scope that it needs. */
const NEEDS = {
  im: { event: "message.im", scope: "im:history" },
  public: { event: "message.channels", scope: "channels:history" },
  private: { event: "message.groups", scope: "groups:history" },
  mpim: { event: "message.mpim", scope: "mpim:history" },
} as const;

const CHANNEL_TYPES = { im: "im", public: "channel", private: "group", mpim: "mpim" } as const;

export class Events {
  readonly #world: World;
  readonly #subscribed: ReadonlySet<string>;
  readonly #deliver: (payload: Json) => Promise<unknown>;

  constructor(world: World, subscribed: readonly string[], deliver: (payload: Json) => Promise<unknown>) {
    this.#world = world;
    this.#subscribed = new Set(subscribed);
    this.#deliver = deliver;
  }

  #hears(
    installation: Installation | undefined,
    event: string,
    scope?: string,
  ): installation is Installation {
    if (installation === undefined || installation.refused !== undefined) return false;
    return this.#subscribed.has(event) && (scope === undefined || installation.scopes.has(scope));
  }

  /** Delivers an event that isn't about a message, if the app hears of it. */
  async tell(
    installation: Installation | undefined,
    team: string,
    event: Json,
    shared = false,
    scope?: string,
  ) {
    if (!this.#hears(installation, String(event.type), scope)) return;
    await this.#deliver(eventPayload(this.#world, installation, team, event, shared));
  }

  /** The last words to an app whose tokens are gone. */
  async farewell(installation: Installation, event: Json) {
    if (!this.#subscribed.has(String(event.type))) return;
    await this.#deliver(eventPayload(this.#world, installation, installation.team.id, event));
  }

  async posted(message: Message): Promise<void> {
    const channel = this.#channel(message);
    const shape = this.#shape(message, channel);
    await Promise.all([this.#about(channel, shape), this.#mention(channel, message, shape)]);
  }

  async changed(message: Message, before: Message): Promise<void> {
    const channel = this.#channel(message);
    await this.#about(channel, {
      type: "message",
      subtype: "message_changed",
      message: messageShape(message, this.#world.app, channel.team),
      previous_message: messageShape(before, this.#world.app, channel.team),
      channel: channel.id,
      hidden: true,
      ts: this.#world.ts(),
    });
  }

  async removed(message: Message): Promise<void> {
    const channel = this.#channel(message);
    await this.#about(channel, {
      type: "message",
      subtype: "message_deleted",
      previous_message: messageShape(message, this.#world.app, channel.team),
      channel: channel.id,
      hidden: true,
      deleted_ts: message.ts,
      ts: this.#world.ts(),
    });
  }

  #channel(message: Message): Channel {
    const channel = this.#world.channels.get(message.channel);
    if (channel === undefined) throw new Error(`There is no channel ${message.channel}.`);
    return channel;
  }

  #shape(message: Message, channel: Channel): Json {
    const author = this.#world.users.get(message.user);
    const stranger = author !== undefined && author.team !== channel.team;
    const team = author?.team ?? channel.team;
    return {
      ...messageShape(message, this.#world.app, team),
      channel: channel.id,
      ...(stranger && { user_team: author.team, source_team: author.team }),
    };
  }

  /** A message event, where the app is in the channel and hears of such. */
  async #about(channel: Channel, event: Json): Promise<void> {
    const installation = this.#world.installationOf(channel.team);
    const { event: name, scope } = NEEDS[channel.kind];
    if (!this.#hears(installation, name, scope) || !channel.members.has(installation.botUser.id)) return;
    const told = { ...event, channel_type: CHANNEL_TYPES[channel.kind], event_ts: event.ts };
    await this.#deliver(eventPayload(this.#world, installation, channel.team, told, channel.shared));
  }

  /** A mention is told in channels alone, and only where the app is a member. */
  async #mention(channel: Channel, message: Message, shape: Json): Promise<void> {
    const installation = this.#world.installationOf(channel.team);
    if (channel.kind === "im" || message.botId !== undefined) return;
    if (!this.#hears(installation, "app_mention", "app_mentions:read")) return;
    const bot = installation.botUser.id;
    if (!channel.members.has(bot) || !message.text.includes(`<@${bot}>`)) return;
    const event = { ...shape, type: "app_mention", event_ts: message.ts };
    await this.#deliver(eventPayload(this.#world, installation, channel.team, event, channel.shared));
  }
}
