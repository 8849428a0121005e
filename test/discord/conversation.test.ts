import { afterEach, describe, expect, it } from "vitest";
import { Discord } from "../support/discord/index.ts";
import type { Channel } from "../support/discord/world.ts";
import { type Started, started } from "./start.ts";

let running: Started | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

let general: Channel;
async function begin(given: Parameters<typeof started>[1] = {}): Promise<Discord> {
  running = await started((discord) => {
    general = discord.world.channel(discord.world.guild("Sales"), "general");
  }, given);
  return running.discord;
}

describe("a draft in Discord", () => {
  it("runs in a private thread, by buttons and forms", async () => {
    const discord = await begin();
    const sam = discord.person("sam");
    await sam.commands("connect-draft", { to: "Priya" }, general);
    sam.follows(await sam.sees(/Your draft is open in/));
    expect((await sam.sees(/Step 1 of 3/)).only).toBeUndefined();
    await sam.presses("Answer");
    await sam.submits({ answer: "Sam from Acme" });
    await sam.sees(/Step 2 of 3/);
    await sam.presses("Answer");
    await sam.submits({ answer: "to learn how you run load tests on a small budget" });
    await sam.sees(/Step 3 of 3/);
    await sam.presses("Answer");
    await sam.submits({ answer: "your talk on retry storms at DevConf" });
    const preview = await sam.sees(/Your note \(\d+\/300\)/);
    expect(preview.content).toMatch(/```\nHi Priya, .*\n```/);
    await sam.presses("Just the note");
    const alone = await sam.sees(/^Hi Priya, /);
    expect(preview.content).toContain(alone.content);
    expect(running?.lines.filter((line) => line.includes("fault"))).toEqual([]);
  });

  it("takes typed answers in its thread, and hears nothing said elsewhere", async () => {
    const discord = await begin();
    const [sam, kim] = [discord.person("sam"), discord.person("kim")];
    await sam.commands("connect-draft", {}, general);
    const thread = sam.follows(await sam.sees(/Your draft is open in/));
    await sam.sees(/Step 1 of 3/);
    kim.writes("Sam from Acme, hello all", general);
    sam.writes("Sam from Acme", thread);
    await sam.sees(/Step 2 of 3/);
    expect(kim.shown(general).filter(({ author }) => author === discord.world.bot.id)).toEqual([]);
  });

  it("runs in direct messages, without a thread", async () => {
    const discord = await begin();
    const sam = discord.person("sam");
    await sam.commands("connect-draft", { to: "Priya" });
    await sam.sees(/Step 1 of 3/);
    sam.writes("Sam from Acme");
    await sam.sees(/Step 2 of 3/);
  });

  it("runs in one message that is changed in place, where no thread can be made", async () => {
    running = await started((discord) => {
      general = discord.world.channel(discord.world.guild("Sales"), "general", 0x400n);
    });
    const sam = running.discord.person("sam");
    await sam.commands("connect-draft", { to: "Priya" }, general);
    const first = await sam.sees(/Step 1 of 3/);
    expect(first.only).toBe(sam.person.id);
    await sam.presses("Answer");
    await sam.submits({ answer: "Sam from Acme" });
    const second = await sam.sees(/Step 2 of 3/);
    expect(second.id).toBe(first.id);
    expect(sam.shown()).toHaveLength(1);
  });
});

describe("over HTTP", () => {
  const port = 38_417;
  const endpoint = `http://127.0.0.1:${port}/discord/interactions`;

  async function overHttp(): Promise<Discord> {
    const discord = await Discord.start();
    general = discord.world.channel(discord.world.guild("Sales"), "general", 0x400n);
    const http = { publicKey: discord.world.publicKey, port, host: "127.0.0.1" };
    const started_ = await started(undefined, { http }, undefined, discord);
    running = {
      ...started_,
      stop: async () => {
        await started_.stop();
        await discord.close();
        await started_.store.close();
      },
    };
    discord.endpoint = endpoint;
    return discord;
  }

  it("the same draft, each first answer in the request itself", async () => {
    const discord = await overHttp();
    const sam = discord.person("sam");
    await sam.commands("connect-draft", { to: "Priya" }, general);
    await sam.sees(/Step 1 of 3/);
    await sam.presses("Answer");
    await sam.submits({ answer: "Sam from Acme" });
    await sam.sees(/Step 2 of 3/);
    expect(discord.rest.calls.filter(({ path }) => path.endsWith("/callback"))).toEqual([]);
    expect(discord.gateway.identified).toBe(0);
  });

  it("refuses what is not signed, or was signed long ago, and greets Discord", async () => {
    const discord = await overHttp();
    const now = Math.floor(discord.world.now() / 1_000);
    const ping = JSON.stringify({ type: 1 });
    expect(await discord.signed(endpoint, ping, String(now))).toEqual({ status: 200, body: { type: 1 } });
    expect(await discord.signed(endpoint, ping, String(now - 600))).toMatchObject({ status: 401 });
    const unsigned = await fetch(endpoint, { method: "POST", body: ping });
    expect(unsigned.status).toBe(401);
    const large = await discord
      .signed(endpoint, " ".repeat(1_100_000), String(now))
      .catch(() => ({ status: 413 }));
    expect(large).toMatchObject({ status: 413 });
  });
});
