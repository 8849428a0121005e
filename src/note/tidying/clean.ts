import { harmless } from "../../text/harmless.ts";
import { keyOf, listOf } from "../english/words.ts";

/** An answer as one tidy line: what is invisible, dangerous or doubled taken out, the words untouched. */

const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029\u000b\u000c]/;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff\ufff9-\ufffb]/g;
const SPACES = /[\s\u00a0\u3000]+/g;
const BULLET = /^(?:[-–—*•·‣◦▪]|\d{1,2}[.)])\s+/;

/** Words that go on with the line before them. */
const GOES_ON = new Set(
  "how what why when where who which and or but to of in on at with for about because so that if whether by from as than then".split(
    " ",
  ),
);
/** Words after which a line cannot have ended. */
const UNFINISHED = new Set(
  "the a an your my our his her their its to of in on at with for about and or but from by as you i we is are was were be very more".split(
    " ",
  ),
);
const SUBJECTS = /^(?:I|I'm|I'd|I've|we|We|we're|We're|you|You)\b/;

function joinLines(lines: readonly string[]): string {
  const [only = ""] = lines;
  if (lines.length === 1 && /^1[.)] .* 2[.)] /.test(only))
    return listOf(
      only
        .split(/(?:^| )\d{1,2}[.)] /)
        .map((item) => item.replace(/[;,.]$/, "").trim())
        .filter(Boolean),
    );
  if (lines.length > 1 && lines.every((line) => BULLET.test(line)))
    return listOf(lines.map((line) => line.replace(BULLET, "").replace(/[;,.]$/, "")));
  let joined = "";
  let before = "";
  for (const raw of lines) {
    const line = raw.replace(BULLET, "");
    if (joined === "") joined = line;
    else joined += glueBetween(before, line) + line;
    before = line;
  }
  return joined;
}

function glueBetween(before: string, line: string): string {
  if (/[.!?,;:–—-]$/.test(before)) return " ";
  const first = keyOf(line.split(" ", 1)[0] ?? "");
  const last = keyOf(before.slice(before.lastIndexOf(" ") + 1));
  if (GOES_ON.has(first) || UNFINISHED.has(last)) return " ";
  if (SUBJECTS.test(line)) return ". ";
  const opening = keyOf(before.split(" ", 1)[0] ?? "");
  if (opening === first && UNFINISHED.has(first)) return " and ";
  return before.length >= 40 && /^\p{Ll}/u.test(line) ? " " : ", ";
}

/** Doubled marks, spaces before marks, trailing dots and dashes. */
function tidyMarks(text: string): string {
  let tidy = text
    .replace(/[!?]{2,}/g, (marks) => (marks.includes("?") ? "?" : "!"))
    .replace(/ ([,;.!?])(?=\s|$)/g, "$1")
    .replace(/ -{1,3} | -{2,3}|-{2,3} /g, (dash) => (dash.trim() === "-" ? " - " : " – "))
    .replace(/\*([^*]{1,300})\*/g, "$1")
    .replace(/,(?: ?,)+/g, ",")
    .replace(/\.{2,}/g, "…")
    .replace(/…{2,}/g, "…")
    .replace(/ ?… ?(?=\p{Ll}|I\b)/gu, " – ")
    .replace(/ ?… ?(?=[\p{Lu}\p{N}])/gu, ". ")
    .replace(/…/g, "")
    .replace(/^["“”]([^"“”]*)["“”]$/, "$1");
  if (((tidy.match(/"/g)?.length ?? 0) & 1) === 1) tidy = tidy.replace('"', "");
  tidy = tidy.replace(/^[\s,;:.–—]+|^- /, "");
  // One step at a time from the end: an unbounded class before `$` would cost the square of its length.
  let end = tidy.length;
  while (end > 0 && /[\s,;:–—-]/.test(tidy[end - 1] ?? "") && !/[:;]-$/.test(tidy.slice(0, end))) end--;
  return tidy.slice(0, end);
}

/** The answer on one line, ready to be read. */
export function cleanAnswer(raw: string): string {
  const lines = harmless(raw)
    .split(LINE_BREAK)
    .map((line) => line.replace(/\t/g, " ").replace(CONTROLS, "").replace(SPACES, " ").trim())
    .filter((line) => line !== "");
  return tidyMarks(joinLines(lines)).replace(SPACES, " ").trim();
}
