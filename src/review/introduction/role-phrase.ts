/** What follows "I am": a role, a place of work, a line of business. Each function tells where it ends, or 0. */
import { formsOf } from "../../text/inflect.ts";
import type { Reading } from "../reading.ts";
import { isKnownRole, isMark, isRole, some, stopAfter } from "./words.ts";

export const ADVERBS =
  /^(also|just|actually|currently|now|still|only|already|really|simply|both|mostly|mainly|usually|always|sometimes|myself|too|recently|presently|basically|happily|proudly|normally|then|once|and|again)$/;

const ARTICLES =
  /^(a|an|the|one|part|your|another|his|her|their|its|our|my|among|both|half|among|only|some|just)$/;

/** A noun phrase goes no further than these. */
export const PHRASE_END =
  /^(i|you|your|we|who|that|which|and|but|so|because|as|with|behind|at|in|on|for|from|to|about|by|am|is|are|was|were|have|has|had|would|will|can|could|may|here|when|if|where|after|since|than|whose|now|then|while|my)$/;

/** After these a verb has no work for its object: "I run to you". */
export const NO_OBJECT =
  /^(to|you|your|yours|it|this|that|them|him|her|by|down|up|away|off|out|myself|not|so|too|because|if|when|why|how|what|as|me|us|into|every|harder|hard|here|one|again|alone|better|less|more|much|a-lot)$/;

/** A phrase is looked at for so many words. */
export const REACH = 9;

const ING = new Set<string>();

const DOING =
  "work study teach train run manage lead head host serve build launch organise organize coordinate design develop make write edit produce practise practice research volunteer intern coach sell farm grow operate supervise chair specialise specialize major finish do pursue handle represent set curate found";

for (const base of DOING.split(" "))
  for (const form of formsOf(base)) if (form.endsWith("ing")) ING.add(form);

/** "joined Acme's finance team", "taken over the family bakery"; not "joined your webinar". */
export function joined(reading: Reading, from: number): number {
  const stop = stopAfter(reading, from, 7);
  for (let at = from; at < stop; at++) {
    const token = reading.tokens[at];
    if (/^(you|your|and|but)$/.test(token?.norm ?? "") || reading.is(token, "gathering")) return 0;
    if (reading.is(token, "trade") || reading.is(token, "unit") || token?.norm === "as") return at + 1;
    if (
      token?.capital &&
      at === from &&
      !reading.isTo[at] &&
      !reading.is(token, "opener") &&
      !/^(linkedin|slack|facebook|twitter)$/.test(token.norm)
    )
      return at + 1;
  }
  return 0;
}

/** What follows "I am": a role, "responsible for", "with the Leeds depot", "running a café". Its end, or 0. */
export function isA(reading: Reading, from: number): number {
  const { tokens } = reading;
  let at = from;
  while (ADVERBS.test(tokens[at]?.norm ?? "") && tokens[at]?.norm !== "both") at++;
  const first = tokens[at];
  if (!first || first.kind === "mark" || first.norm === "not") return 0;
  if (/^(responsible|in)$/.test(first.norm) && /^(for|charge)$/.test(tokens[at + 1]?.norm ?? ""))
    return stopAfter(reading, at, 5);
  if (first.norm === "into") return intoBusiness(reading, at + 1);
  if (/^(setting|starting|opening|taking|joining)$/.test(first.norm)) return joined(reading, at + 1);
  if (/^(with|at|of|on|in|from|over)$/.test(first.norm)) return placedAt(reading, at);
  if (first.norm === "part" && tokens[at + 1]?.norm === "of") return placedAt(reading, at + 1);
  if (
    /^(learning|training|studying|hoping)$/.test(first.norm) &&
    tokens[at + 1]?.norm === "to" &&
    /^(be|become)$/.test(tokens[at + 2]?.norm ?? "")
  )
    return nounRole(reading, at + 4, true);
  if (ING.has(first.norm)) return doing(reading, at);
  if (ARTICLES.test(first.norm)) return nounRole(reading, at + 1, true);
  if (/^(head|vice|senior|junior|deputy|assistant)$/.test(first.norm)) return at + 2;
  return nounRole(reading, at, false);
}

/** "into real estate", "into catering business". */
function intoBusiness(reading: Reading, from: number): number {
  const stop = stopAfter(reading, from, 4);
  for (let at = from; at < stop; at++) {
    if (
      /^(business|estate|trade|trading|farming|catering|services|supply|manufacturing|construction|logistics|import|export|retail|insurance)$/.test(
        reading.tokens[at]?.norm ?? "",
      )
    )
      return at + 1;
  }
  return 0;
}

/** A role in the noun phrase from here on; without an article only occupations the lexicon knows count. */
export function nounRole(reading: Reading, from: number, article: boolean): number {
  const { tokens } = reading;
  const most = from + (article ? REACH : 5);
  for (let at = from; at < Math.min(most, tokens.length); at++) {
    const token = tokens[at];
    if (!token || (token.kind === "mark" && !/^[-/&"']$/.test(token.norm)) || PHRASE_END.test(token.norm)) {
      // "the guy behind the newsletter", "the lady with the dachshunds from the park café".
      if (article && token?.norm === "behind" && reading.is(tokens[at - 1], "unrole")) return at + 3;
      if (article && reading.is(tokens[at - 1], "unrole") && /^(with|from)$/.test(token?.norm ?? "")) {
        const stop = stopAfter(reading, at, 9);
        for (let i = at; i < stop; i++) {
          if (tokens[i]?.norm !== "from") continue;
          if (
            (some(reading, i, stop, "trade") || some(reading, i, stop, "unit")) &&
            !some(reading, i, stop, "gathering")
          )
            return stop;
        }
      }
      // "a first-year at Stanhope Business School": whatever it is, a firm or school follows.
      const placed = article && at > from && /^(at|with)$/.test(token?.norm ?? "") && tokens[at + 1]?.capital;
      return placed &&
        !reading.is(tokens[at - 1], "unrole") &&
        !some(reading, at + 1, stopAfter(reading, at + 1, 5), "gathering")
        ? at + 2
        : 0;
    }
    const last =
      isMark(tokens[at + 1]) || PHRASE_END.test(tokens[at + 1]?.norm ?? "") || tokens[at + 1]?.norm === "of";
    if (article && last && reading.is(token, "trade")) return at + 1;
    if (article ? isRole(reading, at) : isKnownRole(reading, at, true)) {
      // "a fan of your baker" says nothing of the sender, but "your" has ended the phrase before; "career changer" has.
      return at + 1;
    }
    // "a collector of railway maps" ends there; "a bit of a gardener" goes on.
    if (reading.is(token, "unrole") && tokens[at + 1]?.norm === "of" && token.norm !== "bit") return 0;
    if (
      article &&
      reading.is(token, "kin") &&
      (tokens[at + 1]?.norm === "of" || tokens[at - 1]?.norm === "'s") &&
      !/^(two|three|four|five|six|twins|a)$/.test(tokens[at + 2]?.norm ?? "")
    )
      return at + 1;
  }
  return 0;
}

/** "with the Leeds depot", "in procurement", "from the products team", "on your selection panel"; not "from Oslo". */
function placedAt(reading: Reading, at: number): number {
  const { tokens } = reading;
  const word = tokens[at]?.norm ?? "";
  const stop = stopAfter(reading, at + 1, 7);
  const next = tokens[at + 1]?.norm ?? "";
  if (word === "on" && /^(duty|call|shift|nights|rota)$/.test(tokens[at + 2]?.norm ?? next)) return at + 3;
  if (word === "with" && /^(you|him|her|them|it)$/.test(next)) return 0;
  if (some(reading, at + 1, stop, "unit") || some(reading, at + 1, stop, "trade")) {
    return some(reading, at + 1, stop, "gathering") && !some(reading, at + 1, stop, "unit") ? 0 : stop;
  }
  if (/^(with|at)$/.test(word)) {
    const named = tokens[at + 1]?.capital || (next === "the" && tokens[at + 2]?.capital);
    return named && !some(reading, at + 1, stop, "gathering") ? stop : 0;
  }
  if (word === "in") {
    // "in dev-rel at Tiller": a field, then a firm.
    for (let i = at + 2; i < stop; i++) if (/^(at|with|for)$/.test(tokens[i]?.norm ?? "")) return stop;
    return /^(hr|it|sales|marketing|finance|saas|tech|procurement|nursing|teaching|insurance|retail|logistics|banking|healthcare|education|recruitment|recruiting|advertising|construction|hospitality|media|publishing|ux|pr|audit|compliance|engineering|growth|biotech|pharma|fintech|law|medicine)$/.test(
      next,
    )
      ? at + 2
      : 0;
  }
  if (word === "from") {
    const end = stop;
    let capitals = 0;
    for (let i = at + 1; i < end; i++) if (tokens[i]?.capital) capitals++;
    return capitals >= 2 && !tokens[at + 2]?.norm.startsWith(",") && tokens[at + 1]?.norm !== "new" ? end : 0;
  }
  return 0;
}

/** "working at", "studying law", "running a café", "serving in Yola"; not "working on it", "doing well". */
function doing(reading: Reading, at: number): number {
  const { tokens } = reading;
  const word = tokens[at]?.norm ?? "";
  const next = tokens[at + 1]?.norm ?? "";
  if (word === "working")
    return /^(at|for|in|with|as|part|full|there|here|nights|under|since)$/.test(next) ? at + 3 : 0;
  if (word === "doing" || word === "finishing" || word === "pursuing" || word === "starting") {
    return some(reading, at + 1, stopAfter(reading, at + 1, 6), "studies") ? at + 3 : 0;
  }
  if (isMark(tokens[at + 1]) || NO_OBJECT.test(next)) return 0;
  return at + 3;
}
