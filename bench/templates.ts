/** `npx tsx bench/templates.ts`: the part of `npm run bench` that is about finding templates. */
import { printTemplates } from "./lib/templates.ts";

const print = (line = "") => process.stdout.write(`${line}\n`);

print(`Node ${process.versions.node}, ${process.platform}-${process.arch}`);
await printTemplates(print, (what, value, most) =>
  print(`  aim: ${what} at most ${most}: ${value.toFixed(2)}, ${value <= most ? "met" : "NOT met"}`),
);
