/** Discord's gateway: hello, identify, resume, heartbeats, dispatches in order; and every way it goes wrong on demand. */
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import type { World } from "./world.ts";

interface Packet {
  op: number;
  d?: unknown;
  s?: number;
  t?: string;
}

export class Gateway {
  readonly #world: World;
  readonly #http: Server;
  readonly #sockets: WebSocketServer;
  /** Everything that was dispatched in the session, for a resume. */
  #sent: Packet[] = [];
  #socket: WebSocket | undefined;
  #url = "";
  /** The bits of the intents that were asked for. */
  intents = 0;
  /** Intents that the application may not have: 4014. */
  refusedIntents = 0;
  /** No heartbeat is answered any more. */
  silent = false;
  /** A session cannot be resumed: op 9. */
  forgetful = false;
  identified = 0;
  resumed = 0;

  constructor(world: World) {
    this.#world = world;
    this.#http = createServer();
    this.#sockets = new WebSocketServer({ server: this.#http });
    this.#sockets.on("connection", (socket) => this.#greet(socket));
  }

  /** `ws://127.0.0.1:…`, once it listens. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(0, "127.0.0.1", resolve));
    this.#url = `ws://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
    return this.#url;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** Tells the bot of something that has happened; what comes while it is away arrives when it resumes. */
  dispatch(event: string, data: object): void {
    const packet: Packet = { op: 0, t: event, d: data, s: this.#sent.length + 1 };
    this.#sent.push(packet);
    this.#send(packet);
  }

  /** Sends an earlier dispatch once more, with its number. */
  repeat(event: string): void {
    const packet = this.#sent.findLast(({ t }) => t === event);
    if (packet) this.#send(packet);
  }

  /** Cuts the connection, as networks do, or closes it with a code. */
  drop(code?: number): void {
    if (code === undefined) this.#socket?.terminate();
    else this.#socket?.close(code);
    this.#socket = undefined;
  }

  /** Asks for a reconnection: op 7. */
  askToReconnect(): void {
    this.#send({ op: 7 });
  }

  #greet(socket: WebSocket): void {
    socket.on("message", (raw) => this.#hear(socket, JSON.parse(String(raw))));
    socket.on("error", () => {});
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 2_000 } }));
  }

  #hear(socket: WebSocket, { op, d }: Packet): void {
    if (op === 1 && !this.silent) socket.send(JSON.stringify({ op: 11 }));
    if (op === 2) this.#identify(socket, d as { token: string; intents: number });
    if (op === 6) this.#resume(socket, d as { token: string; seq: number });
  }

  #identify(socket: WebSocket, { token, intents }: { token: string; intents: number }): void {
    if (token !== this.#world.token || (intents & this.refusedIntents) !== 0) {
      socket.close(token === this.#world.token ? 4_014 : 4_004);
      return;
    }
    this.identified++;
    this.intents = intents;
    this.#socket = socket;
    this.#sent = [];
    const guilds = [...this.#world.guilds.values()];
    this.dispatch("READY", {
      v: 10,
      user: { ...this.#world.bot, discriminator: "0", bot: true },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: `session-${this.identified}`,
      resume_gateway_url: this.#url,
      application: { id: "800", flags: 0 },
    });
    for (const { id, name, owner } of guilds) {
      const channels = [...this.#world.channels.values()].filter(({ guild }) => guild === id);
      const describe = (one: (typeof channels)[number]) => ({
        id: one.id,
        type: one.type,
        name: one.name,
        guild_id: id,
        ...(one.parent !== undefined && {
          parent_id: one.parent,
          owner_id: one.owner,
          thread_metadata: { archived: one.archived },
        }),
      });
      this.dispatch("GUILD_CREATE", {
        id,
        name,
        owner_id: owner,
        unavailable: false,
        joined_at: "2026-01-01T00:00:00Z",
        channels: channels.filter(({ parent }) => parent === undefined).map(describe),
        threads: channels.filter(({ parent }) => parent !== undefined).map(describe),
        members: [],
        roles: [],
        emojis: [],
        presences: [],
        voice_states: [],
        stage_instances: [],
        guild_scheduled_events: [],
        member_count: 1,
      });
    }
  }

  #resume(socket: WebSocket, { token, seq }: { token: string; seq: number }): void {
    if (token !== this.#world.token) {
      socket.close(4_004);
      return;
    }
    if (this.forgetful) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    this.resumed++;
    this.#socket = socket;
    for (const packet of this.#sent) if ((packet.s ?? 0) > seq) this.#send(packet);
    this.dispatch("RESUMED", {});
  }

  #send(packet: Packet): void {
    this.#socket?.send(JSON.stringify(packet));
  }
}
