import { describe, expect, it } from "vitest";
import { stage, TRANSPORTS, type Transport } from "./stage.ts";

const NOTE =
  "Hi Priya, I'm Sam. I'd like to hear how you test retries; I saw your talk at DevConf and use your notes on it.";
const POOR =
  "HI!!! I would like to add you to my professional network on LinkedIn. Hire me, call +1 415 555 2671";

async function people(transport: Transport) {
  const all = await stage(transport);
  const sam = all.slack.person("sam", all.team);
  const priya = all.slack.person("priya", all.team);
  const sales = all.slack.channel("sales", all.team, [sam, priya]);
  return { ...all, sam, priya, sales };
}

/** A draft in its thread, up to the preview. */
async function drafted(
  transport: Transport,
  answers = ["Sam from Acme", "to learn how you test retries", "I saw your talk at KotlinConf"],
) {
  const all = await people(transport);
  const { sam, sales } = all;
  await sam.types("/connect-draft Priya", { in: sales });
  const asked = await sam.waitsFor("Step 1 of 3", { in: sam.dm });
  const thread = asked.threadTs ?? asked.ts;
  const written: string[] = [];
  for (const [index, answer] of answers.entries()) {
    await sam.waitsFor(`Step ${index + 1} of 3`, { in: sam.dm, thread });
    written.push(await sam.writes(answer, { in: sam.dm, thread }));
  }
  await sam.waitsFor("/300", { in: sam.dm, thread });
  return { ...all, thread, written };
}

describe.each(TRANSPORTS)("over %s", (transport) => {
  it("a command is answered at once, to its author alone, and the draft is in the direct messages", async () => {
    const { sam, priya, sales } = await people(transport);
    await sam.types("/connect-draft Priya", { in: sales });
    const [line] = sam.sees({ in: sales });
    expect(line).toMatchObject({ ephemeral: true });
    expect(line?.plain).toContain("direct messages");
    await sam.waitsFor("Step 1 of 3", { in: sam.dm });
    expect(priya.sees({ in: sales })).toEqual([]);
  });

  it("two people draft at once in one channel and never see each other's words", async () => {
    const { sam, priya, sales } = await people(transport);
    await Promise.all([
      sam.types("/connect-draft Ann", { in: sales }),
      priya.types("/connect-draft Bob", { in: sales }),
    ]);
    const [his, hers] = await Promise.all([
      sam.waitsFor("Step 1 of 3", { in: sam.dm }),
      priya.waitsFor("Step 1 of 3", { in: priya.dm }),
    ]);
    await Promise.all([
      sam.writes("Sam the canary", { in: sam.dm, thread: his.threadTs ?? his.ts }),
      priya.writes("Priya the sparrow", { in: priya.dm, thread: hers.threadTs ?? hers.ts }),
    ]);
    await Promise.all([sam.waitsFor("Step 2", { in: sam.dm }), priya.waitsFor("Step 2", { in: priya.dm })]);
    expect(
      priya
        .sees()
        .map(({ plain }) => plain)
        .join("\n"),
    ).not.toContain("canary");
    expect(
      sam
        .sees()
        .map(({ plain }) => plain)
        .join("\n"),
    ).not.toContain("sparrow");
  });

  it("buttons do what words do, and an edited answer changes the note", async () => {
    const { sam, thread, written } = await drafted(transport);
    await sam.edits(written[2] ?? "", "I heard your keynote at DevConf", { in: sam.dm });
    const note = await sam.waitsFor(/keynote at DevConf/, { in: sam.dm, thread });
    expect(note.plain).not.toContain("KotlinConf");
    await sam.presses("Just the note", {});
    await sam.waitsFor(/^Hi Priya/, { in: sam.dm, thread });
    await sam.deletes(written[1] ?? "", { in: sam.dm });
    await sam.waitsFor(/deleted|gone|stands/i, { in: sam.dm, thread });
  });

  it("hostile words come out as they were typed, and ping nobody", async () => {
    const hostile = "<!channel> and :smile: and <@U1> and &lt;b";
    const link = "<https://evil.example|linkedin.com>";
    const { sam, slack, thread, sales } = await drafted(transport, [
      "Sam",
      `to learn about ${hostile}`,
      "DevConf",
    ]);
    const preview = await sam.waitsFor("/300):", { in: sam.dm, thread });
    expect(preview.plain).toContain(hostile);
    await sam.types(`/connect-review Hi Priya, write to me at ${link}`, { in: sales });
    const review = await sam.waitsFor(/linkedin\.com/, { in: sales });
    expect(review.plain).toContain(link);
    const posted = slack.calls.filter(({ method }) => method.startsWith("chat."));
    expect(posted.length).toBeGreaterThan(4);
    for (const { body } of posted) {
      const sent = new URLSearchParams(String(body));
      expect(sent.get("blocks")).not.toMatch(/"type":"(?:user|broadcast|usergroup|channel)"/);
      expect(sent.get("text")).not.toMatch(/<[!@#]/);
      expect(sent.get("parse")).toBe("none");
    }
  });

  it("a review is seen by the one who asked; its findings can be asked about", async () => {
    const { sam, priya, sales } = await people(transport);
    await sam.types(`/connect-review ${POOR}`, { in: sales });
    const review = await sam.waitsFor(/contact/i, { in: sales });
    expect(review.ephemeral).toBe(true);
    expect(priya.sees({ in: sales })).toEqual([]);
    await sam.presses("Why?", {});
    await sam.waitsFor(/job|blanket|contact/i, { in: sales });
  });

  it("without a text, a form is opened; what is submitted twice is reviewed once", async () => {
    const { slack, sam, sales } = await people(transport);
    await sam.types("/connect-review", { in: sales });
    const modal = await slack.until(() => sam.modal);
    await sam.submits(modal, { "The note": NOTE });
    await sam.submits(modal, { "The note": NOTE });
    await sam.waitsFor(/ready to send/i);
    await slack.quiet();
    expect(sam.sees().filter(({ plain }) => /ready to send/i.test(plain))).toHaveLength(1);
  });

  it("a draft pasted in the direct messages is reviewed in its thread; a mention is answered to its author alone", async () => {
    const { slack, team, sam, priya } = await people(transport);
    const ts = await sam.writes(`What do you think of: «${NOTE}»`, { in: sam.dm });
    await sam.waitsFor(/ready to send/i, { in: sam.dm, thread: ts });
    const open = slack.channel("open", team, [sam, priya], { bot: true });
    await sam.mentions(NOTE, { in: open });
    const seen = await sam.waitsFor(/ready to send/i, { in: open });
    expect(seen.ephemeral).toBe(true);
    expect(priya.sees({ in: open }).filter(({ fromBot }) => fromBot)).toEqual([]);
  });

  it("the shortcut reviews somebody else's message, seen by the one who asked", async () => {
    const { sam, priya, sales } = await people(transport);
    const ts = await priya.writes(POOR, { in: sales });
    await sam.usesShortcut("review-note", { in: sales, message: ts });
    const seen = await sam.waitsFor(/contact/i, { in: sales });
    expect(seen.ephemeral).toBe(true);
    expect(priya.sees({ in: sales }).filter(({ fromBot }) => fromBot)).toEqual([]);
  });

  it("the Home shows open drafts and begins another", async () => {
    const { slack, sam } = await drafted(transport);
    await sam.opensHome();
    const home = await slack.until(() => sam.home);
    expect(sam.reads(home)).toMatch(/Your drafts[\s\S]*Templates[\s\S]*Settings/);
    await sam.presses("Write a note", {});
    await slack.until(
      () => sam.sees({ in: sam.dm }).filter(({ plain }) => plain.includes("Step 1 of 3")).length === 2,
    );
  });

  it("a note is shared where the command was typed, after it was shown", async () => {
    const { slack, sam, priya, sales, thread } = await drafted(transport);
    await sam.presses("Share with the channel", {});
    await slack.quiet();
    const confirm = sam.sees({ in: sam.dm, thread }).at(-1);
    expect(priya.sees({ in: sales })).toEqual([]);
    const share = confirm?.controls.find(({ label }) => /share/i.test(label));
    await sam.presses(share?.label ?? "Share it", {});
    const shown = await priya.waitsFor("KotlinConf", { in: sales });
    expect(shown.ephemeral).toBe(false);
  });

  it("every event five times: one effect, one reply", async () => {
    const { slack, sam, sales } = await people(transport);
    slack.deliveries.copies = 5;
    await sam.types("/connect-draft Priya", { in: sales });
    const asked = await sam.waitsFor("Step 1 of 3", { in: sam.dm });
    const thread = asked.threadTs ?? asked.ts;
    await sam.writes("Sam from Acme", { in: sam.dm, thread });
    await sam.waitsFor("Step 2 of 3", { in: sam.dm });
    await slack.quiet();
    const said = sam.sees({ in: sam.dm }).map(({ plain }) => plain);
    expect(said.filter((plain) => plain.includes("Step 1 of 3"))).toHaveLength(1);
    expect(said.filter((plain) => plain.includes("Step 2 of 3"))).toHaveLength(1);
  });

  it("another bot and the coach itself are never answered", async () => {
    const { slack, sam, thread } = await drafted(transport);
    await slack.quiet();
    const before = slack.calls.filter(({ method }) => method === "chat.postMessage").length;
    await sam.opensHome("messages");
    await slack.quiet();
    expect(slack.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(before);
    expect(thread).not.toBe("");
  });

  it("nothing that was written or kept secret is in the log", async () => {
    const { logged, slack } = await drafted(transport);
    await slack.quiet();
    expect(logged.join("\n")).not.toMatch(/KotlinConf|xoxb|xapp|Acme/);
  });

  it("where the coach is taken out, all of the workspace is removed", async () => {
    const { slack, sam, store, team, ended } = await drafted(transport);
    await sam.uninstalls();
    await slack.quiet();
    const left = await store.transaction("look", ({ drafts }) => drafts.list(`slack:${team.id}`, sam.id));
    expect(left).toEqual([]);
    expect(ended[0]?.[0]).toBe(78);
  });
});
