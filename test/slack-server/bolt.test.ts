/** The loopback Slack, with the real Bolt in front of it, on both transports. */
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { afterEach, describe, expect, it } from "vitest";
import { type Slack, startSlack } from "../support/slack/index.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const QUIET = LogLevel.ERROR;

async function world(bot = true) {
  const slack = await startSlack({ patience: { ackMs: 1_500, retryMs: [0, 20, 50] } });
  ends.push(() => slack.close());
  const team = slack.team("Acme");
  const installation = slack.install(team);
  const priya = slack.person("priya", team);
  const sam = slack.person("sam", team);
  const sales = slack.channel("sales", team, [priya, sam], { bot });
  return { slack, team, installation, priya, sam, sales };
}

/** A small app: a command, a message, a button, a menu, a modal, a home. */
function behaviour(app: App): void {
  app.command("/hello", async ({ ack, command, client }) => {
    await ack(`Hello ${command.text}`);
    const { channel } = await client.conversations.open({ users: command.user_id });
    const actions = {
      type: "actions",
      block_id: "b",
      elements: [
        { type: "button", action_id: "more", value: "7", text: { type: "plain_text", text: "More" } },
        { type: "button", action_id: "form", text: { type: "plain_text", text: "Form" } },
      ],
    };
    await client.chat.postMessage({
      channel: channel?.id ?? "",
      text: "Press one",
      blocks: [actions] as never,
    });
  });
  app.message("ping", async ({ message, say }) => {
    if (message.subtype === undefined)
      await say({ text: "pong", thread_ts: message.thread_ts ?? message.ts });
  });
  app.action("more", async ({ ack, respond, action }) => {
    await ack();
    await respond({
      text: `You pressed ${"value" in action ? String(action.value) : ""}`,
      replace_original: false,
    });
  });
  app.action("form", async ({ ack, client, body }) => {
    await ack();
    const field = { type: "plain_text_input", action_id: "name", max_length: 20 };
    const label = { type: "plain_text", text: "Your name" };
    const who = { type: "external_select", action_id: "who", min_query_length: 0 };
    await client.views.open({
      trigger_id: "trigger_id" in body ? body.trigger_id : "",
      view: {
        type: "modal",
        callback_id: "asked",
        title: { type: "plain_text", text: "About you" },
        submit: { type: "plain_text", text: "Save" },
        blocks: [
          { type: "input", block_id: "name", label, element: field },
          {
            type: "input",
            block_id: "who",
            optional: true,
            label: { type: "plain_text", text: "For" },
            element: who,
          },
        ] as never,
      },
    });
  });
  app.options("who", async ({ ack, payload }) => {
    await ack({ options: [{ text: { type: "plain_text", text: `${payload.value}a` }, value: "a1" }] });
  });
  app.view("asked", async ({ ack, view, client, body }) => {
    const name = view.state.values.name?.name?.value;
    if (name === "x") return void (await ack({ response_action: "errors", errors: { name: "Too short" } }));
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Saved ${name}` });
  });
  app.event("app_home_opened", async ({ event, client }) => {
    const text = { type: "plain_text" as const, text: "Welcome home" };
    await client.views.publish({
      user_id: event.user,
      view: { type: "home", blocks: [{ type: "header", text }] },
    });
  });
  app.event("app_mention", async ({ event, client }) => {
    await client.chat.postEphemeral({
      channel: event.channel,
      user: event.user ?? "",
      text: "Only you see this",
    });
  });
  app.shortcut("look", async ({ ack, shortcut, respond }) => {
    await ack();
    if (shortcut.type === "message_action") await respond(`Read: ${shortcut.message.text}`);
  });
}

const clientOptions = (slack: Slack) => ({
  slackApiUrl: slack.apiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
});

async function socketApp(slack: Slack, token: string): Promise<App> {
  const options = clientOptions(slack);
  const receiver = new SocketModeReceiver({
    appToken: slack.world.app.appToken,
    logLevel: QUIET,
    clientPingTimeout: 300,
    installerOptions: { clientOptions: options },
  });
  const app = new App({ token, receiver, logLevel: QUIET, clientOptions: options });
  behaviour(app);
  await app.start();
  ends.push(() => app.stop());
  return app;
}

async function httpApp(slack: Slack, token: string): Promise<App> {
  const receiver = new HTTPReceiver({
    signingSecret: slack.world.app.signingSecret,
    port: 0,
    logLevel: QUIET,
  });
  const app = new App({ token, receiver, logLevel: QUIET, clientOptions: clientOptions(slack) });
  behaviour(app);
  const server = await receiver.start(0);
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  slack.requestUrl = `http://127.0.0.1:${address.port}/slack/events`;
  ends.push(() => app.stop());
  return app;
}

describe.each([
  ["Socket Mode", socketApp],
  ["HTTP", httpApp],
])("Bolt over %s", (_, start) => {
  it("answers a command to its author alone, and a press through the response_url", async () => {
    const { slack, installation, priya, sam, sales } = await world();
    await start(slack, installation.botToken);
    const outcome = await priya.types("/hello <you> & me", { in: sales });
    expect(outcome).toMatchObject({ acknowledged: true });
    expect(priya.sees({ in: sales }).map((one) => [one.plain, one.ephemeral])).toEqual([
      ["Hello <you> & me", true],
    ]);
    expect(sam.sees({ in: sales })).toEqual([]);
    await slack.until(() => priya.sees({ in: priya.dm })[0]);
    await priya.presses("More");
    await priya.waitsFor("You pressed 7", { in: priya.dm });
    expect(sam.sees()).toEqual([]);
  });

  it("answers a message in its thread, and sees its own messages come back", async () => {
    const { slack, installation, priya } = await world();
    await start(slack, installation.botToken);
    const ts = await priya.writes("ping", { in: priya.dm });
    const answer = await priya.waitsFor("pong", { in: priya.dm, thread: ts });
    expect(answer.threadTs).toBe(ts);
    await slack.quiet();
    expect(slack.deliveries.attempts.map((one) => one.what)).toEqual(["message", "message"]);
  });

  it("opens a modal, shows its errors, looks up a menu and closes on success", async () => {
    const { slack, installation, priya, sales } = await world();
    await start(slack, installation.botToken);
    await priya.types("/hello you", { in: sales });
    await slack.until(() => priya.sees({ in: priya.dm })[0]);
    await priya.presses("Form");
    const modal = await slack.until(() => priya.modal, "the modal");
    expect(priya.reads(modal)).toBe("Your name\nFor");
    await expect(priya.submits(modal)).rejects.toThrow("Your name must be filled in");
    expect(await priya.looksUp("who", "Ann")).toEqual([
      { text: { type: "plain_text", text: "Anna" }, value: "a1" },
    ]);
    const refused = await priya.submits(modal, { "Your name": "x" });
    expect(refused).toMatchObject({ response: { response_action: "errors" } });
    expect(priya.modal).toBe(modal);
    await priya.submits(modal, { "Your name": "Priya" });
    expect(priya.modal).toBeUndefined();
    await priya.waitsFor("Saved Priya");
  });

  it("publishes a home, whispers to who mentioned it, reads a message by a shortcut", async () => {
    const { slack, installation, priya, sam, sales } = await world();
    await start(slack, installation.botToken);
    await priya.opensHome();
    await slack.until(() => priya.home);
    expect(priya.reads(priya.home)).toBe("Welcome home");
    const message = await priya.mentions("what of this", { in: sales });
    await priya.waitsFor("Only you see this", { in: sales });
    expect(sam.sees({ in: sales }).map((one) => one.ts)).toEqual([message]);
    await sam.usesShortcut("look", { in: sales, message });
    await sam.waitsFor(/^Read: .*what of this/, { in: sales });
  });

  it("sends an event again that nobody acknowledged, with the number of the try", async () => {
    const { slack, installation, priya } = await world();
    const app = await start(slack, installation.botToken);
    const nums: (number | undefined)[] = [];
    const original = app.processEvent.bind(app);
    app.processEvent = async (event) => {
      nums.push(event.retryNum);
      if (nums.length < 3) throw new Error("not saved");
      await original(event);
    };
    await priya.writes("ping", { in: priya.dm });
    await priya.waitsFor("pong");
    const tries = slack.deliveries.attempts.filter((one) => one.what === "message").slice(0, 3);
    expect(new Set(tries.map((one) => one.eventId)).size).toBe(1);
    expect(tries.map((one) => [one.retry, one.outcome.acknowledged])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ]);
    expect(nums.slice(1, 3)).toEqual([1, 2]);
  });
});

describe("Socket Mode", () => {
  it.each(["warning", "refresh_requested", "drop", "silence"] as const)(
    "is taken up again after %s",
    async (how) => {
      const { slack, installation, priya } = await world();
      await socketApp(slack, installation.botToken);
      if (how === "drop" || how === "silence") slack.sockets[how]();
      else slack.sockets.disconnect(how);
      const opened = () => slack.calls.filter((one) => one.method === "apps.connections.open").length === 2;
      await slack.until(() => opened() && slack.sockets.connections === 1, "another connection", 20_000);
      await priya.writes("ping", { in: priya.dm });
      await priya.waitsFor("pong");
    },
  );
});

describe("HTTP", () => {
  it("is signed, and what isn't is refused", async () => {
    const { slack, installation } = await world();
    await httpApp(slack, installation.botToken);
    const body = JSON.stringify({ type: "event_callback", event: { type: "message" } });
    const old = Math.floor(Date.now() / 1000) - 6 * 60;
    for (const signing of [{ secret: "other" }, { timestamp: old }, { signature: null }])
      expect(await slack.post(body, "application/json", signing)).toMatchObject({ status: 401 });
    expect(JSON.parse((await slack.verifyUrl("abc")).body)).toEqual({ challenge: "abc" });
    expect(await slack.checkSsl()).toMatchObject({ status: 200 });
  });

  it("gives up on an app that answers too late, after three more tries", async () => {
    const { slack, priya } = await world();
    slack.requestUrl = "http://127.0.0.1:9/slack/events";
    await priya.writes("ping", { in: priya.dm });
    expect(slack.deliveries.attempts.map((one) => one.retry)).toEqual([0, 1, 2, 3]);
  });
});
