import { describe, expect, it } from "vitest";
import { rule } from "../../../src/review/rules/sales-pitch.ts";
import { hitsOf, testRule } from "../rule-tester.ts";

testRule(rule, {
  valid: [
    "Hi Leona, Jim here, I did your sister's hedge. I have Wednesdays free if you want to see the garden club.",
    // Buying.
    "Hi Leona, I'm Gus and I buy tiles for a hospital in Bern. Your glaze at the fair was the right blue; may we have a quote?",
    "Thank you for the demo of the cider press, Leona. I'm Curro of the cooperative, we would take two. Who tells me about delivery?",
    // The reader's own offer as the topic.
    "Your piece on why free trials fail made our pricing page shorter. I'm Runa, product lead at Frostlog, and I'd love to compare notes.",
    "Leona, at the Tromsø night you said that free shipping is a tax. I own a bike shop and would like to tell you what happened when we stopped.",
    // What is sold stands only as who one is.
    "Hi Leona, I sell firewood in Akureyri. Your talk on drying racks cured my worst habit, and I'd love to see the drawings.",
    "I weave baskets in Kumasi, Leona. Your dye chart is on my wall; how do you fix the indigo? Adjoa",
    // Help, invitations, interviews and research for nothing.
    "Leona, I host a slow podcast about lighthouses. No fee, but cake. Would you sit down with me in June? Arne",
    "Hi Leona, my thesis at Ghent looks at how bakers set prices. May I ask you two questions? No product, no pitch. Lotte",
    // A recruiter for the reader.
    "Leona, Sohaila, talent team at Oryx. A shift lead post is open in Sohar with housing. Does it interest you?",
    // One sign alone.
    "Leona, Nils from the sauna club. Still writing the rota by hand? So are we! Loved your note on Tuesdays.",
  ],
  invalid: [
    {
      text: "Leona, speak Spanish by summer? Eva here, I teach on Zoom: six lessons for the price of five.",
      excerpts: ["for the price of five"],
    },
    {
      text: "Hi Leona, want a free audit of your shop window? Max, Schau & Fenster",
      excerpts: ["want a free audit"],
    },
    {
      text: "Leona, we help vineyards like yours sell by the case. Worth fifteen minutes? Paolo",
      excerpts: ["we help vineyards like yours sell"],
    },
    {
      text: "Leona, Huw from Brecon Boilers. Yours was cold at the parish do. I could fix it on Monday for eighty quid.",
      excerpts: ["eighty quid"],
    },
    {
      text: "Dear Leona, we import olive soap from Aleppo. Prices from 2 euro, and samples are free. Kindly revert. Nour",
      excerpts: ["samples are free"],
    },
    {
      text: "Leona! Earn 3 % daily from your phone, withdraw any time. Ask me how.",
      excerpts: ["Ask me how"],
    },
    {
      text: "Leona, Dita, physiotherapist. You said your drivers hurt by Friday; I run back classes for depots. Shall I send you our prices?",
      excerpts: ["send you our prices"],
    },
  ],
});

describe("sales-pitch", () => {
  it("points at what weighs most", () => {
    const text = "Leona, Ken, roofer. I own a firm in Hull. Join my webinar on slates tonight, it is free.";
    const [hit] = hitsOf(rule, { text });
    expect(hit?.span && text.slice(...hit.span)).toBe("Join my webinar");
  });
});
