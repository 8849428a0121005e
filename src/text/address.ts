/** Street addresses to come or write to: "14 Larch Avenue", "Kerkstraat 18", "12 rue des Lilas". */
import type { Folded } from "./fold.ts";
import { after, before } from "./surroundings.ts";

interface Found {
  start: number;
  end: number;
  kind: "address";
}

const NUMBER_FIRST =
  /\b\d{1,5}[A-Za-z]?,? (?:[A-Z][\p{L}'.-]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Terrace|Square|Crescent|Boulevard|Blvd|Row|Gardens|Grove|Parade|Quay|Mews|Wharf|Walk|Way|Place|Hill|Yard|Alley)\b/gu;
const ROMANCE =
  /\b(?:\d{1,5},? ?(?:bis )?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Cc]hemin)(?: (?:d[eu]s?|la|le|les|l'\p{L}{1,20}|d'\p{L}{1,20})){0,2} ?[A-Z][\p{L}'-]{1,30}|(?:Via|Viale|Calle|Carrer|Avenida|Rua|Plaza|Piazza|Corso|Travessa|Largo|ulica|ul\.|Jalan|Jl\.)(?: \p{L}{1,20}){1,4},? (?:n[.º°o] ?)?\d{1,5})\b/gu;
const GERMANIC =
  /\b[A-Z][\p{L}-]{1,30}(?:stra(?:at|ße|sse)|str\.|weg|gasse|laan|plein|platz|gracht|kade|dijk|v[äa]gen|gatan|gade|vej|veien|allee|singel|damm|ufer)\s?\d{1,4}[a-z]?\b/gu;

/** Finds street addresses that are given, in a folded text. */
export function findAddresses({ cased, text }: Folded): Found[] {
  const found: Found[] = [];
  for (const pattern of [NUMBER_FIRST, ROMANCE, GERMANIC]) {
    for (const match of cased.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (isGiven(before(text, match.index), after(text, end))) found.push({ start: match.index, end, kind: "address" });
    }
  }
  return found;
}

/** Where something was or is talked about, against where to come, call or write. */
function isGiven(lead: string, tail: string): boolean {
  if (/\b(?:met|saw|seen|spoke|visited|went|lived?|grew|rang|sat|stood|ran|[a-z]{2,12}ed|you|your|project|renovation|restoration|history|article|post|talk|listing|sale|building at)\b[^.]{0,40}$/.test(lead)) {
    return /\b(?:come|visit|find us|find me|drop|pop|call in|send|post it|bring|you can|you'll find)\b/.test(lead);
  }
  return /\b(?:come|visit|find|drop|pop|call|send|post|bring|ship|see|stop|address|is|are|my|our|i'm|i am|we're|we are)\b|[:(]\s*$/.test(lead) || lead.trim() === "" || (/\b(?:at|to)\s*$/.test(lead) && /^,/.test(tail));
}
