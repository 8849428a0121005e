/** Socket Mode, Slack's end. https://docs.slack.dev/apis/events-api/using-socket-mode */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Delivery, Outcome } from "./deliveries.ts";
import { isJson, json, str } from "./json.ts";

/** Slack takes ten connections of an app at once. */
const CONNECTIONS = 10;
/** How long a socket may take to close. */
const GOODBYE_MS = 300;

interface Waiting {
  socket: WebSocket;
  settle(outcome: Outcome): void;
}

export class SocketMode {
  /** Acknowledgements as they came, in order: envelope ids, again where they came again. */
  readonly acknowledged: string[] = [];
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sockets = new Set<WebSocket>();
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #appId: string;
  /** Milliseconds between the server's pings. */
  readonly #pingMs: number;
  #turn = 0;

  constructor(appId: string, pingMs = 10_000) {
    this.#appId = appId;
    this.#pingMs = pingMs;
  }

  /** How many connections there are. */
  get connections(): number {
    return this.#sockets.size;
  }

  /** An address that is good for one connection. */
  ticket(base: string): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `${base.replace("http:", "ws:")}/link/?ticket=${ticket}&app_id=${this.#appId}`;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? "/", "http://slack").searchParams.get("ticket");
    if (ticket === null || !this.#tickets.delete(ticket)) {
      socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#greet(opened));
  }

  #greet(socket: WebSocket): void {
    if (this.#sockets.size >= CONNECTIONS) {
      socket.send(JSON.stringify({ type: "disconnect", reason: "too_many_websockets" }));
      socket.close();
      return;
    }
    this.#sockets.add(socket);
    const pings = setInterval(() => socket.ping(), this.#pingMs);
    socket.on("message", (data) => this.#heard(String(data)));
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      clearInterval(pings);
      this.#lost(socket);
    });
    const hello = {
      type: "hello",
      num_connections: this.#sockets.size,
      debug_info: { host: "applink-test", build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: this.#appId },
    };
    socket.send(JSON.stringify(hello));
  }

  #heard(data: string): void {
    let said: unknown;
    try {
      said = JSON.parse(data);
    } catch {
      return;
    }
    if (!isJson(said)) return;
    const id = str(said.envelope_id);
    if (id === undefined) return;
    this.acknowledged.push(id);
    const { payload } = said;
    const empty = !isJson(payload) || Object.keys(payload).length === 0;
    this.#waiting.get(id)?.settle({ acknowledged: true, ...(!empty && { response: json(payload) }) });
  }

  #lost(socket: WebSocket): void {
    this.#sockets.delete(socket);
    for (const waiting of this.#waiting.values())
      if (waiting.socket === socket) waiting.settle({ acknowledged: false, reason: "socket_closed" });
  }

  /** Sends an envelope down one of the connections, each in its turn, and waits for its acknowledgement. */
  send(delivery: Delivery, waitMs: number): Promise<Outcome> {
    const sockets = [...this.#sockets];
    const socket = sockets[this.#turn++ % Math.max(1, sockets.length)];
    if (socket === undefined) return Promise.resolve({ acknowledged: false, reason: "no_connection" });
    const id = randomUUID();
    const retries =
      delivery.kind === "events_api"
        ? { retry_attempt: delivery.retry, retry_reason: delivery.retry === 0 ? "" : "timeout" }
        : {};
    const envelope = {
      envelope_id: id,
      payload: delivery.payload,
      type: delivery.kind,
      accepts_response_payload: delivery.kind !== "events_api",
      ...retries,
    };
    return new Promise((resolve) => {
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(outcome);
      };
      const timer = setTimeout(() => settle({ acknowledged: false, reason: "timeout" }), waitMs);
      this.#waiting.set(id, { socket, settle });
      socket.send(JSON.stringify(envelope));
    });
  }

  /** Tells every connection that it ends, as Slack does every few hours, and ends it a little later. */
  disconnect(reason: "warning" | "refresh_requested" | "too_many_websockets" | "link_disabled"): void {
    const debug_info = { host: "applink-test" };
    for (const socket of this.#sockets) {
      socket.send(JSON.stringify({ type: "disconnect", reason, debug_info }));
      // A warning comes some ten seconds before the end.
      if (reason !== "warning") socket.close();
    }
  }

  /** Connections break without a word. */
  drop(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  /** From now on nothing is heard of these connections, no pong either; they stay open. */
  silence(): void {
    for (const socket of this.#sockets) {
      socket.pause();
      this.#lost(socket);
    }
  }

  /** Sends something down every connection as it is. */
  sendRaw(text: string): void {
    for (const socket of this.#sockets) socket.send(text);
  }

  /** Says goodbye; who doesn't answer within a little while is cut off. */
  async close(): Promise<void> {
    const gone = [...this.#server.clients].map((socket) => {
      socket.resume();
      socket.close(1_000);
      return new Promise<void>((resolve) => {
        const timer = setTimeout(() => socket.terminate(), GOODBYE_MS);
        socket.once("close", () => {
          clearTimeout(timer);
          resolve();
        });
      });
    });
    await Promise.all(gone);
    this.#server.close();
  }
}
