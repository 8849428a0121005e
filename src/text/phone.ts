/** Phone numbers in digits or in words; numbers that count, date, price or name something else are none. */

import { createRequire } from "node:module";
import { matches } from "./matches.ts";
import { after, before } from "./surroundings.ts";

interface Found {
  start: number;
  end: number;
  kind: "phone";
}

/** Finds phone numbers in a folded text. */
export function findPhones(text: string): Found[] {
  return [...inDigits(text), ...(speaksDigits(text) ? inWords(text) : []), ...extensions(text)];
}

const TWO_SPOKEN =
  /\b(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)[ ,-]{1,2}(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)\b/;

/** Two digits in words stand side by side: the gate before numbers are looked for in words. */
export function speaksDigits(text: string): boolean {
  return TWO_SPOKEN.test(text);
}

/** Five digits or more, with the marks people put between them; at most 15 digits by ITU E.164, and room for marks. */
const RUN = /[+(]{0,2}\d[\d ()./-]{3,26}\d/g;

/** So many numbers are judged: a note of 300 characters holds fewer. */
const RUNS = 60;

function inDigits(text: string): Found[] {
  const found: Found[] = [];
  let runs = 0;
  for (const match of matches(text, RUN)) {
    if (++runs > RUNS) break;
    const start = match.index;
    const run = match[0];
    if (isPhone(run, before(text, start), after(text, start + run.length))) {
      found.push({ start, end: start + run.length, kind: "phone" });
    }
  }
  return found;
}

/** Words before a number that make it a phone number. */
const CALLS =
  /\b(?:call|ring|phone|text|sms|dial|ping|whats ?app|whats|wa|viber|signal|telegram|wechat|imo|botim|contact|reach(?:ed|able)?|get me|message|msg|write|buzz|holler|shout|fax|send|reply|number|no\.|mobile|mob\.?|cell|handy|tel\.?|telephone|line|landline|hotline|direct|digits|bookings?|(?:book|order)(?: [a-z]{1,12}){0,3} (?:on|at|by|via)|enquiries|inquiries|appointments?)\b/;

/** Right before a short number: "ring 55 01 42". */
const DIALS =
  /\b(?:call|ring|dial|phone|text|sms|tel|tel\.|mobile|landline|(?:number|line|mobile|cell)(?: is|'s))[:,]? (?:me |us |him |her )?(?:at |on )?$/;

/** Words before a number that make it something else. */
const COUNTS = new Set(
  `invoice order offer quote quotation ticket case ref reference isbn issn doi serial part policy licence license flight registration
  account iban vat tracking model sku patent bug issue rfc iso iec en din cve section article version build commit tax roll
  enrolment enrollment student batch lot item gstin udyam siren siret`.split(/\s+/),
);

/** "invoice 4500012345", "order no. 4500012345", "ticket #4500012345" */
function isCounted(lead: string): boolean {
  const words = lead.split(/[ .:#]/).filter((word) => word !== "");
  const last = words.pop() ?? "";
  return COUNTS.has(last) || (/^(?:id|number|no|nr|num)$/.test(last) && COUNTS.has(words.pop() ?? ""));
}

/** What a number counts, right after it. */
const UNITS =
  /^\s?(?:%|€|\$|£|₹|k\b|m\b|bn\b|million|users?|people|customers?|downloads?|euros?|dollars?|pounds?|rupees?|naira|rs\b|usd|eur|gbp|aed|followers?|subscribers?|members?|sq|km|pcs|pieces|units|stars|lines?|rows|records|employees|homes|households)/;

function isPhone(run: string, lead: string, tail: string): boolean {
  const digits = run.replace(/\D/g, "");
  if (digits.length > 15 || digits.length < (DIALS.test(lead) ? 5 : 7)) return false;
  // Part of a longer thing ("CVE-2023-99112", "$3500000", "#1234567"), or a date, or several years.
  if (/[\w#$€£₹₦,.:=_/@-]$/.test(lead) || /^[\w:@]/.test(tail) || UNITS.test(tail) || isCounted(lead))
    return false;
  if (isDate(run) || /^10\.\d{4}\//.test(run)) return false;
  if (run.startsWith("+") || run.startsWith("(+") || /^00[1-9]/.test(run)) return true;
  if (CALLS.test(lead)) return true;
  const groups = run.split(/[^\d]+/).filter((group) => group !== "");
  if (/^\d{1,3}(?:[ .]000){2,}$/.test(run) || groups.some((group) => group.length === 1 && groups.length > 3))
    return false;
  // With no word that says so: the shape of a number somebody dials, and a real one somewhere.
  if (/^\(?0\d/.test(run) && digits.length >= 9) return true;
  if (/^\d{3}-\d{4}$/.test(run)) return true;
  return groups.length >= 3 && digits.length >= 9 && isValidSomewhere(digits);
}

/** Years, ranges of years, dates, decimal numbers, addresses of machines. */
function isDate(run: string): boolean {
  const groups = run.split(/[^\d]+/).filter((group) => group !== "");
  if (groups.every((group) => /^(?:19|20)\d\d$/.test(group))) return true;
  if (
    /^\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)\d\d\b/.test(run) ||
    /^(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\b/.test(run)
  )
    return true;
  if (/^(?:19|20)\d\d\s?[-/]\s?\d{2,4}$/.test(run)) return true;
  return /^\d{1,3}\.\d{3,}(?:\s+\d|$)/.test(run) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(run);
}

let validFor: ((digits: string) => boolean) | undefined;

/** The countries whose numbers are tried without a prefix: where the most people on LinkedIn live. */
const COUNTRIES = [
  "US",
  "IN",
  "GB",
  "BR",
  "FR",
  "DE",
  "MX",
  "ES",
  "IT",
  "NG",
  "ZA",
  "PH",
  "ID",
  "AU",
  "KE",
] as const;

/** Loads the numbering plans at the first number that needs them: 60 ms of CPU. */
function isValidSomewhere(digits: string): boolean {
  if (!validFor) {
    const require = createRequire(import.meta.url);
    const { isValidPhoneNumber } = require("libphonenumber-js/min") as typeof import("libphonenumber-js/min");
    validFor = (number) => COUNTRIES.some((country) => isValidPhoneNumber(number, country));
  }
  return validFor(digits);
}

/** "zero eight six, treble five, one two one two", also mixed with digits. */
function inWords(text: string): Found[] {
  const found: Found[] = [];
  let count = 0;
  let words = 0;
  let start = 0;
  let end = -1;
  let times = 1;
  const close = () => {
    if (count >= 6 && words >= 3) found.push({ start, end, kind: "phone" });
    count = 0;
    words = 0;
    times = 1;
  };
  for (const match of matches(text, WORDS)) {
    const word = match[0];
    if (count + words > 0 && !/^[\s,.-]{0,3}$/.test(text.slice(end, match.index))) close();
    if (count + words === 0) start = match.index;
    if (word === "double") times = 2;
    else if (word === "treble" || word === "triple") times = 3;
    else {
      count += /^\d/.test(word) ? word.length : times;
      times = 1;
    }
    if (!/^\d/.test(word)) words++;
    end = match.index + word.length;
  }
  close();
  return found;
}

const WORDS =
  /\b(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|double|treble|triple|\d{1,4})\b/g;

/** "I'm at extension 4471": a line inside a firm; a room, a booth, a gate is none. */
function extensions(text: string): Found[] {
  const found: Found[] = [];
  for (const match of matches(text, /\b(?:extension|ext\.?|extn\.?) ?\d{2,6}\b/g)) {
    found.push({ start: match.index, end: match.index + match[0].length, kind: "phone" });
  }
  return found;
}
