import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertForeign } from "../../src/templates/foreign.ts";
import { parseTemplate } from "../../src/templates/template.ts";

describe("placeholders of other programs", () => {
  it.each([
    ["your talk at [Event].", "[Event]", "event"],
    ["your talk at [event name].", "[event name]", "event"],
    ["your talk at {event}.", "{event}", "event"],
    ["your talk at <event>.", "<event>", "event"],
    ["your talk at <<event>>.", "<<event>>", "event"],
    ["your talk at [[event]].", "[[event]]", "event"],
    ["your talk at %EVENT%.", "%EVENT%", "event"],
    ["your talk at %%EVENT%%.", "%%EVENT%%", "event"],
    ["your talk at *|EVENT|*.", "*|EVENT|*", "event"],
    ["your talk at ${event}.", "${event}", "event"],
    ["your talk at #{event}.", "#{event}", "event"],
    ["your talk at {{event}}.", "{{event}}", "event"],
    ["your talk at {{ Event Name }}.", "{{ Event Name }}", "event"],
    ["your talk at [INSERT EVENT].", "[INSERT EVENT]", "event"],
    ["your talk at [insert event here].", "[insert event here]", "event"],
    ["Hi [First Name],", "[First Name]", "recipient"],
    ["Hi [firstname],", "[firstname]", "recipient"],
    ["Hi {firstName},", "{firstName}", "recipient"],
    ["Hi *|FNAME|*,", "*|FNAME|*", "recipient"],
    ["Hi [Recipient's name],", "[Recipient's name]", "recipient"],
    ["Hi {{ contact.firstname }},", "{{ contact.firstname }}", "recipient"],
    ["Hi {!Contact.FirstName},", "{!Contact.FirstName}", "recipient"],
    ["Hi [Name],", "[Name]", "recipient"],
    ["Hi {{name}},", "{{name}}", "recipient"],
    ["Hello, [name]!", "[name]", "recipient"],
    ["I'm [Name] and I teach.", "[Name]", "name"],
    ["My name is [Full Name].", "[Full Name]", "name"],
    ["Best,\n[Name]", "[Name]", "name"],
    ["I'm [Your Name].", "[Your Name]", "name"],
    ["I'm {my_name}.", "{my_name}", "name"],
    ["I'm <sender name>.", "<sender name>", "name"],
    ["I work at [Your Company].", "[Your Company]", "your_company"],
    ["your work at [Company Name].", "[Company Name]", "company"],
    ["[Mutual Connection] told me", "[Mutual Connection]", "contact"],
    ["your post on [specific topic].", "[specific topic]", "topic"],
    [
      "loved [something specific about their post].",
      "[something specific about their post]",
      "something_specific_about_their_post",
    ],
  ])("%j", (text, from, name) => {
    const start = text.indexOf(from);
    expect(convertForeign(text)).toEqual({
      text: text.replace(from, () => `{{ ${name} }}`),
      changes: [{ from, to: `{{ ${name} }}`, span: [start, start + from.length] }],
    });
  });

  it("are each found where they stand, in order", () => {
    const text = "Hi [First Name], I'm {your_name}. Your talk at %EVENT% made my week.";
    const converted = convertForeign(text);
    expect(converted?.text).toBe(
      "Hi {{ recipient }}, I'm {{ name }}. Your talk at {{ event }} made my week.",
    );
    for (const { from, span } of converted?.changes ?? []) expect(text.slice(...span)).toBe(from);
    expect(converted?.changes).toHaveLength(3);
    expect(parseTemplate(converted?.text ?? "")).toMatchObject({ ok: true });
  });
});

describe("what is none is left alone", () => {
  it.each([
    "He wrote [sic] and <3, 100 % and {} of it, 5 < 6 > 4.",
    "Your vector<int> talk and the [Brackets] podcast; f(x) = [1, 2].",
    'The post "Dear [Name]" made me laugh.',
    'Hi {{ recipient }}, {{ event | default: "the event" }} was fun.',
    'Hi {{recipient | default: "there"}}, {{event|upcase}} was fun.',
    "{% if event %}It was at {{ event }}.{% endif %}",
    "{{- recipient -}} , hello",
    "{Hi|Hello} there",
    "{{#if event}}yes{{/if}}",
    "{{ first name | upcase }}",
    "Meet me at [1].",
    "My talk is at [link], the slides are <here> and [Event](https://example.org).",
    "I <3 your work, and 3 < 4.",
    "",
  ])("%j", (text) => {
    expect(convertForeign(text)).toBeUndefined();
  });

  it("even beside one that is", () => {
    expect(convertForeign('Hi [Name], {{ event | default: "the event" }} <3 {{ topic }}')?.text).toBe(
      'Hi {{ recipient }}, {{ event | default: "the event" }} <3 {{ topic }}',
    );
  });
});

const PIECES = [
  "[",
  "]",
  "[[",
  "]]",
  "{",
  "}",
  "{{",
  "}}",
  "<",
  ">",
  "%",
  "*|",
  "|*",
  "${",
  "#{",
  "(",
  ")",
  "{%",
  "%}",
  "event",
  "Event",
  "first name",
  "name",
  "company",
  "FNAME",
  " ",
  "\n",
  "'",
  '"',
  "|",
  ".",
  "-",
  "_",
  "Hi ",
  "at ",
  "I'm ",
];

describe("converting", () => {
  const texts = fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 4 })), {
      maxLength: 40,
    })
    .map((pieces) => pieces.join(""));

  it("never throws, changes what it says and nothing else, and has nothing to add to its own work", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const converted = convertForeign(text);
        if (!converted) return;
        let rest = converted.text;
        let at = 0;
        for (const { from, to, span } of converted.changes) {
          const before = text.slice(at, span[0]);
          expect(text.slice(...span)).toBe(from);
          expect(to).toMatch(/^\{\{ [\p{L}_][\p{L}\p{M}\p{N}_]* \}\}$/u);
          expect(rest.startsWith(before + to)).toBe(true);
          rest = rest.slice(before.length + to.length);
          at = span[1];
        }
        expect(rest).toBe(text.slice(at));
        expect(convertForeign(converted.text)).toBeUndefined();
      }),
      { numRuns: 3_000 },
    );
  });
});
