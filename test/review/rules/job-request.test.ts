import { describe, expect, it } from "vitest";
import { rule } from "../../../src/review/rules/job-request.ts";
import { hitsOf, testRule } from "../rule-tester.ts";

testRule(rule, {
  valid: [
    "Hi Leona, I see you are open to new roles, and we have a controller seat in Porto that made me think of you. Ines, Acme",
    "Hi Leona, I'm Kay, ward sister in Hull. You wrote that hospitals never have enough nurses at night; I'd love to compare our rota with yours.",
    // The sender has work to give.
    "Hi Leona, we are hiring two joiners for the boatyard in Fowey and your scarf joint is what we need. May I tell you more? Pascoe",
    "Hi Leona, Ingo here, I recruit for Nordlicht Optik. A position in Kiel would suit you, shall I send the details?",
    // Work is the topic.
    "Leona, your lecture on vacancy rates in old mill towns settled an argument in our office. Which census did you use? Ruth, planner",
    "Congratulations on the new job at Harbour Radio! Sam from the choir, and I'd like to stay in touch.",
    "Your post on why interns should be paid was read aloud in our staff room. I'm Odile, I run the placement office in Lyon, and would love to quote it.",
    "Hello Leona, how did you move from the ward to informatics? Your panel in Cork made me ask. Tess, nurse",
    // One sign alone is news, not a request.
    "Leona, our bakery closed at Easter and your essay on last loaves made me cry a little. I'd love to read the next one. Hedda, baker",
    "Hi Leona, Bruno from the kiln group. If you ever need clay dug from a riverbank, my dog knows a place. Loved the raku evening.",
    "Your layoff diary helped my whole team. I'm Jo, editor at Tidewater, and would like to follow what comes next.",
    // Somebody else's doings.
    "Hi Leona, you were looking for work as a harpist when we met in Galway. Did the ferry take you? Cormac, purser",
  ],
  invalid: [
    {
      text: "Leona, my niece Ruth has passed her plumbing exams and is sending out applications. Would you give her a look? Hal",
      excerpts: ["sending out applications"],
    },
    { text: "Hi Leona, is your kitchen hiring this summer? Piet", excerpts: ["is your kitchen hiring"] },
    {
      text: "Leona, Tarek here. I applied for the archivist post at your museum and wanted to say hello.",
      excerpts: ["I applied for the archivist post at your"],
    },
    {
      text: "Hi Leona, could you refer me for the analyst role at Marlow? Thanks, Ines",
      excerpts: ["refer me for"],
    },
    // Two signs: without work, and the reader's need.
    {
      text: "Leona, Mads, boat electrician. My diary is empty till May. Should your yard ever be short of hands, think of the man who fixed your bilge pump.",
      excerpts: ["Should your yard ever be short of hands"],
    },
    // Work that ended, and readiness.
    {
      text: "Ms. Duarte, the hotel where I cleaned has closed since Sunday. I am Benedita, any shift, any floor.",
      excerpts: ["any shift"],
    },
    // For somebody else.
    {
      text: "Leona, my nephew Arben lays stone like his grandfather and is looking for work. You're building in Korça, no? Drita",
      excerpts: ["is looking for work"],
    },
    {
      text: "Prof. Amsel, does your glacier group take summer students? Yuki, geography, third year",
      excerpts: ["does your glacier group take summer students?"],
    },
  ],
});

describe("job-request", () => {
  it("counts each word once, however many signs hold it", () => {
    expect(hitsOf(rule, { text: "Leona, Ola, deckhand. Free from June." })).toEqual([]);
  });
});
