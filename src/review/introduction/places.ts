/** Places and lines of work told after "I am": "with the Leeds depot", "into catering", "running a café". Ends, or 0. */
import { formsOf } from "../../text/inflect.ts";
import { is, isCapital, isMark, norm, setOf, some, stopAfter, type Words } from "../word-classes.ts";

/** After these a verb has no work for its object: "I run to you". */
export const NO_OBJECT = setOf(
  "to you your yours it this that them him her by down up away off out myself not so too because if when why how what as me us into every harder hard here over along through around past across one again alone better less more much a-lot",
);
/** What one does for a living, in its -ing form. */
export const DOING = new Set<string>();
for (const base of "work study teach train run manage lead head host serve build launch organise organize coordinate design develop make write edit produce practise practice research volunteer intern coach sell farm grow operate supervise chair specialise specialize major finish do pursue handle represent set curate found staff man captain cook bake drive".split(
  " ",
))
  for (const form of formsOf(base)) if (form.endsWith("ing")) DOING.add(form);

const TURNS_AWAY = setOf("you your and but");
const NO_FIRM = setOf("linkedin slack facebook twitter");

/** "joined Acme's finance team", "taken over the family bakery"; not "joined your webinar". */
export function joined(words: Words, from: number): number {
  const stop = stopAfter(words, from, 9);
  for (let at = from; at < stop; at++) {
    const word = norm(words, at);
    if (is(words, at, "gathering") || (TURNS_AWAY.has(word) && at !== from)) return 0;
    // "I took over your old territory at Brightmoor".
    if (word === "your") return /^(?:old|former)$/.test(norm(words, at + 1)) ? firmAfter(words, at, stop) : 0;
    if (is(words, at, "trade") || is(words, at, "unit") || word === "as") return at + 1;
    if (
      at === from &&
      isCapital(words, at) &&
      !words.isTo[at] &&
      !is(words, at, "opener") &&
      !NO_FIRM.has(word)
    )
      return at + 1;
  }
  return 0;
}

/** "at Brightmoor" in [from, stop): its end, or 0. */
function firmAfter(words: Words, from: number, stop: number): number {
  for (let at = from; at < stop; at++)
    if (norm(words, at) === "at" && isCapital(words, at + 1)) return at + 2;
  return 0;
}
const BUSINESS = setOf(
  "business estate trade trading farming catering services supply manufacturing construction logistics import export retail insurance",
);

/** "into real estate", "into catering business". */
export function intoBusiness(words: Words, from: number): number {
  const stop = stopAfter(words, from, 4);
  for (let at = from; at < stop; at++) if (BUSINESS.has(norm(words, at))) return at + 1;
  return 0;
}

const AT_WITH = setOf("at with");
const SHIFTS = setOf("duty call shift nights rota shifts earlies lates days");
const PRONOUNS = setOf("you him her them it");
const FIELDS = setOf(
  "hr it sales marketing finance saas tech procurement nursing teaching insurance retail logistics banking healthcare education recruitment recruiting advertising construction hospitality media publishing ux pr audit compliance engineering growth biotech pharma fintech law medicine accounting catering farming forestry fishing shipping haulage aviation telecoms plumbing mining energy politics journalism design dentistry midwifery policing tourism textiles packaging printing payroll property housing",
);
const BEFORE_FIRM = setOf("at with for");

/** "with the Leeds depot", "in procurement", "from the products team", "on your selection panel"; not "from Oslo". */
export function placedAt(words: Words, at: number): number {
  const word = norm(words, at);
  const stop = stopAfter(words, at + 1, 7);
  const next = norm(words, at + 1);
  if (word === "on" && (SHIFTS.has(next) || SHIFTS.has(norm(words, at + 2)))) return at + 3;
  if (word === "with" && PRONOUNS.has(next)) return 0;
  const unit = some(words, at + 1, stop, "unit");
  if (unit || some(words, at + 1, stop, "trade"))
    return !unit && some(words, at + 1, stop, "gathering") ? 0 : stop;
  if (AT_WITH.has(word)) {
    const named = isCapital(words, next === "the" ? at + 2 : at + 1);
    return named && !some(words, at + 1, stop, "gathering") ? stop : 0;
  }
  if (word === "in") {
    // "in dev-rel at Tiller": a field, then a firm.
    for (let i = at + 1; i < stop; i++) if (YOURS.has(norm(words, i))) return 0;
    for (let i = at + 2; i < stop; i++) if (BEFORE_FIRM.has(norm(words, i))) return stop;
    if (FIELDS.has(next)) return at + 2;
    // "in VAT compliance"
    return FIELDS.has(norm(words, at + 2)) && isMark(words, at + 3) ? at + 3 : 0;
  }
  if (word === "from") {
    let capitals = 0;
    for (let i = at + 1; i < stop; i++) if (isCapital(words, i)) capitals++;
    return capitals >= 2 && next !== "new" ? stop : 0;
  }
  return 0;
}

/** What anybody may be doing. */
export const NO_PROJECT = setOf(
  "looking hoping wondering writing reaching going coming planning trying thinking asking applying emailing following reading attending moving returning joining starting calling messaging sending speaking talking meeting visiting waiting feeling having getting being sitting standing living staying flying travelling traveling commuting seeing hearing listening watching asking seeking hunting searching wishing dying loving enjoying",
);
const YOURS = setOf("you your yours");

/** "I'm collecting stories from clerks for a project at Legon": where, if the project has a firm or school. */
export function projectAt(words: Words, from: number): number {
  const stop = stopAfter(words, from, 14);
  for (let at = from; at < stop; at++) {
    if (YOURS.has(norm(words, at)) || words.isTo[at] || is(words, at, "gathering")) return 0;
    if (AT_WITH.has(norm(words, at)) && isCapital(words, at + 1)) return at + 2;
  }
  return 0;
}

const WORKING = setOf("at for in with as part full there here nights under since on the");
const STUDYING = setOf("doing finishing pursuing starting");

/** "working at", "studying law", "running a café", "serving in Yola"; not "working on it", "doing well". */
export function doing(words: Words, at: number): number {
  const word = norm(words, at);
  const next = norm(words, at + 1);
  if (word === "working") {
    if (next === "on" || next === "the")
      return some(words, at + 2, stopAfter(words, at + 2, 6), "unit") ? at + 3 : 0;
    return WORKING.has(next) ? at + 3 : 0;
  }
  if (STUDYING.has(word)) return some(words, at + 1, stopAfter(words, at + 1, 6), "studies") ? at + 3 : 0;
  return isMark(words, at + 1) || NO_OBJECT.has(next) ? 0 : at + 3;
}
