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
