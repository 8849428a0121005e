/** What Slack says to a call, as the outbox understands it. */
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import type { Outcome } from "../../src/events/deliver.ts";

/** Slack's own troubles, which pass. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const PASSING: ReadonlySet<string> = new Set([
  "fatal_error",
  "internal_error",
  "ratelimited",
  "rate_limited",
  "request_timeout",
  "service_unavailable",
  "team_added_to_org",
]);

/** The token is of no use any more. */
const REFUSED: ReadonlySet<string> = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "team_access_not_granted",
  "team_disabled",
  "token_expired",
  "token_revoked",
  "user_removed_from_team",
]);

/** The word Slack has for why it did not do it; undefined where Slack did not come to say one. */
export function refusal(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

/** True where Slack does not know the token any more: nothing will work until there is another. */
export function isTokenRefused(error: unknown): boolean {
  return REFUSED.has(refusal(error) ?? "");
}

/** What came of a call that failed. */
export function outcomeOf(error: unknown): Exclude<Outcome, { type: "sent" }> {
  if (error instanceof WebAPIRateLimitedError) {
    return { type: "later", reason: "rate limited", afterMs: error.retryAfter * 1000 };
  }
  const word = refusal(error);
  if (word !== undefined) return { type: PASSING.has(word) ? "later" : "never", reason: word };
  if (error instanceof WebAPIHTTPError) return ofStatus(error.statusCode);
  // No answer, half of one, or none that is Slack's.
  return {
    type: "later",
    reason: error instanceof WebAPIRequestError ? "the network" : "no answer of Slack's",
  };
}

/** What came of an answer to a `response_url`. */
export function ofStatus(status: number): Exclude<Outcome, { type: "sent" }> {
  const passes = status >= 500 || status === 408 || status === 425 || status === 429;
  return { type: passes ? "later" : "never", reason: `status ${status}` };
}
