import { describe, expect, it } from "vitest";
import { type ParsedTemplate, parseTemplate } from "../../src/templates/template.ts";

function template(text: string): ParsedTemplate {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.template;
}

function problem(text: string): string | undefined {
  const parsed = parseTemplate(text);
  return parsed.ok ? undefined : parsed.problem;
}

describe("a template", () => {
  it("names its placeholders in the order they appear, each once, whatever its case", () => {
    const { placeholders } = template(
      'Hi {{ recipient }}, {{name}} here. {{ Event | default: "the event" | upcase }} and {{ event }} for {{ recipient }}.',
    );
    expect(placeholders).toEqual([
      { name: "recipient", required: true },
      { name: "name", required: true },
      { name: "event", default: "the event", required: true },
    ]);
  });

  it.each([
    ["{{ event }}", { name: "event", required: true }],
    ['{{ event | default: "the event" }}', { name: "event", default: "the event", required: false }],
    ["{{ event | default: 'the event' }}", { name: "event", default: "the event", required: false }],
    ["{{ event | default: “the event” }}", { name: "event", default: "the event", required: false }],
    ["{{ event | default: ‘there’ }}", { name: "event", default: "there", required: false }],
    ['{{ event | strip | default: "" }}', { name: "event", default: "", required: false }],
    ["{% if event %} at {{ event }}{% endif %}", { name: "event", required: false }],
    ["{% if event %} at it{% endif %}", { name: "event", required: false }],
    ["{% if event %}it{% else %}{{ event }}{% endif %}", { name: "event", required: true }],
    ["{{- event -}}", { name: "event", required: true }],
    ["{{ e\u0301ve\u0301nement }}", { name: "événement", required: true }],
    ["{{ 活动 }}", { name: "活动", required: true }],
    ["{{ point_2 }}", { name: "point_2", required: true }],
    ["{{ size }}", { name: "size", required: true }],
  ])("%s", (text, placeholder) => {
    expect(template(`Hi ${text}!`).placeholders).toEqual([placeholder]);
  });

  it("counts the fixed text of a note that has every value, in UTF-16 code units", () => {
    expect(template("Hi {{ recipient }} 👍").fixedLength).toBe("Hi  👍".length);
    expect(template("  Hi {{- recipient -}} !\r\nBye\n").fixedLength).toBe("Hi!\nBye".length);
    expect(template("Hi{% if a %} dear{% else %} you over there{% endif %}").fixedLength).toBe(
      "Hi dear".length,
    );
    expect(template('At {{ event | default: "a very long default" }}').fixedLength).toBe(3);
  });

  it("says where each piece stands in its text", () => {
    const { text, pieces } = template(
      "\nHi {{ recipient -}} , met{% if event %} at {{ event }}{% endif %}.\r\nBye ",
    );
    expect(text).toBe("Hi {{ recipient -}} , met{% if event %} at {{ event }}{% endif %}.\nBye");
    expect(pieces.map(({ span }) => text.slice(...span))).toEqual([
      "Hi ",
      "{{ recipient -}}",
      ", met",
      " at ",
      "{{ event }}",
      ".\nBye",
    ]);
  });

  it("leaves single braces and percent signs alone", () => {
    const text = "Hi, {} and { } and 100 % and }} and a %} are fixed text.";
    expect(template(text)).toMatchObject({ text, placeholders: [], fixedLength: text.length });
  });
});

const long = "Hi there. ".repeat(201);

describe("what is no template is refused in a sentence that says where and what to do", () => {
  it.each([
    ["", /is empty\. Write the note/],
    [" \n ", /is empty/],
    [long, /is 2009 characters long, and 2000 is the most/],
    ["x".repeat(100_000), /is 100000 characters long/],
    ["Hi {{ recipient, I'm Sam", /"\{\{ recipient, I'm Sam" is opened and never closed\. Put }} after it\./],
    ["Hi {% if event", /"\{% if event" is opened and never closed\. Put %} after it\./],
    ["Hi {%%}", /"\{%%}" says nothing/],
    ["Hi {{}}", /"\{\{}}" names nothing/],
    ["Hi {{{ name }}}", /a brace too many or too few\. Write two on each side: \{\{ name }}\./],
    ["Hi {{ name } } and {{ event }}", /"\{\{ name } } and \{\{ event }}" has a brace too many/],
    ["Hi {{ First Name }}", /one word of letters, digits and _: \{\{ first_name }}\./],
    ["Hi {{ contact.company }}", /one word.*\{\{ contact_company }}/],
    ["Hi {{ people[0] }}", /cannot be a placeholder/],
    ["Hi {{ 'x' }}", /cannot be a placeholder/],
    ["Hi {{ 12 }}", /cannot be a placeholder/],
    ["Hi {{ (1..9) }}", /cannot be a placeholder/],
    [`Hi {{ ${"a".repeat(41)} }}`, /has a long name, and 40 characters are the most/],
    ["Hi {{ empty }}", /uses a word that means something else here/],
    ["Hi {{ constructor }}", /uses a word that means something else here/],
    ["Hi {{ __proto__ }}", /uses a word that means something else here/],
    ["Hi {{ toString }}", /uses a word that means something else here/],
    [
      "Hi {{ a | append: a }}",
      /"\{\{ a \| append: a }}" does more than a template can\. .*default, capitalize/,
    ],
    ["Hi {{ a | constructor }}", /does more than a template can/],
    ["Hi {{ a | }}", /does more than a template can/],
    [
      "Hi {{ a | default }}",
      /a default without its words\. Put them in quotes: \{\{ a \| default: "the usual" }}/,
    ],
    ["Hi {{ a | default: b }}", /a default without its words/],
    ['Hi {{ a | default: "b", allow_false: true }}', /a default without its words/],
    ['Hi {{ a | default: "b\\n" }}', /a default without its words/],
    ['Hi {{ a | upcase: "b" }}', /says too much after upcase\. Write \{\{ a \| upcase }}\./],
    ["Hi {{ a | upcase b }}", /says too much after upcase/],
    ["Hi {% for i in (1..1e9) %}x{% endfor %}", /"\{% for i in \(1\.\.1e9\) %}" has no place in a template/],
    ["{% unless a %}x{% endunless %}", /has no place in a template/],
    ["{% if a %}x{% elsif b %}y{% endif %}", /"\{% elsif b %}" has no place in a template/],
    ["{% raw %}{{ a }}{% endraw %}", /has no place in a template/],
    ["{% liquid assign a = 1 %}", /has no place in a template/],
    ["{% # remark %}", /has no place in a template/],
    ["{% include '/etc/passwd' %}", /"\{% include '\/etc\/passwd' %}" has no place/],
    ["{% constructor %}", /has no place in a template/],
    ["{% if a == 'b' %}x{% endif %}", /A condition names one placeholder: \{% if a %}/],
    ["{% if true %}x{% endif %}", /asks for too much/],
    ["{% if %}x{% endif %}", /asks for too much/],
    ["{% if a %}x", /"\{% if a %}" is never ended\. Put \{% endif %}/],
    ["x{% endif %}", /"\{% endif %}" has no \{% if %} before it/],
    ["x{% else %}", /"\{% else %}" has no \{% if %} before it/],
    ["{% if a %}x{% else b %}y{% endif %}", /"\{% else b %}" says too much\. Write \{% else %} alone\./],
    ["{% if a %}x{% endif a %}", /"\{% endif a %}" says too much/],
    ["{% if a %}x{% else %}y{% else %}z{% endif %}", /"\{% else %}" is there twice/],
    ["{{ a }} ".repeat(61), /61 placeholders and conditions, and 60 is the most/],
    ["Hi \ufdd0", /U\+FDD0/],
  ])("%j", (text, says) => {
    expect(problem(text)).toMatch(says);
    expect(problem(text)).toMatch(/^(?:The |")[\s\S]+\.$/);
  });

  it("quotes a place on one line, with nothing that a terminal obeys", () => {
    const said = problem(`Hi {{ a\n\u001b[2J${"b".repeat(200)} }}`) ?? "";
    expect(said).toContain('"{{ a ␛[2Jbbb');
    expect(said).not.toMatch(/[\n\u001b]/);
    expect(said.length).toBeLessThan(200);
  });
});
