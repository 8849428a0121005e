/** Bolt's log, as ours. */
import type { Logger } from "@slack/bolt";
import { LogLevel } from "@slack/bolt";
import type { Log } from "../log.ts";

/**
 * Bolt's log as ours. What Bolt debugs holds what people wrote, and is dropped; of a warning stays what stands before
 * its details, which may quote a request.
 */
export function boltLogger(log: Log): Logger {
  const head = (said: unknown[]) => (String(said[0]).split(/[:({]/, 1)[0] ?? "").trim().slice(0, 200);
  return {
    debug: () => {},
    info: () => {},
    warn: (...said) => log.warn({ from: "bolt" }, head(said)),
    error: (...said) => log.error({ from: "bolt" }, head(said)),
    getLevel: () => LogLevel.WARN,
    setLevel: () => {},
    setName: () => {},
  };
}
