/** An import of ten thousand templates as a process, which kills itself at a point that it is told. */

import { openStore } from "../../src/store/store.ts";
import type { Caller } from "../../src/template-once.ts";
import { importTemplates } from "../../src/template-once.ts";
import { watched } from "../support/statements.ts";
import { engineAt, type Where } from "./plan.ts";

/** What a process is told. */
export interface ImportPlan {
  where: Where;
  /** A statement of the import, how many of its kind come first, and whether its answer has come. */
  kill: { name: string; nth: number; when: "before" | "after" };
}

export const CALLER: Caller = {
  tenant: "terminal:local",
  user: { id: "me", manager: true },
  now: Date.UTC(2026, 2, 2),
  id: "import",
};

/** Rows of the import; the store takes them 500 a statement. */
export const ROWS = 10_000;

if (process.argv[2] !== undefined) {
  const { where, kill }: ImportPlan = JSON.parse(process.argv[2]);
  let isImporting = false;
  let seen = 0;
  const point = (name: string, when: "before" | "after") => {
    if (!isImporting || name !== kill.name || when !== kill.when || ++seen !== kill.nth) return;
    process.kill(process.pid, "SIGKILL");
    // The signal comes when it comes: nothing of ours may happen any more.
    for (;;);
  };
  const store = await openStore(
    watched(engineAt(where), {
      before: (name) => point(name, "before"),
      after: (name) => point(name, "after"),
    }),
  );
  const rows = Array.from({ length: ROWS }, (_, at) => ({
    ...{ row: `Row ${at + 1}`, name: `number ${at}`, text: `Hi {{ recipient }}, ${at}.` },
  }));
  isImporting = true;
  await importTemplates(store, CALLER, rows, false);
  await store.close();
}
