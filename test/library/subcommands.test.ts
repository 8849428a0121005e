import { describe, expect, it } from "vitest";
import { command } from "../../commands/connect-template.ts";
import { parseCommandLine } from "../../commands/parse.ts";
import { createCoach } from "../../src/coach.ts";
import { inMemory } from "../../src/store/open.ts";
import { openStore } from "../../src/store/store.ts";
import { OWNER, said } from "./library.ts";

const subcommands = command.subcommands ?? [];

/** The line that a platform makes of options: in their order, each behind the word that leads to it. */
function line(name: string, values: Record<string, string>): string {
  const options = subcommands.find((one) => one.name === name)?.options ?? [];
  const given = options.flatMap(({ name: option, lead }) => {
    const value = values[option];
    return value === undefined ? [] : [...(lead === undefined ? [] : [lead]), value];
  });
  return [`/${command.name}`, name, ...given].join(" ");
}

describe("each deed by itself", () => {
  it("asks for what it needs first, in few words", () => {
    for (const { options, summary } of subcommands) {
      const required = options.map((one) => one.required);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
      for (const words of [summary, ...options.map(({ description }) => description)])
        expect(words.length).toBeLessThanOrEqual(100);
    }
  });

  it("is the line that somebody would type", async () => {
    const store = await openStore(inMemory());
    let count = 0;
    const run = (typed: string) =>
      store.transaction("a test", async (ports) => {
        const parsed = parseCommandLine(typed);
        if (!parsed || "problem" in parsed) throw new Error(typed);
        const at = { tenant: "slack:T1", place: { id: "D1" }, eventId: `e${++count}` } as const;
        const call = { ...at, user: { ...OWNER, manager: true }, now: new Date(0), args: parsed.args };
        const messages = await parsed.command.run(call, createCoach({}, ports));
        return `${said(messages)} ${messages.map(({ form }) => form?.title ?? "").join(" ")}`;
      });
    await run(
      "/connect-template save Met there\nHi {{ recipient }}, it was good to meet you at {{ event }}.",
    );
    const told: [string, Record<string, string>, RegExp][] = [
      ["list", { which: "mine", words: "met" }, /Your templates with «met» in their name/],
      ["list", { which: "starters" }, /Templates that come with the coach/],
      ["show", { name: "Met there" }, /It asks for/],
      ["use", { name: "Met there", recipient: "Priya" }, /Which event was it/],
      ["save", { who: "private", name: "Mine" }, /Save Mine/],
      ["save", {}, /Save a template/],
      ["edit", { name: "Met there" }, /Edit Met there/],
      ["rename", { name: "Met there", new: "Met here" }, /is called «Met here» now/],
      ["history", { name: "Met here" }, /What «Met here» was before/],
      ["restore", { name: "Met here", version: "7" }, /has no version 7/],
      ["delete", { name: "Met here" }, /is deleted/],
      ["restore", { name: "Met here" }, /is back/],
      ["adopt", { name: "Met here" }, /is yours already/],
      ["export", { which: "team" }, /"name":"Met here"/],
      ["import", {}, /Import templates/],
    ];
    expect(new Set(told.map(([name]) => name))).toEqual(new Set(subcommands.map(({ name }) => name)));
    for (const [name, values, words] of told) expect(await run(line(name, values))).toMatch(words);
    await store.close();
  });
});
