/**
 * A coach as another process: writes a draft and a reply in each transaction, and a line when it is kept.
 * `writer.ts PLACE COUNT [die]`; with `die` it ends by SIGKILL after the last one.
 */
import { placeOf } from "../../src/store/inspect/place.ts";
import { openStore } from "../../src/store/store.ts";
import { engineAt, NOW } from "./full-store.ts";

const [place = "", count = "1", die] = process.argv.slice(2);
const store = await openStore(engineAt(placeOf(place)));
for (let n = 1; n <= Number(count); n++) {
  const at = { user: `W${n}`, place: "D1" };
  const reply = { audience: "private", blocks: [], actions: [] };
  await store.transaction("a test", async ({ drafts, outbox }) => {
    await drafts.save("test:W", at, { state: "{}", version: 0 }, NOW);
    const lease = { by: "writer", until: NOW + 1_000 };
    await outbox.add("test:W", { ...at, eventId: `E${n}`, bodies: [JSON.stringify(reply)], now: NOW, lease });
  });
  process.stdout.write(`${n}\n`);
}
if (die) process.kill(process.pid, "SIGKILL");
await store.close();
