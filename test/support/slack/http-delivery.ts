/** Deliveries over HTTP, signed. https://docs.slack.dev/authentication/verifying-requests-from-slack */
import { createHmac } from "node:crypto";
import type { Delivery, Outcome } from "./deliveries.ts";
import { isJson } from "./json.ts";

/** How a request is signed, where a test wants it otherwise than Slack does it. */
export interface Signing {
  secret?: string;
  /** Seconds since 1970. */
  timestamp?: number;
  /** Sent as it is; null sends none. */
  signature?: string | null;
}

export interface Reply {
  status: number;
  body: string;
  noRetry: boolean;
}

const signature = (secret: string, timestamp: number, body: string) =>
  `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`;

/** Posts a body as Slack does. Rejects when there is no answer within `waitMs`. */
export async function post(
  url: string,
  secret: string,
  body: string,
  contentType: string,
  waitMs: number,
  signing: Signing = {},
  more: Record<string, string> = {},
): Promise<Reply> {
  const timestamp = signing.timestamp ?? Math.floor(Date.now() / 1000);
  const signed =
    signing.signature === undefined
      ? signature(signing.secret ?? secret, timestamp, body)
      : signing.signature;
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": contentType,
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "x-slack-request-timestamp": String(timestamp),
      ...(signed !== null && { "x-slack-signature": signed }),
      ...more,
    },
    body,
    signal: AbortSignal.timeout(waitMs),
  });
  const noRetry = response.headers.get("x-slack-no-retry") === "1";
  return { status: response.status, body: await response.text(), noRetry };
}

/** The body of a delivery: JSON for events, a form for the rest. */
function bodyOf({ kind, payload }: Delivery): { body: string; contentType: string } {
  if (kind === "events_api") return { body: JSON.stringify(payload), contentType: "application/json" };
  const form = new URLSearchParams();
  if (kind === "interactive") form.set("payload", JSON.stringify(payload));
  else for (const [name, value] of Object.entries(payload)) form.set(name, String(value));
  return { body: form.toString(), contentType: "application/x-www-form-urlencoded" };
}

/** Delivers once and says how it went: a 2xx answer in time is the acknowledgement. */
export async function deliverByHttp(
  url: string,
  secret: string,
  delivery: Delivery,
  waitMs: number,
): Promise<Outcome> {
  const { body, contentType } = bodyOf(delivery);
  const retry: Record<string, string> =
    delivery.retry === 0
      ? {}
      : {
          "x-slack-retry-num": String(delivery.retry),
          "x-slack-retry-reason": delivery.retryReason ?? "http_timeout",
        };
  try {
    const reply = await post(url, secret, body, contentType, waitMs, {}, retry);
    if (reply.status < 200 || reply.status > 299)
      return { acknowledged: false, reason: "http_error", ...(reply.noRetry && { noRetry: true }) };
    return { acknowledged: true, ...responseOf(reply.body) };
  } catch (error) {
    const timeout = error instanceof Error && error.name === "TimeoutError";
    return { acknowledged: false, reason: timeout ? "http_timeout" : "connection_failed" };
  }
}

function responseOf(body: string): Pick<Outcome & { acknowledged: true }, "response"> {
  if (body === "") return {};
  try {
    const parsed: unknown = JSON.parse(body);
    return isJson(parsed) ? { response: parsed } : {};
  } catch {
    // A slash command may be answered with bare words.
    return { response: { text: body } };
  }
}
