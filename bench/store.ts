/** `npx tsx bench/store.ts`: the part of `npm run bench` that is about the store. */
import { printStore } from "./lib/store.ts";

const print = (line = "") => process.stdout.write(`${line}\n`);

print(`Node ${process.versions.node}, ${process.platform}-${process.arch}`);
await printStore(print, (what, value, most) =>
  print(`  aim: ${what} at most ${most}: ${value.toFixed(2)}, ${value <= most ? "met" : "NOT met"}`),
);
