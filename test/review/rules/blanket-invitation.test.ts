import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { review } from "../../../src/review/review.ts";
import { rule } from "../../../src/review/rules/blanket-invitation.ts";
import { testRule } from "../rule-tester.ts";

testRule(rule, {
  valid: [
    // The stock phrase and something specific.
    "I'd like to add you to my professional network, Mira, because your errata spared us a failed inspection. Nana",
    "Hi Mira, Dale here. We met at the Stoke housing forum. Let's connect.",
    "Hi Mira, I'm building a network of village shops on the Dal, and your dairy would fit right in. Shall we connect?",
    // Something else is the message.
    "Hi Mira, I'm Poppy from Greenleaf. I'd love to connect and send you our plant prices.",
    "Hi Mira, please tell me of any vacancy. Sandhya, data-entry operator",
    "Ping me on Signal, Mira, I don't read LinkedIn.",
    "Hi Mira, I'm an office manager keen to learn how you run hot desks. Let's connect?",
  ],
  invalid: [
    { text: "Hi Mira, would love to connect!", excerpts: ["connect"] },
    { text: "Dear sir, plz add me in your LinkedIn", excerpts: ["plz add"] },
    { text: "Hi Mira, I'm Pelle. Your profile would fit into my network.", excerpts: ["my network"] },
    { text: "Mira, love your vibe! Let's be friends on here. Bree", excerpts: ["be friends"] },
    {
      text: "Hi Mira, I'd be glad to welcome you to my network of finance professionals. Uwe",
      excerpts: ["my network"],
    },
    { text: "Hi {{first_name}}, I'd love to add you to my professional network.", excerpts: ["add you"] },
    { text: "Your background is impressive, Mira. Sam, Acme", excerpts: [""] },
  ].map((one) => ({ ...one, recipient: "Mira" })),
});

describe("a blanket invitation", () => {
  const notes = readFileSync(new URL("../../corpus/train.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { text: string; recipient?: string });

  it("lacks both a reason and a context, in every note of the corpus", () => {
    const blanket = notes
      .map(({ text, recipient }) => review(text, recipient === undefined ? {} : { recipient }))
      .filter(({ findings }) => findings.some(({ rule }) => rule === "blanket-invitation"));
    expect(blanket.length).toBeGreaterThan(50);
    for (const { parts } of blanket) expect(parts).toMatchObject({ reason: false, context: false });
  });
});
