/** Templates out of the library and into it: all or nothing, and what would happen is said first. */
import type { Block, Message } from "../chat/message.ts";
import { NameTaken, VersionConflict } from "../store/faults.ts";
import type { NewTemplate, Template } from "../store/ports.ts";
import { nameKey } from "../store/template-name.ts";
import { storable } from "../store/text.ts";
import { badText } from "./found.ts";
import type { Narrowed } from "./look.ts";
import { badName } from "./names.ts";
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

/** What this person may see, by name: all, or what it is narrowed to. */
export async function exported(shelf: Shelf, narrowed: Narrowed = {}): Promise<Exchanged[]> {
  const all: Exchanged[] = [];
  let after: string | undefined;
  do {
    const page = await shelf.templates.list(shelf.tenant, {
      ...narrowed,
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

/** A row of a file, with what it is called there (`Row 2`), or why it cannot be read. */
export type ImportRow = { row: string } & (Exchanged | { fault: string });

/** What an import would do, or has done. */
export interface Imported {
  added: string[];
  changed: string[];
  same: number;
  /** Where there is any, nothing is changed. */
  faults: Fault[];
}

interface Fault {
  row: string;
  fault: string;
}

/** Rows that were looked at by themselves, before the store is asked anything. */
export interface Checked {
  rows: readonly ({ row: string } & Exchanged)[];
  faults: readonly Fault[];
}

/** What can be said of the rows without knowing what is there: names, texts, and a name that comes twice. */
export function checked(rows: readonly ImportRow[]): Checked {
  const seen = new Map<string, string>();
  const good: (ImportRow & Exchanged)[] = [];
  const faults: Fault[] = [];
  for (const one of rows) {
    const fault = "fault" in one ? one.fault : (badName(one.name) ?? badText(one.text) ?? twice(seen, one));
    if (fault !== undefined || "fault" in one) faults.push({ row: one.row, fault: fault ?? "" });
    else good.push({ ...one, name: storable(one.name).trim(), text: storable(one.text) });
  }
  return { rows: good, faults };
}

/** Looks at every row, then changes all or, with a fault or for a trial, nothing. */
export async function imported(shelf: Shelf, { rows, faults }: Checked, trial: boolean): Promise<Imported> {
  const result: Imported = { added: [], changed: [], same: 0, faults: [...faults] };
  const existing = await shelf.templates.findAll(
    shelf.tenant,
    shelf.user.id,
    rows.map(({ name }) => name),
  );
  const byKey = new Map(existing.map((template) => [keyOf(template), template]));
  const added: NewTemplate[] = [];
  const changed: [Template, Exchanged][] = [];
  for (const one of rows) {
    const there = byKey.get(keyOf(one));
    const fault = there && refusal(shelf, there, one);
    if (fault !== undefined) result.faults.push({ row: one.row, fault });
    else if (!there) added.push(made(shelf, `${shelf.newId}/${added.length}`, one));
    else if (isSame(there, one)) result.same++;
    else changed.push([there, one]);
  }
  result.added = added.map(({ name }) => name);
  result.changed = changed.map(([{ name }]) => name);
  if (trial || result.faults.length > 0) return result;
  await addAll(shelf, added);
  for (const [there, one] of changed) await replace(shelf, there, one);
  return result;
}

/** A shared template and a private one may have the same name. */
const keyOf = ({ name, private: own }: { name: string; private?: boolean }): string =>
  `${own ? "private" : "shared"} ${nameKey(name)}`;

function twice(seen: Map<string, string>, { row, ...one }: Exchanged & { row: string }): string | undefined {
  const key = keyOf(one);
  const before = seen.get(key);
  seen.set(key, before ?? row);
  return before === undefined ? undefined : `it has the name of ${before.toLowerCase()}`;
}

/** Why a template that is there cannot become what the row says. */
function refusal(shelf: Shelf, there: Template, { name }: Exchanged): string | undefined {
  return maySee(shelf, there) && mayEdit(shelf, there)
    ? undefined
    : `there is a template called «${name}» that you may not change`;
}

function isSame(there: Template, { name, text }: Exchanged): boolean {
  return there.text === text && there.name === name;
}

function made({ user }: Shelf, id: string, { name, text, private: own }: Exchanged): NewTemplate {
  return { id, name, text, owner: user.id, private: own === true };
}

async function addAll(shelf: Shelf, added: readonly NewTemplate[]): Promise<void> {
  try {
    await shelf.templates.createAll(shelf.tenant, added, shelf.now);
  } catch (error) {
    // Somebody has saved one of that name in this moment: looked at again, it is one that is there.
    throw error instanceof NameTaken ? new VersionConflict("template") : error;
  }
}

async function replace(shelf: Shelf, { id, version }: Template, { name, text }: Exchanged): Promise<void> {
  const change = { name, text, version, by: shelf.user.id };
  await shelf.templates.edit(shelf.tenant, id, change, shelf.now);
}

/** What happened, or would, in words. */
export function importMessage(result: Imported, trial: boolean): Message {
  const { added, changed, same, faults } = result;
  if (faults.length > 0) {
    const items = faults.slice(0, 20).map(({ row, fault }) => `${row}: ${fault}`);
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
