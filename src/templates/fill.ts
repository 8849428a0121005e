/** A template and its values make a note. */
import { harmless } from "../text/harmless.ts";
import { MARK } from "./liquid.ts";
import type { Piece, Span } from "./pieces.ts";
import { nameKey } from "./placeholder-name.ts";
import type { ParsedTemplate } from "./template.ts";

/** Values by the names of placeholders, whatever their case; one of nothing but spaces is none. */
export type Values = Readonly<Record<string, string | undefined>>;

export interface Filled {
  /** One note, whether or not anything is missing; no longer than its values make it. */
  note: string;
  /** Placeholders that left a hole in it, in the order of the holes: what to ask for. */
  missing: string[];
}

/** What a piece of the template became. */
export interface FilledPiece {
  text: string;
  /** Where it stands in the template's text. */
  span: Span;
  /** The placeholder whose value it is; undefined for fixed text. */
  name?: string;
}

/**
 * The note that the values make. They are data: braces and tags in them stay as they are typed, their line breaks
 * become spaces. Where a value is empty or a condition takes words out, the spaces around close up; punctuation is
 * left alone, since a sentence with a hole is not made true by hiding it.
 * @throws LiquidJS's error where the machine stood still for seconds while it rendered
 */
export function fillTemplate(template: ParsedTemplate, values: Values): Filled {
  const pieces = filledPieces(template, values);
  const missing = new Set<string>();
  for (const { name, text } of pieces) if (name !== undefined && text === "") missing.add(name);
  const optional = new Set(template.placeholders.filter((one) => !one.required).map((one) => one.name));
  return {
    note: joined(pieces.map(({ text }) => text)).note,
    missing: [...missing].filter((name) => !optional.has(name)),
  };
}

/** The pieces that are part of the note with these values, in order, with what stands in the place of each. */
export function filledPieces(template: ParsedTemplate, values: Values): FilledPiece[] {
  const given = cleaned(values);
  const scope: Record<string, string> = Object.create(null);
  for (const [spelling, name] of template.spellings) {
    const value = given.get(name);
    if (value !== undefined) scope[spelling] = value;
  }
  // Fixed text and values in turn: the values are what is not known yet.
  const rendered = template.render(scope);
  let value = -1;
  return template.pieces
    .filter((piece) => isPart(piece, given))
    .map(({ span, ...piece }) => {
      if (piece.kind === "text") return { text: piece.text, span };
      value += 2;
      return { text: (rendered[value] ?? "").trim(), span, name: piece.name };
    });
}

function isPart({ conditions }: Piece, given: ReadonlyMap<string, string>): boolean {
  return conditions.every((one) => given.has(one.name) === one.given);
}

/** Every value on one line, without what no note can hold; the empty ones left out. */
function cleaned(values: Values): Map<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(values)) {
    const line = harmless(value ?? "")
      .replaceAll(MARK, "")
      .replace(CONTROLS, " ")
      .replace(/\s+/g, " ")
      .trim();
    if (line !== "") given.set(nameKey(name), line);
  }
  return given;
}

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * The pieces as one text. Between two pieces the spaces close up; a line that held nothing but empty pieces goes.
 * `starts` says where each piece begins in the text, in UTF-16 code units.
 */
export function joined(pieces: readonly string[]): { note: string; starts: number[] } {
  let note = "";
  const starts: number[] = [];
  for (const piece of pieces) {
    let next = piece;
    if (/^\s/.test(next) && (note === "" || /\s$/.test(note))) {
      next = next.trimStart();
      const kept = note.trimEnd();
      const before = note.slice(kept.length);
      note = kept === "" ? "" : kept + gap(before, piece.slice(0, piece.length - next.length));
      // What is empty stands at the end of a line, or at the beginning of the next.
      const empty = before.includes("\n") ? note.length : kept.length;
      for (let last = starts.length - 1; (starts[last] ?? 0) > kept.length; last--) starts[last] = empty;
    }
    starts.push(note.length);
    note += next;
  }
  note = note.trimEnd();
  return { note, starts: starts.map((start) => Math.min(start, note.length)) };
}

/** What stays of the spaces and line breaks on both sides of an empty piece. */
function gap(before: string, after: string): string {
  const breaks = Math.max(count(before), count(after));
  return breaks > 0 ? "\n".repeat(breaks) : " ";
}

const count = (blanks: string): number => blanks.split("\n").length - 1;
