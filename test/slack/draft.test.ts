import { describe, expect, it } from "vitest";
import { stage, TRANSPORTS } from "./stage.ts";

describe.each(TRANSPORTS)("a draft in Slack over %s", (transport) => {
  it("begins in a thread of its own and comes to a note", async () => {
    const { slack, team } = await stage(transport);
    const sam = slack.person("sam", team);
    const sales = slack.channel("sales", team, [sam]);
    await sam.types("/connect-draft Priya", { in: sales });
    const asked = await sam.waitsFor("Step 1 of 3", { in: sam.dm });
    const thread = asked.threadTs ?? asked.ts;
    await sam.writes("Sam from Acme", { in: sam.dm, thread });
    await sam.waitsFor("Step 2 of 3", { in: sam.dm });
    await sam.writes("to learn how you test retries", { in: sam.dm, thread });
    await sam.waitsFor("Step 3 of 3", { in: sam.dm });
    await sam.writes("I saw your talk at KotlinConf", { in: sam.dm, thread });
    const preview = await sam.waitsFor("/300):", { in: sam.dm, thread });
    expect(preview.plain).toContain("KotlinConf");
  });
});
