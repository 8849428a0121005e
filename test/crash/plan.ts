/** What a process of the driver is told. */
import type { Engine } from "../../src/store/engine.ts";
import { postgres } from "../../src/store/postgres.ts";
import { sqlite } from "../../src/store/sqlite.ts";

/** One of the two engines. */
export type Where = { file: string } | { url: string };

/** What the platform delivers. */
export interface Incoming {
  id: string;
  place: string;
  text: string;
}

/** One run of one process. */
export interface Plan {
  where: Where;
  /** The platform's own notes: what it has been told, and what it has shown. */
  journal: string;
  events: Incoming[];
  /** When the run begins, in milliseconds since 1970. */
  now: number;
  /** Which point of the run is its last, counted from 1. */
  killAt?: number;
  /** Every point is named on standard output. */
  trace?: boolean;
  /** What a process does first: the events that the platform repeats, or the replies that wait. */
  first: "events" | "outbox";
  /** All events come once more at the end. */
  again?: boolean;
  /** Others work on the same store at this moment: nobody waits until what they have claimed is free. */
  among?: boolean;
}

export function engineAt(where: Where): Engine {
  return "file" in where ? sqlite(where.file) : postgres(where.url);
}
