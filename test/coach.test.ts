import { describe, expect, it } from "vitest";
import type { ChatEvent } from "../src/chat/event.ts";
import type { Message } from "../src/chat/message.ts";
import { plainLines } from "../src/chat/plain.ts";
import { type Coach, createCoach, type Desk, REVIEW_FORM } from "../src/coach.ts";
import { review } from "../src/review/review.ts";

const NOTE =
  "Hi Priya, I'm Sam from Acme. Your talk on retry storms at DevConf stayed with me, and I'd like to hear more.";

/** What is kept: drafts by person and place, and what is remembered of people, within their workspace. */
class Memory {
  readonly drafts = new Map<string, string>();
  readonly people = new Map<string, string>();

  /** One event: a coach with what is kept there on its desk, and what has changed kept after it. */
  async event<Result>(
    tenant: string,
    user: string,
    place: string,
    work: (coach: Coach) => Promise<Result>,
  ): Promise<Result> {
    const [here, person] = [`${tenant} ${user} ${place}`, `${tenant} ${user}`];
    const draft = this.drafts.get(here);
    const known = this.people.get(person);
    const desk: Desk = { ...(draft !== undefined && { draft }), ...(known !== undefined && { known }) };
    const result = await work(createCoach(desk));
    if (desk.draft !== undefined) this.drafts.set(here, desk.draft);
    if (desk.known !== undefined) this.people.set(person, desk.known);
    return result;
  }
}

/** One person in one place. */
function person(memory: Memory, user = "sam", place = "here", tenant: ChatEvent["tenant"] = "slack:T1") {
  const call = {
    tenant,
    user: { id: user, manager: false },
    place: { id: place },
    eventId: "e1",
    now: new Date("2026-03-02T09:00:00Z"),
  };
  const on = <Result>(work: (coach: Coach) => Promise<Result>) => memory.event(tenant, user, place, work);
  return {
    draft: (to?: string) => on((coach) => coach.draft({ ...call, ...(to !== undefined && { to }) })),
    types: (text: string) => on((coach) => coach.handle({ ...call, body: { type: "text", text } })),
    presses: (id: string) => on((coach) => coach.handle({ ...call, body: { type: "action", id } })),
    submits: (id: string, values: Record<string, string>) =>
      on((coach) => coach.handle({ ...call, body: { type: "form", id, values } })),
    edits: (message: string, text: string) =>
      on((coach) => coach.handle({ ...call, body: { type: "edited", message, text } })),
    deletes: (message: string) =>
      on((coach) => coach.handle({ ...call, body: { type: "deleted", message } })),
    home: () => on((coach) => coach.home(call)),
    progress: () => on((coach) => coach.progress()),
  };
}

function said(messages: readonly Message[]): string {
  return messages.flatMap(plainLines).join("\n");
}

describe("the coach", () => {
  it("says where a draft stands and how to go on without it", async () => {
    const sam = person(new Memory());
    expect(await sam.progress()).toBeUndefined();
    await sam.draft("Priya");
    expect(await sam.progress()).toEqual({
      stage: "asking",
      oneShot: "connect-coach draft --name '...' --reason '...' --to 'Priya'",
    });
    for (const line of ["Sam", "to learn how you run load tests", "your talk at DevConf"])
      await sam.types(line);
    expect(await sam.progress()).toEqual({
      stage: "preview",
      oneShot:
        "connect-coach draft --name 'Sam' --reason 'to learn how you run load tests' --context 'your talk at DevConf' --to 'Priya'",
    });
    await sam.types("done");
    expect((await sam.progress())?.stage).toBe("done");
    await sam.types("new");
    await sam.types("cancel");
    expect((await sam.progress())?.stage).toBe("cancelled");
  });

  it("keeps people, places and workspaces apart", async () => {
    const memory = new Memory();
    await person(memory).draft("Priya");
    await person(memory).types("Sam");
    for (const other of [
      person(memory, "kim"),
      person(memory, "sam", "elsewhere"),
      person(memory, "sam", "here", "slack:T2"),
    ]) {
      expect(await other.progress()).toBeUndefined();
      expect(said(await other.types("hello"))).toMatch(/^There is no draft here/);
    }
    expect((await person(memory).progress())?.oneShot).toContain("--name 'Sam'");
  });

  it("remembers a person's introduction and plan in every place, and in no other workspace", async () => {
    const memory = new Memory();
    const here = person(memory);
    await here.draft("Priya");
    for (const line of ["Sam from Acme", "to learn how you run load tests", "your talk at DevConf"])
      await here.types(line);
    await here.presses("plan-200");
    const elsewhere = person(memory, "sam", "elsewhere");
    expect(said(await elsewhere.draft("Tom"))).toContain(
      "Last time you used «Sam from Acme». `keep` uses it again.",
    );
    expect(said(await elsewhere.presses("keep"))).toMatch(/^Step 2 of 3: .* Tom\?/);
    expect((await elsewhere.progress())?.oneShot).toContain("--limit 200");
    expect(said(await person(memory, "sam", "here", "slack:T2").draft())).not.toContain("Acme");
  });

  it("reviews a draft that is pasted where no draft is open", async () => {
    const sam = person(new Memory());
    expect(said(await sam.types(NOTE))).toMatch(
      /^(Ready to send|Worth another look|Fix before sending)\n\d+\/300/,
    );
  });

  it("says which part it reviewed when the note stood in chatter", async () => {
    const sam = person(new Memory());
    expect(said(await sam.types(`what do you think of: «${NOTE}»`))).toMatch(
      /^I reviewed this part of what you wrote:\n“Hi Priya, I'm Sam from Acme\./,
    );
  });

  it("takes a command's text exactly as given", async () => {
    const reply = await createCoach().review({ text: ` ${NOTE} `, from: "argument", limit: 50 });
    expect(said(reply)).toContain(`${NOTE.length + 2}/50 characters`);
  });

  it("says that the rest of a very long text was not read, and how long it is", async () => {
    const text = `${NOTE} ${"more ".repeat(2_500)}`;
    const reply = said(await createCoach().review({ text, from: "argument" }));
    expect(reply).toContain(`${text.length}/300`);
    expect(reply).toContain("first 10,000 characters; the rest was not read");
  });

  it("cuts what it reads of a text between two characters", () => {
    const { findings } = review(`${"x".repeat(9_999)}😀${"x".repeat(100)}`);
    const [start = 0, end = 0] = findings.find(({ rule }) => rule === "too-long")?.span ?? [];
    expect([start, end]).toEqual([300, 9_999]);
  });

  it("reviews what the form brings, with the recipient", async () => {
    const sam = person(new Memory());
    const reply = await sam.submits(REVIEW_FORM.id, { text: NOTE, recipient: " Tom " });
    expect(said(reply)).toContain("greeting");
    expect(said(await sam.submits(REVIEW_FORM.id, { text: "  " }))).toContain("without a note");
    expect(said(await sam.submits("unknown", { text: NOTE }))).toContain("without a note");
  });

  it("answers a button of a draft it no longer has, and begins another on *New draft*", async () => {
    const sam = person(new Memory());
    expect(said(await sam.presses("another"))).toMatch(/^That button belongs to a draft that has gone/);
    expect(said(await sam.presses("new"))).toContain("Step 1 of 3");
  });

  it("opens the guide, and helps where a page is misspelt", async () => {
    expect(said(await createCoach().guide("send"))).toContain("Add a note");
    expect(said(await createCoach().guide("limts"))).toContain("Did you mean limits");
  });

  it("reviews a note in a mention, and says what a mention is for where there is none", async () => {
    const coach = createCoach();
    expect(said(await coach.review({ text: `what about «${NOTE}»?`, from: "mention" }))).toContain("/300");
    expect(said(await coach.review({ text: "hello there", from: "mention" }))).toMatch(
      /^Mention me together with/,
    );
  });

  it("shows a home with nothing in it, and in it what can be done first", async () => {
    const sam = person(new Memory());
    const messages = await sam.home();
    expect(messages).toHaveLength(4);
    expect(said(messages)).toContain("You have no open draft.");
    const words = messages.flatMap(({ actions }) => actions.map(({ word }) => word));
    expect(words).toContain("/connect-draft");
    expect(words.every((word) => word.startsWith("/connect-"))).toBe(true);
  });

  it("says nothing to an edit or a deletion where no draft is", async () => {
    const sam = person(new Memory());
    expect(await sam.edits("m1", "Sam")).toEqual([]);
    expect(await sam.deletes("m1")).toEqual([]);
  });
});
