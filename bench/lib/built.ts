/**
 * The review bundled as it is shipped. Run from the sources, the loader for TypeScript names every function anew each
 * time it is made, which would be counted as a sixth of a review.
 */
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Where the packages that a review loads when it needs them are found from. */
const outfile = join(root, "node_modules/.cache/connect-coach/bench.mjs");

type Built = Pick<typeof import("../../src/review/review.ts"), "phraseBook" | "review"> &
  Pick<typeof import("../../src/review/reading.ts"), "read"> &
  Pick<typeof import("../../src/review/rules/index.ts"), "rules">;

/** Bundles the review and loads it. */
export async function built(): Promise<Built> {
  const contents = `
    export { phraseBook, review } from "./src/review/review.ts";
    export { read } from "./src/review/reading.ts";
    export { rules } from "./src/review/rules/index.ts";`;
  await build({
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
    logLevel: "silent",
  });
  return import(pathToFileURL(outfile).href);
}
