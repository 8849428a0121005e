/**
 * Templates by the words of their names. Each word stands in a table of its own, under those who may see it, so that
 * what is typed is a range of an index: of a workspace's hundred thousand names none is read that does not have it.
 */
import { type Kysely, sql } from "kysely";
import type { Tenant } from "../chat/event.ts";
import type { Schema } from "./schema.ts";
import { byBytes, LAST } from "./template-name.ts";

/** Who sees a word: everybody, or the owner of a private template. */
export const EVERYBODY = "";

/** Words of one search; more make nothing narrower. */
const MOST_WORDS = 6;
/** Entries of the index that are read at a time. */
const AT_ONCE = 200;
/** Entries that one page looks at: a few milliseconds. */
const MOST_LOOKED = 500;
/** Entries that are counted to see which of several words is the rarest. */
const COUNTED = 200;

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const SIGNS = /[^\p{L}\p{M}\p{N}\s]+/gu;

/** The words of a name as it is compared (`nameKey`): between spaces, and of letters or of signs alone. */
function wordsOfName(key: string): string[] {
  return [...new Set([...key.split(" "), ...(key.match(LETTERS) ?? []), ...(key.match(SIGNS) ?? [])])];
}

/** Within a scope, a name is there once. */
interface Entry {
  word: string;
  name_key: string;
  template_id: string;
}

/** What a search has found, and where it stopped looking before it had a page. */
export interface Searched {
  ids: string[];
  /** The name, as it is compared, behind which it goes on. */
  stoppedAt?: string;
}

/**
 * The ids of templates in whose names every word of the search begins a word, by the rarest of these words and then by
 * name; at most `limit`. Words that many names have and none has together are not looked for through all of them at
 * once.
 * @param after the name, as it is compared, behind which to look
 */
export async function searched(
  db: Kysely<Schema>,
  tenant: Tenant,
  scopes: readonly string[],
  { sought, after, limit }: { sought: string; after: string | undefined; limit: number },
): Promise<Searched> {
  const words = sought.split(" ").slice(0, MOST_WORDS);
  const first = words.length === 1 ? sought : await rarest(db, tenant, scopes, words);
  const ids: string[] = [];
  let from: Pick<Entry, "word" | "name_key"> | undefined =
    after === undefined ? undefined : behind(after, first);
  let stoppedAt: string | undefined;
  // Mostly the first entries are a page; where they are not, more are read at a time.
  for (let [size, looked] = [limit + 5, 0]; looked < MOST_LOOKED || stoppedAt === undefined; size = AT_ONCE) {
    const entries = await range(db, tenant, scopes, first, from, size);
    looked += size;
    for (const entry of entries) {
      if (ids.length < limit && belongs(entry, first, words)) ids.push(entry.template_id);
    }
    from = entries.at(-1);
    if (ids.length === limit || entries.length < size) return { ids };
    // A name is gone on from at its first word: from a later one, what lies between would be looked at for ever.
    stoppedAt = entries.findLast((entry) => isFirst(entry, first))?.name_key ?? stoppedAt;
  }
  return { ids, ...(stoppedAt !== undefined && { stoppedAt }) };
}

/** True where every word is there, and each name is found once. */
function belongs(entry: Entry, first: string, words: readonly string[]): boolean {
  // Most that do not belong are told by this, which costs a tenth of the rest.
  if (!words.every((word) => entry.name_key.includes(word)) || !isFirst(entry, first)) return false;
  const own = wordsOfName(entry.name_key);
  return words.every((word) => own.some((has) => has.startsWith(word)));
}

/** True for the first entry of a name, of those whose word begins so. */
function isFirst({ word, name_key }: Entry, beginning: string): boolean {
  return word === smallest(wordsOfName(name_key), beginning);
}

function smallest(words: readonly string[], beginning: string): string | undefined {
  return words.filter((word) => word.startsWith(beginning)).toSorted(byBytes)[0];
}

/** The entry that a page ended with. */
function behind(name: string, first: string): Pick<Entry, "word" | "name_key"> {
  return { word: smallest(wordsOfName(name), first) ?? first, name_key: name };
}

/** The entries of a scope whose word begins so, in the order of the index: no planner takes the table for shorter. */
function begunSo(
  db: Kysely<Schema>,
  tenant: Tenant,
  scope: string,
  beginning: string,
  from?: Pick<Entry, "word" | "name_key">,
) {
  const entries = db
    .selectFrom("template_word")
    .where("tenant", "=", tenant)
    .where("scope", "=", scope)
    .where("word", "<", beginning + LAST)
    .orderBy("word")
    .orderBy("name_key");
  // One lower bound and no other: a second one is where a planner may begin instead.
  return from
    ? entries.where(sql<boolean>`(word, name_key) > (${from.word}, ${from.name_key})`)
    : entries.where("word", ">=", beginning);
}

/** Entries whose word begins so, in the order of the index, those that everybody sees and one's own together. */
async function range(
  db: Kysely<Schema>,
  tenant: Tenant,
  scopes: readonly string[],
  beginning: string,
  from: Pick<Entry, "word" | "name_key"> | undefined,
  limit: number,
): Promise<Entry[]> {
  const all: Entry[] = [];
  for (const scope of scopes) {
    const entries = begunSo(db, tenant, scope, beginning, from).select(["word", "name_key", "template_id"]);
    all.push(...(await entries.limit(limit).execute()));
  }
  if (scopes.length === 1) return all;
  const ordered = all.toSorted((a, b) => byBytes(a.word, b.word) || byBytes(a.name_key, b.name_key));
  // A shared and a private one of the same name are not divided: what comes next begins behind the name.
  const [last, beyond] = [ordered[limit - 1], ordered[limit]];
  const split = last?.word === beyond?.word && last?.name_key === beyond?.name_key;
  return ordered.slice(0, split ? limit + 1 : limit);
}

/** The word that the fewest names have, as far as is worth counting. */
async function rarest(
  db: Kysely<Schema>,
  tenant: Tenant,
  scopes: readonly string[],
  words: readonly string[],
): Promise<string> {
  let best = { word: words[0] ?? "", count: Number.POSITIVE_INFINITY };
  for (const word of words) {
    let count = 0;
    for (const scope of scopes) {
      const some = begunSo(db, tenant, scope, word).select("name_key").limit(COUNTED);
      const counted = db.selectFrom(some.as("some")).select(({ fn }) => fn.countAll<number>().as("names"));
      count += (await counted.executeTakeFirstOrThrow()).names;
    }
    if (count < best.count) best = { word, count };
  }
  return best.word;
}

/** What a template is found by. */
export type Findable = Pick<Schema["template"], "id" | "name_key" | "owner" | "private">;

/** The entries of one template. */
export function wordRows(
  tenant: Tenant,
  { id, name_key, owner, private: isPrivate }: Findable,
): Schema["template_word"][] {
  const scope = isPrivate === 1 ? owner : EVERYBODY;
  return wordsOfName(name_key).map((word) => ({ tenant, scope, word, name_key, template_id: id }));
}
