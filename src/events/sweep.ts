/**
 * When what is past its time is deleted: at the start of a process and once a day after that; but not while the
 * clock on the wall may be wrong, for what is deleted does not come back.
 */
import type { Retention, Upkeep } from "../store/ports.ts";

/** One moment on two clocks, in milliseconds. */
export interface Moment {
  /** Since 1970; whoever keeps the machine may set it. */
  wall: number;
  /** Since any moment; nobody sets it, it only goes on. */
  steady: number;
}

/** What a process knows of its sweeps. */
interface Schedule {
  /** The moment against which the clocks are compared: of the last sweep, or of the last jump. */
  since: Moment;
  /** On the steady clock. */
  dueAt: number;
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Of a process that begins. */
function firstSchedule(now: Moment): Schedule {
  return { since: now, dueAt: now.steady };
}

/**
 * Whether to sweep now, and what to go by from then on. Where the clock on the wall has jumped by more than an
 * hour, the sweep waits a day, in which somebody may set it right. A machine that was asleep looks the same.
 */
function judge({ since, dueAt }: Schedule, now: Moment): { sweeps: boolean; next: Schedule } {
  const jump = now.wall - since.wall - (now.steady - since.steady);
  if (Math.abs(jump) > HOUR_MS) return { sweeps: false, next: { since: now, dueAt: now.steady + DAY_MS } };
  if (now.steady < dueAt) return { sweeps: false, next: { since, dueAt } };
  return { sweeps: true, next: { since: now, dueAt: now.steady + DAY_MS } };
}

/**
 * Sweeps when it is time to: to be called as often as one likes. Gives back how many rows of each table have gone,
 * or undefined where it was not time. What it throws is the store's; the next call tries again.
 */
export function sweeper(
  upkeep: Pick<Upkeep, "sweep">,
  retention: Retention,
  clocks: () => Moment,
): () => Promise<Record<string, number> | undefined> {
  let schedule = firstSchedule(clocks());
  return async () => {
    const now = clocks();
    const { sweeps, next } = judge(schedule, now);
    schedule = next;
    if (!sweeps) return undefined;
    try {
      return await upkeep.sweep(now.wall, retention);
    } catch (error) {
      schedule = { ...next, dueAt: now.steady };
      throw error;
    }
  };
}
