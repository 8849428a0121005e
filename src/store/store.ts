/** The store: one database, opened, brought up to date, and asked in transactions. */
import { clearTimeout, setTimeout } from "node:timers";
import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, type KyselyPlugin, type Transaction } from "kysely";
import { draftsIn } from "./drafts.ts";
import type { Engine } from "./engine.ts";
import { eventsIn } from "./events-seen.ts";
import { asFault, isPassing, StoreFault } from "./faults.ts";
import { installationsIn } from "./installations.ts";
import { bringUpToDate } from "./migrate.ts";
import { outboxIn } from "./outbox.ts";
import { peopleIn } from "./people.ts";
import type { Ports, Store } from "./ports.ts";
import { privacyIn } from "./privacy.ts";
import type { Schema } from "./schema.ts";
import type { SecretBox } from "./secret-box.ts";
import { teamsIn } from "./teams.ts";
import { templatesIn } from "./templates.ts";
import { tracesOf } from "./traces.ts";
import { upkeepOf } from "./upkeep.ts";

/** Waits between tries, in milliseconds: the first, and the longest; each is drawn by chance below it. */
const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 1_000;
/** After this long, a transaction that keeps failing is given up. */
const PATIENCE_MS = 20_000;
/** A transaction waits for nothing but the store: one that takes longer waits for itself. */
const TRANSACTION_MS = 5_000;

export interface StoreOptions {
  /** Encrypts the platforms' credentials; without it none can be kept. */
  secrets?: SecretBox;
  /** 0 up to 1, for the waits between tries. */
  random?: () => number;
}

/**
 * Opens the store and brings its schema up to date.
 * @throws StoreFault where it cannot be opened, or is newer than this program
 */
export async function openStore(engine: Engine, options: StoreOptions = {}): Promise<Store> {
  const { random = Math.random, secrets } = options;
  const db = new Kysely<Schema>({ dialect: engine.dialect });
  const again = <Result>(work: () => Promise<Result>) => persistently(work, engine, random);
  try {
    await again(() => bringUpToDate(db, engine));
    await again(async () => secrets?.verify(db));
  } catch (error) {
    await db.destroy().catch(() => {});
    throw error;
  }
  const traces = tracesOf(db, engine);
  return {
    async transaction(name, work) {
      let erased = false;
      const ports = (transaction: Transaction<Schema>): Ports => ({
        ...portsIn(transaction, engine, secrets),
        privacy: privacyIn(transaction, engine, () => {
          erased = true;
        }),
      });
      const result = await again(() =>
        db
          .transaction()
          .execute((transaction) => within(name, (limited) => work(ports(transaction.withPlugin(limited))))),
      );
      if (erased) await traces.wipe(true);
      return result;
    },
    upkeep: upkeepOf(db, engine, again, traces),
    close: () => db.destroy(),
  };
}

function portsIn(
  db: Transaction<Schema>,
  engine: Engine,
  secrets: SecretBox | undefined,
): Omit<Ports, "privacy"> {
  return {
    events: eventsIn(db, engine),
    drafts: draftsIn(db, engine),
    people: peopleIn(db),
    teams: teamsIn(db),
    outbox: outboxIn(db),
    templates: templatesIn(db),
    installations: installationsIn(db, secrets),
  };
}

/** Tries again what is likely to pass, with growing waits. */
async function persistently<Result>(
  work: () => Promise<Result>,
  engine: Engine,
  random: () => number,
): Promise<Result> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || performance.now() > giveUpAt) throw asFault(error, engine);
      await sleep(random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries));
    }
  }
}

/**
 * The work, or a fault that names it where it takes too long. What it asks after that is refused: the roll-back is on
 * its way already, and a statement behind it would stand by itself.
 */
async function within<Result>(
  name: string,
  work: (limited: KyselyPlugin) => Promise<Result>,
): Promise<Result> {
  let fault: StoreFault | undefined;
  const limited: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (fault) throw fault;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  // Not a timer that is aborted: the error that this makes costs as much as a tenth of an event.
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      fault = new StoreFault(`The store was kept waiting by ${name} and has undone it: say it again.`);
      reject(fault);
    }, TRANSACTION_MS);
  });
  try {
    return await Promise.race([work(limited), late]);
  } finally {
    clearTimeout(timer);
  }
}
