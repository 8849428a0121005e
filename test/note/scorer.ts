import { readFileSync } from "node:fs";
import { type Answers, type Assembled, assemble } from "../../src/note/assemble.ts";

/** One line of an answer-set file: the answers, and what a careful editor expects of their note. */
export interface AnswerSet extends Answers {
  id: string;
  limit?: number;
  ideal?: string;
  also?: string[];
  must?: string[];
  must_not?: string[];
  ask?: string;
  note?: string;
}

export interface Score {
  set: AnswerSet;
  result: Assembled;
  /** What is wrong with the result, in words; empty where nothing is. */
  faults: string[];
}

export function readSets(file: string): AnswerSet[] {
  return readFileSync(new URL(`../corpus/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as AnswerSet);
}

export function answersOf(set: AnswerSet): Answers {
  const { name, title, recipient, reason, context } = set;
  return {
    name,
    reason,
    ...(title === undefined ? {} : { title }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(context === undefined ? {} : { context }),
  };
}

/** Assembles one set and says what is missing, unwanted, or asked without need. */
export function score(set: AnswerSet): Score {
  const limit = set.limit ?? 300;
  const result = assemble(answersOf(set), { limit });
  const faults: string[] = [];
  if (set.ask !== undefined) {
    const asked = result.ok ? "nothing" : result.problem.answer;
    if (asked !== set.ask) faults.push(`should ask for ${set.ask}, asks for ${asked}`);
  } else if (!result.ok) faults.push(`asks for ${result.problem.answer} (${result.problem.code})`);
  else {
    if (result.note.length >= limit) faults.push(`${result.note.length} is not below ${limit}`);
    for (const text of set.must ?? []) if (!result.note.includes(text)) faults.push(`lacks «${text}»`);
    for (const text of set.must_not ?? []) if (result.note.includes(text)) faults.push(`has «${text}»`);
  }
  return { set, result, faults };
}
