/**
 * Contact details written out in a text: e-mail addresses, links, phone numbers, handles and street
 * addresses. Invitations that carry no detail ("text me") are not here: they need the whole sentence.
 */
import { findAddresses } from "./address.ts";
import { type Folded, fold, isPlain } from "./fold.ts";
import { announcesHandle, findHandles } from "./handle.ts";
import { findLinks } from "./link.ts";
import { findPhones, speaksDigits } from "./phone.ts";

export type ContactKind = "email" | "link" | "phone" | "handle" | "address";

export interface ContactDetail {
  /** UTF-16 code unit offsets into the text, [start, end). */
  span: readonly [start: number, end: number];
  kind: ContactKind;
}

/** What is read of a text, in UTF-16 code units; the same as a review reads. */
const CAP = 10_000;

/**
 * The cheap gate: two notes in three have none of these and cost no more than this. A digit
 * (a phone, a house number, "ledmay8866"), an `@`, a dot inside a word, a spelled-out dot or digits,
 * a user name announced.
 */
const GATE = /[@\d_]|[A-Za-z]\.[A-Za-z]{2}|:\/\/|[([]at[)\]]|[ ([][Dd][Oo][Tt][ )\]]/;

/** Finds contact details, in order, without overlaps; in time proportional to the text's length. */
export function findContactDetails(text: string): ContactDetail[] {
  const capped = text.length > CAP ? text.slice(0, CAP) : text;
  let folded: Folded | undefined;
  if (!isPlain(capped)) folded = fold(capped);
  const seen = folded?.text ?? capped;
  if (!GATE.test(seen) && !speaksDigits(seen) && !announcesHandle(seen)) return [];
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
