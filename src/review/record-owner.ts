/** Whose record a phrase tells: the sender's own, or that of the recipient, a relative, a firm. */
import type { Found } from "./phrases.ts";
import type { Reading } from "./reading.ts";

/** Openings that speak of the recipient though they name nobody. */
const TO_THEM =
  /^(congrats|congratulations|kudos|well|bravo|wow|thanks|thank|amazing|impressive|great|happy|respect|welcome|big|props|hats|chapeau|loved|love|what)$/;

/** So many words before and after the phrase somebody is looked for. */
const LOOK_AROUND = 40;

/** The nearest person before is the sender; where nobody is named, the first one after is not the recipient. */
export function isOwn(reading: Reading, found: Found): boolean {
  const { tokens } = reading;
  const sentence = reading.sentenceAt(found.start);
  if (!sentence) return false;
  const from = Math.max(sentence.start, found.start - LOOK_AROUND);
  const to = Math.min(sentence.end, found.end + LOOK_AROUND);
  for (let at = found.end - 1; at >= from; at--) {
    const norm = tokens[at]?.norm ?? "";
    if (/^(i|me|myself|mine|mi)$/.test(norm)) return counts(reading, found) || !denied(reading, at, found);
    if (norm === "my" || norm === "our")
      return !isOther(reading, at + 1) && norm === "my" && !denied(reading, at, found);
    if (norm === "we" || norm === "us") return false;
    if (
      norm === "who" &&
      /^(someone|somebody)$/.test(tokens[at - 1]?.norm ?? "") &&
      tokens[at - 2]?.norm === "as"
    )
      return true;
    if (/^(you|your|yours|yuh|he|she|they|his|her|their|who)$/.test(norm)) return false;
    if (TO_THEM.test(norm) && at === sentence.start) return false;
    if (reading.isTo[at] && tokens[at + 1]?.norm === "'s") return false;
  }
  for (let at = found.end; at < to; at++) {
    const norm = tokens[at]?.norm ?? "";
    if (/^(i|me|my|myself|here|our)$/.test(norm)) return true;
    if (reading.isTo[at]) return introduced(reading, from, to);
    if (/^(you|your|yours|he|she|they|we)$/.test(norm)) {
      // "22 years in wholesale …, your course" begins with the sender; "31 years at one desk, Mrs. Rao, and your …" does not.
      return introduced(reading, from, found.end);
    }
  }
  return !sentence.question;
}

/** The people around the sender: their record is their own. */
function isOther(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    reading.is(token, "kin") ||
    (reading.is(token, "role") && token?.norm !== "own") ||
    /^(team|boss|company|firm|school|university)$/.test(token?.norm ?? "")
  );
}

/** Years of work stay years whatever was never missed in them. */
function counts(reading: Reading, found: Found): boolean {
  for (let at = found.start; at < found.end; at++)
    if (/^(years|yrs|decades|missed|lost|failed)$/.test(reading.tokens[at]?.norm ?? "")) return true;
  return false;
}

function denied(reading: Reading, from: number, found: Found): boolean {
  const to = found.end;
  for (let at = from; at < to; at++)
    if (/^(not|never|hardly|neither|no)$/.test(reading.tokens[at]?.norm ?? "")) return true;
  for (let at = to; at < Math.min(to + 3, reading.tokens.length); at++) {
    if (reading.tokens[at]?.norm === "no" && reading.tokens[at + 1]?.norm === "longer") return true;
  }
  return false;
}

/** A name or "here" stands in the clause: it speaks of the sender. */
function introduced(reading: Reading, start: number, end: number): boolean {
  for (let at = start; at < Math.min(end + 2, reading.tokens.length); at++) {
    if (/^(here|speaking|asking)$/.test(reading.tokens[at]?.norm ?? "")) return true;
  }
  return false;
}
