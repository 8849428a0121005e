import fc from "fast-check";
import { Liquid } from "liquidjs";
import { describe, expect, it } from "vitest";
import { fillTemplate, type Values } from "../../src/templates/fill.ts";
import { parseTemplate } from "../../src/templates/template.ts";

function fill(text: string, values: Values = {}) {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return fillTemplate(parsed.template, values);
}

describe("a template with its values", () => {
  it("is one note", () => {
    const text =
      'Hi {{ recipient }}, {{ name | strip | capitalize }} here. Your {{ work | default: "talk" }} at {{ Event }} helped us.';
    expect(fill(text, { recipient: "Priya", NAME: " sam ", event: "KotlinConf" })).toEqual({
      note: "Hi Priya, Sam here. Your talk at KotlinConf helped us.",
      missing: [],
    });
  });

  it("says what is missing, in the order of the holes, and hides none of them", () => {
    expect(fill("Hi {{ recipient }}, we met at {{ event }} in {{ city }}.", { city: "Oslo" })).toEqual({
      note: "Hi , we met at in Oslo.",
      missing: ["recipient", "event"],
    });
  });

  it("asks for nothing that a default or a condition stands in for", () => {
    const text =
      'Hi {{ recipient | default: "there" }}{% if event %}, we met at {{ event }} in {{ city }}{% endif %}.';
    expect(fill(text)).toEqual({ note: "Hi there.", missing: [] });
    expect(fill(text, { event: "KotlinConf" })).toEqual({
      note: "Hi there, we met at KotlinConf in .",
      missing: ["city"],
    });
    expect(fill('Hi{% if a %} {{ a }}{% else %} {{ b | default: "" }}{% endif %}!').missing).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["spaces", " \t "],
    ["line breaks", "\r\n"],
    ["control characters", "\u0000\u001b"],
    ["no value", undefined],
  ])("takes %s for no value", (_, value) => {
    expect(fill('{% if a %}yes{% else %}no{% endif %} {{ a | default: "none" }}', { a: value })).toEqual({
      note: "no none",
      missing: [],
    });
  });

  it.each([
    ["a {{ x }} b", "a b"],
    ["a {{ x }}{{ x }} {{ x }} b", "a b"],
    ["a{{ x }}b", "ab"],
    ["{{ x }} b", "b"],
    ["a {{ x }}", "a"],
    ["a {% if x %}{{ x }} {% endif %}b", "a b"],
    ["a {% if x %}{{ x }}{% endif %} b", "a b"],
    ["a\n{{ x }}\nb", "a\nb"],
    ["a\n\n{{ x }}\n\nb", "a\n\nb"],
    ["a\n{{ x }} b", "a\nb"],
    ["a {{ x }}\nb", "a\nb"],
    ["{{ x }}\n\na", "a"],
    ["a , b. {{ x }} c", "a , b. c"],
    ["a {{ x }}, b", "a , b"],
    ["a  b {{ x }}", "a  b"],
  ])("closes up spaces and lines where a value is empty, and nothing else: %j", (text, note) => {
    expect(fill(text).note).toBe(note);
  });

  it("takes values for data: braces, tags, names of ours and patterns stay as they are typed", () => {
    for (const value of [
      "{{ b }}",
      "{% if b %}x{% endif %}",
      "$& $1",
      "<b>&amp;",
      "constructor",
      "[Event]",
      "}}",
    ]) {
      expect(fill("Hi {{ a }}!", { a: value, b: "no" }).note).toBe(`Hi ${value}!`);
    }
  });

  it("keeps a value on one line, without what no note can hold", () => {
    expect(fill("a {{ x }} b", { x: "one\r\ntwo\u0007  three\ufdd0 " }).note).toBe("a one two three b");
  });

  it("looks at nothing but the values themselves", () => {
    const inherited = Object.create({ a: "inherited" });
    expect(fill("Hi {{ a }}!", inherited).missing).toEqual(["a"]);
    expect(fill("Hi {{ a }}!", JSON.parse('{"__proto__": "x", "constructor": "y"}')).missing).toEqual(["a"]);
  });

  it("is what Liquid makes of it, but for spaces", () => {
    const plain = new Liquid();
    const name = fc.constantFrom("a", "b", "Event", "名");
    const filters = fc.constantFrom(
      "",
      " | upcase",
      " | capitalize",
      " | strip | downcase",
      ' | default: "D d"',
    );
    const output = fc.tuple(name, filters).map(([one, filter]) => `{{ ${one}${filter} }}`);
    const piece: fc.Arbitrary<string> = fc.letrec<{ piece: string }>((tie) => ({
      piece: fc.oneof(
        { depthSize: "small" },
        output,
        fc.constantFrom(" ", "x", "\n", ", ", "{", "} "),
        fc
          .tuple(name, tie("piece"), tie("piece"), fc.constantFrom("", "-"))
          .map(
            ([one, then, other, dash]) => `{%${dash} if ${one} %}${then}{% else ${dash}%}${other}{% endif %}`,
          ),
      ),
    })).piece;
    const texts = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `x${pieces.join("")}`);
    const values = fc.record(
      {
        a: fc.string({ minLength: 1 }),
        b: fc.constant("B b"),
        Event: fc.constant("{{ a }}"),
        名: fc.constant("n"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(texts, values, (text, given) => {
        const parsed = parseTemplate(text);
        fc.pre(parsed.ok);
        if (!parsed.ok) return;
        const { note, missing } = fillTemplate(parsed.template, given);
        const trimmed = Object.entries(given).map(([name, value]) => [name, value.trim()]);
        const scope = Object.fromEntries(trimmed.filter(([, value]) => value !== ""));
        expect(bare(note)).toBe(bare(plain.parseAndRenderSync(text, scope)));
        for (const one of missing)
          expect(Object.keys(scope).map((key) => key.toLowerCase())).not.toContain(one);
      }),
      { numRuns: 300 },
    );
  });
});

const bare = (text: string): string => text.replace(/\s+/g, "");
