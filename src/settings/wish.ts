/** What somebody wants of their settings or of their team's, as they typed it behind `/connect-settings`. */
import { harmless } from "../text/harmless.ts";
import { ANSWER_CAP } from "../text/length.ts";
import { nearest } from "../text/nearest.ts";
import type { Tone } from "./person.ts";
import { WEIGHTS, type Weight } from "./team.ts";

/** What is to become of a person's own settings, or is asked about them. */
export type PersonWish =
  | { do: "show" }
  /** The form for all of them. */
  | { do: "change" }
  | { do: "plan"; plan: 200 | 300 }
  | { do: "tone"; tone: Tone }
  | { do: "plain"; on: boolean }
  /** Several at once, from a form; absent: left as it is. */
  | { do: "set"; plan?: 200 | 300; tone?: Tone; plain?: boolean }
  /** Without a text: the form for it. */
  | { do: "introduction"; text?: string }
  | { do: "drop-introduction" }
  /** The rule as it was typed. */
  | { do: "mute"; rule: string; on: boolean }
  | { do: "my-data" }
  | { do: "forget-me"; sure: boolean };

/** What is to become of a team's settings. */
export type TeamWish =
  | { do: "team" }
  /** Without a weight: the form for it. `default`: the rule's own. */
  | { do: "severity"; rule: string; weight?: Weight | "default" }
  | { do: "word"; word: string; on: boolean }
  /** Without a reason: the form for it. */
  | { do: "avoid"; phrase: string; why?: string; instead?: string }
  | { do: "allow"; phrase: string }
  | { do: "edits"; everybody: boolean }
  /** Undefined: as long as the host does. */
  | { do: "retention"; days: number | undefined };

export type Wish =
  | PersonWish
  | TeamWish
  /** Something is missing, or is none of what it could be: what the line looks like. */
  | { do: "unclear"; usage: string; why: string }
  /** Longer than any setting, in UTF-16 code units. */
  | { do: "too-long"; length: number }
  | { do: "unknown"; near?: string };

/** The wishes that are said in full, by the words for them, spaces as one. */
const WISHES: ReadonlyMap<string, Wish> = new Map<string, Wish>([
  ["", { do: "show" }],
  ["show", { do: "show" }],
  ["change", { do: "change" }],
  ["plan 200", { do: "plan", plan: 200 }],
  ["plan free", { do: "plan", plan: 200 }],
  ["plan basic", { do: "plan", plan: 200 }],
  ["plan 300", { do: "plan", plan: 300 }],
  ["plan premium", { do: "plan", plan: 300 }],
  ["tone warm", { do: "tone", tone: "warm" }],
  ["tone formal", { do: "tone", tone: "formal" }],
  ["plain on", { do: "plain", on: true }],
  ["plain off", { do: "plain", on: false }],
  ["introduction", { do: "introduction" }],
  ["forget introduction", { do: "drop-introduction" }],
  ["forget my introduction", { do: "drop-introduction" }],
  ["my data", { do: "my-data" }],
  ["forget me", { do: "forget-me", sure: false }],
  ["forget me yes", { do: "forget-me", sure: true }],
  ["team", { do: "team" }],
  ["team show", { do: "team" }],
  ["team severity", { do: "severity", rule: "" }],
  ["team avoid", { do: "avoid", phrase: "" }],
  ["team edits everybody", { do: "edits", everybody: true }],
  ["team edits owners", { do: "edits", everybody: false }],
  ["team retention default", { do: "retention", days: undefined }],
]);

/** The wishes that go on in words of the person's own, by how they begin; the longer beginnings first. */
const LED: readonly (readonly [lead: string, read: (rest: string) => Wish])[] = [
  ["introduction", (text) => ({ do: "introduction", text: bare(text) })],
  ["mute", (rule) => ofRule(rule, "mute RULE", (id) => ({ do: "mute", rule: id, on: true }))],
  ["unmute", (rule) => ofRule(rule, "unmute RULE", (id) => ({ do: "mute", rule: id, on: false }))],
  ["team severity", severity],
  ["team word add", (word) => ofWords(word, "team word add WORD", (one) => added(one, true))],
  ["team word remove", (word) => ofWords(word, "team word remove WORD", (one) => added(one, false))],
  ["team avoid", avoid],
  ["team allow", (phrase) => ofWords(phrase, "team allow PHRASE", (one) => ({ do: "allow", phrase: one }))],
  ["team retention", retention],
];

/** The beginnings that one of a few words must follow. */
const CHOICES: readonly (readonly [lead: string, usage: string, why: string])[] = [
  ["plan", "plan 200` or `plan 300", "Which plan?"],
  ["tone", "tone warm` or `tone formal", "Which tone?"],
  ["plain", "plain on` or `plain off", "On or off?"],
  ["team word", "team word add WORD` or `team word remove WORD", "Add or remove?"],
  ["team edits", "team edits everybody` or `team edits owners", "Who may edit?"],
];

/** What can be typed, for a slip of the finger. */
const SAID = [...WISHES.keys(), ...LED.map(([lead]) => lead)].filter(Boolean);

/** Longer lines are no wish, in UTF-16 code units. */
const CAP = ANSWER_CAP;

/** Reads a wish, whatever its case. Never throws. */
export function readWish(typed: string): Wish {
  if (typed.length > CAP) return { do: "too-long", length: typed.length };
  const line = plainLine(typed);
  const words = line.toLowerCase();
  const wish = WISHES.get(words);
  if (wish) return wish;
  for (const [lead, read] of LED) {
    if (words === lead) return read("");
    if (words.startsWith(`${lead} `)) return read(line.slice(lead.length + 1));
  }
  const open = CHOICES.find(([lead]) => words === lead || words.startsWith(`${lead} `));
  const near = open?.[0] === words ? undefined : (nearest(words, SAID) ?? nearHead(words));
  if (near !== undefined) return { do: "unknown", near };
  return open ? { do: "unclear", usage: open[1], why: open[2] } : { do: "unknown" };
}

/** A text on one line, spaces as one, without what is invisible: its first ANSWER_CAP code units. */
export function plainLine(text: string): string {
  return harmless(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .split(/\s/u)
    .filter(Boolean)
    .join(" ");
}

/** `mut job-request`: what was meant by the beginning, with the rest as it was typed. */
function nearHead(words: string): string | undefined {
  const [first = "", ...rest] = words.slice(0, 120).split(" ");
  const heads = [...new Set(SAID.map((one) => one.split(" ")[0] ?? ""))];
  const head = nearest(first, heads);
  const said = [head, ...rest].join(" ");
  if (head === undefined || head === first) return undefined;
  const wish = readWish(said);
  return wish.do === "unknown" || wish.do === "unclear" ? undefined : said;
}

/** Without the quotes that stand around it. */
function bare(text: string): string {
  const inner = /^(?:"([^"]+)"|“([^”]+)”|«([^»]+)»|'([^']+)'|`([^`]+)`)$/u.exec(text)?.slice(1).find(Boolean);
  return (inner ?? text).trim();
}

function ofRule(typed: string, usage: string, wish: (rule: string) => Wish): Wish {
  const rule = ruleOf(typed);
  return rule === "" ? { do: "unclear", usage, why: "Which rule?" } : wish(rule);
}

/** `Job request` and "`job-request`" are `job-request`. */
function ruleOf(typed: string): string {
  return bare(typed).toLowerCase().replaceAll(" ", "-");
}

function ofWords(typed: string, usage: string, wish: (words: string) => Wish): Wish {
  const words = bare(typed);
  return words === "" ? { do: "unclear", usage, why: "Which one?" } : wish(words);
}

function added(word: string, on: boolean): Wish {
  return { do: "word", word, on };
}

/** `job-request off`, `job-request`: the weight is the last word, where it is one. */
function severity(typed: string): Wish {
  const end = typed.lastIndexOf(" ");
  const weight = end < 0 ? undefined : weightOf(typed.slice(end + 1));
  const rule = ruleOf(weight === undefined ? typed : typed.slice(0, end));
  return { do: "severity", rule, ...(weight !== undefined && { weight }) };
}

/** A weight by its word. */
export function weightOf(typed: string): Weight | "default" | undefined {
  const word = typed.trim().toLowerCase();
  return word === "default" ? word : WEIGHTS.find((one) => one === word);
}

/** `PHRASE because WHY try INSTEAD`: the first "because", and of what follows it the last "try". */
function avoid(typed: string): Wish {
  // Letters of ours alone, so that every place in it is the same place in what was typed.
  const words = typed.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const because = words.indexOf(" because ");
  if (because < 0) return { do: "avoid", phrase: bare(typed) };
  const from = because + " because ".length;
  const at = words.lastIndexOf(" try ");
  const end = at > from ? at : typed.length;
  const instead = bare(typed.slice(end + " try ".length));
  return {
    do: "avoid",
    phrase: bare(typed.slice(0, because)),
    why: typed.slice(from, end).trim(),
    ...(instead !== "" && { instead }),
  };
}

function retention(typed: string): Wish {
  const [number = "", ...rest] = typed.toLowerCase().split(" ");
  const days = /^\d{1,6}$/.test(number) ? Number(number) : undefined;
  const unit = rest.join(" ");
  if (days === undefined || !["", "day", "days"].includes(unit)) {
    return { do: "unclear", usage: "team retention DAYS", why: "For how many days?" };
  }
  return { do: "retention", days };
}
