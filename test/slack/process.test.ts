/** The coach in Slack as a process of its own. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startSlack } from "../support/slack/index.ts";

const folder = mkdtempSync(join(tmpdir(), "slack-process-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const launcher = join(import.meta.dirname, "../../bin/connect-coach.mjs");

function start(env: Record<string, string>, cwd = folder) {
  const child = spawn(process.execPath, [launcher], {
    cwd,
    env: { PATH: process.env.PATH ?? "", CONNECT_COACH_DATA_DIR: folder, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = once(child, "close").then(([status]) => status as number | null);
  return { child, ended, output: () => output };
}

describe("the process", () => {
  it("names bad configuration in one message, with no token in it: exit 2", async () => {
    const { ended, output } = start({
      SLACK_BOT_TOKEN: "xapp-1-canary",
      SLACK_APP_TOKEN: "xoxb-canary",
      CONNECT_COACH_PORT: "1",
    });
    expect(await ended).toBe(2);
    expect(output()).toMatch(/^The environment needs a correction: .*CONNECT_COACH_PORT.*swapped.*\n$/);
    expect(output()).not.toContain("canary");
  });

  it("reads .env, lives through kill -9 without losing an answer, and ends with 0 at SIGTERM", async () => {
    const slack = await startSlack({ patience: { ackMs: 3_000, retryMs: [0, 1_000, 3_000] } });
    try {
      const team = slack.team("Acme");
      const { botToken } = slack.install(team);
      const { appToken } = slack.world.app;
      writeFileSync(
        join(folder, ".env"),
        `SLACK_BOT_TOKEN=${botToken}\nSLACK_APP_TOKEN=${appToken}\nSLACK_API_URL=${slack.apiUrl}\n`,
      );
      const sam = slack.person("sam", team);
      const sales = slack.channel("sales", team, [sam]);
      const first = start({});
      await slack.until(() => first.output().includes("the coach is in Slack"), "a start", 30_000);
      await sam.types("/connect-draft Priya", { in: sales });
      const asked = await sam.waitsFor("Step 1 of 3", { in: sam.dm });
      const thread = asked.threadTs ?? asked.ts;
      await sam.writes("Sam from Acme", { in: sam.dm, thread });
      await sam.waitsFor("Step 2 of 3", { in: sam.dm });
      first.child.kill("SIGKILL");
      await first.ended;

      const second = start({});
      await slack.until(() => second.output().includes("the coach is in Slack"), "a start", 30_000);
      await sam.writes("to learn how you test retries", { in: sam.dm, thread });
      // Killed before it could mark the question as sent, the first process still holds it, for a minute at most.
      const asksForContext = () => JSON.stringify(sam.sees({ in: sam.dm })).includes("Step 3 of 3");
      await slack.until(asksForContext, "sam to see Step 3 of 3", 90_000);
      expect(first.output() + second.output()).not.toMatch(/xoxb|xapp|retries/);
      second.child.kill("SIGTERM");
      expect(await second.ended).toBe(0);
    } finally {
      await slack.close();
      rmSync(join(folder, ".env"), { force: true });
    }
  }, 150_000);

  it("ends with 78 where Slack does not take the token", async () => {
    const slack = await startSlack({});
    try {
      const { ended, output } = start({
        SLACK_BOT_TOKEN: "xoxb-never-heard-of",
        SLACK_APP_TOKEN: slack.world.app.appToken,
        SLACK_API_URL: slack.apiUrl,
      });
      expect(await ended).toBe(78);
      expect(output()).toContain("Slack does not take SLACK_BOT_TOKEN");
      expect(output()).not.toContain("heard-of");
    } finally {
      await slack.close();
    }
  });
});
