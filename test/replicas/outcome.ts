/** What a run of replicas has to come to: each event had one effect, each reply arrived, in its person's order. */
import pg from "pg";
import type { Figures } from "./platform.ts";

/** Looks into the database of a run. */
export class Look {
  readonly #pool: pg.Pool;

  constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 1 });
  }

  /** True while a reply is to be delivered. */
  async waits(): Promise<boolean> {
    return (await this.#pool.query("select 1 from outbox where state = 'waiting' limit 1")).rows.length > 0;
  }

  /** What differs between what the replicas have made and what the events mean; nothing, if all is well. */
  async differences({ model, arrived, said: all, unexplained, faults }: Figures): Promise<string[]> {
    const wrong = [...unexplained, ...faults];
    const { rows: drafts } = await this.#pool.query("select * from draft");
    const kept = new Map(drafts.map((row) => [`${row.tenant} ${row.user_id} ${row.place}`, row]));
    for (const [key, { state, version }] of model.drafts) {
      const row = kept.get(key);
      if (row?.version !== version) wrong.push(`draft ${key}: version ${row?.version}, not ${version}`);
      else if (row.state !== state) wrong.push(`draft ${key} differs`);
    }
    if (kept.size !== model.drafts.size) wrong.push(`${kept.size} drafts, not ${model.drafts.size}`);
    const { rows: people } = await this.#pool.query("select * from person");
    const remembered = new Map(people.map((row) => [`${row.tenant} ${row.user_id}`, row.memory]));
    for (const [key, memory] of model.known)
      if (remembered.get(key) !== memory) wrong.push(`memory of ${key} differs`);
    const { rows: seen } = await this.#pool.query("select count(*)::int as count from event_seen");
    if (seen[0]?.count !== model.seen.size) wrong.push(`${seen[0]?.count} events, not ${model.seen.size}`);
    for (const [user, said] of all) {
      const heard = arrived.get(user) ?? [];
      const at = said.findIndex((body, i) => heard[i] !== body);
      if (at >= 0 || heard.length !== said.length) {
        wrong.push(`replies to ${user}: ${heard.length} of ${said.length}, the first that differs is ${at}`);
      }
    }
    return wrong;
  }

  async end(): Promise<void> {
    await this.#pool.end();
  }
}
