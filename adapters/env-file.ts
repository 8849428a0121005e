/** The file `.env` of the folder that the coach is started in. */
import { readFileSync } from "node:fs";
import { parse } from "dotenv";

/** Names that mean something to the coach. */
const OURS = /^(?:CONNECT_COACH_|SLACK_|DISCORD_)/;
const SHARED: ReadonlySet<string> = new Set([
  "DATABASE_URL",
  "PORT",
  "METRICS_PORT",
  "LOG_LEVEL",
  "NO_COLOR",
]);

/**
 * Takes over what the file sets and the environment does not. A file without a name that is the coach's alone belongs
 * to another program, whose database is none of ours.
 */
export function takeEnvFile(path: string, env: Record<string, string | undefined>): void {
  const set = parse(readFileSync(path));
  const names = Object.keys(set);
  if (!names.some((name) => OURS.test(name))) return;
  for (const name of names) if (OURS.test(name) || SHARED.has(name)) env[name] ??= set[name];
}
