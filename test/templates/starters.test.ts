import { describe, expect, it } from "vitest";
import { review } from "../../src/review/review.ts";
import { fillTemplate } from "../../src/templates/fill.ts";
import { convertForeign } from "../../src/templates/foreign.ts";
import { isKnown, SETS, usualValue } from "../../src/templates/known-names.ts";
import { lintTemplate } from "../../src/templates/lint.ts";
import { starters } from "../../src/templates/starters.generated.ts";
import { type ParsedTemplate, parseTemplate } from "../../src/templates/template.ts";
import { starterValues } from "./starter-values.ts";

function parsed(text: string): ParsedTemplate {
  const result = parseTemplate(text);
  if (!result.ok) throw new Error(result.problem);
  return result.template;
}

it("there is a starter for each situation that people are in", () => {
  expect(starters.map(({ id }) => id)).toEqual([
    "met-at-an-event",
    "speaker",
    "read-your-work",
    "common-contact",
    "same-team-once",
    "student-to-expert",
    "customer",
    "hiring",
    "alumni",
    "reconnecting",
    "after-a-webinar",
    "after-a-reply",
  ]);
  expect(Object.keys(starterValues).sort()).toEqual(starters.map(({ id }) => id).sort());
});

describe.each(starters)("the starter $id", ({ id, title, when, text }) => {
  const template = parsed(text);
  const known = SETS.map((set) =>
    Object.fromEntries(template.placeholders.map(({ name }) => [name, usualValue(name, set)])),
  );

  it.each([...(starterValues[id] ?? []), ...known])("passes the review with %j, below 200", (values) => {
    const { note, missing } = fillTemplate(template, values);
    expect(missing).toEqual([]);
    expect(note.length).toBeLessThan(200);
    const { verdict, findings } = review(note, { limit: 200, recipient: values.recipient ?? "" });
    expect(findings).toEqual([]);
    expect(verdict).toBe("ready");
  });

  it("is clean itself: nothing to fix, nothing foreign, every name with a usual value", () => {
    const worse = lintTemplate(template).filter(({ severity }) => severity !== "info");
    expect(worse).toEqual([]);
    expect(convertForeign(text)).toBeUndefined();
    expect(template.placeholders.filter(({ name }) => !isKnown(name))).toEqual([]);
    expect(template.text).toBe(text);
  });

  it("asks for four to six values, the two names among them", () => {
    const names = template.placeholders.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["recipient", "name"]));
    expect(names.length).toBeGreaterThanOrEqual(4);
    expect(names.length).toBeLessThanOrEqual(6);
  });

  it("says in a few words whom it is for", () => {
    expect(title).toMatch(/^[A-Z].{5,40}[^.]$/);
    expect(when).toMatch(/^[A-Z].{10,80}\.$/);
  });
});
