import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/review/mend.ts";
import { rule } from "../../../src/review/rules/too-long.ts";
import { hitsOf, testRule } from "../rule-tester.ts";

const long = (length: number) => `${"a ".repeat(150).slice(0, length - 1)}z`;

testRule(rule, {
  valid: [long(300), { text: long(200), limit: 200 }, "👍".repeat(150)],
  invalid: [
    { text: `${"a ".repeat(150)}z`, excerpts: ["z"] },
    { text: long(210), limit: 200, excerpts: [long(210).slice(200)] },
    // A surrogate pair across the limit is not cut in two: it is lost whole.
    { text: `${"👍".repeat(149)}a👍!`, excerpts: ["👍!"] },
    { text: `${"a".repeat(299)}👍`, excerpts: ["👍"] },
  ],
});

describe("too-long", () => {
  it("says by how much", () => {
    expect(hitsOf(rule, { text: long(212), limit: 200 })[0]?.message).toBe(
      "212 characters, 12 over the limit of 200",
    );
  });

  it("mends by leaving out pleasantries and fillers, where that is enough", () => {
    const text =
      "Hi Priya, I hope this message finds you well. I am Sam. I really liked your talk on retry storms at DevConf and I would like to hear how you test.";
    const [hit] = hitsOf(rule, { text, limit: 105 });
    expect(applyEdits(text, hit?.mend ?? [])).toBe(
      "Hi Priya, I'm Sam. I liked your talk on retry storms at DevConf and I'd like to hear how you test.",
    );
    expect(hitsOf(rule, { text, limit: 60 })[0]?.mend).toBeUndefined();
  });
});
