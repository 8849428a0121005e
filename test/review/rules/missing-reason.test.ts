import { rule } from "../../../src/review/rules/missing-reason.ts";
import { testRule } from "../rule-tester.ts";

testRule(rule, {
  valid: [
    // A wish with a subject, a question, an ask.
    "Hi Mira, I'm Ola. We met at the dairy fair, let's connect and compare notes on cooling tanks.",
    "Mira, I saw your post about diesel and wanted to ask how you budget for it. Let's connect. Tobi",
    "Hi Mira, I'm Nele from the canal trust. We should connect and grow leeks together!",
    "Mira, Sandor here, your old desk neighbour. How is the new office?",
    "Kindly connect, Mira, so that I may ask about the appeal stage. I watched your session in Pune. Usha",
    "Hi Mira, it was good to meet you in Graz. Let's stay in touch! Eva",
    "Hi Mira, I'm Carl from the lake club. It would be great to exchange ideas on reed beds.",
    "Hi Mira, Max Holm told me you're moving the plant. I'd love to connect before the lifts begin. Ole",
    "Mira, we met at the wool fair. Our looms face the same trouble in Oulu. Let's connect. Ola",
    // What drew them, thanks.
    "Mira, I read your piece on tithe maps, and it dated our oldest sheet. I should be glad to connect. Mr. Fell",
    "Mira, your checklist is on our ward's wall. Let's connect. Ifeoma, matron",
    "Hi Mira, adding you here to thank you for the fan! Trish",
    // A bad reason is a reason.
    "Hi Mira, I'm Poppy from Greenleaf. I'd love to connect and send you our plant prices.",
    "Mira, in Monday's call you asked who has a spare kiln. We do. Bente, potter",
    "Mira, that tweet about bees. I keep the books for a dairy and it hangs over our sink.",
    "Hi Mira, I'm Lars. You designed the booth next to ours in Cologne, and I want one like it.",
    "Hi Mira, we'll be on the same jury in May, so I'm adding you. Pim, architect",
    "Mira, I'd be glad to connect. Please keep me in mind if your depot needs a driver. Wes",
    // Nobody wishes to be connected: the note is taken at its word.
    "Mira, I'm your waiter from Friday. I have the lentil recipe you wanted!",
  ],
  invalid: [
    "Hi Mira, Owen from Brightloom. We were both at the dairy breakfast. Let's connect.",
    "Mira, I read your article on retail media. I'm a buyer in Glasgow. Shall we connect?",
    // Told, and no more.
    "Mira, Otto Lind, ferry mate. You sat in my lounge on the crossing to Mariehamn.",
    "Mira, I saw your drawings of the old mint in the town hall on Sunday. Tilde, notary",
    "Mira, Jon Berg is a friend of mine and of yours. He speaks of you often. Siv, nurse",
    "Mira, you opened your account at my counter in March. Kindly accept. Efua, teller",
    "Hi Mira, I'm Ada from Lund & Co, which makes sails by hand. We met at the Turku boat show. Shall we connect?",
    "Hi Mira, I'm in the same evening class as you. Let's connect! Div",
    "Hi Mira, we both used to work for Nokia. I'd like to connect. Timo, tester",
    "Hi Mira, I'm Tom, a coach, open to new opportunities for collaboration. Let's connect.",
    "Kindly approve, Mira, so that we may grow from strength to strength.",
    "Hi Mira, I'd be glad to have you in my professional family so we can exchange ideas. Ib, controller",
    "Dear Mira, I attended your session on hips. I look forward to the confirmation of my request. Anke",
    "Mira, we both know Pastor Ofori. Kindly accept. Kwesi",
    "Hi Mira, always keen to widen my circle of founders and operators. Connect? Al",
    "Hi Mira, I'm Nele. I'd love to connect and explore synergies.",
    "Mira, I'm Carina. I saw you on the heat panel in Dortmund. It would be great to exchange ideas.",
    "Hi Mira, I'm Leti. I noticed your film in the Tamale programme. Reaching out about a possible collaboration.",
    "Hi Mira, I'm Adam. I hope to learn more about each other's businesses and see how we can support one another.",
    "Ping me on Signal, Mira, I don't read LinkedIn. Kwame",
    "Mira, I believe my sister studied with you in Brno. It would be a pleasure to be linked. Vit, dentist",
    "Hi Mira, I'm new to LinkedIn and looking to build up my contacts in the hotel trade. Rosa, waiter",
    "Hi Mira, how are you? I'm Tobi, happy to meet great minds. Let us connect and add value to one another.",
  ].map((text) => ({ text, recipient: "Mira", excerpts: [""] })),
});
