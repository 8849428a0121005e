/** Templates out of the library and into it: all or nothing, and what would happen is said first. */
import type { Block, Message } from "../chat/message.ts";
import type { Template } from "../store/ports.ts";
import { nameKey } from "../store/template-name.ts";
import { badName, badText } from "./change.ts";
import { says } from "./says.ts";
import { mayEdit, maySee, type Shelf } from "./shelf.ts";

/** A template as it is written into a file and read from one. */
export interface Exchanged {
  name: string;
  text: string;
  /** Only where it is. */
  private?: true;
}

/** Templates that are read from the store at a time. */
const PAGE = 500;

/** Everything this person may see, by name. */
export async function exported(shelf: Shelf): Promise<Exchanged[]> {
  const all: Exchanged[] = [];
  let after: string | undefined;
  do {
    const page = await shelf.templates.list(shelf.tenant, {
      user: shelf.user.id,
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    for (const { name, text, private: own } of page.rows)
      all.push({ name, text, ...(own && { private: true }) });
    after = page.next;
  } while (after !== undefined);
  return all;
}

/** A row of a file, with the number it has there, or why it cannot be read. */
export type ImportRow = { row: number } & (Exchanged | { fault: string });

/** What an import would do, or has done. */
export interface Imported {
  added: string[];
  changed: string[];
  same: number;
  /** Where there is any, nothing is changed. */
  faults: { row: number; fault: string }[];
}

/** Looks at every row, then changes all or, with a fault or for a trial, nothing. */
export async function imported(shelf: Shelf, rows: readonly ImportRow[], trial: boolean): Promise<Imported> {
  const result: Imported = { added: [], changed: [], same: 0, faults: [] };
  const seen = new Map<string, number>();
  const deeds: (() => Promise<void>)[] = [];
  for (const one of rows) {
    const fault = "fault" in one ? one.fault : (badName(one.name) ?? badText(one.text) ?? twice(seen, one));
    if (fault !== undefined || "fault" in one) {
      result.faults.push({ row: one.row, fault: fault ?? "" });
      continue;
    }
    const { name, text, row } = one;
    const there = await shelf.templates.find(shelf.tenant, name);
    if (!there) {
      result.added.push(name.trim());
      deeds.push(() => add(shelf, row, one));
    } else if (!maySee(shelf, there) || !mayEdit(shelf, there)) {
      result.faults.push({
        row,
        fault: `there is a template called «${name.trim()}» that you may not change`,
      });
    } else if (isSame(there, one)) {
      result.same++;
    } else {
      result.changed.push(there.name);
      deeds.push(() => replace(shelf, there, name, text));
    }
  }
  if (!trial && result.faults.length === 0) for (const deed of deeds) await deed();
  return result;
}

function twice(seen: Map<string, number>, { name, row }: { name: string; row: number }): string | undefined {
  const key = nameKey(name);
  const before = seen.get(key);
  seen.set(key, before ?? row);
  return before === undefined ? undefined : `it has the name of row ${before}`;
}

function isSame(there: Template, { name, text }: Exchanged): boolean {
  return there.text === text.trim() && there.name === name.trim();
}

async function add(shelf: Shelf, row: number, { name, text, private: own }: Exchanged): Promise<void> {
  await shelf.templates.create(
    shelf.tenant,
    {
      id: `${shelf.newId}/${row}`,
      name: name.trim(),
      text: text.trim(),
      owner: shelf.user.id,
      private: own ?? false,
    },
    shelf.now,
  );
}

async function replace(shelf: Shelf, there: Template, name: string, text: string): Promise<void> {
  const change = { name: name.trim(), text: text.trim(), version: there.version, by: shelf.user.id };
  await shelf.templates.edit(shelf.tenant, there.id, change, shelf.now);
}

/** What happened, or would, in words. */
export function importMessage(result: Imported, trial: boolean): Message {
  const { added, changed, same, faults } = result;
  if (faults.length > 0) {
    const items = faults.slice(0, 20).map(({ row, fault }) => `Row ${row}: ${fault}`);
    const rest = faults.length > 20 ? ` ${faults.length - 20} more like these.` : "";
    return says(
      { type: "problem", text: `Nothing was imported, because ${rowsOf(faults.length)} cannot be.${rest}` },
      { type: "list", items },
    );
  }
  const lists: Block[] = [
    ...named(trial ? "Would be added" : "Added", added),
    ...named(trial ? "Would be changed" : "Changed", changed),
  ];
  const unchanged = same === 0 ? "" : ` ${same} ${same === 1 ? "is" : "are"} there already, just so.`;
  if (lists.length === 0) return says({ type: "text", text: `There is nothing to import.${unchanged}` });
  return says(...lists, {
    type: "text",
    text: trial ? `Nothing is changed yet.${unchanged}` : `That is all.${unchanged}`,
  });
}

function rowsOf(count: number): string {
  return count === 1 ? "one row" : `${count} rows`;
}

function named(lead: string, names: readonly string[]): Block[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, 10).map((name) => `«${name}»`);
  const rest = names.length > 10 ? ` and ${names.length - 10} more` : "";
  return [{ type: "text", text: `${lead}: ${shown.join(", ")}${rest}.` }];
}
