import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perform } from "../../src/library/library.ts";
import { badName } from "../../src/library/names.ts";
import { NAME_LIMIT, nameKey } from "../../src/store/template-name.ts";
import { at, MEMBER, OWNER, openLibrary, said } from "./library.ts";

const TEXT = "Hi {{ recipient }}, it was good to talk about {{ topic }}.";

describe("names", () => {
  it.each([
    "Met there",
    "会ったところ",
    "التقينا",
    "Повстречались",
    "🎉",
    "100%",
    "o'brien; --",
    "a".repeat(NAME_LIMIT),
    "नमस्ते",
    "İzmir",
  ])("%j is one", async (name) => {
    expect(badName(name)).toBeUndefined();
    const store = await openLibrary();
    await at(store, OWNER, (shelf) => perform(shelf, "save", `${name}\n${TEXT}`));
    expect(
      said(await at(store, MEMBER, (shelf) => perform(shelf, "show", `  ${name.toUpperCase()} `))),
    ).toContain(TEXT);
  });

  it.each([
    ["", /needs a name/],
    [" \u200b\u00ad ", /needs a name/],
    ["\u0301\u0302", /needs a name/],
    ["two\nlines", /one line/],
    ["two\u2028lines", /one line/],
    ["a".repeat(NAME_LIMIT + 1), /101 characters long/],
    ["evil\u202egpj", /U\+202E/],
    ["bell\u0007", /U\+0007/],
  ])("%j is none", (name, why) => {
    expect(badName(name)).toMatch(why);
  });

  it.each([
    ["their case", "Met There", "MET there"],
    ["their normal form", "Caf\u00e9", "Cafe\u0301"],
    ["a space behind", "met there", "met there "],
    ["the dot of a capital", "\u0130zmir", "izmir"],
    ["what nobody sees", "met there", "met\u200b th\u00adere"],
    ["full width", "met 1", "ｍｅｔ １"],
  ])("equal but for %s are one", async (_, one, other) => {
    const store = await openLibrary();
    await at(store, OWNER, (shelf) => perform(shelf, "save", `${one}\n${TEXT}`));
    const words = said(await at(store, MEMBER, (shelf) => perform(shelf, "save", `${other}\n${TEXT}`)));
    expect(words).toMatch(/There is a template called .* already/);
  });

  it.each([
    ["a Cyrillic а", "warm hello", "w\u0430rm hello"],
    ["all of it in Cyrillic", "cope", "\u0441\u043e\u0440\u0435"],
    ["a Greek ο", "hello", "hell\u03bf"],
    ["combining marks that stay apart", "hello x\u0301", "hell\u043e x\u0301"],
  ])("that look alike, by %s, are told of, whichever is first", async (_, latin, other) => {
    for (const [first, second] of [
      [latin, other],
      [other, latin],
    ] as const) {
      const store = await openLibrary();
      const save = async (name: string) =>
        said(await at(store, MEMBER, (shelf) => perform(shelf, "save", `${name}\n${TEXT}`)));
      expect(await save(first)).not.toContain("looks like");
      expect(await save(second)).toContain(`Its name looks like «${first}», which is another template`);
      expect(await save("something else")).not.toContain("looks like");
      const renamed = await at(store, MEMBER, (shelf) =>
        perform(shelf, "rename", `something else to ${second} `),
      );
      expect(said(renamed)).toContain("another template");
    }
  });

  it.each(["warm hello", "w\u0430rm hello"])(
    "tell nobody of somebody else's private template: %j",
    async (name) => {
      const store = await openLibrary();
      await at(store, OWNER, (shelf) => perform(shelf, "save", `private warm hello\n${TEXT}`));
      const words = said(await at(store, MEMBER, (shelf) => perform(shelf, "save", `${name}\n${TEXT}`)));
      expect(words).toMatch(/^Saved for your team/);
      expect(words).not.toContain("looks like");
      // Its owner still has it, and the team has the other.
      const mine = said(await at(store, OWNER, (shelf) => perform(shelf, "list", "mine")));
      expect(mine).toContain("warm hello (private, yours");
      expect(said(await at(store, OWNER, (shelf) => perform(shelf, "list", "team")))).toContain(
        `${name} (not used`,
      );
    },
  );

  it("never throw, whatever they are", async () => {
    const store = await openLibrary();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 130 }), async (name) => {
        const told = await at(store, OWNER, (shelf) => perform(shelf, "save", `${name}\n${TEXT}`));
        expect(said(told) !== "" || told[0]?.form !== undefined).toBe(true);
        if (badName(name) === undefined) expect(nameKey(name)).not.toBe("");
      }),
      { numRuns: 150 },
    );
  });
});
