import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showControls, showOnOneLine } from "../../src/text/control.ts";

describe("control characters", () => {
  it.each([
    ["\u001b[2J", "␛[2J"],
    ["\u001b]52;c;QQ==\u0007", "␛]52;c;QQ==␇"],
    ["over\rwritten", "over␍written"],
    ["\u009b31m", "\\x9b31m"],
    ["\u0000\u007f", "␀␡"],
    ["evil\u202egpj.exe", "evilgpj.exe"],
    ["a\r\nb\nc\td", "a\nb\nc\td"],
    ["\ud83d", "\ufffd"],
    ["مرحبا שלום 👩‍🚀 José", "مرحبا שלום 👩‍🚀 José"],
  ])("%j is shown as %j", (text, shown) => {
    expect(showControls(text)).toBe(shown);
  });

  it("leave a text without them as it is, and none behind in any other", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(showControls(text)).not.toMatch(
          /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u2028\u2029]|\p{Surrogate}/u,
        );
        expect(showControls(showControls(text))).toBe(showControls(text));
        expect(showOnOneLine(text)).not.toMatch(/[\n\r\t\u2028\u2029]/);
      }),
    );
  });
});
