/** Where a clause turns from its sender to the recipient, to a meeting, or to why the sender writes. */
import type { Clause } from "../reading.ts";
import { cue, is, isCue, norm, setOf, type Words } from "../word-classes.ts";

/** Asks, purposes, offers: what stands here is why the sender writes. */
const PURPOSE = setOf(
  "want wanted wants hope hoping wish please kindly let thank thanks offer invite inviting ask asking seeking seek searching search looking need needs wondering wonder connect share promise apply applied request thrilled wondered follow pls hiring staffing shortlisting trying growing expanding",
);
/** These ask only at the head of a clause or after "I": "I would", "may I"; not "when nobody else would". */
const MODAL = setOf("would may could can shall should will open available");
/** Meetings and works of the recipient. */
const ENCOUNTER = setOf(
  "saw seen heard met attended watched liked loved enjoyed noticed spoke talked came found stumbled caught admire admired agree recommended told says said mentioned introduced follow followed thought tried think guess expected expect figured listened saved",
);
/** "Liked your live": a meeting or a work at the head of a clause without a subject. */
const BARE_ENCOUNTER = setOf("saw heard met attended watched liked loved enjoyed noticed caught read");
/** A price or an offer: the clause describes what is for sale. */
const PRICES =
  "free discount price prices rate rates instalment instalments installment quote fee fees eur usd euro euros offer guarantee guaranteed trial £ $ € ₹ ₦ slots slot spots spot seats";
const PRICE = setOf(PRICES);
/** The cue of a price. */
export const SELLS = cue(PRICES);
const MONEY = setOf("£ $ € ₹ ₦ eur usd euro euros");
const YOURS = setOf("you your yours yuh");
const INTEREST = setOf("keen interested curious eager happy");
const IN = setOf("to on in about how if what for whether");
/** The sender's own account here is no introduction. */
const ACCOUNT = setOf("account linkedin");
/** Only at one of these, or at a figure, can a clause turn away from the sender. */
const TURNS = cue(
  [
    ...PURPOSE,
    ...MODAL,
    ...ENCOUNTER,
    ...PRICE,
    ...YOURS,
    ...INTEREST,
    ...ACCOUNT,
    "after",
    "we",
    "writing",
  ].join(" "),
);
/** What the sender is at just now is why they write, not who they are. */
export const PROJECT = setOf(
  "building launching organising organizing researching designing developing making writing producing coordinating finding setting recruiting hiring staffing filling opening",
);
const ABOUT = setOf("about to because regarding re concerning on");
const FIGURE = /^\d[\d.,]*(?:k|m|cr|[a-z]{3})$/;
const BEFORE_PRICE = setOf("from only for at");
const BEFORE_MODAL = setOf("i and am we now currently");
const BEFORE_MET = setOf("i we have also just not");
const NO_ASK = setOf("no not never 's a the");
const ARE = setOf("are were");
const SHARED = setOf("both together in at on doing giving neighbours");
/** Clauses that tell more of a person. */
export const RELATIVES = setOf("who which");
const RELATED = setOf("neighbour neighbor old former student pupil classmate colleague");
const JOINERS = setOf("and but so");

/**
 * The token at which the clause turns away, its end where it does not.
 * `goesOn`: an introduction goes on in the same sentence; `boasts`: the clause holds a claim of the sender's record.
 */
export function turnAt(
  words: Words,
  sentence: number,
  clause: Clause,
  goesOn: boolean,
  boasts: boolean,
): number {
  const { start, end } = clause;
  const there = norm(words, sentence) === "there";
  // "You and I are both down as speakers."
  if (norm(words, start) === "and" && norm(words, start - 1) === "you") return start;
  const relative = RELATIVES.has(norm(words, start));
  for (let at = start; at < end; at++) {
    const number = words.tokens[at]?.kind === "number";
    if (!number && !isCue(words, at, TURNS)) continue;
    const word = norm(words, at);
    const before = norm(words, at - 1);
    const next = norm(words, at + 1);
    if (YOURS.has(word)) {
      // "second son of Mrs. Fashola your neighbour"
      if (goesOn && (is(words, at + 1, "kin") || RELATED.has(next))) continue;
      return from(words, clause, at);
    }
    if (INTEREST.has(word) && IN.has(next)) return from(words, clause, at);
    if (ACCOUNT.has(word) && clause.subject === "sender") return start;
    // "writing about the vacancy"
    if (word === "writing" && ABOUT.has(next)) return from(words, clause, at);
    if (MODAL.has(word) && (at === start || BEFORE_MODAL.has(before))) return from(words, clause, at);
    if (word === "after" && before === "am") return from(words, clause, at);
    if (
      PRICE.has(word) ? !(boasts && MONEY.has(word)) : number && FIGURE.test(word) && BEFORE_PRICE.has(before)
    )
      return start;
    if (there) continue;
    if (word === "we") {
      const third = norm(words, at + 2);
      if ((at < start + 2 && !ARE.has(next)) || SHARED.has(third) || third.endsWith("ing"))
        return from(words, clause, at);
    }
    // "at the neighbours' request" asks nothing.
    if (PURPOSE.has(word) && !NO_ASK.has(before)) return from(words, clause, at);
    if (!ENCOUNTER.has(word) && !BARE_ENCOUNTER.has(word)) continue;
    const met = clause.subject === "none" ? at === start && BARE_ENCOUNTER.has(word) : BEFORE_MET.has(before);
    if (met && !relative) return from(words, clause, at);
  }
  return end;
}

/** From "and I would like" the turn begins at "and". */
function from(words: Words, clause: Clause, at: number): number {
  for (let i = at; i > clause.start; i--) if (JOINERS.has(norm(words, i))) return i;
  return clause.start;
}
