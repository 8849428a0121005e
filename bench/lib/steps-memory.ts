/**
 * Many steps in one process, and the memory it takes: run by store.ts with the path of a file and a number of steps.
 * The disk is not waited for, or it would take an hour; that changes nothing about memory.
 */
import { CompiledQuery, type Dialect } from "kysely";
import type { Engine } from "../../src/store/engine.ts";
import { openStore, sqlite, step } from "./steps.ts";

/** Cheap ones: an answer, and back. */
const LINES = [undefined, "Sam Okafor, a nurse at Lakeside", "back", "Ravi, second-year student", "cancel"];

const [file = "", count = "0"] = process.argv.slice(2);

/** The same engine, without waiting for the disk. */
function hasty(engine: Engine): Engine {
  const driver = engine.dialect.createDriver();
  const init = driver.init.bind(driver);
  driver.init = async () => {
    await init();
    const connection = await driver.acquireConnection();
    await connection.executeQuery(CompiledQuery.raw("pragma synchronous = off"));
    await driver.releaseConnection(connection);
  };
  const dialect: Dialect = Object.assign(Object.create(engine.dialect), { createDriver: () => driver });
  return { ...engine, dialect };
}

const store = await openStore(hasty(sqlite(file)));
for (let number = 1; number <= Number(count); number++) {
  await step(store, number - 1, LINES);
  if (number % 20_000 > 0) continue;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ steps: number, rss, heap: heapUsed })}\n`);
}
await store.close();
