import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { type Store, StoreFault } from "../../src/events/handle.ts";
import { stage, TRANSPORTS, type Transport } from "./stage.ts";

/** Slack's own first retry comes at once, its second after a minute: so long a connection may take to come back. */
const PATIENT = [0, 3_000, 10_000, 20_000];

async function asked(transport: Transport, wrap?: (store: Store) => Store, retryMs?: readonly number[]) {
  const all = await stage(transport, wrap, retryMs);
  const sam = all.slack.person("sam", all.team);
  const sales = all.slack.channel("sales", all.team, [sam]);
  await sam.types("/connect-draft Priya", { in: sales });
  const first = await sam.waitsFor("Step 1 of 3", { in: sam.dm });
  return { ...all, sam, sales, thread: first.threadTs ?? first.ts };
}

describe.each(TRANSPORTS)("over %s", (transport) => {
  it("what could not be kept is not acknowledged: Slack sends it again", async () => {
    let away = 0;
    const { slack, sam, thread } = await asked(transport, (store) => ({
      ...store,
      transaction: (name, work) => {
        if (name.startsWith("event Ev") && away > 0) {
          away -= 1;
          return Promise.reject(new StoreFault("The store is away."));
        }
        return store.transaction(name, work);
      },
    }));
    away = 1;
    await sam.writes("Sam from Acme", { in: sam.dm, thread });
    await sam.waitsFor("Step 2 of 3", { in: sam.dm, thread });
    expect(away).toBe(0);
    expect(slack.deliveries.attempts.filter(({ outcome }) => !outcome.acknowledged).length).toBeGreaterThan(
      0,
    );
  });

  it.each([
    [{ kind: "status", status: 500 }],
    [{ kind: "html" }],
    [{ kind: "half-json" }],
    [{ kind: "reset" }],
    [{ kind: "error", error: "internal_error" }],
    [{ kind: "ratelimited", retryAfter: 1 }],
  ] as const)("a reply arrives though Slack has %j", async (fault) => {
    const { slack, sam, thread } = await asked(transport);
    slack.faults.next("chat.postMessage", fault);
    await sam.writes("Sam from Acme", { in: sam.dm, thread });
    await sam.waitsFor("Step 2 of 3", { in: sam.dm, thread }, 15_000);
  });

  it("a refusal is given up with its reason", async () => {
    const { slack, sam, thread, store } = await asked(transport);
    slack.faults.next("chat.postMessage", { kind: "error", error: "is_archived" }, 3);
    await sam.writes("Sam from Acme", { in: sam.dm, thread });
    await slack.quiet(200);
    await expect.poll(() => store.upkeep.nextDue(), { timeout: 5_000 }).toBeUndefined();
    expect(slack.calls.filter(({ method, fault }) => method === "chat.postMessage" && fault)).toHaveLength(1);
  });

  it("where the response_url is used up or gone, the person sees the reply all the same", async () => {
    const { slack, sam, sales } = await asked(transport);
    slack.faults.next("response_url", { kind: "status", status: 404 }, 5);
    await sam.types("/connect-guide send", { in: sales });
    await sam.waitsFor(/Add a note/);
  });

  it("where the coach was never in the channel and the half hour is over, it says how to share", async () => {
    const { slack, sam, thread } = await asked(transport);
    await sam.writes("Sam", { in: sam.dm, thread });
    await sam.waitsFor("Step 2 of 3", { in: sam.dm, thread });
    await sam.writes("to learn how you test retries", { in: sam.dm, thread });
    await sam.waitsFor("Step 3 of 3", { in: sam.dm, thread });
    await sam.writes("your talk at KotlinConf", { in: sam.dm, thread });
    await sam.waitsFor("/300", { in: sam.dm, thread });
    slack.clock.advance(31 * 60_000);
    await sam.presses("Share with the channel", {});
    await slack.quiet();
    const share = sam
      .sees({ in: sam.dm, thread })
      .at(-1)
      ?.controls.find(({ label }) => /share/i.test(label));
    await sam.presses(share?.label ?? "Share it", {});
    await sam.waitsFor(/Invite me/, { in: sam.dm, thread });
  });

  it("a form that cannot be opened in time can be opened again", async () => {
    const { slack, sam, sales } = await asked(transport);
    slack.faults.next("views.open", { kind: "error", error: "expired_trigger_id" });
    await sam.types("/connect-review", { in: sales });
    await sam.waitsFor(/takes a form/);
    await sam.presses("Open the form", {});
    await slack.until(() => sam.modal);
  });

  it("a revoked token ends the process with 78 and a sentence", async () => {
    const { slack, sam, thread, ended } = await asked(transport);
    slack.faults.next("chat.postMessage", { kind: "error", error: "token_revoked" });
    await sam.writes("Sam from Acme", { in: sam.dm, thread });
    await slack.until(() => ended.length > 0);
    expect(ended[0]).toEqual([78, expect.stringMatching(/^Slack refuses the bot token/)]);
  });
});

describe("over a socket", () => {
  it.each(["warning", "refresh_requested", "drop", "silence"] as const)("goes on after %s", async (end) => {
    const { slack, sam, thread } = await asked("socket", undefined, PATIENT);
    if (end === "drop") slack.sockets.drop();
    else if (end === "silence") slack.sockets.silence();
    else slack.sockets.disconnect(end);
    const { delivered } = sam.posts("Sam from Acme", { in: sam.dm, thread });
    await sam.waitsFor("Step 2 of 3", { in: sam.dm, thread }, 30_000);
    await delivered;
  });

  it("goes on where Slack could not be reached when it connected again", async () => {
    const { slack, sam, thread } = await asked("socket", undefined, PATIENT);
    slack.faults.next("apps.connections.open", { kind: "reset" }, 2);
    slack.faults.next("apps.connections.open", { kind: "status", status: 503 });
    slack.sockets.drop();
    sam.posts("Sam from Acme", { in: sam.dm, thread });
    await sam.waitsFor("Step 2 of 3", { in: sam.dm, thread }, 30_000);
  });
});

describe("over HTTP", () => {
  it("refuses what is not Slack's", async () => {
    const { slack } = await stage("http");
    const body = JSON.stringify({ type: "event_callback", event_id: "Ev1", event: { type: "message" } });
    const json = "application/json";
    const old = Math.floor(Date.now() / 1000) - 6 * 60;
    expect((await slack.post(body, json, { secret: "another" })).status).toBe(401);
    expect((await slack.post(body, json, { signature: null })).status).toBe(401);
    expect((await slack.post(body, json, { timestamp: old })).status).toBe(401);
    expect((await slack.post("x".repeat(10 * 1024 * 1024), json).catch(() => ({ status: 413 }))).status).toBe(
      413,
    );
    expect((await slack.verifyUrl("abc")).body).toContain("abc");
    expect((await slack.checkSsl()).status).toBe(200);
  });

  it("answers for its health, and closes a request that never ends", async () => {
    const { port } = await stage("http");
    expect((await fetch(`http://127.0.0.1:${port()}/health`)).status).toBe(200);
    const socket = connect(port(), "127.0.0.1");
    socket.write("POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{");
    await new Promise((resolve) =>
      socket
        .once("close", resolve)
        .on("error", () => {})
        .resume(),
    );
  });
});
