import { describe, expect, it } from "vitest";
import { type Moment, sweeper } from "../../src/events/sweep.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 1, 28, 12);

/** A process with clocks that a test moves on, and how often it has swept, and as of when. */
function process({ fails = 0 } = {}) {
  const moment: Moment = { wall: NOON, steady: 5_000 };
  const swept: number[] = [];
  const sweep = async (now: number) => {
    if (fails-- > 0) throw new Error("no store");
    swept.push(now);
    return { draft: 1 };
  };
  const tick = sweeper({ sweep }, { draftMs: 7 * DAY }, () => ({ ...moment }));
  return {
    swept,
    /** Time goes by, looked at every ten minutes. */
    async passes(ms: number) {
      for (let gone = 0; gone < ms; gone += HOUR / 6) {
        moment.wall += HOUR / 6;
        moment.steady += HOUR / 6;
        await tick();
      }
    },
    /** Somebody sets the clock on the wall. */
    jumps(ms: number) {
      moment.wall += ms;
    },
    tick,
  };
}

describe("what is past its time is deleted", () => {
  it("at the start, and once a day after that", async () => {
    const { swept, tick, passes } = process();
    expect(await tick()).toEqual({ draft: 1 });
    expect(await tick()).toBeUndefined();
    await passes(DAY - HOUR);
    expect(swept).toEqual([NOON]);
    await passes(HOUR);
    expect(swept).toEqual([NOON, NOON + DAY]);
    await passes(3 * DAY);
    expect(swept).toHaveLength(5);
  });

  it.each([8 * DAY, -8 * DAY, HOUR + 1, -HOUR - 1])(
    "a day later than planned, at the least, where the clock jumps by %d ms",
    async (jump) => {
      const { swept, tick, passes, jumps } = process();
      await tick();
      await passes(DAY - HOUR);
      jumps(jump);
      await passes(DAY - HOUR / 6);
      expect(swept).toHaveLength(1);
      await passes(HOUR);
      expect(swept).toEqual([NOON, NOON + jump + 2 * DAY - HOUR + HOUR / 6]);
    },
  );

  it("not at all by a clock that was set wrong and is set right within the day", async () => {
    const { swept, tick, passes, jumps } = process();
    await tick();
    jumps(8 * DAY);
    await passes(20 * HOUR);
    jumps(-8 * DAY);
    await passes(2 * DAY);
    expect(swept.every((now) => now <= NOON + 3 * DAY)).toBe(true);
    expect(swept.length).toBeGreaterThan(1);
  });

  it.each([HOUR, -HOUR, 0])("as planned where the clock is set by no more than %d ms", async (jump) => {
    const { swept, tick, passes, jumps } = process();
    await tick();
    jumps(jump);
    await passes(DAY);
    expect(swept).toHaveLength(2);
  });

  it("not by a clock that creeps away, an hour in many steps", async () => {
    const { swept, tick, passes, jumps } = process();
    await tick();
    for (let step = 0; step < 12; step++) {
      jumps(HOUR / 6);
      await passes(HOUR / 6);
    }
    await passes(DAY - 3 * HOUR);
    expect(swept).toHaveLength(1);
  });

  it("again at the next look where the store could not", async () => {
    const { swept, tick } = process({ fails: 2 });
    await expect(tick()).rejects.toThrow("no store");
    await expect(tick()).rejects.toThrow("no store");
    await tick();
    await tick();
    expect(swept).toHaveLength(1);
  });

  it("once, where two look at the same moment", async () => {
    const { swept, tick } = process();
    await Promise.all([tick(), tick()]);
    expect(swept).toHaveLength(1);
  });
});
