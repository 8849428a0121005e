/** How discord.js's REST client is used: it keeps to the rate limits, the outbox tries again. */
import type { RESTOptions } from "discord.js";

/** The outbox waits longer than this on its own, in milliseconds. */
const WAITS_MS = 3_000;

export const rateLimits: Pick<RESTOptions, "timeout" | "retries" | "rejectOnRateLimit"> = {
  timeout: 10_000,
  retries: 0,
  rejectOnRateLimit: ({ timeToReset }) => timeToReset > WAITS_MS,
};
