import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findContactDetails } from "../../src/text/contact.ts";

const excerpts = (text: string) =>
  findContactDetails(text).map(({ span, kind }) => [kind, text.slice(span[0], span[1])]);

describe("findContactDetails", () => {
  it.each([
    ["Write to j.doe+li@northwind.co.uk any time.", "email", "j.doe+li@northwind.co.uk"],
    ["Mail lena (at) hof-apfel (dot) de", "email", "lena (at) hof-apfel (dot) de"],
    ["I'm at sam at brightline dot io", "email", "sam at brightline dot io"],
    ["sam(at)acme.com is mine", "email", "sam(at)acme.com"],
    ["find it at acme (dot) com", "link", "acme (dot) com"],
    ["My portfolio: annaberg.design", "link", "annaberg.design"],
    ["Great talk! Theo Park, theopark.design", "link", "theopark.design"],
    ["See www.greenroof.nl/demo for more", "link", "www.greenroof.nl/demo"],
    ["Grab a slot: calendly.com/jo-park", "link", "calendly.com/jo-park"],
    ["Order at cluckinn.example", "link", "cluckinn.example"],
    ["Ring me on 0161 496 0321.", "phone", "0161 496 0321"],
    ["+49 30 901820, mornings", "phone", "+49 30 901820"],
    ["Text me: 555-0134", "phone", "555-0134"],
    ["WhatsApp 98765 43210", "phone", "98765 43210"],
    [
      "It's zero eight six, treble five, one two one two.",
      "phone",
      "zero eight six, treble five, one two one two",
    ],
    ["I'm at extension 4471", "phone", "extension 4471"],
    ["Insta's easiest: @dom.and.daughters", "handle", "@dom.and.daughters"],
    ["I'm on Matrix as @fenna:tulpen.example", "handle", "@fenna:tulpen.example"],
    ["add WeChat ledmay8866", "handle", "WeChat ledmay8866"],
    ["my user name is goldenlane77", "handle", "my user name is goldenlane77"],
    ["Let's finish on Discord, I'm skylerbytes", "handle", "Discord, I'm skylerbytes"],
    ["Do come to 14 Larch Avenue, any day", "address", "14 Larch Avenue"],
    ["Come by: Kerkstraat 18, second bell", "address", "Kerkstraat 18"],
    ["Visit us at 15 rue de la Paix.", "address", "15 rue de la Paix"],
    ["Write to PO Box 112, Oban", "address", "PO Box 112"],
  ])("finds one in: %s", (text, kind, excerpt) => {
    expect(excerpts(text)).toEqual([[kind, excerpt]]);
  });

  it.each([
    ["r\u200bing 0161\u2060 496 0321", "phone", "0161\u2060 496 0321"],
    ["Ring ０１６１ ４９６ ０３２１", "phone", "０１６１ ４９６ ０３２１"],
    ["Ring 5️⃣5️⃣5️⃣-0️⃣1️⃣3️⃣4️⃣", "phone", "5️⃣5️⃣5️⃣-0️⃣1️⃣3️⃣4️⃣"],
    ["sаm@аcme.example", "email", "sаm@аcme.example"],
  ])("finds what hides among other characters: %s", (text, kind, excerpt) => {
    expect(excerpts(text)).toEqual([[kind, excerpt]]);
  });

  it.each([
    "Your write-up of how Booking.com and Monday.com run experiments was sharp.",
    "I use Node.js, ASP.NET and Socket.IO; I'm an M.Tech student.",
    "Your dev.to piece and your old notes at brunnenblog.at helped.",
    "Your repo github.com/acme/loadkit helped us.",
    "Great talk at the summit.Let's stay in touch.",
    "I'm Raj from trivago.com, analyst at acme.io.",
    "I read RFC 9110, ISO 27001:2022, CVE-2024-12345678 and IEC 62446-1.",
    "Your 2014-2018 study, 12.05.2024, 2023-24, 1 200 000 users, $3,500.",
    "Invoice 4500012345 and ISBN 978-3-16-148410-0.",
    "The IP 192.168.10.254 and the doi 10.1000/182.",
    "Room 1204, booth 4471, hall 7.1, gate 22.",
    "Your @Transactional thread; met you @DevConf and @ the Hexa booth.",
    "The Marlow Street branch misses you; so does 10 Downing Street.",
    "One two three, go!",
    "https://www.linkedin.com/in/sam is my profile.",
  ])("leaves alone: %s", (text) => {
    expect(excerpts(text)).toEqual([]);
  });

  it("gives sound, ordered spans for any string, and never throws", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(
        "@",
        ".",
        "com",
        " at ",
        " dot ",
        "0161 496 0321",
        "+1",
        "(at)",
        "https://",
        "\u200b",
        "Street",
        "12 ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { span } of findContactDetails(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          last = span[1];
        }
      }),
    );
  });

  it("reads no more than the review does", () => {
    expect(excerpts(`${"a ".repeat(5_000)}sam@acme.example`)).toEqual([]);
  });
});
