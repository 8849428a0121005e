/** The store for the time of one command. */
import { type Opened, type Store, StoreFault } from "../../src/events/handle.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Opens the store and closes it after the work, whatever comes of it.
 * @throws UsageError with the store's own sentence
 */
export async function withOpened<Result>(io: Io, work: (opened: Opened) => Promise<Result>): Promise<Result> {
  try {
    const opened = await io.openStore();
    try {
      return await work(opened);
    } finally {
      await opened.store.close();
    }
  } catch (error) {
    throw error instanceof StoreFault ? new UsageError(error.message) : error;
  }
}

/**
 * The same for what makes no sense where nothing outlives the run.
 * @throws UsageError there, too
 */
export function withStore<Result>(io: Io, work: (store: Store) => Promise<Result>): Promise<Result> {
  return withOpened(io, async ({ store, notice }) => {
    if (notice !== undefined) throw new UsageError(notice);
    return work(store);
  });
}
