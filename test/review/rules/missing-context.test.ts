import { rule } from "../../../src/review/rules/missing-context.ts";
import { testRule } from "../rule-tester.ts";

testRule(rule, {
  valid: [
    {
      text: "I adore lichens. You, Mira, wrote a whole book on them. Which would you show a beginner first?",
      recipient: "Mira",
    },
    "Hi Mira, in the Bakers Who Run Slack you said that rye is slow. I'm Sam, a miller; may I ask why?",
    "Hi Mira, thank you for stopping the auction last month. I'm Sam, a valuer, and would like to hear how you saw it.",
    // What they made, said or do.
    "Hello Mira, your spreadsheet for quoting pianos saved me twice. I'm Joe, a removalist; may I share it?",
    "Mira, that bridge of yours over the Limmat: how did you hide the cables? Urs",
    "Mira, the two questions you asked at the hearing woke us all. Ben, clerk",
    "Hi Mira, dope mural on Tib Street, let's paint the next wall together. Lex",
    "Dear Mira, your mill supplied the wool for our 2019 range. Could it be spun again? Anne, buyer",
    // Meeting, knowing the same people, sharing a place.
    "Hi Mira, we queued for six hours at the visa office and you lent me a pen. Thank you! Tomas",
    "Mira, I lost to you in round four at Hastings. I teach maths and want to show that game to my class. Colin",
    "Mira, our daughters are at the same nursery. I also do customs law, shall we talk shop? Anne",
    "Mira, Mrs. Owusu at number 9 says you mend clocks. Would you look at mine? Albert",
    "Hi Mira, I'm the plumber who knocked your pint over. Rematch in March?",
    "Mira, Merle from the cotton gin. How did the claim come out?",
    "Hi Mira, fellow Hustle Shed member here. I've got one question about chargebacks.",
    "Hi Mira, I'm Ola. Your team painted our gym and nobody sneezes any more. Which paint was it?",
    "Hi Mira, I'm Dee. I know you from the Tuesday economists' lunch. Could we argue about tariffs?",
    "Dear Mira, I'm Zoe. After the Sala reading, I'd love to translate your plays.",
    // A firm that is not the sender's.
    "Hi Mira, I walked past Café Lune last night and the sign was dark. We fix neon, same day. Want a quote? Ed, Glow Bros",
    "Hi Mira, I want to work for Lumio. I'm Jin, a designer. Would you look at my drawings?",
    // News, research, the firm they work for.
    "Congrats on the Fastlane award, Mira! I'm Jon and want to ask you onto our stage.",
    "Hi Mira, I saw that Kestrel opened a cold store in Odense. Who plans your slots? Ole, haulier",
    "Mira, I found your survey while reading up on school roofs. I'm an architect; how did the steel ones age?",
    "Hi Mira, I'm Ritika. Do you have any openings for testers at Cubewise?",
    "Hi Mira, I'm Jo, a teacher. Your talk at [Event] changed how I plan lessons.",
    // What is named with its article, what somebody does with it, what is near.
    "Hi Mira, I'm Tova, a set painter. How did you keep the rain off in the Malmö Tosca?",
    "Mira, could you say who tunes the harps you lend out? Odd, piano tuner",
    "Hi Mira, I'm Bo. The Karlstad saw mill fire was in our paper; how did you get running again so fast?",
    "Hi Mira, I work three doors down from your shop. I'm Sal, who cleans your windows?",
    "Hi Mira, my supervisor, Jan Roos, suggested I write to you about tides. I'm Wen, a student.",
    "Hi Mira, your firm takes on two of our pupils each spring. I'm Kit, their teacher, may we come and look?",
    "Hi Mira, I'm the one who dropped the tray. Did the dress come clean? Ana, waitress",
    "Hi Mira, your brief on herring helped us; may I ask about the second table? I'm Rolf, a fisher.",
    "Hi {{first_name}}, {{icebreaker}} I'm Dale. Who plans your deliveries?",
    "Hi, saw that {{company}} just opened in {{city}}. I'm Dale, who plans your deliveries?",
  ],
  invalid: [
    "Mira, how did you price your very first consulting job? I'm Dawn, just starting.",
    "Hi Mira, I'm Kyle, new to recruiting and keen to learn from you.",
    "Mira, LinkedIn keeps showing me your face. I buy olive oil; how will next year's harvest be? Stefan",
    "Hi Mira, you're in museum education too. I'm Gerda, and I'd love to hear how others handle groups.",
    "Dear Mira, I have heard a lot of good things about you. I'm Pauli; how does one begin with a long text?",
    "Mira, we have 58 mutual connections. I'm Phil, and I'd like to ask how you find tenants.",
    "Hi Mira, still doing your books by hand? Our app does them in minutes. Max, Tillglow",
    "Hi Mira, I help course creators get 30 booked calls a month. Want the playbook? Al",
    "Hi Mira, any work going? Craig, van driver",
    // What one hears of anybody, what sellers speak of, what the sender is or does.
    "Hi Mira, I'm Lea. How do you find your stories?",
    "Hi Mira, the challenges you face with staff are what we solve. I'm Ron of Crewly, free on Monday?",
    "Hi Mira, I'm Zed, winner of the Danube Medal and host of the Golden Hour show. How do you choose your guests?",
    "Mira, the site says I must ask somebody. I'm Pit, new here; how does one write a CV?",
    "Hi Mira, yours could be the next shop we fill. Free plan on request. Al",
    "Hi Mira, if any job of yours needs a second pair of hands, I'm Juno, a gaffer, and free in May.",
    "Hi Mira, dark sign outside? We fix neon, same day. Want a quote? Ed, Glow Bros",
    "Hi Mira, we're both in sales. I'm Ola; how do you plan your week?",
    "Mira, I have a question about visas. We haven't met yet. Jun",
    "Hi Mira, saw you on LinkedIn and thought your background was impressive. I'm Ola. How do you hire?",
    "Mira, grease traps at restaurants like yours must be emptied every month. Shall we do it? Carlo, Drainwise",
    "Hi {{first_name}}, I see we're both in {{industry}}. I'm Kim; how do you plan the season?",
  ].map((text) => ({ text, recipient: "Mira", excerpts: [""] })),
});
