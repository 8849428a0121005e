/** What is logged: ids and kinds, and never what somebody wrote, nor a token. */
import type { Logger } from "@slack/bolt";
import { LogLevel } from "@slack/bolt";

export interface Log {
  debug: (what: object, said: string) => void;
  info: (what: object, said: string) => void;
  warn: (what: object, said: string) => void;
  error: (what: object, said: string) => void;
}

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

/** The kind of an error, and never its message, which may quote what somebody wrote. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}
