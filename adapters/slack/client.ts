/** How Slack's Web API is called: the outbox tries again and waits, and nothing is queued in memory. */
import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { Log } from "../log.ts";
import { boltLogger } from "./log.ts";

/** In milliseconds. */
const TIMEOUT_MS = 10_000;

export function clientOptions(apiUrl: string | undefined, log: Log): WebClientOptions {
  return {
    retryConfig: { retries: 0 },
    timeout: TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: boltLogger(log),
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  };
}

export function clientOf(token: string | undefined, options: WebClientOptions): WebClient {
  return new WebClient(token, options);
}
