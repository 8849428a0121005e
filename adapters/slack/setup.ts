/** `connect-coach setup slack`: an app from the manifest, two tokens tried with Slack, and a file `.env`. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { clientOptions } from "./client.ts";
import { lookAtApp, lookAtBot } from "./doctor.ts";
import { manifest } from "./manifest.ts";

/** Where it asks and writes. */
export interface Desk {
  input: NodeJS.ReadableStream;
  say: (line: string) => Promise<void>;
  /** The file that is written. */
  file: string;
  apiUrl?: string;
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The page that makes the app, filled in. */
export function appLink(): string {
  return `https://api.slack.com/apps?new_app=1&manifest_json=${encodeURIComponent(JSON.stringify(manifest()))}`;
}

/** Asks for the two tokens until each is good. False where the input ends before. */
export async function setUp({ input, say, file, apiUrl }: Desk): Promise<boolean> {
  const lines = createInterface({ input })[Symbol.asyncIterator]();
  const options = clientOptions(apiUrl, SILENT);
  const ask = async (question: string, look: (token: string) => ReturnType<typeof lookAtBot>) => {
    for (;;) {
      await say(question);
      const { value, done } = await lines.next();
      if (done) return undefined;
      const token = value.trim();
      const { well, lines: said } = await look(token);
      for (const line of said) await say(line);
      if (well) return token;
    }
  };
  await say("1. Open this page, choose your workspace and press Create; the form is filled in:");
  await say(appLink());
  const bot = await ask(
    "2. On the app's page Install App, install it; then paste the Bot User OAuth Token (xoxb-…):",
    (token) => lookAtBot(token, options),
  );
  if (bot === undefined) return false;
  const app = await ask(
    "3. On the page Basic Information, under App-Level Tokens, make one with connections:write; then paste it (xapp-…):",
    (token) => lookAtApp(token, options),
  );
  if (app === undefined) return false;
  write(file, { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app });
  await say(`Both stand in ${file} now, which only you can read. Start the coach: npm start`);
  return true;
}

/** What else stands in the file stays. */
function write(file: string, values: Record<string, string>): void {
  const before = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const kept = before.filter((line) => !Object.keys(values).some((name) => line.startsWith(`${name}=`)));
  while (kept.at(-1) === "") kept.pop();
  const set = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  writeFileSync(file, `${[...kept, ...set].join("\n")}\n`, { mode: 0o600 });
}
