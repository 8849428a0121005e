import { describe, expect, it } from "vitest";
import { type Deed, perform, submitted } from "../../src/library/library.ts";
import type { Store } from "../../src/store/ports.ts";
import { at, MANAGER, OWNER, openLibrary, said } from "./library.ts";

const FIRST = "Hi {{ recipient }}, first.";
const SECOND = "Hi {{ recipient }}, second.";

async function library(): Promise<Store> {
  const store = await openLibrary();
  await at(store, OWNER, (shelf) => perform(shelf, "save", "warm hello\nHi {{ recipient }}, before all."));
  await at(store, OWNER, (shelf) => perform(shelf, "edit", "warm hello\nHi {{ recipient }}, it was good."));
  return store;
}

const tell = async (store: Store, deed: Deed, typed: string) =>
  said(await at(store, MANAGER, (shelf) => perform(shelf, deed, typed)));

/** What one person does while another has the form open; then what is said of the form, and what the text is. */
describe("somebody has the form to edit it open, and meanwhile another", () => {
  it.each([
    ["edits it", [["edit", `warm hello\n${FIRST}`]], /Somebody has changed/, FIRST],
    ["takes up a former text", [["restore", "warm hello 1"]], /Somebody has changed/, "before all"],
    ["renames it", [["rename", "warm hello to cold hello"]], /«cold hello» is changed/, SECOND],
    ["adopts it", [["adopt", "warm hello"]], /can be changed by whoever saved it/, "it was good"],
    ["deletes it", [["delete", "warm hello"]], /has gone/, undefined],
    [
      "deletes it and brings it back",
      [
        ["delete", "warm hello"],
        ["restore", "warm hello"],
      ],
      /«warm hello» is changed/,
      SECOND,
    ],
    [
      "edits it and takes that back",
      [
        ["edit", `warm hello\n${FIRST}`],
        ["restore", "warm hello 2"],
      ],
      /«warm hello» is changed/,
      SECOND,
    ],
    ["writes the very same", [["edit", `warm hello\n${SECOND}`]], /says just that already/, SECOND],
  ] as [string, [Deed, string][], RegExp, string | undefined][])("%s", async (_, meanwhile, told, text) => {
    const store = await library();
    const [opened] = await at(store, OWNER, (shelf) => perform(shelf, "edit", "warm hello"));
    for (const [deed, typed] of meanwhile) await tell(store, deed, typed);
    const id = opened?.form?.id ?? "";
    const words = said(
      (await at(store, OWNER, (shelf) => submitted(shelf, { id, values: { text: SECOND } }))) ?? [],
    );
    expect(words).toMatch(told);
    // Whoever is not heard gets back what they wrote, beside what is there.
    if (text !== SECOND) expect(words).toContain(SECOND);
    const now = await at(store, OWNER, async ({ templates, tenant }) =>
      (await templates.list(tenant, { user: OWNER.id, limit: 9 })).rows.map((one) => one.text),
    );
    expect(now).toEqual(text === undefined ? [] : [expect.stringContaining(text)]);
    if (/Somebody/.test(told.source)) expect(words).toContain(now[0]);
  });
});

describe("two at the same moment", () => {
  const deeds: [Deed, string][] = [
    ["edit", `warm hello\n${FIRST}`],
    ["rename", "warm hello to cold hello"],
    ["delete", "warm hello"],
    ["restore", "warm hello 1"],
    ["adopt", "warm hello"],
    ["save", `cold hello\n${SECOND}`],
  ];
  const pairs = deeds.flatMap((one) => deeds.map((other) => [one, other] as const));

  it.each(pairs)(
    "%j and %j: each is told what came of it, and one name is one template",
    async (one, other) => {
      const store = await library();
      const [mine, theirs] = await Promise.all([
        at(store, OWNER, (shelf) => perform(shelf, ...one)),
        at(store, MANAGER, (shelf) => perform(shelf, ...other)),
      ]);
      for (const words of [mine, theirs]) expect(said(words)).not.toBe("");
      const { rows } = await at(store, OWNER, ({ templates, tenant }) =>
        templates.list(tenant, { user: OWNER.id, limit: 9 }),
      );
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
      expect(rows.every(({ text }) => text.startsWith("Hi {{ recipient }}, "))).toBe(true);
    },
  );
});
