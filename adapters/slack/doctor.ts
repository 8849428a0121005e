/** `connect-coach doctor`: what of Slack's configuration is missing or wrong, and which page mends it. */
import type { WebClientOptions } from "@slack/web-api";
import { readConfig } from "../../src/config.ts";
import { readPlatforms, wantsPlatform } from "../../src/platforms.ts";
import { clientOf, clientOptions } from "./client.ts";
import { refusal } from "./outcome.ts";
import { BOT_SCOPES } from "./scopes.ts";

/** A sentence for each thing that was looked at. */
export interface Diagnosis {
  well: boolean;
  lines: string[];
}

type Env = Readonly<Record<string, string | undefined>>;

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Looks at the environment, and asks Slack. Never throws; no line holds a value. */
export async function diagnose(env: Env): Promise<Diagnosis> {
  if (!wantsPlatform(env)) {
    return {
      well: false,
      lines: [
        "No platform is set, so the coach starts in the terminal; `connect-coach setup slack` sets one.",
      ],
    };
  }
  const { platforms, faults } = readPlatforms(env);
  const config = readConfig(env, faults);
  if (!config.ok) return { well: false, lines: [config.message] };
  const { slack } = platforms;
  if (!slack) return { well: true, lines: ["Slack is not set."] };
  const options = clientOptions(slack.apiUrl, SILENT);
  const looks = [
    slack.botToken === undefined ? undefined : await lookAtBot(slack.botToken, options),
    slack.appToken === undefined ? undefined : await lookAtApp(slack.appToken, options),
  ].filter((look) => look !== undefined);
  const lines = looks.flatMap((look) => look.lines);
  if (slack.http) {
    lines.push(
      `Over HTTP: Slack must reach /slack/events on port ${slack.http.port}; the signing secret shows with its first request.`,
    );
  }
  return { well: looks.every(({ well }) => well), lines };
}

/** The token of the bot, and what it may do. */
export async function lookAtBot(token: string, options: WebClientOptions): Promise<Diagnosis> {
  try {
    const { team, response_metadata } = await clientOf(token, options).auth.test();
    const has = response_metadata?.scopes ?? [];
    const missing = has.length === 0 ? [] : BOT_SCOPES.filter((scope) => !has.includes(scope));
    return {
      well: missing.length === 0,
      lines: [
        `SLACK_BOT_TOKEN is good, for the workspace ${team ?? "it was made in"}.`,
        ...missing.map(
          (scope) =>
            `The scope ${scope} is missing: add it on the page OAuth & Permissions and install the app again.`,
        ),
      ],
    };
  } catch (error) {
    return refused(error, "SLACK_BOT_TOKEN", "OAuth & Permissions");
  }
}

/** The token of the app, by opening a connection that nobody uses. */
export async function lookAtApp(token: string, options: WebClientOptions): Promise<Diagnosis> {
  try {
    await clientOf(token, options).apps.connections.open({});
    return { well: true, lines: ["SLACK_APP_TOKEN is good: Socket Mode connects."] };
  } catch (error) {
    return refused(error, "SLACK_APP_TOKEN", "Basic Information");
  }
}

function refused(error: unknown, name: string, page: string): Diagnosis {
  const word = refusal(error);
  const line =
    word === undefined
      ? `Slack cannot be reached to try ${name}: check the network and SLACK_API_URL.`
      : word === "missing_scope"
        ? `${name} lacks the scope connections:write: make a new one with it on the page ${page}.`
        : `Slack does not take ${name} (it says ${word}): copy it anew from the app's page ${page}.`;
  return { well: false, lines: [line] };
}
