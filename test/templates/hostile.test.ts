import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fillTemplate } from "../../src/templates/fill.ts";
import { convertForeign } from "../../src/templates/foreign.ts";
import { lintTemplate } from "../../src/templates/lint.ts";
import { MARK, renderer, TEMPLATE_CAP } from "../../src/templates/liquid.ts";
import { parseTemplate } from "../../src/templates/template.ts";

afterEach(() => vi.restoreAllMocks());

/** What gets in the way of others: loops, files, growth, prototypes, depth, and halves of everything. */
const FRAGMENTS = [
  "{% for i in (1..1000000000) %}",
  "{% endfor %}",
  "{% tablerow i in a %}",
  "{% include '/etc/passwd' %}",
  "{% render 'x' %}",
  "{% layout 'x' %}",
  "{% assign a = a | append: a %}",
  "{% capture a %}",
  "{% raw %}",
  "{% endraw %}",
  "{% if a %}",
  "{% else %}",
  "{% endif %}",
  "{% if a",
  "{{ a | append: a | append: a }}",
  "{{ a | date: '%99999999s' }}",
  "{{ a | upcase | upcase | upcase }}",
  '{{ a | default: "{{ a }}" }}',
  "{{ constructor }}",
  "{{ __proto__.polluted }}",
  "{{ a.constructor.constructor }}",
  "{{ toString }}",
  "{{ a",
  "}}",
  "%}",
  "{{",
  "{%",
  "[Event]",
  "<<event>>",
  "*|EVENT|*",
  "${event}",
  '"',
  "'",
  "\\",
  "\ufdd0",
  "\ud800",
  "\u0000",
  " ",
  "\n",
  "Hi ",
  ", ",
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 6 })), { maxLength: 30 })
  .map((pieces) => pieces.join(""));

describe("hostile templates", () => {
  it("are refused in a sentence, or make a note that is no longer than its values allow", () => {
    fc.assert(
      fc.property(hostile, fc.string({ maxLength: 40 }), (text, value) => {
        const parsed = parseTemplate(text);
        if (!parsed.ok) {
          expect(parsed.problem).toMatch(/\.$/);
          expect(parsed.problem.length).toBeLessThan(300);
          return;
        }
        const { template } = parsed;
        const values = JSON.parse(
          `{"a": ${JSON.stringify(value)}, "__proto__": "polluted", "constructor": "polluted"}`,
        );
        const { note } = fillTemplate(template, values);
        expect(note).not.toContain(MARK);
        expect(note).not.toMatch(/polluted|native code/);
        // upcase makes three letters of one at most (ΐ).
        expect(note.length).toBeLessThanOrEqual(text.length * (3 * value.length + 1));
        expect(lintTemplate(template).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["nested conditions", `${"{% if a %}".repeat(100)}x${"{% endif %}".repeat(100)}`],
    ["many places", "{{ a }}".repeat(10_000)],
    ["many filters", `{{ a ${"| upcase ".repeat(10_000)}}}`],
    ["100 KB of text", "x".repeat(100_000)],
    ["100 KB of opening braces", "{{".repeat(50_000)],
    ["100 KB of brackets", "[".repeat(100_000)],
  ])("%s are refused before anything is made of them", (_, text) => {
    expect(parseTemplate(text).ok).toBe(false);
    expect(convertForeign(text)).toBeUndefined();
  });

  it("as deep and as long as a template may be: read and filled", () => {
    const deep = parseTemplate(`${"{% if a %}".repeat(30)}x${"{% endif %}".repeat(30)}`);
    expect(deep.ok && fillTemplate(deep.template, { a: "1" }).note).toBe("x");
    const grown = parseTemplate(`{{ a ${"| upcase ".repeat(200)}}}${"{{ a }}".repeat(25)}`);
    expect(grown.ok && fillTemplate(grown.template, { a: "x".repeat(1e6) }).note.length).toBe(26 * 2_000);
  });
});

describe("LiquidJS itself, should something come past the reader of templates", () => {
  it.each([
    ["for", "{% for i in (1..1000000000) %}x{% endfor %}", /tag "for" not found/],
    ["include", "{% include '/etc/passwd' %}", /tag "include" not found/],
    ["render", "{% render 'x' %}", /tag "render" not found/],
    ["assign", "{% assign a = 1 %}", /tag "assign" not found/],
    ["append", "{{ a | append: a }}", /undefined filter: append/],
    ["date", "{{ a | date: '%99999999s' }}", /undefined filter: date/],
    ["length", "x".repeat(TEMPLATE_CAP + 1), /parse length limit exceeded/],
  ])("refuses to parse %s", (_, text, error) => {
    expect(() => renderer(text)).toThrow(error);
  });

  it("stops at its limit of memory", () => {
    const upper = renderer("{{ a | upcase | upcase }}");
    expect(upper({ a: "x".repeat(900_000) }).join("")).toHaveLength(900_000);
    expect(() => upper({ a: "x".repeat(1_100_000) })).toThrow(/memory alloc limit exceeded/);
  });

  it("stops at its limit of time", () => {
    const render = renderer("{{ a }}{{ a }}");
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (now += 1_500));
    expect(() => render({ a: "x" })).toThrow(/template render limit exceeded/);
  });

  it("sees no property that a value inherits", () => {
    const render = renderer("{{ a.constructor }}{{ a.__proto__ }}{{ constructor.name }}{{ toString }}");
    expect(render({ a: "x" }).join("")).toBe("");
  });
});

describe("what is asked of the machine, in steps and memory and not by the clock", () => {
  /** The signs that a template and its values bring, at most. */
  const signs = (text: string, values: Record<string, string>) =>
    text.length + Object.values(values).reduce((sum, value) => sum + value.length, 0);

  it.each([
    ["a loop", "{% for i in (1..1000000000) %}x{% endfor %}"],
    ["a loop over a value", "{% for i in a %}{{ i }}{% endfor %}"],
    ["a table", "{% tablerow i in (1..1000000) %}{{ i }}{% endtablerow %}"],
    ["a counter", "{% increment a %}"],
    ["a cycle", "{% cycle 'a', 'b' %}"],
    ["a file", "{% include '/etc/passwd' %}"],
    ["another template", "{% render 'x' %}"],
    ["itself", "{% layout 'self' %}{% block a %}{{ block.super }}{% endblock %}"],
    ["a value that is made", "{% assign a = 'x' | append: 'x' %}{{ a }}"],
    ["a value that is caught", "{% capture a %}{{ a }}{{ a }}{% endcapture %}"],
    ["raw text", "{% raw %}{{ a }}{% endraw %}"],
    ["a comment", "{% comment %}x{% endcomment %}"],
    ["a liquid tag", "{% liquid\nassign a = 1\necho a %}"],
    ["an echo", "{% echo a %}"],
    ["a filter that grows", "{{ a | append: a | append: a }}"],
    ["a filter that repeats", "{{ a | replace: '', 'xxxxxxxxxx' }}"],
    ["a filter that splits and joins", "{{ a | split: '' | join: 'xxxxxxxxxx' }}"],
    ["a filter of dates", "{{ a | date: '%99999999s' }}"],
    ["a filter that sorts", "{{ a | sort | uniq | reverse }}"],
    ["a filter that is inherited", "{{ a | constructor }}"],
    ["a filter by __proto__", "{{ a | __proto__ }}"],
    ["a range", "{{ (1..1000000000) }}"],
    ["a property", "{{ a.constructor.constructor }}"],
    ["an index", "{{ a['constructor'] }}"],
    ["__proto__", "{{ __proto__ }}"],
    ["constructor", "{{ constructor }}"],
    ["hasOwnProperty", "{% if hasOwnProperty %}x{% endif %}"],
    ["a comparison", "{% if a == 'x' %}x{% endif %}"],
    ["unless", "{% unless a %}x{% endunless %}"],
    ["a case", "{% case a %}{% when 'x' %}x{% endcase %}"],
  ])("%s is refused before it is rendered", (_, text) => {
    const parsed = parseTemplate(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problem).toMatch(/^["A-Z].*\.$/s);
  });

  it("values are words and never a template: what they bring is not read again", () => {
    const parsed = parseTemplate("Hi {{ a }}{% if b %}, {{ b }}{% endif %}.");
    const values = {
      a: "{{ b }}{% for i in (1..1e9) %}x{% endfor %}",
      b: "{{ a | append: a }}{% include '/etc/passwd' %}",
    };
    expect(parsed.ok && fillTemplate(parsed.template, values).note).toBe(`Hi ${values.a}, ${values.b}.`);
  });

  it("a note has no more than its template and its values, each as often as it stands there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("{{ a }}", "{{ b | upcase }}", "Hi ", "{% if a %}x{% endif %}", "\n", " "), {
          maxLength: 50,
        }),
        fc.string({ maxLength: 3_000 }),
        fc.string({ maxLength: 3_000 }),
        (pieces, a, b) => {
          const text = pieces.join("");
          const parsed = parseTemplate(text);
          if (!parsed.ok) return;
          const places = pieces.filter((piece) => piece.startsWith("{{")).length;
          const { note } = fillTemplate(parsed.template, { a, b });
          expect(note.length).toBeLessThanOrEqual(text.length + places * 3 * signs("", { a, b }));
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ["of any script", "Привет, {{ имя }}! 你好 {{ 名字 }}, {{ الاسم }}."],
    ["in two normal forms", "{{ e\u0301ve\u0301nement }} and {{ événement }}"],
    ["that look alike", "{{ event }} and {{ \u0435vent }}"],
    ["that differ in case", "{{ Event }}, {{ EVENT }} and {{ event }}"],
    ["with marks", "{{ a\u0301\u0301\u0301\u0301 }}"],
  ])("names of placeholders %s are asked for and filled in, each for itself", (_, text) => {
    const parsed = parseTemplate(text);
    if (!parsed.ok) throw new Error(parsed.problem);
    const { placeholders } = parsed.template;
    const values = Object.fromEntries(placeholders.map(({ name }, index) => [name, `value ${index}`]));
    const { note, missing } = fillTemplate(parsed.template, values);
    expect(missing).toEqual([]);
    expect(note).not.toMatch(/[{}]/);
    for (const value of Object.values(values)) expect(note).toContain(value);
    expect(lintTemplate(parsed.template).some(({ id }) => id === "misspelt-placeholder")).toBe(
      text.includes("\u0435vent"),
    );
  });
});
