/** The texts the bench reads: real notes, notes of a given length, and what somebody would send to make it slow. */
import { developmentNotes, trainNotes } from "./corpus.ts";

/** All development and training notes. */
export const realNotes = (): string[] => [...trainNotes(), ...developmentNotes()].map(({ text }) => text);

/** Real notes one after the other, cut at exactly `length` UTF-16 code units. */
export function noteOfLength(length: number): string {
  let text = "";
  for (const note of realNotes()) {
    if (text.length >= length) break;
    text += `${note}\n`;
  }
  return text.slice(0, length);
}

/** Units that are repeated up to a length: each has made some reader of text quadratic. */
const units = [
  "a",
  " ",
  "(",
  "[",
  "{{",
  "<",
  "1",
  "1 ",
  "+1 (",
  ".",
  "a.",
  "@",
  "a@",
  "http://",
  "www.",
  "_",
  "%",
  "$",
  "A",
  "!",
  "\n",
  "'",
  "“",
  "— ",
  "I am ",
  "job ",
  "let's connect ",
  "would you ",
  "e\u0301",
  "\u200b",
  "\u202e",
  "а",
  "👩‍👩‍👧‍👦",
  "\ud800",
  "中",
  "or ",
  "Hi ",
  ", ",
];

/** Hostile texts of exactly `length` code units, by what they are made of. */
export function hostileTexts(length: number): { name: string; text: string }[] {
  const repeated = units.map((unit) => ({
    name: `${JSON.stringify(unit)} again and again`,
    text: unit.repeat(Math.ceil(length / unit.length)).slice(0, length),
  }));
  const marks = {
    name: "one letter with nothing but combining marks",
    text: `e${"\u0301".repeat(length - 1)}`,
  };
  return [...repeated, marks];
}
