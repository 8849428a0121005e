/** The HTTP side of the loopback Slack: the Web API, `response_url`, uploads and the door to Socket Mode. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Fault, Faults } from "./faults.ts";
import type { Answer } from "./web-api.ts";

/** One call that the app made, with its answer (or what was wrong instead). */
export interface ApiCall {
  method: string;
  body: string;
  authorization: string;
  answer?: Answer;
  fault?: Fault;
}

/** Answers a request at a path; undefined where there is nothing. */
export type Route = (path: string, request: IncomingMessage, body: string) => Answer | undefined;

async function read(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}

/** A method's name for faults and records. */
function nameOf(path: string): string {
  if (path.startsWith("/api/")) return path.slice("/api/".length);
  return path.startsWith("/actions/") ? "response_url" : path;
}

const before = (fault: Fault | undefined) =>
  fault !== undefined && !["silent-after-taking", "half-json", "reset-after-taking"].includes(fault.kind);

export class HttpServer {
  readonly calls: ApiCall[] = [];
  readonly #server: Server;
  readonly #faults: Faults;
  readonly #changed: () => void;
  /** Calls that are not answered yet. */
  underWay = 0;

  constructor(route: Route, faults: Faults, changed: () => void) {
    this.#faults = faults;
    this.#changed = changed;
    this.#server = createServer((request, response) => void this.#serve(request, response, route));
    this.#server.keepAliveTimeout = 1_000;
  }

  async #serve(request: IncomingMessage, response: ServerResponse, route: Route): Promise<void> {
    this.underWay += 1;
    try {
      const body = await read(request);
      const path = new URL(request.url ?? "/", "http://slack").pathname;
      const method = nameOf(path);
      const fault = this.#faults.take(method);
      const answer = before(fault) ? undefined : (route(path, request, body) ?? NOT_FOUND);
      const { authorization = "" } = request.headers;
      this.calls.push({ method, body, authorization, ...(answer && { answer }), ...(fault && { fault }) });
      if (this.#faults.latency > 0) await wait(this.#faults.latency);
      send(response, answer ?? NOT_FOUND, fault);
    } catch (error) {
      // A request that broke off is nobody's fault here.
      if (!request.destroyed || request.complete) response.writeHead(500).end(String(error));
    } finally {
      this.underWay -= 1;
      this.#changed();
    }
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
    const { port: given } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${given}`;
  }

  onUpgrade(take: Parameters<Server["on"]>[1]): void {
    this.#server.on("upgrade", take);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

const NOT_FOUND: Answer = { status: 404, headers: {}, body: { ok: false, error: "not_found" } };

function send(response: ServerResponse, answer: Answer, fault: Fault | undefined): void {
  const json = { "content-type": "application/json; charset=utf-8" };
  const text = JSON.stringify(answer.body);
  switch (fault?.kind) {
    case undefined:
      response.writeHead(answer.status, { ...json, ...answer.headers }).end(text);
      return;
    case "error":
      response.writeHead(200, json).end(JSON.stringify({ ok: false, error: fault.error }));
      return;
    case "ratelimited":
      response.writeHead(429, { ...json, "retry-after": String(fault.retryAfter) });
      response.end(JSON.stringify({ ok: false, error: "ratelimited" }));
      return;
    case "status":
      response.writeHead(fault.status).end("upstream error");
      return;
    case "html":
      response.writeHead(502, { "content-type": "text/html" }).end("<html><h1>502 Bad Gateway</h1></html>");
      return;
    case "half-json":
      response.writeHead(200, json).end(text.slice(0, Math.floor(text.length / 2)));
      return;
    case "reset":
    case "reset-after-taking":
      response.destroy();
      return;
    // Silence: the connection stays open until the app or the end of the test closes it.
    default:
  }
}
