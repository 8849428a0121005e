import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/text/fold.ts";

describe("fold", () => {
  it.each([
    ["plain text", "Call Sam on 555", "call sam on 555"],
    ["Cyrillic among Latin", "my раураl", "my paypal"],
    ["a whole word of look-alikes beside Latin ones", "please саӏӏ me", "please call me"],
    ["full width", "１２３ ＡＢＣ", "123 abc"],
    ["mathematical letters", "𝐜𝐚𝐥𝐥 𝓂𝑒", "call me"],
    ["small capitals", "ᴄᴀʟʟ ᴍᴇ", "call me"],
    ["letters in squares and circles", "🅲🅰🅻🅻 Ⓜⓔ", "call me"],
    ["zero width and soft hyphen", "p\u200bh\u00ado\u2060ne", "phone"],
    ["tag characters", "ca\u{e0061}ll", "call"],
    ["keycaps", "5️⃣5️⃣5️⃣", "555"],
    ["curly quotes and dashes", "it’s “on” 555–0134", 'it\'s "on" 555-0134'],
    ["marks piled up", "c\u0337\u0321\u0322\u0300\u0301\u0302all", "call"],
    ["decomposed accents", "re\u0301sume\u0301", "résumé"],
    ["a letter whose lower case is longer", "İstanbul", "istanbul"],
    ["no-break spaces", "a\u00a0b\u202fc", "a b c"],
  ])("folds %s", (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it("grows with the text, whatever one sign stands for", () => {
    for (const sign of ["\ufdfa", "\u33c2"]) {
      expect(fold(sign.repeat(10_000)).text.length).toBeLessThan(13_000);
    }
    expect(fold(`\ufdfa ${"\u33c2 ".repeat(100)}call me`).text).toMatch(/a\.m\. call me$/);
  });

  it.each([
    "Здравствуйте, Анна. Со мной рор и оса.",
    "Καλημέρα Νίκο, το ποτό",
    "β-test of μService and Δt",
    "Grüße aus Łódź, Zoë Ångström",
    "मेरा नाम",
  ])("leaves real writing alone: %s", (text) => {
    expect(fold(text).cased).toBe(text.normalize("NFKC"));
  });

  it("leads spans back to the text as typed", () => {
    const text = "👍 Hi, p\u200bh\u200bone м\u0435: саll \uff11\uff12";
    const folded = fold(text);
    const excerpt = (word: string) => {
      const at = folded.text.indexOf(word);
      return text.slice(...folded.span(at, at + word.length));
    };
    expect(excerpt("phone")).toBe("p\u200bh\u200bone");
    expect(excerpt("call")).toBe("саll");
    expect(excerpt("12")).toBe("\uff11\uff12");
  });

  it("keeps a sound map for any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.nat(), fc.nat(), (text, a, b) => {
        const { cased, text: lower, span } = fold(text);
        expect(lower.length).toBe(cased.length);
        const [start, end] = [Math.min(a, b) % (cased.length + 1), Math.max(a, b) % (cased.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const [from, to] = span(start, end);
        expect(0 <= from && from <= to && to <= text.length).toBe(true);
        // Neither end falls inside a surrogate pair, and what is plain stays where it was.
        for (const edge of [from, to]) {
          const pair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(edge - 1, edge + 1));
          expect(edge > 0 && pair).toBe(false);
        }
        for (let at = 0; at < cased.length; at++) {
          const [one] = span(at, at + 1);
          if (/[a-z0-9]/i.test(text[one] ?? ""))
            expect((cased[at] ?? "").normalize("NFD")[0]).toBe(text[one]);
        }
      }),
    );
  });

  it("grows with the text, not faster", () => {
    for (const unit of ["e\u0301", "\u0301", "а", "\ufdfa", "👨‍👩‍👧", "\u200b"]) {
      const once = fold(unit.repeat(5_000)).cased.length;
      expect(fold(unit.repeat(10_000)).cased.length).toBeLessThanOrEqual(2 * once + 18);
    }
  });
});
