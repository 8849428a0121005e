/** The store and what has arrived, held against the model. */
import assert from "node:assert/strict";
import { draftKey, type KeptDraft, type Model, personKey, placeKey } from "./model.ts";
import type { World } from "./world.ts";

const sorted = <Value>(entries: Iterable<[string, Value]>) =>
  Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** At any moment: drafts, memories and ids are the model's; what has arrived, and what still waits, is in order. */
export async function agree(model: Model, world: World): Promise<void> {
  const drafts = await world.look.selectFrom("draft").selectAll().execute();
  const kept = drafts.map((row): [string, KeptDraft] => [
    draftKey({ tenant: row.tenant as `${string}:${string}`, user: row.user_id, place: row.place }),
    { state: row.state, version: row.version, at: Number(row.updated_at) },
  ]);
  assert.deepEqual(sorted(kept), sorted(model.drafts));

  const people = await world.look.selectFrom("person").selectAll().execute();
  const remembered = people.map((row): [string, string] => [
    personKey({ tenant: row.tenant as `${string}:${string}`, user: row.user_id, place: "" }),
    row.memory,
  ]);
  assert.deepEqual(sorted(remembered), sorted(model.known));

  const events = await world.look.selectFrom("event_seen").select(["tenant", "id"]).execute();
  assert.deepEqual(
    events.map(({ tenant, id }) => `${tenant} ${id}`).toSorted(),
    [...model.seen.keys()].toSorted(),
  );

  await repliesAgree(model, world);
}

/**
 * Each reply has arrived, or waits, or was refused for ever; the first arrivals are in the order in which the replies
 * were said, and twice come only those whose process was killed before it could mark them.
 */
async function repliesAgree(model: Model, world: World): Promise<void> {
  const outbox = await world.look.selectFrom("outbox").selectAll().where("state", "=", "waiting").execute();
  for (const [place, said] of model.replies) {
    const arrived = world.arrived.get(place) ?? [];
    const waiting = outbox
      .filter((row) => placeKey({ tenant: row.tenant as `${string}:${string}`, place: row.place }) === place)
      .map(({ id, body }) => ({ id: Number(id), body, times: 0 }));
    const ids = arrived.map(({ id }) => id);
    assert.deepEqual(
      ids,
      ids.toSorted((a, b) => a - b),
    );
    for (const { id, times } of arrived) {
      assert.ok(times === 1 || world.unmarked.has(id), `${id} has come to ${place} ${times} times`);
    }
    const known = new Set(ids);
    const all = [...arrived, ...waiting.filter(({ id }) => !known.has(id))].toSorted((a, b) => a.id - b.id);
    const refused = world.refusedIn(place).filter(({ id }) => !all.some((one) => one.id === id));
    assert.deepEqual(
      [...all, ...refused].toSorted((a, b) => a.id - b.id).map(({ body }) => body),
      said,
    );
  }
}
