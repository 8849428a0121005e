import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/review/mend.ts";
import { rule } from "../../../src/review/rules/contact-details.ts";
import { hitsOf, testRule } from "../rule-tester.ts";

const flags = (text: string, ...excerpts: string[]) => ({ text, excerpts });

testRule(rule, {
  valid: [
    "Your talk on WhatsApp marketing was great; how do you handle WhatsApp orders?",
    "We met on Discord during the game jam and chatted on Slack.",
    "I found you through the Rust Discord and follow you on Instagram.",
    "I'm a product manager at Signal and run a Telegram bot.",
    "What's your number one tip? What's your email strategy? I liked your phone-box list.",
    "We spoke on the phone in May; you called me about the boiler.",
    "Thanks for the email, and for sharing your number crunching.",
    "Friends call me Bo. Call me old-fashioned. Please call me Sam.",
    "Let's hop on a quick call, or a Zoom next week? Could we talk on the phone?",
    "Message me here. DM me if you like. Drop me a line if you are in Oslo.",
    "You told us to never share our phone number. Don't call me a hero.",
    "My phone died during your webinar. My Discord bot uses your library.",
    "I'd like to call on your expertise; your call for papers caught my eye.",
    "You can find me at booth 12.",
  ],
  invalid: [
    flags("Text me when you land.", "Text me"),
    flags("Just WhatsApp me your size.", "WhatsApp me"),
    flags("Please call me to discuss it.", "call me"),
    flags("Text me on 555-0142 if you hear of anything.", "555-0142"),
    flags("What's your number?", "What's your number"),
    flags("Whit's yer mobile?", "Whit's yer mobile"),
    flags("Could you drop me your email?", "drop me your email"),
    flags("Kindly share your WhatsApp number.", "share your WhatsApp number"),
    flags("Reply with your e-mail so that we can go on.", "reply with your e-mail".replace("r", "R")),
    flags("Can I e-mail you the plan?", "Can I e-mail you"),
    flags("Is it ok if our driver rings you?", "ok if our driver rings you"),
    flags("Give me a ring.", "Give me a ring"),
    flags("Let's continue on Signal.", "on Signal"),
    flags("Come on Telegram once, sir.", "on Telegram"),
    flags("I'd far rather hear it on Signal than here.", "on Signal"),
    flags("Add me on WhatsApp and I'll send the photos.", "Add me on WhatsApp"),
    flags("Find me on the messenger with the paper plane.", "on the messenger"),
    flags("Write me on the green app.", "the green app"),
    flags("Join our WhatsApp group.", "Join our WhatsApp group"),
    flags("Book a time on my calendar.", "on my calendar"),
    flags("Get my number from Ana.", "my number from"),
    flags("Are you on Telegram?", "Are you on Telegram"),
    flags("I'm at sam@acme.example. Ring 0161 496 0321.", "sam@acme.example", "0161 496 0321"),
  ],
});

describe("its mend", () => {
  const mended = (text: string) =>
    applyEdits(
      text,
      hitsOf(rule, { text }).flatMap((hit) => hit.mend ?? []),
    );

  it("takes out the sentence", () => {
    expect(mended("Hi Ana, I'm Sam. Your talk on bees helped us. Text me on 555-0142. Best, Sam")).toBe(
      "Hi Ana, I'm Sam. Your talk on bees helped us. Best, Sam",
    );
  });

  it("leaves a note alone that would be empty without", () => {
    expect(mended("Text me, Carly: 555-0134.")).toBe("Text me, Carly: 555-0134.");
  });
});
