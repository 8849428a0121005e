import { type Batch, chunks } from "./batch.ts";
import { type CsvResult, CsvTable, readTable } from "./csv.ts";
import { UsageError } from "./usage-error.ts";

export type CsvJudge = (value: unknown) => { result: CsvResult; good: boolean };

/** CSV in, CSV out. Gives back whether every row was well. */
export async function csvBatch(batch: Batch, judge: CsvJudge): Promise<boolean> {
  let records = 0;
  let good = true;
  let headed = false;
  for await (const { table, items } of readTable(
    chunks(batch, () => records),
    (header) => new CsvTable(header),
  )) {
    if (!headed) await batch.output.writeData(table.head());
    headed = true;
    const rows = items.map((item) => {
      const judged = "error" in item.read ? { result: item.read, good: false } : judge(item.read.value);
      good &&= judged.good;
      return { item, result: judged.result };
    });
    records += items.length;
    if (rows.length > 0) await batch.output.writeData(table.rows(rows));
  }
  if (!headed) {
    throw new UsageError(
      `${batch.source.name} is empty; give a header with a text column, then one note a row.`,
    );
  }
  return good;
}
