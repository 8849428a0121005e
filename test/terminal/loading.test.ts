import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";

let { inputs }: Pick<Metafile, "inputs"> = { inputs: {} };

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: join(import.meta.dirname, "../.."),
    entryPoints: ["src/main.ts"],
    bundle: true,
    write: false,
    outdir: "dist",
    splitting: true,
    format: "esm",
    platform: "node",
    metafile: true,
    logLevel: "silent",
  });
  inputs = metafile.inputs;
});

/** Everything that is loaded with a module: what it imports, and what that imports, but for `import()`. */
function loadedWith(...entries: string[]): string[] {
  const found = new Set<string>();
  const queue = [...entries];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const imports = inputs[path]?.imports ?? [];
    queue.push(...imports.filter(({ kind }) => kind !== "dynamic-import").map((one) => one.path));
  }
  return [...found];
}

const DRAFT = /^src\/(draft|coach\.ts)/;
const NOTE = /^src\/note\//;
const GUIDE = /^src\/guide\//;
const CSV = /node_modules\/csv-/;
const PARSERS = /node_modules\/(commander|zod)/;
const STORE = /^src\/store\/(?!faults\.ts)|node_modules\/(kysely|pg|env-paths)\//;
const SCREEN = /adapters\/terminal\/(screen|prompt|interactive)\.ts|node_modules\/fast-/;

describe("a command loads what it needs and no more", () => {
  const terminal = (...names: string[]) => [
    "src/main.ts",
    ...names.map((name) => `adapters/terminal/${name}.ts`),
  ];

  it.each<[what: string, entries: string[], never: RegExp[]]>([
    [
      "the list of commands",
      terminal("main", "program"),
      [DRAFT, GUIDE, CSV, SCREEN, STORE, /^src\/(note|review)\//],
    ],
    ["the command line", terminal("main"), [STORE, DRAFT, GUIDE, CSV, SCREEN, /^src\/(note|review)\//]],
    ["a review", terminal("main", "review"), [STORE, DRAFT, NOTE, GUIDE, CSV, SCREEN, PARSERS]],
    [
      "a batch of reviews",
      terminal("main", "review", "review-batch"),
      [STORE, DRAFT, NOTE, GUIDE, CSV, SCREEN],
    ],
    ["a draft", terminal("main", "draft-options", "draft"), [STORE, DRAFT, GUIDE, CSV, SCREEN]],
    ["line mode", terminal("main", "line-mode"), [STORE, GUIDE, CSV, SCREEN]],
    ["the guide", terminal("main", "guide"), [STORE, /^src\/draft\//, CSV, SCREEN]],
    [
      "the operator's commands",
      terminal("main", "program", "store"),
      [GUIDE, CSV, SCREEN, /node_modules\/pg\//],
    ],
  ])("%s", (_, entries, never) => {
    const loaded = loadedWith(...entries);
    for (const entry of entries) expect(inputs).toHaveProperty([entry]);
    for (const pattern of never) expect(loaded.filter((path) => pattern.test(path))).toEqual([]);
  });
});
