import { describe, expect, it } from "vitest";
import { type Stage, stage } from "./stage.ts";

/** Opens the install page as a browser does: where it leads, and the cookie it gives. */
async function begin({ port }: Stage) {
  const page = await fetch(`http://127.0.0.1:${port()}/slack/install`, { redirect: "manual" });
  return {
    to: page.headers.get("location") ?? "",
    cookie: (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "",
  };
}

function back({ port }: Stage, allowed: string, cookie: string) {
  return fetch(`http://127.0.0.1:${port()}/slack/oauth_redirect${new URL(allowed).search}`, {
    headers: { cookie },
  });
}

describe("many workspaces", () => {
  it("install by a link; each has the coach to itself, the installer is welcomed once", async () => {
    const all = await stage("oauth");
    const { slack } = all;
    const globex = slack.team("Globex");
    const ann = slack.person("ann", globex, "owner");
    const { to, cookie } = await begin(all);
    const page = await back(all, slack.allow(ann, to), cookie);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("/connect-draft");
    await ann.waitsFor("Connect Coach", { in: ann.dm });
    const sales = slack.channel("sales", globex, [ann]);
    await ann.types("/connect-draft Priya", { in: sales });
    await ann.waitsFor("Step 1 of 3", { in: ann.dm });
    const secret = await all.store.transaction("look", ({ installations }) =>
      installations.find(`slack:${globex.id}`),
    );
    expect(secret).toContain("xoxb-");
    await ann.uninstalls();
    await slack.quiet();
    expect(
      await all.store.transaction("look", ({ installations }) => installations.find(`slack:${globex.id}`)),
    ).toBeUndefined();
    expect(all.ended).toEqual([]);
  });

  it("refuse a state that was used, is of another browser, or is nobody's", async () => {
    const all = await stage("oauth");
    const ann = all.slack.person("ann", all.slack.team("Globex"), "owner");
    const { to, cookie } = await begin(all);
    expect((await back(all, all.slack.allow(ann, to), "")).status).toBe(400);
    expect((await back(all, all.slack.allow(ann, to), cookie)).status).toBe(200);
    expect((await back(all, all.slack.allow(ann, to), cookie)).status).toBe(400);
    const forged = to.replace(/state=[^&]+/, "state=1.2.3");
    expect((await back(all, all.slack.allow(ann, forged), "slack-app-oauth-state=1.2.3")).status).toBe(400);
  });
});
