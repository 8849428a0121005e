import { describe, expect, it } from "vitest";
import { startFilling, transitionFilling } from "../../../src/draft/filling/filling.ts";
import { UNKNOWN } from "../../../src/draft/state.ts";

const TALK =
  "Hi {{ recipient }}, I'm {{ name }}. Your talk on {{ topic }} at {{ event }} stayed with me. I'd like to {{ wish }}.";
const GOOD = {
  recipient: "Priya",
  name: "Sam from Acme",
  topic: "error budgets",
  event: "KotlinConf",
  wish: "hear how you chose the first one",
};
const PITCH =
  "Hi {{ recipient }}, I'm {{ name }}. Do you have a job for me on your team? You spoke at {{ event }}.";

/** What the preview after these lines says of each finding's rule. */
function findings(text: string, given: Record<string, string>, ...lines: string[]): Record<string, string> {
  let turn = startFilling(UNKNOWN, { name: "Talk", text }, given);
  for (const line of lines) turn = transitionFilling(turn.filling, { type: "text", text: line });
  const { filling, replies } = turn;
  expect(filling.at).toBe("preview");
  const views = replies.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === "findings" ? block.findings : [])),
  );
  return Object.fromEntries(views.map(({ rule, advice }) => [rule, advice]));
}

describe("a finding says where it comes from", () => {
  it.each([
    ["contact-details", { topic: "call me on +1 415 555 0100" }, "`edit topic` changes it"],
    ["unfilled-placeholder", { event: "[Event]" }, "`edit event` changes it"],
    ["job-request", { wish: "ask whether you have a job for me on your team" }, "`edit wish` changes it"],
    ["qualifications", { name: "Sam, with ten years of experience in fintech" }, "`edit name` changes it"],
    [
      "too-long",
      { topic: "budgets, ".repeat(30) },
      "is *topic* with 269 characters: `edit topic` shortens it",
    ],
  ] as const)("%s, from a value", (rule, value, said) => {
    expect(findings(TALK, { ...GOOD, ...value })[rule]).toContain(said);
  });

  it("from a value alone: the same template with good values has none", () => {
    expect(findings(TALK, GOOD)).toEqual({});
  });

  it("from a value that was left out", () => {
    const text =
      "Hi {{ recipient }}, I'm {{ name }}. I'd like to {{ wish }}.{% if event %} We met at {{ event }}.{% endif %}";
    expect(findings(text, { ...GOOD, event: "" }, "skip")["missing-context"]).toContain(
      "You left out *event*: `edit event` puts it in.",
    );
  });

  it("from the template's own words", () => {
    expect(findings(PITCH, GOOD)["job-request"]).toContain("It comes from the template's own words");
    const long = findings(`${"We spoke about many things there. ".repeat(10)}{{ wish }}`, GOOD);
    expect(long["too-long"]).toContain("The template's own words are 340 characters");
  });
});
