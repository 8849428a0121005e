import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diagnose } from "../../adapters/slack/doctor.ts";
import { appLink, setUp } from "../../adapters/slack/setup.ts";
import { type Slack, startSlack } from "../support/slack/index.ts";

let slack: Slack;
let folder: string;
beforeEach(async () => {
  slack = await startSlack({});
  folder = mkdtempSync(join(tmpdir(), "setup-"));
});
afterEach(async () => {
  await slack.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...typed: string[]) {
  const file = join(folder, ".env");
  const said: string[] = [];
  const set = await setUp({
    input: Readable.from(typed.map((line) => `${line}\n`)),
    say: async (line) => void said.push(line),
    file,
    apiUrl: slack.apiUrl,
  });
  return { set, file, said: said.join("\n") };
}

describe("setup slack", () => {
  it("opens the form filled in, tries both tokens and writes .env, where other lines stay", async () => {
    const { botToken } = slack.install(slack.team("Acme"));
    const { appToken } = slack.world.app;
    writeFileSync(join(folder, ".env"), "LOG_LEVEL=warn\nSLACK_BOT_TOKEN=old\n");
    const { set, file, said } = await run(appToken, botToken, botToken, appToken);
    expect(set).toBe(true);
    expect(readFileSync(file, "utf8")).toBe(
      `LOG_LEVEL=warn\nSLACK_BOT_TOKEN=${botToken}\nSLACK_APP_TOKEN=${appToken}\n`,
    );
    expect(said).toContain("for the workspace Acme");
    expect(said).not.toMatch(/xoxb-\w|xapp-\w/);
    const link = new URL(appLink());
    expect(JSON.parse(link.searchParams.get("manifest_json") ?? "")).toMatchObject({
      settings: { socket_mode_enabled: true },
    });
  });

  it("makes a file that its user alone can read, and none where the input ends", async () => {
    const { botToken } = slack.install(slack.team("Acme"));
    expect((await run(botToken)).set).toBe(false);
    const { file } = await run(botToken, slack.world.app.appToken);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe("doctor", () => {
  const env = (more: object) => ({ SLACK_API_URL: slack.apiUrl, ...more });
  it("finds nothing where all is well", async () => {
    const { botToken } = slack.install(slack.team("Acme"));
    const { well, lines } = await diagnose(
      env({ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: slack.world.app.appToken }),
    );
    expect(well).toBe(true);
    expect(lines.join("\n")).toMatch(/Acme[\s\S]*Socket Mode connects/);
  });

  it("names a missing scope, a refused token, a wrong setting and an empty environment", async () => {
    const { botToken } = slack.install(slack.team("Acme"), { scopes: ["chat:write", "commands"] });
    const { appToken } = slack.world.app;
    const scopes = await diagnose(env({ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken }));
    expect(scopes.well).toBe(false);
    expect(scopes.lines.join("\n")).toMatch(/scope im:history is missing: .*OAuth & Permissions/);
    const token = await diagnose(env({ SLACK_BOT_TOKEN: "xoxb-never-there", SLACK_APP_TOKEN: appToken }));
    expect(token.lines.join("\n")).toMatch(/does not take SLACK_BOT_TOKEN .*invalid_auth/);
    const swapped = await diagnose(env({ SLACK_BOT_TOKEN: appToken, SLACK_APP_TOKEN: botToken }));
    expect(swapped.lines.join("\n")).toMatch(/swapped/);
    expect((await diagnose({})).lines.join("\n")).toContain("setup slack");
  });
});
