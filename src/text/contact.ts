/**
 * Contact details written out in a text: e-mail addresses, links, phone numbers, handles and street
 * addresses. Invitations that carry no detail ("text me") are not here: they need the whole sentence.
 */
import { findAddresses } from "./address.ts";
import { findHandles } from "./handle.ts";
import { findLinks } from "./link.ts";
import { findPhones } from "./phone.ts";
import { type Folded, fold } from "./fold.ts";

export type ContactKind = "email" | "link" | "phone" | "handle" | "address";

export interface ContactDetail {
  /** UTF-16 code unit offsets into the text, [start, end). */
  span: readonly [start: number, end: number];
  kind: ContactKind;
}

/** What is read of a text, in UTF-16 code units; the same as a review reads. */
const CAP = 10_000;

/** Characters after which the gates may look at the text as it is: letters with accents, quotes, dashes, most emoji. */
const AS_IT_IS = /^[\t\n\r\x20-\x7e\u00a0-\u024f\u2018-\u201e\u2013\u2014\u2022\u2026\u20ac\u20b9\u2600-\u27bf\ud83d\ud83e\udc00-\udfff]*$/;

/**
 * The cheap gate: two notes in three have none of these and cost no more than this. A digit
 * (a phone, a house number, "ledmay8866"), an `@`, a dot inside a word, a spelled-out dot or two
 * digits in words, a user name announced.
 */
const GATE =
  /@|\d|\w\.[a-z]{2}|\(at\)|\[at\]|\bdot[\s)\]]|\b(?:double|treble|triple|zero|one|two|three|four|five|six|seven|eight|nine|oh)[ ,-]{1,2}(?:double|treble|triple|zero|one|two|three|four|five|six|seven|eight|nine|oh)\b|\b(?:user ?name|nick|handle|id)\b|\b(?:discord|skype|snap|insta|instagram|ig|telegram|we ?chat|whats ?app|twitter|line|kik|viber|zalo|qq|signal)(?: is| ?[:=,])|:\/\//i;

/** Finds contact details, in order, without overlaps; in time proportional to the text's length. */
export function findContactDetails(text: string): ContactDetail[] {
  const capped = text.length > CAP ? text.slice(0, CAP) : text;
  let folded: Folded | undefined;
  if (!AS_IT_IS.test(capped)) folded = fold(capped);
  if (!GATE.test(folded?.text ?? capped)) return [];
  folded ??= fold(capped);
  const found: { start: number; end: number; kind: ContactKind }[] = [
    ...findLinks(folded),
    ...findPhones(folded.text),
    ...findHandles(folded),
    ...findAddresses(folded),
  ];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const details: ContactDetail[] = [];
  let end = -1;
  for (const one of found) {
    if (one.start < end) continue;
    end = one.end;
    details.push({ span: folded.span(one.start, one.end), kind: one.kind });
  }
  return details;
}
