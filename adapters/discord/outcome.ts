/** What Discord's API says to a call, as the outbox understands it. */
import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import type { Outcome } from "../../src/events/deliver.ts";

/** Codes that no second try changes, each with the word for it. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const HOPELESS: ReadonlyMap<number | string, string> = new Map([
  [10_003, "unknown channel"],
  [10_004, "unknown server"],
  [10_008, "unknown message"],
  [10_013, "unknown user"],
  [30_033, "too many members in the thread"],
  [40_001, "unauthorized"],
  [50_001, "missing access"],
  [50_007, "direct messages closed"],
  [50_008, "not a text channel"],
  [50_013, "missing permissions"],
  [50_035, "refused as invalid"],
  [50_083, "thread archived"],
  [50_278, "no server in common"],
  [160_005, "thread locked"],
]);

/** The interaction was answered already, or its time is over: what is still to be said goes another way. */
const LATE: ReadonlySet<number | string> = new Set([10_015, 10_062, 40_060, 50_027]);

/** Discord does not know the token any more: nothing will work until somebody sets another. */
export class TokenRefused extends Error {
  override readonly name = "TokenRefused";
}

/** True where an interaction cannot be answered any more. */
export function isLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && LATE.has(error.code);
}

/**
 * What came of a call that failed.
 * @throws TokenRefused on 401, and whatever is no fault of the network or of Discord
 */
export function outcomeOf(error: unknown): Exclude<Outcome, { type: "sent" }> {
  if (error instanceof RateLimitError) {
    return { type: "later", reason: "rate limited", afterMs: error.retryAfter };
  }
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) throw new TokenRefused("Discord refuses the token.");
    const hopeless = HOPELESS.get(error.code);
    if (hopeless !== undefined) return { type: "never", reason: hopeless };
    return error.status < 500 && error.status !== 429
      ? { type: "never", reason: `refused with code ${error.code}` }
      : { type: "later", reason: `status ${error.status}` };
  }
  if (error instanceof HTTPError) return { type: "later", reason: `status ${error.status}` };
  if (isNetwork(error)) return { type: "later", reason: "the network" };
  throw error;
}

/** Aborted after the time limit, refused, reset, no such name, half an answer: what discord.js's own client throws. */
function isNetwork(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error instanceof SyntaxError ||
      error.name === "AbortError" ||
      error.name === "TimeoutError" ||
      "code" in error ||
      error.message === "fetch failed")
  );
}
