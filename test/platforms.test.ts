import { describe, expect, it } from "vitest";
import { readPlatforms, wantsPlatform } from "../src/platforms.ts";

const bot = "xoxb-1111-2222-secretbot";
const app = "xapp-1-A11-3333-secretapp";
const secret = "0123456789abcdef0123456789abcdef";
const oauth = { SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: secret, SLACK_STATE_SECRET: "a-state-secret" };
const key = { CONNECT_COACH_ENCRYPTION_KEY: "AAAA" };

describe("what the environment says of platforms", () => {
  it("starts the terminal where there is nothing of the kind", () => {
    expect(wantsPlatform({})).toBe(false);
    expect(wantsPlatform({ SLACK_BOT_TOKEN: " ", SLACK_API_URL: "http://x/", PORT: "1" })).toBe(false);
    expect(wantsPlatform({ SLACK_APP_TOKEN: app })).toBe(true);
    expect(wantsPlatform({ DISCORD_TOKEN: "x" })).toBe(true);
  });

  it.each([
    [
      { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app },
      { botToken: bot, appToken: app },
    ],
    [
      { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret },
      { botToken: bot, http: { signingSecret: secret, port: 3000 } },
    ],
    [
      {
        SLACK_BOT_TOKEN: bot,
        SLACK_SIGNING_SECRET: secret,
        PORT: "8080",
        SLACK_API_URL: "http://127.0.0.1:1/api/",
      },
      { botToken: bot, http: { signingSecret: secret, port: 8080 }, apiUrl: "http://127.0.0.1:1/api/" },
    ],
    [
      { ...oauth, ...key, SLACK_SIGNING_SECRET: secret },
      {
        http: { signingSecret: secret, port: 3000 },
        oauth: { clientId: "1.2", clientSecret: secret, stateSecret: "a-state-secret" },
      },
    ],
  ])("%j", (env, slack) => {
    expect(readPlatforms(env)).toEqual({ faults: [], platforms: { logLevel: "info", slack } });
  });

  it.each([
    ["a person's token", { SLACK_BOT_TOKEN: "xoxp-1-2-canary", SLACK_APP_TOKEN: app }, /person's token/],
    ["swapped", { SLACK_BOT_TOKEN: app, SLACK_APP_TOKEN: bot }, /swapped/],
    [
      "an app's token for the bot's",
      { SLACK_BOT_TOKEN: app, SLACK_APP_TOKEN: app },
      /belongs into SLACK_APP_TOKEN/,
    ],
    [
      "a bot's token for the app's",
      { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: bot },
      /belongs into SLACK_BOT_TOKEN/,
    ],
    ["both modes", { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret }, /keep one/],
    ["no mode", { SLACK_BOT_TOKEN: bot }, /SLACK_APP_TOKEN.*or SLACK_SIGNING_SECRET.*is missing/],
    ["no bot", { SLACK_APP_TOKEN: app }, /SLACK_BOT_TOKEN is missing/],
    ["quotes", { SLACK_BOT_TOKEN: `"${bot}"`, SLACK_APP_TOKEN: app }, /takes the bot's token alone/],
    ["a line break", { SLACK_BOT_TOKEN: `${bot}\nx`, SLACK_APP_TOKEN: app }, /takes the bot's token alone/],
    ["a token for a secret", { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: app }, /takes the secret alone/],
    ["a port", { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret, PORT: "0x" }, /PORT takes a port/],
    [
      "a port too high",
      { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: secret, PORT: "65536" },
      /PORT takes a port/,
    ],
    ["many, without a secret", { ...oauth, ...key }, /needs SLACK_SIGNING_SECRET/],
    [
      "many, without a key",
      { ...oauth, SLACK_SIGNING_SECRET: secret },
      /CONNECT_COACH_ENCRYPTION_KEY is needed/,
    ],
    [
      "many and one",
      { ...oauth, ...key, SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: bot },
      /for many: keep one/,
    ],
    ["a level", { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, LOG_LEVEL: "loud" }, /LOG_LEVEL takes one of/],
  ])("names %s, and repeats no value", (_, env, says) => {
    const { faults } = readPlatforms(env);
    expect(faults.join("; ")).toMatch(says);
    const names = /^(?:PORT|LOG_LEVEL|SLACK_CLIENT_ID)$/;
    for (const [name, value] of Object.entries(env))
      if (!names.test(name)) expect(faults.join("; ")).not.toContain(value);
  });

  it("names all of it at once", () => {
    const { faults } = readPlatforms({ SLACK_BOT_TOKEN: "xoxp-1", PORT: "0", DISCORD_TOKEN: "no token" });
    expect(faults.length).toBe(4);
  });
});
