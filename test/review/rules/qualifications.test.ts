import { describe, expect, it } from "vitest";
import { rule } from "../../../src/review/rules/qualifications.ts";
import { hitsOf, testRule } from "../rule-tester.ts";

const note = (who: string) => ({
  text: `Hi Jana, ${who} Your article on cold storage was useful and I'd love to ask about the valves.`,
  recipient: "Jana",
});
const boast = (who: string, excerpt: string) => ({ ...note(who), excerpts: [excerpt] });

testRule(rule, {
  valid: [
    "I'm Sam, a certified optimist.",
    "I'm Sam, holder of a library card.",
    "I'm Sam, I have waited forty years for this.",
    "I'm Sam, your pass rate went from 50 to 80 percent.",
    "I'm Sam, CFO at Brightmill.",
    "I'm Sam, a second-year PhD student in Graz.",
    "I'm Sam, I work for Google in Zurich.",
    "I'm Sam, chartered surveyor in Truro.",
    "I'm Sam, I've been a subscriber for ten years.",
    "I'm Sam, we worked together for three years.",
    "I'm Sam, my son won your prize.",
    "I'm Sam, I'm no expert.",
    "I'm Sam and hope to learn from an expert like you.",
    "I'm Sam, I failed that exam twice.",
    "I'm Sam, I drove 200 miles to hear you.",
    "I'm Sam from Brightmill, spinning since 1922.",
    "I'm Sam, congratulations on the award!",
    "I'm Sam; your 20 years at the lighthouse made my day.",
    "I'm Sam, a champion of nothing but naps.",
    "I'm Sam, I help bakeries cut waste by a fifth.",
    "I'm Sam, you and I are named as referees for Mila.",
    "I'm Sam, I'd like to do my PhD with you.",
    "I'm Sam and should be honoured by your reply.",
    "I'm Sam, thanks for explaining the forklift licence rules.",
    "I'm Sam, ex-Parcelworks crew.",
  ].map(note),
  invalid: [
    boast("I'm Sam, 14 years in audit.", "14 years in audit"),
    boast("I'm Sam and I've led 14 go-lives.", "led 14 go-lives"),
    boast("I'm Sam; I lifted margins by 30%.", "lifted margins by 30%"),
    boast("I'm Sam, Master of Wine.", "Master of Wine"),
    boast("I'm Sam, with two gold medals.", "with two gold medals"),
    boast("I'm Sam and am, they say, the best in Dalarna.", "best in Dalarna"),
    boast("I'm Sam, award-winning baker.", "award-winning"),
    boast("I'm Sam, B.Com with 82%.", "B.Com with 82%"),
    boast("I'm Sam, MBA.", "MBA"),
    boast("I'm Sam, certified in scaffolding.", "certified in"),
    boast("I'm Sam and I grew revenue 4x.", "grew revenue 4x"),
    boast("I'm Sam, ex-Google.", "ex-Google"),
    boast("I'm Sam, a seasoned plumber.", "seasoned"),
    boast("I'm Sam, top of my class.", "top of my class"),
    boast("I'm Sam, I have taught for twelve years.", "for twelve years"),
    boast("I'm Sam, driving a taxi since '89.", "since '89"),
    boast("I'm Sam, author of twelve books.", "author of twelve books"),
    boast("I'm Sam and I've closed 31 hospital deals.", "closed 31 hospital deals"),
    boast("I'm Sam; I cut off-hire by a third.", "cut off-hire by a third"),
    boast("I'm Sam, twenty-six years a midwife.", "twenty-six years a midwife"),
    boast("I'm Sam, nineteen seasons on trawlers.", "nineteen seasons on trawlers"),
    boast("I'm Sam, a patent holder.", "patent holder"),
    boast("I'm Sam; I took my agency from 0 to 2M.", "took my agency from 0 to"),
    boast("I'm Sam, ex-Unilever.", "ex-Unilever"),
    boast("Sam here, fork-lift driver, clean licence.", "clean licence"),
    boast("Sam here, HR director with 20+ years in retail.", "20+ years in retail"),
  ],
});

describe("what it says", () => {
  it("names the kind of boast", () => {
    const said = (who: string) => hitsOf(rule, note(who)).map((hit) => hit.message);
    expect(said("I'm Sam, 14 years in audit.")).toEqual(["Counts years of experience"]);
    expect(said("I'm Sam, MBA.")).toEqual(["Lists a degree"]);
    expect(said("I'm Sam, ex-Google.")).toEqual(["Drops the name of a former employer"]);
  });
});
