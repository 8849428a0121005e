/** A few of the kills of `npm run crash`, which has them all. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, type Programs } from "../support/bundle.ts";
import { freshDatabase } from "../support/postgres-setup.ts";
import { inParallel } from "./parallel.ts";
import { killedAt, whole } from "./path.ts";
import type { Where } from "./plan.ts";
import * as terminal from "./terminal.ts";

const WORKERS = 2;
const MINUTES = 5 * 60_000;

let programs: Programs;
beforeAll(async () => {
  programs = await bundle({ main: "src/main.ts", driver: "test/crash/driver.ts" });
});
afterAll(() => programs.remove());

it(
  "goes on with a conversation that was killed at any instant",
  async () => {
    const expected = await terminal.talked(programs);
    const lives = await inParallel(WORKERS, terminal.instants(6), (instant) =>
      terminal.killedAt(programs, expected, instant),
    );
    expect(lives.flatMap(({ faults }) => faults)).toEqual([]);
  },
  MINUTES,
);

const engines: [name: string, fresh: () => Promise<Where>][] = [
  ["SQLite", async () => ({ file: "store.db" })],
  ["PostgreSQL", async () => ({ url: await freshDatabase() })],
];

describe.each(engines)("the path of an event on %s", (_, fresh) => {
  it(
    "has one effect, and its reply is seen, wherever the process is killed",
    async () => {
      const events = [
        { id: "event-0", place: "thread", text: "/connect-draft Priya" },
        { id: "event-1", place: "thread", text: "Sam from Acme" },
      ];
      const expected = await whole(programs, await fresh(), events);
      const points = [...expected.points.entries()];
      // Every point of the answer, where before one statement is after another, and some of the first start.
      const lives = points.filter(([at, point]) =>
        point.startsWith("event-1")
          ? !point.includes("before")
          : point.startsWith("opening") && at % 40 === 15,
      );
      const names = lives.map(([, point]) => point.replace(/^.*?: /, ""));
      const path = "received,begun,after insert into outbox,committed,acknowledged,sent,marked".split(",");
      expect(names).toEqual(expect.arrayContaining(path));
      const faults = await inParallel(WORKERS, lives, async ([at]) =>
        killedAt(programs, await fresh(), expected, at + 1, at % 2 ? "events" : "outbox", events),
      );
      expect(faults.flat()).toEqual([]);
    },
    MINUTES,
  );
});
