/** Ways to be reached outside LinkedIn: written out, asked for, or an invitation onto another channel. */
import { type ContactKind, findContactDetails } from "../../text/contact.ts";
import { invitationPhrases, invitations } from "../invitations.ts";
import { dropSentence } from "../mend.ts";
import type { Hit, Phrases, Rule, Span } from "../rule.ts";

const SAYS: Record<ContactKind, string> = {
  email: "Gives an e-mail address",
  link: "Gives a link",
  phone: "Gives a phone number",
  handle: "Gives a user name",
  address: "Gives an address",
};

/** So many findings are told: no note has more, and the rest would be the same advice again. */
const HITS = 20;

export const phrases: Phrases = [invitationPhrases];

export const rule: Rule = {
  id: "contact-details",
  severity: "error",
  title: "Gives or asks for contact details",
  why: "In a first note contact details look like a scam, and the two of you can write to each other here once you are connected.",
  advice: "Leave it out; swap details after they have accepted.",
  examples: {
    bad: [
      "Hi Priya, I'm Sam. Your talk on retry storms at DevConf helped us. Could you send your thoughts to sam@acme.example?",
      "Hi Priya, Sam from Acme here. We met at DevConf; text me and I'll send you the slides.",
      "Hi Priya, it's Sam from the load test meet-up. What's your number?",
    ],
    good: [
      "Hi Priya, I'm Sam. Thanks for your e-mail course on retry storms; I'd like to ask how you test at Booking.com.",
      "Hi Priya, Sam from Acme here. You were in room 1204 at DevConf when we spoke on the phone about ISO 27001.",
    ],
  },
  source:
    "The article this coach follows lists contact details among the don'ts: people were deceived by strangers who shared or asked for them.",
  check(reading) {
    const hits: Hit[] = findContactDetails(reading.text).map(({ span, kind }) => ({
      span,
      message: SAYS[kind],
    }));
    for (const one of invitations(reading).slice(0, HITS)) {
      const span = reading.span(one);
      if (!hits.some((hit) => hit.span && near(reading.text, hit.span, span))) {
        hits.push({
          span,
          message: one.asks ? "Asks for contact details" : "Asks to go on outside LinkedIn",
        });
      }
    }
    hits.splice(HITS);
    hits.sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0));
    return hits.map((hit) => {
      const edit = hit.span && dropSentence(reading, hit.span);
      return edit ? { ...hit, mend: [edit] } : hit;
    });
  },
};

/** "Text me on 555-0142" is one finding, not two: nothing but a few words between. */
function near(text: string, a: Span, b: Span): boolean {
  const [first, second] = a[0] <= b[0] ? [a, b] : [b, a];
  return second[0] <= first[1] || !/[.!?\n]/.test(text.slice(first[1], second[0]).slice(0, 80));
}
