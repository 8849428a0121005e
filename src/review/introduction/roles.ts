/** What the sender does, said in a sentence: "I'm a nurse", "I teach chemistry", "as a nurse", "my pupils". */
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import { formsOf } from "../../text/inflect.ts";
import { isKnownRole, isMark, isName, isRole, some, stopAfter } from "./words.ts";

const SENDER = /^(i|we|mi)$/;
const ADVERBS =
  /^(also|just|actually|currently|now|still|only|already|really|simply|both|mostly|mainly|usually|always|sometimes|myself|too|recently|presently|basically|happily|proudly|normally|then|once|and|again)$/;
const ARTICLES = /^(a|an|the|one|part|your|another|his|her|their|its|our|my|among|both|half|among|only|some|just)$/;
/** A noun phrase goes no further than these. */
const PHRASE_END =
  /^(i|you|your|we|who|that|which|and|but|so|because|as|with|behind|at|in|on|for|from|to|about|by|am|is|are|was|were|have|has|had|would|will|can|could|may|here|when|if|where|after|since|than|whose|now|then|while|my)$/;
/** After these a verb has no work for its object: "I run to you". */
const NO_OBJECT = /^(to|you|your|yours|it|this|that|them|him|her|by|down|up|away|off|out|myself|not|so|too|because|if|when|why|how|what|as|me|us|into|every|harder|hard|here|one|again|alone|better|less|more|much|a-lot)$/;
const NOT_KEPT = /^(note|notes|diary|list|copy|record|close|low|tab|straight|journal|promise|photo|lookout|eye|clipping|screenshot|print|folder|file|secret|smile|door|conversation|link|same|faith|good)$/;
const LIVING_VERB_ENDINGS = /^(at|for|in|with|on|as|from|part|full|nights|days|here|there|across|under)$/;
/** A phrase is looked at for so many words. */
const REACH = 9;

const JOINED = /^(joined|opened|founded|inherited|bought)$/;
/** "I make a mess" tells no trade. */
const NOT_MADE = /^(mess|point|mistake|mistakes|effort|habit|fool|difference|list|note|promise|promises|sense|time|wish|start|move|joke|guess|copy|bet|change|changes|notes|plans)$/;
const ING = new Set<string>();
const DOING = "work study teach train run manage lead head host serve build launch organise organize coordinate design develop make write edit produce practise practice research volunteer intern coach sell farm grow operate supervise chair specialise specialize major finish do pursue handle represent set curate found";
for (const base of DOING.split(" ")) for (const form of formsOf(base)) if (form.endsWith("ing")) ING.add(form);

export function roles(reading: Reading): Found[] {
  const { tokens } = reading;
  const found: Found[] = [];
  const take = (start: number, end: number) => {
    if (end > start) found.push({ start, end });
  };
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at]?.norm ?? "";
    if (SENDER.test(word) || (word === "am" && startsAfterMark(reading, at))) take(at, senderDoes(reading, at, word === "am" ? at : at + 1));
    else if (word === "as") take(at, asRole(reading, at));
    else if (word === "fellow" || (word === "ex" && tokens[at + 1]?.capital)) take(at, fellow(reading, at));
    else if ((word === "this" || word === "it") && tokens[at + 1]?.norm === "is") take(at, thisIs(reading, at));
    else if (word === "na" && tokens[at + 1]?.norm === "your") take(at, thisIs(reading, at - 1));
    else if (word === "myself" && isKnownRole(reading, at + 2)) take(at, at + 3);
    else if (word === "your" && /^(old|former|ex|previous|new|one|then|fellow|long)$/.test(tokens[at + 1]?.norm ?? "")) take(at, yourOld(reading, at));
    else if ((word === "my" || word === "our") && reading.is(tokens[at + 1], "charges")) take(at, at + 2);
    else if (word === "turned" && isKnownRole(reading, at - 1) && isRole(reading, at + 1)) take(at - 1, at + 2);
  }
  return found;
}

function startsAfterMark(reading: Reading, at: number): boolean {
  return isMark(reading.tokens[at - 1]) && reading.tokens[at + 1]?.norm !== "i";
}

/** "I am a nurse", "I teach", "I run", "I've been a nurse": where it ends; 0 where the clause says nothing of a role. */
function senderDoes(reading: Reading, start: number, from: number): number {
  const { tokens } = reading;
  let at = from;
  while (ADVERBS.test(tokens[at]?.norm ?? "")) at++;
  const verb = tokens[at];
  if (!verb || verb.kind !== "word") return 0;
  if (verb.norm === "have") {
    const next = tokens[at + 1]?.norm;
    if (next === "been") return isA(reading, at + 2);
    let past = at + 1;
    while (ADVERBS.test(tokens[past]?.norm ?? "") || tokens[past]?.norm === "since") past++;
    const word = tokens[past]?.norm ?? "";
    if (JOINED.test(word) || (/^(taken|set)$/.test(word) && /^(over|up)$/.test(tokens[past + 1]?.norm ?? ""))) return joined(reading, past + 1);
    if (some(reading, at + 1, Math.min(at + 5, stopAfter(reading, at, 6)), "trade") && /^(a|an|the|my|own|two|three|our)$/.test(next ?? "")) return at + 4;
    return 0;
  }
  if (/^(am|are|be)$/.test(verb.norm)) return isA(reading, at + 1);
  if (verb.norm === "was") return /^(a|an|the|one|your)$/.test(tokens[at + 1]?.norm ?? "") ? nounRole(reading, at + 2, true) : nounRole(reading, at + 1, false);
  if (/^(run|own|manage|teach|lead)$/.test(verb.norm) && tokens[at + 1]?.norm === "one") return at + 2;
  if (verb.norm === "a" && tokens[start]?.norm === "mi") return nounRole(reading, at + 1, true);
  if (verb.norm === "cut") return tokens[at + 1]?.norm === "hair" ? at + 2 : 0;
  if (verb.norm === "teach" && tokens[at + 1]?.norm === "it") return at + 2;
  if (verb.norm === "study") return /^(you|your|this|it)/.test(tokens[at + 1]?.norm ?? "you") ? 0 : at + 2;
  if (verb.norm === "used" && tokens[at + 2]?.norm === "be") return isA(reading, at + 3);
  if (verb.norm === "work" || verb.norm === "worked") {
    return LIVING_VERB_ENDINGS.test(tokens[at + 1]?.norm ?? "") ? Math.min(at + 4, tokens.length) : 0;
  }
  const deals = `${verb.norm} ${tokens[at + 1]?.norm ?? ""}`;
  if (deals === "deal in" || deals === "belong to" || deals === "sit on") return /^(you|your)$/.test(tokens[at + 2]?.norm ?? "") ? 0 : at + 4;
  if (JOINED.test(verb.norm) || (/^(taken|set)$/.test(verb.norm) && /^(over|up)$/.test(tokens[at + 1]?.norm ?? ""))) return joined(reading, at + 1);
  if (verb.norm === "own") return isMark(tokens[at + 1]) ? 0 : at + 3;
  if (verb.norm === "help") return /^(to|you|your|me|my|it|myself|with)$/.test(tokens[at + 1]?.norm ?? "to") ? 0 : at + 3;
  if (verb.norm === "look" || verb.norm === "care") return lookAfter(reading, at);
  if (verb.norm === "take" && tokens[at + 1]?.norm === "care" && !/^you/.test(tokens[at + 3]?.norm ?? "")) return at + 4;
  if (verb.norm === "keep" && /^(a|the|an)$/.test(tokens[at + 1]?.norm ?? "") && !NOT_KEPT.test(tokens[at + 2]?.norm ?? "note")) return at + 3;
  if (verb.norm === "keep") return /^(books|bees|accounts|house|goal|wicket|goats|sheep)$/.test(tokens[at + 2]?.norm ?? tokens[at + 1]?.norm ?? "") || /^(bees|books|goats|sheep|chickens)$/.test(tokens[at + 1]?.norm ?? "") ? at + 3 : 0;
  if (verb.norm === "do") return doesWork(reading, at);
  if (verb.norm === "head") return tokens[at + 1]?.norm === "up" || tokens[at + 1]?.norm === "the" ? at + 3 : 0;
  if (!reading.is(verb, "occupation")) return 0;
  // "I draw them up for CalMac".
  const clauseEnd = stopAfter(reading, at + 1, 6);
  for (let i = at + 2; i < clauseEnd; i++) if (/^(for|at)$/.test(tokens[i]?.norm ?? "") && tokens[i + 1]?.capital && !reading.isTo[i + 1] && !some(reading, i, clauseEnd, "gathering") && !some(reading, i, clauseEnd, "time")) return i + 2;
  if (verb.norm === "make" && (NOT_MADE.test(tokens[at + 1]?.norm ?? "") || NOT_MADE.test(tokens[at + 2]?.norm ?? ""))) return 0;
  if (verb.norm === "cover" && !/^(for|at)$/.test(tokens[at + 2]?.norm ?? "")) return 0;
  if (start < from - 1 || isMark(tokens[at + 1]) || NO_OBJECT.test(tokens[at + 1]?.norm ?? "")) return 0;
  return Math.min(at + 3, tokens.length);
}

/** "joined Acme's finance team", "taken over the family bakery"; not "joined your webinar". */
function joined(reading: Reading, from: number): number {
  const stop = stopAfter(reading, from, 7);
  for (let at = from; at < stop; at++) {
    const token = reading.tokens[at];
    if (/^(you|your|and|but)$/.test(token?.norm ?? "") || reading.is(token, "gathering")) return 0;
    if (reading.is(token, "trade") || reading.is(token, "unit") || token?.norm === "as") return at + 1;
    if (token?.capital && at === from && !reading.isTo[at] && !reading.is(token, "opener") && !/^(linkedin|slack|facebook|twitter)$/.test(token.norm)) return at + 1;
  }
  return 0;
}

function lookAfter(reading: Reading, at: number): number {
  const [second, third] = [reading.tokens[at + 1]?.norm ?? "", reading.tokens[at + 2]?.norm ?? ""];
  return /^(after|for)$/.test(second) && !/^(you|your|it|this|hearing|a|reply)$/.test(third) && (second === "after" || reading.tokens[at]?.norm === "care") ? at + 4 : 0;
}

/** "I do window displays for bars", "I do nails", "I do the web stuff at a boiler firm"; not "I do hope". */
function doesWork(reading: Reading, at: number): number {
  const stop = stopAfter(reading, at + 1, REACH);
  const next = reading.tokens[at + 1]?.norm ?? "";
  if (/^(not|hope|like|love|think|know|it|this|that|so|and|but|feel|want|wish|agree|believe|have|need|understand|appreciate|wonder|enjoy|see|my|remember|what|apologise|apologize|admire|miss|you)$/.test(next)) return 0;
  for (let i = at + 2; i < stop; i++) if (/^(for|at|in|living|there|here|around)$/.test(reading.tokens[i]?.norm ?? "")) return stop;
  return stop === at + 2 && stop > at + 1 && isMark(reading.tokens[stop]) ? stop : 0;
}

/** What follows "I am": a role, "responsible for", "with the Leeds depot", "running a café". Its end, or 0. */
function isA(reading: Reading, from: number): number {
  const { tokens } = reading;
  let at = from;
  while (ADVERBS.test(tokens[at]?.norm ?? "") && tokens[at]?.norm !== "both") at++;
  const first = tokens[at];
  if (!first || first.kind === "mark" || first.norm === "not") return 0;
  if (/^(responsible|in)$/.test(first.norm) && /^(for|charge)$/.test(tokens[at + 1]?.norm ?? "")) return stopAfter(reading, at, 5);
  if (first.norm === "into") return intoBusiness(reading, at + 1);
  if (/^(setting|starting|opening|taking|joining)$/.test(first.norm)) return joined(reading, at + 1);
  if (/^(with|at|of|on|in|from|over)$/.test(first.norm)) return placedAt(reading, at);
  if (first.norm === "part" && tokens[at + 1]?.norm === "of") return placedAt(reading, at + 1);
  if (/^(learning|training|studying|hoping)$/.test(first.norm) && tokens[at + 1]?.norm === "to" && /^(be|become)$/.test(tokens[at + 2]?.norm ?? "")) return nounRole(reading, at + 4, true);
  if (ING.has(first.norm)) return doing(reading, at);
  if (ARTICLES.test(first.norm)) return nounRole(reading, at + 1, true);
  if (/^(head|vice|senior|junior|deputy|assistant)$/.test(first.norm)) return at + 2;
  return nounRole(reading, at, false);
}

/** "into real estate", "into catering business". */
function intoBusiness(reading: Reading, from: number): number {
  const stop = stopAfter(reading, from, 4);
  for (let at = from; at < stop; at++) {
    if (/^(business|estate|trade|trading|farming|catering|services|supply|manufacturing|construction|logistics|import|export|retail|insurance)$/.test(reading.tokens[at]?.norm ?? "")) return at + 1;
  }
  return 0;
}

/** A role in the noun phrase from here on; without an article only occupations the lexicon knows count. */
function nounRole(reading: Reading, from: number, article: boolean): number {
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
          if ((some(reading, i, stop, "trade") || some(reading, i, stop, "unit")) && !some(reading, i, stop, "gathering")) return stop;
        }
      }
      // "a first-year at Stanhope Business School": whatever it is, a firm or school follows.
      const placed = article && at > from && /^(at|with)$/.test(token?.norm ?? "") && tokens[at + 1]?.capital;
      return placed && !reading.is(tokens[at - 1], "unrole") && !some(reading, at + 1, stopAfter(reading, at + 1, 5), "gathering") ? at + 2 : 0;
    }
    const last = isMark(tokens[at + 1]) || PHRASE_END.test(tokens[at + 1]?.norm ?? "") || tokens[at + 1]?.norm === "of";
    if (article && last && reading.is(token, "trade")) return at + 1;
    if (article ? isRole(reading, at) : isKnownRole(reading, at, true)) {
      // "a fan of your baker" says nothing of the sender, but "your" has ended the phrase before; "career changer" has.
      return at + 1;
    }
    // "a collector of railway maps" ends there; "a bit of a gardener" goes on.
    if (reading.is(token, "unrole") && tokens[at + 1]?.norm === "of" && token.norm !== "bit") return 0;
    if (article && reading.is(token, "kin") && (tokens[at + 1]?.norm === "of" || tokens[at - 1]?.norm === "'s") && !/^(two|three|four|five|six|twins|a)$/.test(tokens[at + 2]?.norm ?? "")) return at + 1;
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
    return /^(hr|it|sales|marketing|finance|saas|tech|procurement|nursing|teaching|insurance|retail|logistics|banking|healthcare|education|recruitment|recruiting|advertising|construction|hospitality|media|publishing|ux|pr|audit|compliance|engineering|growth|biotech|pharma|fintech|law|medicine)$/.test(next) ? at + 2 : 0;
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
  if (word === "working") return /^(at|for|in|with|as|part|full|there|here|nights|under|since)$/.test(next) ? at + 3 : 0;
  if (word === "doing" || word === "finishing" || word === "pursuing" || word === "starting") {
    return some(reading, at + 1, stopAfter(reading, at + 1, 6), "studies") ? at + 3 : 0;
  }
  if (isMark(tokens[at + 1]) || NO_OBJECT.test(next)) return 0;
  return at + 3;
}

/** "as a nurse", "as someone who teaches"; not "your work as a nurse", "as a parent". */
function asRole(reading: Reading, at: number): number {
  const { tokens } = reading;
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    if (isMark(tokens[back]) || /^(course|class|workshop|event|night|day|school|team|party|talk)$/.test(tokens[back]?.norm ?? "")) break;
    if (/^(you|your|his|her|their|job|work|role|start|advice|post|position|hire|career|known|him|them)$/.test(tokens[back]?.norm ?? "")) return 0;
  }
  const first = tokens[at + 1]?.norm ?? "";
  if (/^(a|an|the|one|your|another)$/.test(first)) return nounRole(reading, at + 2, true);
  if (/^(head|director|manager|chair|vice|ceo|cto|cfo|coo|intern|secretary|treasurer)$/.test(first)) return at + 2;
  if (/^(someone|somebody)$/.test(first) && tokens[at + 2]?.norm === "who") {
    const verb = tokens[at + 3];
    const base = verb?.norm.replace(/(es|s)$/, "") ?? "";
    if (verb && (reading.is({ ...verb, norm: base }, "occupation") || reading.is({ ...verb, norm: verb.norm.replace(/s$/, "") }, "occupation"))) return at + 5;
  }
  return 0;
}

/** "fellow Leeds alum", "fellow engineer here"; not "fellow professionals", "fellow dog lover". */
function fellow(reading: Reading, at: number): number {
  const { tokens } = reading;
  let capital = false;
  for (let i = at + 1; i < Math.min(at + 7, tokens.length); i++) {
    const token = tokens[i];
    if (!token || isMark(token) || PHRASE_END.test(token.norm)) break;
    capital ||= token.capital;
    if (/^(crew|people|folk|staff|colleague|employee)$/.test(token.norm) && capital) return i + 1;
    if (isRole(reading, i) && !(token.norm.endsWith("s") && !reading.is(token, "role"))) return i + 1;
  }
  return capital && tokens[at]?.norm === "fellow" && !tokens[at + 1]?.norm.endsWith("s") ? at + 2 : 0;
}

/** "this is your old intern", "it is the teacher from your back room". */
function thisIs(reading: Reading, at: number): number {
  const word = reading.tokens[at + 2]?.norm ?? "";
  if (!/^(your|the)$/.test(word)) return 0;
  const end = nounRole(reading, at + 3, true);
  if (end > 0) return end;
  // "it's your boy Dele", "it's the blue van lads, Gaz and Pauly".
  for (let i = at + 3; i < Math.min(at + 9, reading.tokens.length); i++) {
    if (isName(reading, i) && !reading.isTo[i] && (isMark(reading.tokens[i - 1]) || word === "your")) return i + 1;
    if (isMark(reading.tokens[i]) && reading.tokens[i]?.norm !== ",") return 0;
  }
  return 0;
}

/** "your old lab-mate", "your former student"; a stranger is none of these. */
function yourOld(reading: Reading, at: number): number {
  const { tokens } = reading;
  for (let i = at + 2; i < Math.min(at + 6, tokens.length); i++) {
    if (isMark(tokens[i]) || PHRASE_END.test(tokens[i]?.norm ?? "")) return 0;
    if (/(mate|student|pupil|intern|apprentice|neighbour|neighbor|trainee|colleague|flatmate|teammate|classmate|assistant)$/.test(tokens[i]?.norm ?? "")) {
      const before = tokens[at - 1]?.norm ?? ".";
      return /^(for|with|by|of|to|about|from)$/.test(before) && isName(reading, i + 1) === false ? 0 : i + 1;
    }
  }
  return 0;
}
