/** The words that act as buttons do. A word in a sentence is an answer: only a line that is nothing else counts. */
import { isGivenName } from "../text/given-names.ts";
import { nearest } from "../text/nearest.ts";
import { isBase } from "../text/verbs.ts";
import { REASON_VERBS } from "./belongs.ts";
import { RUNGS, type Rung, STEPS, type Step } from "./state.ts";

/** What a person asked for, typed or pressed. */
export type Word<Part extends string = Step> =
  | { do: Plain }
  | { do: "edit"; step: Part }
  | { do: "to"; name?: string }
  | { do: "plan"; limit?: 200 | 300 }
  | { do: "rung"; rung: Rung };

const PLAIN = [
  "back",
  "skip",
  "restart",
  "cancel",
  "help",
  "another",
  "shorter",
  "note",
  "share",
  "share-it",
  "keep-private",
  "keep",
  "review",
  "resume",
  "new",
  "done",
] as const;
type Plain = (typeof PLAIN)[number];

/** What people type for the same thing. */
const SAME: ReadonlyMap<string, Plain> = new Map([
  ["?", "help"],
  ["exit", "cancel"],
  ["quit", "cancel"],
  ["share it", "share-it"],
  ["keep it to myself", "keep-private"],
]);

const AGREED = new Set(["yes", "y", "ok", "okay", "yes please", "same", "keep it"]);

/** What to type for each rung of the ladder. */
export const RUNG_WORDS: Readonly<Record<Rung, string>> = {
  met: "met",
  work: "their work",
  mutual: "someone we both know",
  shared: "same group",
  research: "looked up",
  nothing: "nothing yet",
};

/** Longer lines are never a word of ours, in UTF-16 code units. */
const WORD_CAP = 120;

/** Where a typed line is read: how freely it may be taken for a word depends on what was asked. */
export interface Asked {
  /** Something is there that `keep` would take, so that "yes" means it. */
  keepable: boolean;
  /** The context question is asked, so that a rung can be named. */
  ladder: boolean;
  /** The reason is asked: "to learn" is an answer, "to Priya" is not. */
  reason: boolean;
  /** The preview is shown: nothing typed is an answer. */
  preview: boolean;
}

/**
 * The word a typed line is, or nothing where the line is an answer.
 * @param parts what can be edited, in small letters; the three questions unless given
 */
export function typedWord(line: string, asked: Asked): Word | undefined;
export function typedWord<Part extends string>(
  line: string,
  asked: Asked,
  parts: readonly Part[],
): Word<Part> | undefined;
export function typedWord(
  line: string,
  asked: Asked,
  parts: readonly string[] = STEPS,
): Word<string> | undefined {
  if (line.length > WORD_CAP) return undefined;
  const trimmed = line.trim();
  const slashed = trimmed.startsWith("/");
  const typed = bare(slashed ? trimmed.slice(1) : trimmed);
  const word = typed.toLowerCase();
  const plain = SAME.get(word) ?? PLAIN.find((known) => known === word);
  if (plain) return { do: plain };
  if (asked.keepable && AGREED.has(word)) return { do: "keep" };
  return (
    editWord(word, asked, parts) ?? planWord(word) ?? rungWord(word, asked) ?? toWord(typed, asked, slashed)
  );
}

/** The words that have more behind them, and the commands. */
const LONGER = [
  "edit",
  "plan",
  "to",
  "connect-draft",
  "connect-review",
  "connect-guide",
  "connect-template",
  "connect-settings",
];
/** Commands by the half of their name that people remember. */
const HALVES = ["draft", "review", "guide", "template", "settings"];

/** `/revew Hi Priya …`: a slash word there is none of, and the one it may have been meant for. A path is none. */
export function unknownSlashWord(line: string): { typed: string; near?: string } | undefined {
  const typed = /^\/\p{L}[\p{L}\d_-]{0,39}(?=\s|$)/u.exec(line.trimStart())?.[0];
  if (typed === undefined) return undefined;
  const alone = line.trim() === typed;
  const near = nearest(typed.slice(1), [...(alone ? PLAIN : []), ...LONGER, ...HALVES]);
  if (near === undefined) return { typed };
  return {
    typed,
    near: HALVES.includes(near) && !(alone && near === "review") ? `/connect-${near}` : `/${near}`,
  };
}

/** The word behind a button's id; ids are the typed words with dashes. */
export function pressedWord(id: string): Word | undefined;
export function pressedWord<Part extends string>(id: string, parts: readonly Part[]): Word<Part> | undefined;
export function pressedWord(id: string, parts: readonly string[] = STEPS): Word<string> | undefined {
  const [head = "", tail = ""] = split(id, "-");
  const plain = PLAIN.find((known) => known === id);
  if (plain) return { do: plain };
  if (id === "to") return { do: "to" };
  if (head === "plan") return planWord(`plan ${tail}`);
  if (head === "edit") return editWord(`edit ${tail}`, undefined, parts);
  const rung = RUNGS.find((known) => head === "rung" && known === tail);
  return rung && { do: "rung", rung };
}

/** Quotes, backticks and closing punctuation around a word do not count; runs of white space are one space. */
function bare(text: string): string {
  const inner = text.replace(/^["'`«“]/u, "");
  let end = inner.length;
  while (end > 0 && ".,;:!…\"'`»”".includes(inner[end - 1] ?? "")) end--;
  return inner.slice(0, end).split(/\s/u).filter(Boolean).join(" ");
}

function editWord(
  word: string,
  asked: Asked | undefined,
  parts: readonly string[],
): Word<string> | undefined {
  const [head, tail] = split(word, " ");
  const named = head === "edit" || head === "change" ? tail.replace(/^(?:the|my) /u, "") : word;
  // `edit first name` is `first_name`.
  const key = named.normalize("NFC").replaceAll(" ", "_");
  const step = parts.find((known) => known === key);
  if (step && (head === "edit" || head === "change" || asked?.preview)) return { do: "edit", step };
  return head === "edit" && (named === "recipient" || named === "to") ? { do: "to" } : undefined;
}

function planWord(word: string): Word | undefined {
  const [head, tail] = split(word, " ");
  if (head !== "plan") return undefined;
  if (tail === "200" || tail === "free" || tail === "basic") return { do: "plan", limit: 200 };
  if (tail === "300" || tail === "premium") return { do: "plan", limit: 300 };
  return tail === "" || /^[0-9]{1,9}$/u.test(tail) ? { do: "plan" } : undefined;
}

function rungWord(word: string, asked: Asked): Word | undefined {
  if (!asked.ladder) return undefined;
  const rung =
    RUNGS.find((known) => RUNG_WORDS[known] === word) ?? (word === "nothing" ? "nothing" : undefined);
  return rung && { do: "rung", rung };
}

/** Titles that may stand before a name. */
const TITLE = /^(?:mr|mrs|ms|mx|dr|prof|professor|sir|dame)\.?$/iu;

/** `to Priya`, but not "to learn": where an answer may begin with "to", the name shows by its capital. */
function toWord(typed: string, asked: Asked, slashed: boolean): Word | undefined {
  const [head, name] = split(typed, " ");
  if (head.toLowerCase() !== "to") return undefined;
  if (name === "") return { do: "to" };
  const parts = name.split(" ");
  if (slashed) return { do: "to", name };
  if (parts.length > 3) return undefined;
  const first = parts[0]?.toLowerCase() ?? "";
  if (REASON_VERBS.has(first)) return undefined;
  if (asked.preview || isGivenName(first)) return { do: "to", name };
  const begins = asked.reason ? /^\p{L}/u : /^[\p{L}{[<]/u;
  const nameLike = parts.every((part) => TITLE.test(part) || (begins.test(part) && !startsSmall(part)));
  return nameLike || (!asked.reason && !isBase(first)) ? { do: "to", name } : undefined;
}

function startsSmall(word: string): boolean {
  const first = word.slice(0, 1);
  return first !== first.toUpperCase();
}

function split(text: string, at: string): [head: string, tail: string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1).trim()];
}
