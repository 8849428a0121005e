import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintTemplate } from "../../src/templates/lint.ts";
import { meantName } from "../../src/templates/misspelt.ts";
import { roomIn } from "../../src/templates/room.ts";
import { type ParsedTemplate, parseTemplate } from "../../src/templates/template.ts";

function parsed(text: string): ParsedTemplate {
  const result = parseTemplate(text);
  if (!result.ok) throw new Error(result.problem);
  return result.template;
}

const lint = (text: string, limits?: number[]) => lintTemplate(parsed(text), limits ? { limits } : {});
/** Findings of one kind, each with the words of the template it points at. */
const of = (id: string, text: string) =>
  lint(text)
    .filter((one) => one.id === id)
    .map(({ span, ...one }) => ({ ...one, at: span ? parsed(text).text.slice(...span) : undefined }));

const WHOLE =
  "Hi {{ recipient }}, I'm {{ name }}. Your talk on {{ topic }} at {{ event }} helped us; I'd like to hear how you test.";

describe("the room a template leaves", () => {
  it.each([
    [`${"x".repeat(168)}{{ a }}{{ b }}{{ c }}`, "Fixed text 168: 132 for three values at 300, 32 at 200"],
    [
      `${"x".repeat(168)}{{ a }}{{ b }}{{ a }}`,
      "Fixed text 168: 132 for two values in three places at 300, 32 at 200",
    ],
    [`${"x".repeat(200)}{{ a }}`, "Fixed text 200: 100 for one value at 300, none at 200"],
    [`${"x".repeat(250)}{{ a }}`, "Fixed text 250: 50 for one value at 300, 50 too many at 200"],
    [
      "x{% if a %}yy{{ a }}{% else %}zzzz{{ b }}{% endif %}",
      "Fixed text 3: 297 for one value at 300, 197 at 200",
    ],
    ["xxxx", "Fixed text 4: 296 at 300, 196 at 200"],
  ])("%j", (text, said) => {
    expect(roomIn(parsed(text), [300, 200])).toBe(said);
    expect(of("room", text)).toMatchObject([{ severity: "info", message: said }]);
  });

  it("is said for the limits that people have", () => {
    expect(lint(WHOLE, [250]).find(({ id }) => id === "room")?.message).toBe(
      "Fixed text 70: 180 for four values at 250",
    );
  });

  it("is none where not even an empty note fits: an error at every limit, a warning at some", () => {
    expect(of("too-long", `${"Well. ".repeat(50)}{{ a }}.`)).toMatchObject([
      {
        severity: "error",
        message: "Too long for 300 and 200 even with every value left empty: 301 characters",
      },
    ]);
    expect(of("too-long", `${"Well. ".repeat(40)}{{ a }}.`)).toMatchObject([
      { severity: "warning", message: "Too long for 200 even with every value left empty: 241 characters" },
    ]);
    expect(of("too-long", `${"Well. ".repeat(30)}{{ a }}.`)).toEqual([]);
  });

  it("counts a default where the value is empty", () => {
    expect(of("too-long", `${"Well. ".repeat(30)}{{ a | default: "${"x".repeat(30)}" }}`)).toHaveLength(1);
  });

  it("is tight where usual values do not fit", () => {
    expect(of("tight", `${"Well. ".repeat(30)}{{ recipient }}, {{ topic }} at {{ event }}`)).toMatchObject([
      { severity: "warning", message: expect.stringMatching(/about 2\d\d characters, too long for 200/) },
    ]);
    expect(of("tight", WHOLE)).toEqual([]);
  });
});

describe("a misspelt placeholder", () => {
  it.each([
    ["recipeint", "recipient"],
    ["recpient", "recipient"],
    ["recipients", "recipient"],
    ["evnet", "event"],
    ["evemt", "event"],
    ["compnay", "company"],
    ["fristname", "firstname"],
    ["nmae", "name"],
    ["tiopc", "topic"],
  ])("%s is nearly %s", (name, meant) => {
    const text = `Hi {{ ${name} | upcase }}!`;
    expect(of("misspelt-placeholder", text)).toMatchObject([
      {
        severity: "warning",
        message: `{{ ${name} }} is nearly {{ ${meant} }}`,
        advice: `If you mean ${meant}, write {{ ${meant} }}; if not, it can stay.`,
        at: `{{ ${name} | upcase }}`,
      },
    ]);
  });

  it.each([
    "event",
    "first_name",
    "event2",
    "topic_1",
    "host",
    "task",
    "nice",
    "topics",
    "x",
    "headline",
    "team_size",
  ])("%s is not", (name) => {
    expect(meantName(name, [])).toBeUndefined();
  });

  it("may look the very same", () => {
    expect(of("misspelt-placeholder", "At {{ \u0435vent }} on {{ t\u043epi\u0441 }}")).toMatchObject([
      {
        message: "{{ \u0435vent }} looks like {{ event }}",
        advice: expect.stringContaining("another alphabet"),
      },
      { message: "{{ t\u043epi\u0441 }} looks like {{ topic }}" },
    ]);
  });

  it("is also one that differs by a letter from another of the same template", () => {
    expect(of("misspelt-placeholder", "{{ headline }} and {{ headlien }}")).toMatchObject([
      { message: "{{ headlien }} is nearly {{ headline }}", at: "{{ headlien }}" },
    ]);
    expect(
      of("misspelt-placeholder", "{{ first_point }} and {{ second_point }}, {{ p1 }} and {{ p2 }}"),
    ).toEqual([]);
  });
});

describe("a sentence that breaks on an empty value", () => {
  it.each([
    ["recipient", "Hi {{ recipient }}, hello."],
    ["recipient", "Hi {{ recipient }}!"],
    ["name", "I'm {{ name }}. Hello."],
    ["name", "I'm {{ name }} and I teach."],
    ["name", "Hi, {{ name }} here."],
    ["event", "Your talk at {{ event }}."],
    ["event", "Your talk at {{ event }} was fun."],
    ["event", "We met at {{ event }} on Monday."],
    ["event", "We met at {{ event }}"],
    ["event", "We met at {{ event }}\n\nBye."],
    ["event", "We met ({{ event }}) in May."],
    ["event", "We met at “{{ event }}” in May."],
    ["event", "{{ event }} was fun."],
    ["topic", "Your {{ topic }} helped us."],
    ["topic", "I read about {{ topic }} and liked it."],
    ["company", "We help companies like {{ company }} grow."],
    ["contact", "Hello. {{ contact }} told me."],
    ["contact", "We met, and {{ contact }} told me."],
    ["project", "We worked on {{ project }} together."],
    ["name", "Best wishes, {{ name }}"],
    ["name", "Bye.\n— {{ name }}"],
  ])("%s in %j", (name, text) => {
    expect(of("breaks-when-empty", text)).toMatchObject([
      {
        severity: "info",
        message: expect.stringContaining(`Without ${name} it reads "`),
        at: `{{ ${name} }}`,
      },
    ]);
  });

  it.each([
    "Hello. {{ reason }} Bye.",
    "Hello.\n{{ reason }}\nBye.",
    "Hello. {{ reason }}",
    "{{ introduction }} Hello.",
    "Your {{ adjective }} talk helped us.",
    "I'm {{ name }} from Leeds.",
    "Thanks{{ smile }}!",
    "Thanks {{ times }}",
    'Hi {{ recipient | default: "there" }}, hello.',
    "Hi{% if recipient %} {{ recipient }}{% endif %}, hello.",
    "It was fun{% if event %} at {{ event }}{% endif %}. Bye.",
    "{% if contact %}{{ contact }} told me. {% endif %}Bye.",
  ])("none in %j", (text) => {
    expect(of("breaks-when-empty", text)).toEqual([]);
  });

  it("is a warning where the template means the value to be optional", () => {
    expect(of("breaks-when-empty", "We met at{% if event %} {{ event }}{% endif %}. Bye.")).toMatchObject([
      { severity: "warning", message: 'Without event it reads "We met at. Bye."', at: "{{ event }}" },
    ]);
    expect(of("breaks-when-empty", 'We met at {{ event | default: "" }}. Bye.')).toMatchObject([
      { severity: "warning", advice: expect.stringContaining("Move {% if event %}") },
    ]);
    const twice = 'Thanks for {{ event | default: "the evening" }}. We met at {{ event }}.';
    expect(of("breaks-when-empty", twice)).toMatchObject([
      {
        severity: "warning",
        advice: 'Repeat its default at each place: {{ event | default: "the evening" }}.',
        at: "{{ event }}",
      },
    ]);
  });

  it("quotes the words around it and says what to do", () => {
    expect(of("breaks-when-empty", WHOLE).map(({ message }) => message)).toEqual([
      'Without recipient it reads "Hi , I\'m Sam. Your talk on…"',
      'Without name it reads "Hi Priya, I\'m . Your talk on error…"',
      'Without topic it reads "…I\'m Sam. Your talk on at KotlinConf helped…"',
      'Without event it reads "…talk on error budgets at helped us; I\'d like to…"',
    ]);
    expect(of("breaks-when-empty", WHOLE).map(({ advice }) => advice)).toEqual([
      'It is asked for each time. If it may stay empty, write {{ recipient | default: "there" }}.',
      "It is asked for each time. If it may stay empty, put its words between {% if name %} and {% endif %}.",
      "It is asked for each time. If it may stay empty, put its words between {% if topic %} and {% endif %}.",
      'It is asked for each time. If it may stay empty, write {{ event | default: "the event" }}.',
    ]);
  });
});

describe("what the review says of the fixed text", () => {
  it.each([
    [
      "stock-phrase",
      "Hi {{ recipient }}, I'm {{ name }}. I would like to add you to my professional network.",
      "add you to my professional network",
    ],
    ["contact-details", `${WHOLE} Call 0113 496 0000.`, "0113 496 0000"],
    ["greeting-mismatch", WHOLE.replace("{{ recipient }}", "Gareth"), "Gareth"],
    ["missing-introduction", WHOLE.replace("I'm {{ name }}. ", ""), undefined],
    ["missing-context", "Hi {{ recipient }}, I'm {{ name }}. I'd like to learn from you.", undefined],
  ])("%s", (id, text, at) => {
    expect(of(id, text)).toMatchObject([{ at }]);
    expect(of(id, WHOLE)).toEqual([]);
  });

  it("never claims what a value brings that nobody knows", () => {
    const text = "Hi {{ recipient }}, I'm {{ name }}. {{ opening_line }}";
    expect(of("missing-reason", text)).toMatchObject([
      { severity: "info", advice: expect.stringMatching(/What \{\{ opening_line }} brings may do that\.$/) },
    ]);
    expect(of("missing-reason", text.replace("{{ opening_line }}", "Hello from {{ city }}."))).toMatchObject([
      { severity: "warning" },
    ]);
    expect(of("missing-reason", text.replace("opening_line", "reason"))).toEqual([]);
  });

  it("knows what a misspelt name was to bring", () => {
    expect(of("missing-reason", "Hi {{ recipient }}, I'm {{ name }}. {{ raeson }}")).toEqual([]);
  });

  it("says what to write for a placeholder of another program", () => {
    expect(of("foreign-placeholder", "Hi {{ recipient }}, I'm [Your Name].")).toEqual([
      {
        id: "foreign-placeholder",
        severity: "warning",
        message: "[Your Name] stays in the note as it is",
        advice: "Write {{ name }}, so that it is asked for and filled in.",
        at: "[Your Name]",
      },
    ]);
    expect(of("unfilled-placeholder", "Hi {{ recipient }}, I'm [Your Name].")).toEqual([]);
    expect(
      of("unfilled-placeholder", "Hi {{ recipient }}, I'm Sam. I liked your ____ at DevConf."),
    ).toHaveLength(1);
    expect(of("foreign-placeholder", "Hi {{recipient}}, hello.")).toEqual([]);
  });

  it("sees a greeting that names the writer", () => {
    expect(of("greets-sender", "Hi {{ name }}, hello.")).toMatchObject([
      { severity: "warning", at: "{{ name }}" },
    ]);
    expect(of("greets-sender", "Hi, {{ name }} here.")).toEqual([]);
    expect(of("greets-sender", "Hello {{ name }} speaking.")).toEqual([]);
    expect(of("greets-sender", WHOLE)).toEqual([]);
  });
});

describe("all findings", () => {
  it("come by weight, then by place", () => {
    const found = lint("Hi {{ recipeint }}, I'm [Your Name], call 0113 496 0000. {{ reason }}");
    expect(found.map(({ id }) => id)).toEqual([
      "contact-details",
      "misspelt-placeholder",
      "foreign-placeholder",
      "room",
      "breaks-when-empty",
    ]);
  });

  it("point into the text, and are there for any template", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "{{ a }}",
            "{{ recipeint }}",
            "{% if a %}",
            "{% endif %}",
            "[Event]",
            " ",
            ", ",
            "at ",
            "Hi ",
            "\n",
            "network.",
            '{{ a | default: "" }}',
          ),
          { maxLength: 20 },
        ),
        (pieces) => {
          const result = parseTemplate(pieces.join(""));
          if (!result.ok) return;
          const found = lintTemplate(result.template);
          expect(found.some(({ id }) => id === "room")).toBe(true);
          for (const { span = [0, 1], message, advice } of found) {
            expect(span[0]).toBeLessThan(span[1]);
            expect(span[1]).toBeLessThanOrEqual(result.template.text.length);
            expect(message).toMatch(/\S/);
            expect(advice).toMatch(/\.$/);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
