/**
 * `npm run eval`: how well the rules read notes and how well the assembler writes them, beside a keyword bot.
 * `npm run eval -- --misses RULE` prints the notes of the training and development files that a rule gets wrong
 * (`clean`: clean notes that are flagged; `assemble`: answer sets). Validation gives figures only, ever.
 */
import { parseArgs } from "node:util";
import { assemble } from "../src/note/assemble.ts";
import { review } from "../src/review/review.ts";
import { faults } from "./lib/assembled.ts";
import {
  type AnswerSet,
  developmentNotes,
  extraNotes,
  hardAnswers,
  idealAnswers,
  type LabelledNote,
  trainNotes,
  validationNotes,
} from "./lib/corpus.ts";
import { grammarReader } from "./lib/grammar.ts";
import { coachJudge, keywordJudge } from "./lib/judges.ts";
import { misses, type Score, score } from "./lib/score.ts";

const percent = (part: number, whole: number) =>
  `${part}/${whole} (${((100 * part) / Math.max(whole, 1)).toFixed(1)} %)`;
const print = (line = "") => process.stdout.write(`${line}\n`);

function printTable(title: string, coach: Score, bot: Score): void {
  const columns = (p: number, r: number, f: number) =>
    [p, r, f].map((n) => n.toFixed(3).padStart(7)).join("");
  print(`\n${title}`);
  print(
    `${"rule".padEnd(22)}${"notes".padStart(6)}  ${"coach: precision, recall, F1".padEnd(28)}  keyword bot`,
  );
  coach.rules.forEach((rule, i) => {
    const other = bot.rules[i];
    const left = columns(rule.precision, rule.recall, rule.f1);
    const right = other ? columns(other.precision, other.recall, other.f1) : "";
    print(`${rule.rule.padEnd(22)}${String(rule.labelled).padStart(6)}  ${left.padEnd(28)}  ${right}`);
  });
  const line = (label: string, of: (score: Score) => string) =>
    print(`${label.padEnd(30)}${of(coach).padEnd(28)}  ${of(bot)}`);
  line("macro-F1", (s) => s.macroF1.toFixed(4));
  line("worst precision", (s) => `${s.worstPrecision.precision.toFixed(3)} ${s.worstPrecision.rule}`);
  line("worst recall", (s) => `${s.worstRecall.recall.toFixed(3)} ${s.worstRecall.rule}`);
  line("clean notes flagged", (s) => percent(s.cleanFlagged, s.clean));
}

function printMisses(rule: string): void {
  for (const [title, notes] of [
    ["train", trainNotes()],
    ["development", developmentNotes()],
    ["by other hands", extraNotes()],
  ] as const) {
    if (rule === "clean") {
      const clean = notes.filter((note) => note.labels.length === 0);
      print(`\n${title}: clean notes that are flagged`);
      for (const note of clean) {
        const { flagged } = coachJudge(note);
        if (flagged.length > 0) printNote(flagged.join(" "), note);
      }
      continue;
    }
    print(`\n${title}: ${rule}`);
    for (const { note, kind } of misses(notes, rule, coachJudge)) printNote(kind, note);
  }
}

function printNote(kind: string, note: LabelledNote): void {
  const to = note.recipient === undefined ? "" : ` to ${note.recipient}`;
  print(`${note.id}  ${kind}  [${note.labels.join(" ")}]${to}\n    ${JSON.stringify(note.text)}`);
}

/** What the assembler makes of an answer set, in one line. */
function made(set: AnswerSet): { result: ReturnType<typeof assemble>; line: string } {
  const result = assemble(set, set.limit === undefined ? {} : { limit: set.limit });
  return {
    result,
    line: result.ok ? result.note : `(asks: ${result.problem.answer}) ${result.problem.message}`,
  };
}

function printAssembled(): void {
  const sets = idealAnswers();
  const wrong = new Set(sets.filter((set) => faults(set, made(set).result).length > 0));
  const right = (of: AnswerSet[]) => percent(of.filter((set) => !wrong.has(set)).length, of.length);
  print("\nassembled notes, as a careful editor would have them");
  print(`answer sets with a note        ${right(sets.filter((set) => set.ask === undefined))}`);
  print(`answer sets to be asked back   ${right(sets.filter((set) => set.ask !== undefined))}`);
  const all = [...sets, ...hardAnswers()].flatMap((set) => {
    const { result } = made(set);
    const options = set.recipient === undefined ? {} : { recipient: set.recipient };
    return result.ok ? [review(result.note, options)] : [];
  });
  const errors = all.filter(({ findings }) => findings.some(({ severity }) => severity === "error"));
  print(`notes with an error of their own ${percent(errors.length, all.length)}`);
}

async function printGrammar(): Promise<void> {
  const remarks = await grammarReader();
  const notes = [...idealAnswers(), ...hardAnswers()].flatMap((set) => {
    const { result } = made(set);
    return result.ok ? [{ id: set.id, note: result.note }] : [];
  });
  let wrong = 0;
  for (const { id, note } of notes) {
    const found = await remarks(note);
    if (found.length === 0) continue;
    wrong++;
    print(`${id}  ${note}\n    ${found.join("; ")}`);
  }
  print(`notes with a grammar remark    ${percent(wrong, notes.length)}`);
}

function printAssembleMisses(): void {
  for (const set of idealAnswers()) {
    const { result, line } = made(set);
    const wrong = faults(set, result);
    if (wrong.length === 0) continue;
    const { name, title, recipient, reason, context, limit } = set;
    print(`\n${set.id}  ${JSON.stringify({ title, name, recipient, reason, context, limit })}`);
    print(`    ${line}\n    ${wrong.join("; ")}`);
    if (set.ideal !== undefined) print(`    ideal: ${set.ideal}`);
  }
  print("\nassemble_dev, to be read with the eyes");
  for (const set of hardAnswers()) print(`${set.id}  ${made(set).line}`);
}

const { values } = parseArgs({ options: { misses: { type: "string" }, grammar: { type: "boolean" } } });
if (values.misses === "assemble") printAssembleMisses();
else if (values.misses !== undefined) printMisses(values.misses);
else {
  for (const [title, notes] of [
    ["train", trainNotes()],
    ["development (dev, dev_business)", developmentNotes()],
    ["by other hands (extra_*)", extraNotes()],
    ["validation", validationNotes()],
  ] as const) {
    printTable(`${title}: ${notes.length} notes`, score(notes, coachJudge), score(notes, keywordJudge));
  }
  printAssembled();
  if (values.grammar) await printGrammar();
}
