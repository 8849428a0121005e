/** Street addresses to come or write to: "14 Larch Avenue", "Kerkstraat 18", "12 rue des Lilas". */

import type { Folded } from "./fold.ts";
import { matches } from "./matches.ts";
import { after, before, nearest } from "./surroundings.ts";

interface Found {
  start: number;
  end: number;
  kind: "address";
}

/** Read from a number on: "14 Larch Avenue". */
const NUMBER_FIRST =
  /^\d{1,5}[A-Za-z]?,? (?:(?:[A-Z][A-Za-z\u00c0-\u1fff'.-]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Terrace|Square|Crescent|Boulevard|Blvd|Row|Gardens|Grove|Parade|Quay|Mews|Wharf|Walk|Way|Place|Hill|Yard|Alley)|(?:bis )?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Cc]hemin|[Rr]ua|[Cc]alle|[Vv]ia)(?: (?:d[eu]s?|d[ao]s?|del|la|le|les|l'[A-Za-z\u00c0-\u1fff]{1,20}|d'[A-Za-z\u00c0-\u1fff]{1,20})){0,2} ?[A-Z][A-Za-z\u00c0-\u1fff'-]{1,30})\b/;
/** How streets end in one word: "Kerkstraat 18". */
const STREET_END =
  /(?:straat|stra(?:ße|sse)|str\.|weg|gasse|laan|plein|platz|gracht|kade|dijk|v[äa]gen|gatan|gade|vej|veien|allee|singel|damm|ufer)$/;
/** How streets begin: "Via Roma 3". */
const STREET_BEGIN = new Set(
  "Via Viale Calle Carrer Avenida Rua Plaza Piazza Corso Travessa Largo Ulica ulica ul. Jalan Jl.".split(" "),
);
/** Words between such a beginning and the number, at most. */
const STREET_WORDS = 4;

/** So many numbers are looked at: a note of 300 characters holds fewer. */
const NUMBERS = 100;

/** Finds street addresses that are given, in a folded text. */
export function findAddresses({ cased, text }: Folded): Found[] {
  const found: Found[] = [];
  let numbers = 0;
  for (const box of matches(cased, /\bP\.? ?O\.? ?Box \d{1,6}\b/gi)) {
    found.push({ start: box.index, end: box.index + box[0].length, kind: "address" });
  }
  for (const number of matches(cased, /(?<!\d)\d{1,5}(?!\d)[a-z]?/g)) {
    if (++numbers > NUMBERS) break;
    const here = number.index;
    const ahead = NUMBER_FIRST.exec(cased.slice(here, here + 90))?.[0].length ?? 0;
    const behind = nameBefore(cased.slice(Math.max(0, here - 60), here));
    if (ahead === 0 && behind === 0) continue;
    const start = here - behind;
    const end = here + Math.max(ahead, number[0].length);
    if (isGiven(before(text, start), after(text, end))) found.push({ start, end, kind: "address" });
  }
  return found;
}

/** The length of a street's name at the end of `lead`, 0 where there is none. */
function nameBefore(lead: string): number {
  if (!/[A-Za-z\u00c0-\u1fff., ]$/.test(lead)) return 0;
  const words = matches(lead, /[^\s,]+/g);
  const last = words[words.length - 1];
  if (!last) return 0;
  if (/^[A-Z\u00c0-\u00de]/.test(last[0]) && last[0].length > 5 && STREET_END.test(last[0]))
    return lead.length - last.index;
  for (const word of words.slice(-STREET_WORDS - 1, -1)) {
    if (STREET_BEGIN.has(word[0])) return lead.length - word.index;
  }
  return 0;
}

/** Where something was or is talked about, against where to come, call or write. */
function isGiven(lead: string, tail: string): boolean {
  if (
    /\b(?:met|saw|seen|spoke|visited|went|lived?|grew|rang|sat|stood|ran|[a-z]{2,12}ed|you|your|project|renovation|restoration|history|article|post|talk|listing|sale|building at)\b/.test(
      nearest(lead, 50, "."),
    )
  ) {
    return /\b(?:come|visit|find us|find me|drop|pop|call in|send|post it|bring|you can|you'll find)\b/.test(
      lead,
    );
  }
  return (
    /\b(?:come|visit|write|letter|find|drop|pop|call|send|post|bring|ship|see|stop|address|is|are|my|our|i'm|i am|we're|we are)\b|[:(]\s*$/.test(
      lead,
    ) ||
    lead.trim() === "" ||
    (/\b(?:at|to)\s*$/.test(lead) && /^,/.test(tail))
  );
}
