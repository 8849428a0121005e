/** What a platform knows for certain: a file that is only ever added to, each line on disk before the next step. */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

export type Entry =
  | { type: "killed"; point: string }
  | { type: "acknowledged"; event: string }
  | { type: "sent"; event: string; place: string; delivery: number };

export class Journal {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  add(entry: Entry): void {
    const file = openSync(this.#path, "a");
    writeSync(file, `${JSON.stringify(entry)}\n`);
    fsyncSync(file);
    closeSync(file);
  }

  entries(): Entry[] {
    return readFileSync(this.#path, { encoding: "utf8", flag: "a+" })
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Entry);
  }

  acknowledged(): Set<string> {
    return new Set(this.entries().flatMap((entry) => (entry.type === "acknowledged" ? [entry.event] : [])));
  }
}
