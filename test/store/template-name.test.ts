import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "../../src/store/template-name.ts";

describe("one name, however it is written", () => {
  const same: [why: string, ...names: string[]][] = [
    ["case", "Web Summit", "web summit", "WEB SUMMIT"],
    ["spaces of any kind and number", "Web Summit", "  Web \u00a0\t\n Summit ", "Web\u3000Summit"],
    ["composed and decomposed letters", "Caf\u00e9", "Cafe\u0301", "CAF\u00c9"],
    [
      "the dotted and the dotless i",
      "\u0130zmir",
      "izmir",
      "IZMIR",
      "\u0131zmir",
      "i\u0307zmir",
      "I\u0307zmir",
    ],
    ["sharp s", "Stra\u00dfe", "STRASSE", "STRA\u1e9eE"],
    [
      "the sigma at the end of a word",
      "\u03bf\u03b4\u03cc\u03c2",
      "\u039f\u0394\u038c\u03a3",
      "\u03bf\u03b4\u03cc\u03c3",
    ],
    ["full width and ligatures", "\uff37eb \ufb01re", "web fire"],
    ["characters that cannot be seen", "Web\u200bSum\u00admit", "\ufeffwebsummit", "web\u2060summit"],
    ["how an emoji is drawn", "\u270c\ufe0f peace", "\u270c peace"],
  ];
  it.each(same)("%s", (_why, first, ...others) => {
    for (const other of others) expect(nameKey(other)).toBe(nameKey(first));
  });

  const different: [one: string, other: string][] = [
    ["100%", "1000"],
    ["a_b", "a-b"],
    ["resume", "r\u00e9sum\u00e9"],
    ["Web Summit", "WebSummit"],
    ["\u043d\u043e\u0432\u044b\u0439", "hob\u044bi"],
  ];
  it.each(different)("%s is not %s", (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));

  it("there is nothing in a name of spaces and characters that cannot be seen", () => {
    expect(nameKey(" \u200b\u3164 \u00ad")).toBe("");
  });
});

/** Letters of every script with case, marks, spaces, and what is strange about some of them. */
const name = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."iI\u0130\u0131sS\u00df\u1e9e\u03c3\u03a3\u03c2\u03b1\u0391\ufb03\u0149\u01c5\u1f80\u1fbc\u0390 \u00a0\u200b\u00adk\u212a\u00e5\u212b",
      ),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

it("is the same for every case and normal form of a name, and for the key itself", () => {
  fc.assert(
    fc.property(name, (name) => {
      const key = nameKey(name);
      expect(nameKey(key)).toBe(key);
      for (const form of ["NFC", "NFD", "NFKC", "NFKD"] as const)
        expect(nameKey(name.normalize(form))).toBe(key);
      for (const other of [name.toUpperCase(), name.toLowerCase(), ` ${name}\u200b `])
        expect(nameKey(other)).toBe(key);
    }),
    { numRuns: 1_000 },
  );
});
