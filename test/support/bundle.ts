/** Programs as they are shipped, in one build: a process from the sources takes half a second to begin. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");

/** A folder with a bundled program for each entry, `NAME.js`. */
export interface Programs {
  path(name: string): string;
  remove(): void;
}

/** Bundles the sources as they are now. @param entries a program's name, and its file from the root */
export async function bundle(entries: Record<string, string>): Promise<Programs> {
  // Within the repository, since the drivers of databases are found from there.
  const caches = join(root, "node_modules/.cache");
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, "connect-coach-test-"));
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    outdir: folder,
    mainFields: ["module", "main"],
    external: ["pg", "@photostructure/sqlite"],
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    logLevel: "silent",
  });
  return {
    path: (name) => join(folder, `${name}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
