/** The interactions endpoint: what Discord sends over HTTP, signed, for several replicas that hold no connection. */
import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { APIInteraction } from "discord-api-types/v10";
import { InteractionResponseType, InteractionType } from "discord-api-types/v10";
import type { Callback } from "./api.ts";

/** The path that the application's settings name. */
const PATH = "/discord/interactions";

/** Larger requests are refused, in bytes: a form with everything filled in to its limit takes a tenth of it. */
const MOST_BYTES = 1_000_000;
/** A signature of a moment that is further away is no longer good, in milliseconds. */
const FRESH_MS = 5 * 60_000;
/** How long a request may take to arrive, in milliseconds. */
const ARRIVES_IN_MS = 10_000;
/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const DER_HEAD = Buffer.from("302a300506032b6570032100", "hex");

/** A server for the endpoint, and for `/health`. `heard`: hears an interaction, and answers it by the callback. */
export function interactionsServer(
  publicKey: string,
  now: () => number,
  heard: (interaction: APIInteraction, first: Callback) => Promise<void>,
): Server {
  const key = createPublicKey({
    key: Buffer.concat([DER_HEAD, Buffer.from(publicKey, "hex")]),
    format: "der",
    type: "spki",
  });
  const server = createServer((request, response) => {
    answer(request, response, key, now, heard).catch(() => end(response, 500));
  });
  server.requestTimeout = ARRIVES_IN_MS;
  server.headersTimeout = ARRIVES_IN_MS;
  return server;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  key: KeyObject,
  now: () => number,
  heard: (interaction: APIInteraction, first: Callback) => Promise<void>,
): Promise<void> {
  if (request.url === "/health") return end(response, 200, { ok: true });
  if (request.url !== PATH) return end(response, 404);
  if (request.method !== "POST") return end(response, 405);
  const body = await bodyOf(request);
  if (body === undefined) return end(response, 413);
  if (!isSigned(request, body, key, now())) return end(response, 401);
  const interaction = parsed(body);
  if (interaction === undefined) return end(response, 400);
  if (interaction.type === InteractionType.Ping)
    return end(response, 200, { type: InteractionResponseType.Pong });
  await heard(interaction, async (_, first) => end(response, 200, first));
  // Heard, and nothing to say.
  if (!response.writableEnded) end(response, 202);
}

/** The whole body; undefined where it is too large. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function isSigned({ headers }: IncomingMessage, body: Buffer, key: KeyObject, now: number): boolean {
  const signature = String(headers["x-signature-ed25519"] ?? "");
  const timestamp = String(headers["x-signature-timestamp"] ?? "");
  if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp) * 1_000) > FRESH_MS) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, "hex"));
}

function parsed(body: Buffer): APIInteraction | undefined {
  try {
    const read: unknown = JSON.parse(body.toString("utf8"));
    // What Discord has signed is what its API says it is.
    return typeof read === "object" && read !== null && "type" in read ? (read as APIInteraction) : undefined;
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number, body?: unknown): void {
  if (response.writableEnded) return;
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
