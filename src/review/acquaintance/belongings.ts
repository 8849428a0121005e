/** "your kiln thread", "your mill supplied the tweed": what belongs to this recipient and not to everybody. */
import type { Token } from "../../text/tokens.ts";
import { baseOfThird } from "../../text/verbs.ts";
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import { bit, has } from "./classes.ts";
import { isInside, isName, isNaming, isPast } from "./words.ts";

/** "your …" is looked at so many tokens far. */
const REACH = 7;
const QUOTE = new Set(["'", '"']);
const PRESENT = new Set("is has have are".split(" "));
const PAST = new Set("was were had".split(" "));
const PLACE = new Set("in at of from on about for by".split(" "));
/** What a stranger sees of anybody. */
const SELF = new Set(
  "life size profile background experience experiences career path journey network energy vibe photo picture face name success achievements accomplishments skills expertise passion title position role knowledge insight insights work page headline summary bio trajectory dedication presence feed".split(
    " ",
  ),
);
const ORGANISATIONS = new Set(
  "firm company team shop organisation organization office business department group studio school brand startup website site store app".split(
    " ",
  ),
);
const NEEDS = new Set(
  "needs wants is has deserves runs grows was were had looks seems stands does".split(" "),
);
const SAID = new Set(
  "answer reply response advice thoughts view views opinion ideas feedback insights take".split(" "),
);
const ON = new Set(["on", "about", "regarding", "of"]);
const WHOSE = new Set("list photo picture account idea notion view views map word".split(" "));
const ASKS = new Set("need value want seek appreciate for have get ask".split(" "));
/** "your new roster" is there; "your next hire", "your first review" may not be. */
const SEEN = new Set(["new", "recent", "latest", "last", "big"]);
const BEFORE_YOURS = new Set("to with is are was were and but than until till in at".split(" "));
const MODALS = new Set("could would can should may might will need needs".split(" "));
const SIGNOFF = new Set("truly sincerely faithfully ever".split(" "));

/**
 * In a question only a named thing or a past deed is a fact; in what is `asked`, wished or offered only a named thing.
 */
export function yours(reading: Reading, at: number, asked: boolean, question: boolean): Found | undefined {
  const { tokens } = reading;
  // "loved your field recordings": of a thing seen or praised even a stock word may begin the name.
  const seen = has(reading, at - 1, bit.bare) || has(reading, at - 1, bit.praise);
  // "we drove your whole coast": what one has done something with is there.
  const there = !asked && isPast(reading, at - 1);
  let stock: boolean | undefined;
  let plain = true;
  let compound = false;
  let end = at + 1;
  for (; end < tokens.length && end < at + REACH; end++) {
    const token = tokens[end];
    if (!token) break;
    if (token.kind === "mark") {
      if (!isInside(token)) break;
      // "your 'no deck' rule": a title.
      if (stock === undefined && QUOTE.has(token.norm)) return { start: at, end: end + 2 };
      continue;
    }
    const next = tokens[end + 1];
    if ((token.kind === "number" && next?.norm !== "%") || (!compound && isName(reading, end)))
      return { start: at, end: end + 1 };
    // "How do you find your stories?" is asked of anybody.
    const anyWork = (asked || question) && (!plain || (token.norm.endsWith("s") && isOwnDoing(tokens, at)));
    if (!anyWork && has(reading, end, bit.made)) return { start: at, end: end + 1 };
    const past = PAST.has(token.norm) || (stock !== undefined && isPast(reading, end));
    // "your team beat ours": a deed, where "your profile impressed me" is none.
    const deed = past && stock === true && !PAST.has(token.norm) && !SELF.has(tokens[end - 1]?.norm ?? "");
    if (deed && !asked && !question) return { start: at, end: end + 1 };
    // "Your firm takes on five of ours": what no stranger's firm need do.
    if (
      stock &&
      !asked &&
      !question &&
      ORGANISATIONS.has(tokens[end - 1]?.norm ?? "") &&
      isDoing(reading, end)
    )
      return { start: at, end: end + 1 };
    if (past || PRESENT.has(token.norm)) {
      return stock === false && (past || !asked) ? { start: at, end } : undefined;
    }
    // "your TB group": letters that name it; "your HR team" does not.
    if (token.upper && token.norm.length > 1 && next?.kind === "word" && isNaming(reading, end))
      return { start: at, end: end + 2 };
    const hyphened = next?.kind === "word" && !next.spaced;
    if (stock === undefined && !hyphened && has(reading, end, bit.ofYours)) {
      plain &&= there || SEEN.has(token.norm);
      continue;
    }
    // "your answer about goat fencing": a stock word with a subject, where nobody asks for it.
    const said = tokens[end - 1]?.norm ?? "";
    if (
      stock &&
      (token.norm === "of"
        ? WHOSE.has(said) &&
          (!has(reading, end + 1, bit.anyones) || tokens[end + 2]?.spaced === false) &&
          next?.norm !== "what"
        : SAID.has(said)) &&
      ON.has(token.norm) &&
      !asked &&
      !question &&
      !ASKS.has(tokens[at - 1]?.norm ?? "")
    ) {
      return { start: at, end: end + 1 };
    }
    if (stock !== undefined && PLACE.has(token.norm)) {
      const place = next?.norm === "the" ? end + 2 : end + 1;
      const named = stock === false || compound || token.norm === "at";
      if (named && isName(reading, place)) return { start: at, end: place + 1 };
      break;
    }
    if (!hyphened && token.norm !== "'s" && has(reading, end, bit.small)) break;
    if (stock === undefined) stock = !hyphened && has(reading, end, bit.anyones);
    else if (stock && !has(reading, end, bit.anyones)) {
      compound = true;
      stock = !seen;
    }
  }
  return stock !== false || asked || question || !plain ? undefined : { start: at, end };
}

/** A verb in the third person with something of its own behind it; "was" with more than praise. */
function isDoing(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const norm = tokens[at]?.norm ?? "";
  if (norm === "was" || norm === "were") {
    const next = tokens[at + 1];
    return next?.norm === "one" || next?.norm === "first" || isPast(reading, at + 1);
  }
  return !NEEDS.has(norm) && baseOfThird(norm) !== undefined;
}

/** "How do you find …": what the recipient does with their own. */
function isOwnDoing(tokens: readonly Token[], your: number): boolean {
  return (
    tokens[your - 1]?.norm === "you" || tokens[your - 2]?.norm === "you" || tokens[your - 3]?.norm === "you"
  );
}

/** "next to yours", "Yours was named by two people"; neither "like yours" nor "Yours, Nan". */
export function yoursAlone(reading: Reading, at: number, asked: boolean): Found | undefined {
  const next = reading.tokens[at + 1];
  const before = reading.tokens[at - 1];
  if (asked || (before?.kind === "word" && !BEFORE_YOURS.has(before.norm))) return undefined;
  const bare = before?.kind !== "word" || before.norm === "and";
  if (before?.norm === "and" && !isPast(reading, at + 1)) return undefined;
  if (bare && (next?.kind !== "word" || next.capital || SIGNOFF.has(next.norm))) return undefined;
  // "Yours could be number 61."
  if (MODALS.has(next?.norm ?? "")) return undefined;
  return { start: at, end: at + 2 };
}
