/** Discord's API over HTTP: what it takes is checked against its published schemas, what it refuses is refused. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationFormPartialSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  MessageCreateRequestSchema,
  ModalInteractionCallbackRequestSchema,
  type Schema,
  UpdateMessageInteractionCallbackRequestSchema,
} from "discord-api-spec/zod";
import {
  type Channel,
  EPHEMERAL,
  type Interaction,
  type Modal,
  Refusal,
  type Row,
  type Sent,
  type World,
} from "./world.ts";

/** One call as it came. */
export interface Call {
  method: string;
  /** Without `/v10`. */
  path: string;
  body: unknown;
  authorization: string | undefined;
}

/** What a test wants of the next calls that match. */
export interface Fault {
  matches: RegExp;
  times: number;
  /** `taken`: Discord does it, and its answer does not arrive. */
  do: { status: number; body?: object; headers?: Record<string, string> } | "reset" | "taken";
}

interface Body {
  content?: string;
  components?: readonly Row[];
  flags?: number;
  nonce?: string;
}

export class Rest {
  readonly #world: World;
  readonly #server: Server;
  readonly calls: Call[] = [];
  readonly faults: Fault[] = [];
  /** Where the gateway is. */
  gatewayUrl = "";
  sessionsLeft = 1_000;
  /** Told of each message and thread that was made, for the gateway to say so. */
  made: (event: string, data: object) => void = () => {};

  constructor(world: World) {
    this.#world = world;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** `http://127.0.0.1:…/api`, once it listens. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** What an endpoint answered to an interaction is its first answer. */
  inline(interaction: Interaction, { status, body }: { status: number; body: unknown }): void {
    if (status === 200) this.#callback(interaction, body);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const text = Buffer.concat(parts).toString("utf8");
    const path = (request.url ?? "").replace(/^\/api\/v\d+/, "").replace(/\?.*$/, "");
    const call: Call = {
      method: request.method ?? "",
      path,
      body: text === "" ? undefined : JSON.parse(text),
      authorization: request.headers.authorization,
    };
    this.calls.push(call);
    const fault = this.#fault(`${call.method} ${path}`);
    if (fault === "reset") return void request.socket.destroy();
    if (typeof fault === "object") return reply(response, fault.status, fault.body ?? {}, fault.headers);
    try {
      const answer = this.#route(call);
      if (fault === "taken") return void request.socket.destroy();
      reply(response, answer === undefined ? 204 : 200, answer);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply(response, error.status, { code: error.code, message: error.message });
    }
  }

  #fault(line: string): Fault["do"] | undefined {
    const fault = this.faults.find(({ matches, times }) => times > 0 && matches.test(line));
    if (fault) fault.times--;
    return fault?.do;
  }

  #route({ method, path, body, authorization }: Call): unknown {
    const world = this.#world;
    const [first, ...rest] = path.slice(1).split("/");
    const byToken = first === "interactions" || first === "webhooks";
    if (!byToken && authorization !== `Bot ${world.token}`) throw new Refusal(401, 0, "401: Unauthorized");
    const route = `${method} ${path.replace(/\d{3,}/g, "*")}`;
    switch (true) {
      case route === "GET /gateway/bot":
        return {
          url: this.gatewayUrl,
          shards: 1,
          session_start_limit: {
            total: 1_000,
            remaining: this.sessionsLeft,
            reset_after: 100,
            max_concurrency: 1,
          },
        };
      case route === "GET /applications/@me":
        return {
          id: "800",
          bot: world.bot,
          verify_key: world.publicKey,
          name: "coach",
          ...world.application,
        };
      case route === "PATCH /applications/@me":
        Object.assign(world.application, checked(ApplicationFormPartialSchema, body));
        return { id: "800", bot: world.bot, ...world.application };
      case route === "GET /users/@me":
        return { ...world.bot, bot: true };
      case /^GET \/applications\/\*(\/guilds\/\*)?\/commands$/.test(route):
        return world.commands;
      case /^PUT \/applications\/\*(\/guilds\/\*)?\/commands$/.test(route):
        return this.#register(body);
      case route === "POST /users/@me/channels":
        return channelObject(world.direct(String(field(body, "recipient_id"))));
      case route === "POST /channels/*/messages":
        return this.#message(world.seen(rest[0] ?? ""), body);
      case route === "POST /channels/*/threads":
        return this.#thread(world.seen(rest[0] ?? ""), body);
      case method === "PUT" && /^\/channels\/\d+\/thread-members\/\d+$/.test(path):
        world.seen(rest[0] ?? "").members.add(rest[2] ?? "");
        return undefined;
      case route === "GET /channels/*":
        return channelObject(world.seen(rest[0] ?? ""));
      case first === "interactions" && method === "POST":
        return this.#callback(world.open(rest[0] ?? "", rest[1] ?? ""), body);
      case first === "webhooks" && method === "POST":
        return this.#followUp(world.answered(rest[1] ?? ""), body);
      case first === "webhooks" && method === "PATCH":
        return this.#fill(world.answered(rest[1] ?? ""), body);
      default:
        throw new Refusal(404, 0, `404: Not Found (${route})`);
    }
  }

  #register(body: unknown): unknown {
    const commands = Array.isArray(body) ? body : [];
    for (const one of commands) checked(ApplicationCommandCreateRequestSchema, one);
    // Discord gives an id, a version, and leaves out what is false.
    this.#world.commands = commands.map((one) => ({
      ...JSON.parse(JSON.stringify(one)),
      id: this.#world.id(),
      version: "1",
    }));
    return this.#world.commands;
  }

  #message(channel: Channel, body: unknown): unknown {
    const {
      content = "",
      components = [],
      flags = 0,
      nonce,
    } = checked(MessageCreateRequestSchema, body) as Body;
    if (content.trim() === "") throw new Refusal(400, 50_006, "Cannot send an empty message");
    const author = this.#world.bot.id;
    const sent = this.#world.post(channel, {
      author,
      content,
      components,
      flags,
      ...(nonce && { nonce: String(nonce) }),
    });
    const message = messageObject(sent, { ...this.#world.bot, bot: true }, channel);
    this.made("MESSAGE_CREATE", message);
    return message;
  }

  #thread(parent: Channel, body: unknown): unknown {
    const { name } = checked(CreateTextThreadWithoutMessageRequestSchema, body) as { name: string };
    const thread = this.#world.add({
      type: 12,
      name,
      parent: parent.id,
      owner: this.#world.bot.id,
      botPermissions: parent.botPermissions,
      ...(parent.guild !== undefined && { guild: parent.guild }),
    });
    this.made("THREAD_CREATE", { ...channelObject(thread), newly_created: true });
    return channelObject(thread);
  }

  #callback(interaction: Interaction, body: unknown): undefined {
    const type = Number(field(body, "type"));
    const data = (field(body, "data") ?? {}) as Body;
    interaction.first = type;
    if (type === 4 || type === 5) {
      checked(CreateMessageInteractionCallbackRequestSchema, body, type === 5);
      interaction.original = this.#said(interaction, type === 5 ? { ...data, content: "…" } : data).id;
    } else if (type === 7 || type === 6) {
      if (type === 7) checked(UpdateMessageInteractionCallbackRequestSchema, body);
      if (interaction.source === undefined)
        throw new Refusal(400, 50_035, "Invalid Form Body: no message to update");
      interaction.original = interaction.source;
      if (type === 7) this.#change(interaction.source, data);
    } else if (type === 9) {
      checked(ModalInteractionCallbackRequestSchema, body);
      interaction.modal = data as unknown as Modal;
    } else if (type === 8) {
      interaction.choices = (field(data, "choices") ?? []) as NonNullable<Interaction["choices"]>;
    } else throw new Refusal(400, 50_035, `Invalid Form Body: type ${type}`);
    return undefined;
  }

  #followUp(interaction: Interaction, body: unknown): unknown {
    interaction.followUps++;
    return this.#said(
      interaction,
      checked(IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema, body) as Body,
    );
  }

  #fill(interaction: Interaction, body: unknown): unknown {
    if (interaction.original === undefined) throw new Refusal(404, 10_008, "Unknown Message");
    const data = checked(IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema, body) as Body;
    return this.#change(interaction.original, data);
  }

  #said(interaction: Interaction, { content = "", components = [], flags = 0 }: Body) {
    if (content.trim() === "") throw new Refusal(400, 50_006, "Cannot send an empty message");
    const channel = this.#world.channels.get(interaction.channel);
    if (!channel) throw new Refusal(404, 10_003, "Unknown Channel");
    const only = (flags & EPHEMERAL) !== 0 ? { only: interaction.user } : {};
    return this.#world.post(channel, { author: this.#world.bot.id, content, components, flags, ...only });
  }

  #change(id: string, { content, components }: Body): unknown {
    const message = this.#world.messages.find((one) => one.id === id);
    if (!message) throw new Refusal(404, 10_008, "Unknown Message");
    if (content !== undefined) message.content = content;
    if (components !== undefined) message.components = components;
    return message;
  }
}

/** @throws Refusal as Discord words it, where the body is not what its API takes */
function checked(schema: Schema, body: unknown, skip = false): unknown {
  if (skip) return body;
  try {
    schema.parse(body);
  } catch (error) {
    throw new Refusal(400, 50_035, `Invalid Form Body: ${error instanceof Error ? error.message : ""}`);
  }
  return body;
}

function field(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
}

/** A message as Discord describes it. */
export function messageObject(
  { id, content, components, flags }: Sent,
  author: object,
  channel: Channel,
  more: { mentions?: readonly object[]; edited?: string } = {},
): object {
  return {
    id,
    channel_id: channel.id,
    content,
    components,
    flags,
    author: { global_name: null, discriminator: "0", avatar: null, ...author },
    mentions: more.mentions ?? [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    timestamp: "2026-01-01T00:00:00Z",
    edited_timestamp: more.edited ?? null,
    tts: false,
    mention_everyone: false,
    pinned: false,
    type: 0,
    ...(channel.guild !== undefined && { guild_id: channel.guild }),
  };
}

/** A channel as Discord describes it. */
function channelObject(channel: Channel): object {
  const { id, type, name, guild, parent, owner } = channel;
  const thread =
    parent === undefined
      ? {}
      : { parent_id: parent, owner_id: owner, thread_metadata: METADATA, member_count: 1, message_count: 0 };
  const direct =
    type === 1
      ? {
          recipients: [...channel.members].map((user) => ({
            id: user,
            username: "someone",
            discriminator: "0",
          })),
        }
      : { name };
  return { id, type, ...direct, ...thread, ...(guild !== undefined && { guild_id: guild }) };
}

const METADATA = {
  archived: false,
  auto_archive_duration: 10_080,
  archive_timestamp: "2026-01-01T00:00:00Z",
  locked: false,
  invitable: false,
};

function reply(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): void {
  if (status === 204) response.writeHead(204, headers).end();
  else
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
