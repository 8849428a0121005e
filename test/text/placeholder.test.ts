import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlaceholders } from "../../src/text/placeholder.ts";

const excerpts = (text: string) =>
  findPlaceholders(text).map(({ span, kind }) => [kind, text.slice(span[0], span[1])]);

describe("findPlaceholders", () => {
  it.each([
    ["Hi {{first_name}}, great talk", "slot", "{{first_name}}"],
    ["Hi ${recipient.firstName}, great talk", "slot", "${recipient.firstName}"],
    ["Hi {!Contact.FirstName}, great talk", "slot", "{!Contact.FirstName}"],
    ["Hi <<Name>>, great talk", "slot", "<<Name>>"],
    ["Hi *|FNAME|*, great talk", "slot", "*|FNAME|*"],
    ["Hi %%FIRST%%, great talk", "slot", "%%FIRST%%"],
    ["Hi $FirstName, great talk", "slot", "$FirstName"],
    ["Great talk at [Event Name]", "slot", "[Event Name]"],
    ["Great talk at [the dog show].", "slot", "[the dog show]"],
    ["Great talk, <hiring manager>", "slot", "<hiring manager>"],
    ["I'm (your name), a baker", "slot", "(your name)"],
    ["{Hi|Hello} Ana, great talk", "slot", "{Hi|Hello}"],
    ["Hi ［Ｎａｍｅ］, great talk", "slot", "［Ｎａｍｅ］"],
    ["I'm ____ from Riga", "blank", "____"],
    ["Dear Mr. XX, great talk", "blank", "XX"],
    ["Great seeing you at XXX, Nadine", "blank", "XXX"],
    ["Hi , great talk", "merge", "Hi ,"],
    ["Dear ! Great talk", "merge", "Dear !"],
    ["Hi null, great talk", "merge", "null"],
    ["Hello #N/A, great talk", "merge", "#N/A"],
    ["Hi FNAME, great talk", "merge", "FNAME"],
    ["I saw your work at . Great.", "merge", "at ."],
    ["Great to meet you at on Saturday.", "merge", "you at on"],
    ["We help businesses in get more leads.", "merge", "businesses in get"],
    ["Your talk at INSERT EVENT was great", "instruction", "INSERT EVENT"],
    ["Hi Ana, TODO: add compliment", "instruction", "TODO: add compliment"],
    ["Great talk/article/post on bees", "alternatives", "talk/article/post"],
    ["at the careers fair / webinar.", "alternatives", "careers fair / webinar"],
    ["Dear Mr./Ms. Chen, great talk", "alternatives", "Mr./Ms."],
    ["Ana said he/she would write", "alternatives", "he/she"],
    ["Here's a polished version: Hi Ana", "preamble", "Here's a polished version:"],
    ["Tweak as needed: Hi Ana", "preamble", "Tweak as needed:"],
  ])("finds one in: %s", (text, kind, excerpt) => {
    expect(excerpts(text)).toEqual([[kind, excerpt]]);
  });

  it.each([
    "Hi! I'm Lea (she/her), a nurse. Hello there.",
    "Your spot on the [Brackets] podcast, the [un]conference and '[sic]' newsletter.",
    "vector<int>, std::expected<T, E>, <dialog>, <Suspense> and [[nodiscard]].",
    "We use {fmt}; ${{ secrets.TOKEN }}; escaping {{ and }} in Ansible.",
    "The $PATH and $HOME variables, $40M, 40% and 50%.",
    'Your "Hi {{FirstName}}, we need to talk" talk; the mural "[Name] was here".',
    "Super Bowl XXX, the XX/XY lecture, an XXL shirt. Love, Jo XX",
    "I <3 your and/or campaign, A/B tests, 24/7 support.",
    "I'm a designer/developer; he/she in English translation; Dear Sir/Madam.",
    "Your TODO app and INSERT INTO talk, null pointers, undefined behaviour.",
    "The school you teach at is where I went. I was in the last row.",
    "The conference you spoke at on Saturday was great.",
    "Salut Ana ! Ton article est super, non ?",
    "Hi Ana , I liked your post , it was good .",
    "Here's to your new role! Would you like me to send the minutes?",
    "Your __init__ trick and snake_case post; #NoEstimates; C#; 5 * 3.",
  ])("leaves alone: %s", (text) => {
    expect(excerpts(text)).toEqual([]);
  });

  it("gives sound, ordered spans for any string, and never throws", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(
        "{{",
        "}}",
        "[",
        "]",
        "{",
        "|",
        "}",
        "<",
        ">",
        "%",
        "$",
        "name",
        "Hi ",
        " ,",
        "XX",
        "/",
        "talk",
        "__",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { span } of findPlaceholders(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          last = span[1];
        }
      }),
    );
  });
});
