import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trainNotes } from "../../bench/lib/corpus.ts";
import { plainLines } from "../../src/chat/plain.ts";
import { NO_POLICY, type ReviewPolicy } from "../../src/review/policy.ts";
import { findingView, reviewBlocks } from "../../src/review/report.ts";
import { type ReviewResult, review } from "../../src/review/review.ts";
import type { Severity } from "../../src/review/rule.ts";
import { rules } from "../../src/review/rules/index.ts";

const LOUD =
  "Hi Priya, I'm Sam. Your talk on retry storms at DevConf was AMAZING WORK and I'd like to learn more.";
const JOB = "Hi Priya, I'm Sam. Your talk at DevConf helped us. Are you hiring? I am looking for a new job.";

const by = (policy: Partial<ReviewPolicy>): ReviewPolicy => ({ ...NO_POLICY, ...policy });
const rulesIn = ({ findings }: Pick<ReviewResult, "findings">) => [
  ...new Set(findings.map(({ rule }) => rule)),
];
const of = (rule: string, { findings }: ReviewResult) => findings.filter((one) => one.rule === rule);

describe("what a rule weighs in a team", () => {
  it.each<[note: string, rule: string, Severity | "off" | undefined, verdict: string]>([
    [LOUD, "shouting", undefined, "look"],
    [LOUD, "shouting", "error", "fix"],
    [LOUD, "shouting", "warning", "look"],
    [LOUD, "shouting", "info", "ready"],
    [LOUD, "shouting", "off", "ready"],
    [JOB, "job-request", undefined, "fix"],
    [JOB, "job-request", "warning", "look"],
    [JOB, "job-request", "info", "ready"],
    [JOB, "job-request", "off", "ready"],
  ])("%s %s: %s makes it %s", (note, rule, severity, verdict) => {
    const result = review(note, {
      recipient: "Priya",
      policy: by({ severities: severity ? { [rule]: severity } : {} }),
    });
    expect(result.verdict).toBe(verdict);
    expect(result.muted).toEqual([]);
    const own = rules.find(({ id }) => id === rule)?.severity;
    const found = of(rule, result).map((one) => one.severity);
    expect([...new Set(found)]).toEqual(severity === "off" ? [] : [severity ?? own]);
  });

  it("puts what weighs more first", () => {
    const note = `${JOB} It was AMAZING WORK.`;
    const heavy = by({ severities: { shouting: "error", "job-request": "info" } });
    expect(rulesIn(review(note, { policy: heavy }))[0]).toBe("shouting");
    expect(rulesIn(review(note))[0]).toBe("job-request");
  });

  it("leaves a rule that goes by others as it is where those are off", () => {
    const blanket = "Hi Priya, I'd love to connect!";
    const severities = { "missing-reason": "off", "missing-context": "off" } as const;
    expect(rulesIn(review(blanket, { policy: by({ severities }) }))).toContain("blanket-invitation");
    expect(rulesIn(review(LOUD, { policy: by({ severities }) }))).not.toContain("blanket-invitation");
  });

  it("says of a note in another language nothing that it could not read, also where that rule is off", () => {
    const german =
      "Hallo Priya, ich bin Sam und würde mich sehr freuen, wenn wir uns bald einmal vernetzen könnten.";
    expect(rulesIn(review(german))).toEqual(["not-english"]);
    expect(rulesIn(review(german, { policy: by({ severities: { "not-english": "off" } }) }))).toEqual([]);
  });

  it("still says in the checklist what a note lacks", () => {
    const policy = by({ severities: { "missing-context": "off" }, muted: ["missing-reason"] });
    expect(review("Hi Priya, I'm Sam.", { policy }).parts).toMatchObject({ reason: false, context: false });
  });

  it("gives no mend for a rule that is off", () => {
    expect(review(LOUD).mended).toBeDefined();
    expect(review(LOUD, { policy: by({ severities: { shouting: "off" } }) }).mended).toBeUndefined();
    expect(review(LOUD, { policy: by({ muted: ["shouting"] }) }).mended).toBeUndefined();
  });
});

describe("a rule that a person has muted", () => {
  const said = (note: string, policy: ReviewPolicy) =>
    plainLines({
      audience: "private",
      blocks: reviewBlocks(note, review(note, { policy }), policy),
      actions: [],
    });

  it("counts for nothing, and the review says that it would have spoken", () => {
    const policy = by({ muted: ["shouting", "sales-pitch"] });
    const result = review(LOUD, { policy });
    expect(result).toMatchObject({ verdict: "ready", findings: [], muted: ["shouting"] });
    expect(said(LOUD, policy)).toContain(
      "You have muted: shouting. `/connect-settings unmute shouting` brings it back.",
    );
  });

  it("is not told of where the team has it off, or where it found nothing", () => {
    expect(
      review(LOUD, { policy: by({ muted: ["shouting"], severities: { shouting: "off" } }) }).muted,
    ).toEqual([]);
    expect(said(JOB, by({ muted: ["shouting"] })).join("\n")).not.toContain("muted");
  });

  it("is told of with the others", () => {
    const policy = by({ muted: ["shouting", "job-request"] });
    expect(said(`${JOB} It was AMAZING WORK.`, policy).join("\n")).toContain(
      "You have muted: job-request, shouting. `/connect-settings unmute job-request` brings that one back.",
    );
  });
});

describe("words that never count", () => {
  it.each<[why: string, note: string, rule: string, words: string[], left: string[]]>([
    ["a name that looks like a link", "See Booking.com now.", "contact-details", ["Booking.com"], []],
    ["in any case", "See Booking.com now.", "contact-details", ["bOOKing.cOM"], []],
    ["hidden characters", "See Book\u200bing.com now.", "contact-details", ["Booking.com"], []],
    [
      "an address is more",
      "Write to sam@booking.com.",
      "contact-details",
      ["Booking.com"],
      ["sam@booking.com"],
    ],
    [
      "another link stays",
      "See Booking.com now. See acme-shop.com now.",
      "contact-details",
      ["Booking.com"],
      ["acme-shop.com"],
    ],
    ["what explains it alone", "We spoke of BIG WORK at DevConf.", "shouting", ["Big Work"], []],
    ["without which nothing is left", "We spoke of BIG WORK at DevConf.", "shouting", ["Big"], []],
    ["a word within a shout", "I LOVE IKEA VERY MUCH", "shouting", ["IKEA"], ["LOVE IKEA VERY MUCH"]],
    ["inside another word", "It was AMAZING WORK.", "shouting", ["maz", "wor"], ["AMAZING WORK"]],
    ["no word", "It was AMAZING WORK.", "shouting", ["", " "], ["AMAZING WORK"]],
  ])("%s", (_, note, rule, words, left) => {
    const before = of(rule, review(note));
    const after = of(rule, review(note, { policy: by({ words }) }));
    const excerpts = (found: typeof before) => found.map(({ span = [0, 0] }) => note.slice(span[0], span[1]));
    if (left.length === 0) expect(before).not.toEqual([]);
    for (const one of left) expect(excerpts(after).join("|")).toContain(one);
    expect(after.length > 0).toBe(left.length > 0);
  });

  it("never take away what a team has listed with that word in it", () => {
    const phrases = [{ phrase: "the Acme way", why: "Nobody knows it." }];
    const found = (words: string[]) =>
      rulesIn(review("It is the Acme way.", { policy: by({ phrases, words }) }));
    expect(found(["Acme"])).toContain("team-phrase");
    expect(found(["the acme way"])).not.toContain("team-phrase");
  });
});

describe("a phrase that a team avoids", () => {
  const phrases = [
    { phrase: "touch base", why: "It does not say what about.", instead: "ask about" },
    { phrase: "synergy", why: "" },
  ];
  const note = "Hi Priya, I'm Sam. Let's touch base on your talk at DevConf, for synergy.";
  const result = review(note, { policy: by({ phrases }) });

  it("comes with the team's own words, and the rule's where there are none", () => {
    const [first, second] = of("team-phrase", result).map((one) => findingView(one, note));
    expect(first).toMatchObject({
      severity: "warning",
      excerpt: "touch base",
      why: "It does not say what about.",
      advice: "Your team writes “ask about” in its place.",
    });
    const rule = rules.find(({ id }) => id === "team-phrase");
    expect(second).toMatchObject({ excerpt: "synergy", why: rule?.why, advice: rule?.advice });
  });

  it("can be muted, switched off and weighed as any other", () => {
    const verdictBy = (policy: Partial<ReviewPolicy>) => review(note, { policy: by({ phrases, ...policy }) });
    expect(verdictBy({ muted: ["team-phrase"] }).muted).toEqual(["team-phrase"]);
    expect(of("team-phrase", verdictBy({ severities: { "team-phrase": "off" } }))).toEqual([]);
    expect(verdictBy({ severities: { "team-phrase": "error" } }).verdict).toBe("fix");
  });
});

describe("each finding", () => {
  it("offers to explain the rule and to mute it", () => {
    const [finding] = review(LOUD).findings;
    expect(finding && findingView(finding, LOUD).actions).toEqual([
      { id: "why/shouting", label: "Why?", word: "/connect-guide shouting" },
      { id: "mute/shouting", label: "Mute for me", word: "/connect-settings mute shouting" },
    ]);
  });
});

const ids = fc.constantFrom(...rules.map(({ id }) => id), "no-such-rule", "__proto__");
const notes = fc.oneof(
  fc.constantFrom(...trainNotes().map(({ text }) => text)),
  fc.string({ unit: "binary", maxLength: 300 }),
);
/** Words that stand in notes, and any others. */
const listed = fc.oneof(
  fc.constantFrom("I", "your", "a", "Hi", "talk", "love to", "job", "!", "looking for"),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const policies: fc.Arbitrary<ReviewPolicy> = fc.record({
  severities: fc.dictionary(ids, fc.constantFrom("off", "info", "warning", "error")),
  muted: fc.array(ids, { maxLength: 4 }),
  words: fc.array(listed, { maxLength: 5 }),
  phrases: fc.array(fc.record({ phrase: listed, why: fc.string({ maxLength: 20 }) }), { maxLength: 5 }),
});
const places = ({ findings }: Pick<ReviewResult, "findings">) =>
  findings.map(({ rule, span }) => `${rule} ${span?.join("-") ?? ""}`);

describe("whatever is set", () => {
  it("adds no finding but those of the team's phrases, and their spans lie in the note", () => {
    fc.assert(
      fc.property(notes, policies, (text, policy) => {
        const before = new Set(places(review(text)));
        for (const { rule, span } of review(text, { policy }).findings) {
          if (span) expect(0 <= span[0] && span[0] <= span[1] && span[1] <= text.length).toBe(true);
          if (rule !== "team-phrase") expect(before).toContain(`${rule} ${span?.join("-") ?? ""}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("what is shown and what is muted are together what there is", () => {
    fc.assert(
      fc.property(notes, policies, (text, policy) => {
        const all = review(text, { policy: { ...policy, muted: [] } });
        const { findings, muted } = review(text, { policy });
        expect(places({ findings })).toEqual(
          places({ findings: all.findings.filter(({ rule }) => !policy.muted.includes(rule)) }),
        );
        expect([...muted].sort()).toEqual(
          rulesIn(all)
            .filter((rule) => policy.muted.includes(rule))
            .sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("changes nothing where nothing is set", () => {
    for (const { text, recipient } of trainNotes().slice(0, 300)) {
      const to = recipient === undefined ? {} : { recipient };
      expect(review(text, { ...to, policy: NO_POLICY })).toEqual(review(text, to));
    }
  });
});
