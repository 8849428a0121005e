/** What the loopback Slack refuses, asked by the real client. */
import { WebClient } from "@slack/web-api";
import { afterEach, describe, expect, it } from "vitest";
import { type Slack, startSlack } from "../support/slack/index.ts";

const open: Slack[] = [];
afterEach(async () => {
  for (const slack of open.splice(0)) await slack.close();
});

async function world(events?: readonly string[]) {
  const slack = await startSlack({ patience: { ackMs: 100, retryMs: [] }, ...(events && { events }) });
  open.push(slack);
  const team = slack.team("Acme");
  const installation = slack.install(team);
  const priya = slack.person("priya", team);
  const sales = slack.channel("sales", team, [priya], { bot: true });
  return { slack, team, installation, priya, sales, client: clientOf(slack, installation.botToken) };
}

function clientOf(slack: Slack, token: string) {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 300,
    logLevel: "error" as never,
  });
}

/** The error that Slack names, or the kind of error the client makes of it. */
async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "none";
  } catch (error) {
    const { data, code } = error as { data?: { error?: string }; code?: string };
    return data?.error ?? code ?? String(error);
  }
}

const text = "hello";

describe("who calls", () => {
  it("needs a token, a good one, of the right kind, with the scope", async () => {
    const { slack, team, client, installation } = await world();
    expect(await refusal(clientOf(slack, "").auth.test())).toBe("not_authed");
    expect(await refusal(clientOf(slack, "xoxb-made-up").auth.test())).toBe("invalid_auth");
    expect(await refusal(client.apps.connections.open())).toBe("not_allowed_token_type");
    const app = clientOf(slack, slack.world.app.appToken);
    expect(await refusal(app.chat.postMessage({ channel: "C1", text }))).toBe("not_allowed_token_type");
    expect(await client.auth.test()).toMatchObject({ team_id: team.id, bot_id: installation.botId });
    installation.scopes.delete("chat:write");
    await expect(client.chat.postMessage({ channel: "C1", text })).rejects.toMatchObject({
      data: { error: "missing_scope", needed: "chat:write", provided: expect.stringContaining("users:read") },
    });
    installation.refused = "token_revoked";
    expect(await refusal(client.auth.test())).toBe("token_revoked");
  });

  it("never sees another workspace's people and channels", async () => {
    const { slack, client } = await world();
    const other = slack.team("Globex");
    slack.install(other);
    const ann = slack.person("ann", other);
    const secret = slack.channel("secret", other, [ann], { bot: true });
    expect(await refusal(client.users.info({ user: ann.id }))).toBe("user_not_found");
    expect(await refusal(client.chat.postMessage({ channel: secret.id, text }))).toBe("channel_not_found");
    expect(await refusal(client.conversations.open({ users: ann.id }))).toBe("user_not_found");
  });

  it("works in every workspace of an organisation that installed it", async () => {
    const { slack } = await world();
    const enterprise = { id: "E1", name: "Initech" };
    const [one, two] = [slack.team("One", enterprise), slack.team("Two", enterprise)];
    const installation = slack.install(one, { wholeOrganisation: true });
    const bob = slack.person("bob", two);
    const client = clientOf(slack, installation.botToken);
    expect(await client.users.info({ user: bob.id })).toMatchObject({ user: { team_id: two.id } });
    expect(await client.auth.test()).toMatchObject({ enterprise_id: "E1", is_enterprise_install: true });
  });
});

describe("messages", () => {
  it("go where the app may write", async () => {
    const { slack, team, priya, sales, client } = await world();
    const open = slack.channel("open", team, [priya]);
    const closed = slack.channel("closed", team, [priya], { kind: "private" });
    const post = (channel: string) => refusal(client.chat.postMessage({ channel, text }));
    expect(await post(open.id)).toBe("not_in_channel");
    expect(await post(closed.id)).toBe("channel_not_found");
    expect(await post("C0NOWHERE")).toBe("channel_not_found");
    sales.archived = true;
    expect(await post(sales.id)).toBe("is_archived");
    const far = slack.person("far", team);
    sales.archived = false;
    const whisper = client.chat.postEphemeral({ channel: sales.id, user: far.id, text });
    expect(await refusal(whisper)).toBe("user_not_in_channel");
  });

  it("say something, in blocks that Slack takes", async () => {
    const { sales, client, priya } = await world();
    const channel = sales.id;
    expect(await refusal(client.chat.postMessage({ channel, text: "" }))).toBe("no_text");
    const header = { type: "header", text: { type: "plain_text", text: "x".repeat(151) } } as const;
    await expect(client.chat.postMessage({ channel, text, blocks: [header] })).rejects.toMatchObject({
      data: {
        error: "invalid_blocks",
        response_metadata: {
          messages: ["[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"],
        },
      },
    });
    const { ts = "" } = await client.chat.postMessage({ channel, text: "y".repeat(40_001) });
    expect(priya.sees({ in: sales })[0]?.text).toHaveLength(40_000);
    const long = client.chat.update({ channel, ts, text: "y".repeat(4_001) });
    expect(await refusal(long)).toBe("msg_too_long");
  });

  it("are changed and deleted by whom they belong to; the whispered ones by nobody", async () => {
    const { sales, client, priya } = await world();
    const channel = sales.id;
    const hers = await priya.writes("mine", { in: sales });
    expect(await refusal(client.chat.update({ channel, ts: hers, text }))).toBe("cant_update_message");
    expect(await refusal(client.chat.delete({ channel, ts: hers }))).toBe("cant_delete_message");
    const { message_ts: ts = "" } = await client.chat.postEphemeral({ channel, user: priya.id, text });
    expect(await refusal(client.chat.update({ channel, ts, text }))).toBe("message_not_found");
    const reply = client.chat.postMessage({ channel, text, thread_ts: "1.000001" });
    expect(await refusal(reply)).toBe("thread_not_found");
  });
});

describe("views", () => {
  const view = (length = 5) => ({
    type: "modal" as const,
    title: { type: "plain_text" as const, text: "T".repeat(length) },
    blocks: [{ type: "divider" as const }],
  });

  it("open once, within three seconds, when they are well formed", async () => {
    const { slack, priya, client } = await world();
    const trigger = () => slack.world.trigger(priya.id, priya.user.team);
    const first = trigger();
    const open = (id: string, length?: number) =>
      refusal(client.views.open({ trigger_id: id, view: view(length) }));
    expect(await open(first, 25)).toBe("invalid_arguments");
    expect(await open(first)).toBe("none");
    expect(await open(first)).toBe("exchanged_trigger_id");
    const late = trigger();
    slack.clock.advance(3_001);
    expect(await open(late)).toBe("expired_trigger_id");
    expect(await open("1.2.x")).toBe("invalid_trigger_id");
  });

  it("are not published over what is newer", async () => {
    const { priya, client } = await world();
    const home = { type: "home" as const, blocks: [{ type: "divider" as const }] };
    const publish = (hash?: string) =>
      client.views.publish({ user_id: priya.id, view: home, ...(hash && { hash }) });
    const first = await publish();
    await publish(first.view?.hash);
    expect(await refusal(publish(first.view?.hash))).toBe("hash_conflict");
  });
});

describe("faults on demand", () => {
  it("meet the next calls, taken or not", async () => {
    const { slack, sales, priya, client } = await world();
    const post = () => refusal(client.chat.postMessage({ channel: sales.id, text }));
    const seen = () => priya.sees({ in: sales }).length;
    const cases = [
      [{ kind: "ratelimited", retryAfter: 30 }, "slack_webapi_rate_limited_error", 0],
      [{ kind: "status", status: 500 }, "slack_webapi_http_error", 0],
      [{ kind: "html" }, "slack_webapi_http_error", 0],
      [{ kind: "error", error: "fatal_error" }, "fatal_error", 0],
      [{ kind: "reset" }, "slack_webapi_request_error", 0],
      [{ kind: "silent" }, "slack_webapi_request_error", 0],
      [{ kind: "reset-after-taking" }, "slack_webapi_request_error", 1],
      [{ kind: "silent-after-taking" }, "slack_webapi_request_error", 2],
    ] as const;
    for (const [fault, error, count] of cases) {
      slack.faults.next("chat.postMessage", fault);
      expect([await post(), seen()]).toEqual([error, count]);
    }
    slack.faults.next("*", { kind: "half-json" });
    expect(await post()).toContain('{"ok":true');
    expect(await post()).toBe("none");
    expect(seen()).toBe(4);
  });

  it("use up a response_url after five times, and after half an hour", async () => {
    const { slack, installation, priya, sales } = await world();
    const say = async (url: string) =>
      (await fetch(url, { method: "POST", body: JSON.stringify({ text }) })).status;
    const url = slack.responseUrls.make(installation, sales.id, priya.id);
    const statuses: number[] = [];
    for (let time = 0; time < 6; time += 1) statuses.push(await say(url));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    const old = slack.responseUrls.make(installation, sales.id, priya.id);
    slack.clock.advance(30 * 60_000 + 1);
    expect(await say(old)).toBe(404);
  });
});

describe("installing", () => {
  it("gives a token for a code, once, to who knows the secret", async () => {
    const { slack, team, priya, installation } = await world();
    const { clientId, clientSecret } = slack.world.app;
    const redirect = "http://127.0.0.1:1/slack/oauth_redirect";
    const back = slack.allow(
      priya,
      `https://slack.com/oauth/v2/authorize?scope=commands&state=s1&redirect_uri=${redirect}`,
    );
    const { searchParams } = new URL(back);
    expect(searchParams.get("state")).toBe("s1");
    const ask = (secret: string, code = searchParams.get("code") ?? "") =>
      clientOf(slack, "").oauth.v2.access({
        client_id: clientId,
        client_secret: secret,
        code,
        redirect_uri: redirect,
      });
    expect(await refusal(ask("wrong"))).toBe("bad_client_secret");
    expect(await refusal(ask(clientSecret, "made-up"))).toBe("invalid_code");
    const given = await ask(clientSecret);
    expect(given).toMatchObject({ scope: "commands", team: { id: team.id }, authed_user: { id: priya.id } });
    expect(await refusal(ask(clientSecret))).toBe("code_already_used");
    // The former token has made room for the new one.
    expect(await refusal(clientOf(slack, installation.botToken).auth.test())).toBe("token_revoked");
    expect(await refusal(clientOf(slack, given.access_token ?? "").auth.test())).toBe("none");
  });

  it("ends with events and a dead token", async () => {
    const { slack, priya, client } = await world();
    await priya.uninstalls();
    expect(await refusal(client.auth.test())).toBe("account_inactive");
    expect(slack.deliveries.attempts.map((one) => one.what)).toEqual(["tokens_revoked", "app_uninstalled"]);
  });
});

describe("events", () => {
  it("come for direct messages and mentions alone, when the scope is there and the app is", async () => {
    const { slack, team, priya, sales, installation } = await world();
    const elsewhere = slack.channel("elsewhere", team, [priya]);
    const told = () => slack.deliveries.attempts.splice(0).map((one) => one.what);
    await priya.writes("to nobody", { in: sales });
    await priya.mentions("hi", { in: elsewhere });
    expect(told()).toEqual([]);
    await priya.mentions("hi", { in: sales });
    expect(told()).toEqual(["app_mention"]);
    const ts = await priya.writes("one", { in: priya.dm });
    await priya.edits(ts, "two", { in: priya.dm });
    await priya.deletes(ts, { in: priya.dm });
    expect(told()).toEqual(["message", "message", "message"]);
    installation.scopes.delete("im:history");
    await priya.writes("three", { in: priya.dm });
    expect(told()).toEqual([]);
  });

  it("come several times and in another order when asked to", async () => {
    const { slack, priya } = await world();
    const sent: string[] = [];
    const { deliveries } = slack;
    deliveries.copies = 3;
    deliveries.hold();
    const first = priya.posts("first", { in: priya.dm });
    const second = priya.posts("second", { in: priya.dm });
    deliveries.release("reversed");
    await Promise.all([first.delivered, second.delivered]);
    for (const one of deliveries.attempts) sent.push(one.eventId ?? "");
    const [a, , , b] = sent;
    expect(sent).toEqual([a, a, a, b, b, b]);
    expect((a ?? "") > (b ?? "")).toBe(true);
  });
});
