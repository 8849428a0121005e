/** The numbers of a store as columns. */
import type { Stats } from "../../src/store/inspect/stats.ts";

export function statsLines({ store, engine, schema, bytes, tables, replies }: Stats): string[] {
  const rows = tables.map(({ table, rows, oldest, newest }) => [
    table,
    amount(rows),
    moment(oldest),
    moment(newest),
  ]);
  return [
    `store    ${store}`,
    `engine   ${engine}, schema ${schema}`,
    `size     ${amount(bytes)} bytes`,
    `replies  ${amount(replies.waiting)} waiting, ${amount(replies.dead)} given up`,
    "",
    ...inColumns([["table", "rows", "oldest", "newest"], ...rows]),
  ];
}

/** `100,000`. */
export function amount(number: number): string {
  return number.toLocaleString("en-US");
}

/** `2026-11-25 02:00:11Z`, or nothing where there is no time. */
function moment(at: number | undefined): string {
  if (at === undefined) return "";
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")}Z`;
}

/** Numbers, which stand in the second column, end below each other; everything else begins so. */
function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 1 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
