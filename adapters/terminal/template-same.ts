/** Notes of one template that differ in nothing but the name of whom they go to. */
import { createHash } from "node:crypto";

/** Different notes that are remembered: some 20 MB. What comes after them is compared with these alone. */
const MOST_NOTES = 200_000;
/** Lines that are remembered of one note. */
const MOST_LINES = 1_000;
/** Notes that are told of, those of most people first. */
const MOST_TOLD = 20;
/** Lines that a sentence names. */
const NAMED = 10;

/** People who get one note, with the lines they stand on. */
export interface Same {
  rule: "same-but-for-the-name";
  severity: "warning";
  people: number;
  /** The first 1,000 of them. */
  lines: number[];
  message: string;
  advice: string;
}

/** Takes notes one after the other, in memory for a mark of each. */
export class Samenesses {
  readonly #first = new Map<string, number>();
  readonly #more = new Map<string, { people: number; lines: number[] }>();

  /** The line whose note this is, but for the name; undefined where there is none before. */
  add(sameness: string, line: number): number | undefined {
    const mark = createHash("sha1").update(sameness).digest("base64").slice(0, 20);
    const first = this.#first.get(mark);
    if (first === undefined) {
      if (this.#first.size < MOST_NOTES) this.#first.set(mark, line);
      return undefined;
    }
    const more = this.#more.get(mark) ?? { people: 1, lines: [first] };
    more.people++;
    if (more.lines.length < MOST_LINES) more.lines.push(line);
    this.#more.set(mark, more);
    return first;
  }

  /** What there is to say at the end, of the note of most people first. */
  told(): Same[] {
    const groups = [...this.#more.values()].toSorted((a, b) => b.people - a.people);
    return groups.slice(0, MOST_TOLD).map(({ people, lines }) => ({
      rule: "same-but-for-the-name",
      severity: "warning",
      people,
      lines,
      message: `${people.toLocaleString("en")} people get the same note but for the name: lines ${listed(lines, people)}`,
      advice: "Add a column with something that is true of each of them alone, such as where you met.",
    }));
  }
}

function listed(lines: readonly number[], people: number): string {
  return `${lines.slice(0, NAMED).join(", ")}${people > NAMED ? " …" : ""}`;
}
