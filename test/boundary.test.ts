import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/**
 * Plants a forbidden import in every layer and expects Biome to refuse it, and an allowed one beside it that passes:
 * so the boundaries in biome.json cannot go quiet, and cannot refuse everything either.
 */
const root = join(import.meta.dirname, "..");

/** A layer's folder, what it must not import, and what it may. */
const layers: Record<string, { refused: string[]; allowed: string[] }> = {
  src: {
    refused: [
      "../commands/command.ts",
      "../adapters/terminal/main.ts",
      "commander",
      "@clack/prompts",
      "csv-parse",
      "kysely",
      "node:sqlite",
      "liquidjs",
    ],
    allowed: ["./note/assemble.ts", "./review/review.ts", "./draft/draft.ts", "./guide/guide.ts"],
  },
  "src/chat": {
    refused: ["../../commands/command.ts", "../note/assemble.ts", "../draft/draft.ts", "../coach.ts"],
    allowed: ["../review/rule.ts"],
  },
  "src/text": {
    refused: [
      "../../adapters/terminal/main.ts",
      "../note/assemble.ts",
      "../review/rule.ts",
      "../chat/message.ts",
    ],
    allowed: ["./length.ts", "linkify-it"],
  },
  "src/note": {
    refused: ["../../commands/command.ts", "../review/review.ts", "../draft/draft.ts", "../guide/guide.ts"],
    allowed: ["../text/length.ts", "../chat/message.ts"],
  },
  "src/review": {
    refused: ["../note/assemble.ts", "../draft/draft.ts", "../guide/guide.ts", "../coach.ts", "commander"],
    allowed: ["../text/length.ts", "../chat/message.ts"],
  },
  "src/review/rules": {
    refused: ["../../note/assemble.ts", "../../draft/draft.ts", "../../../commands/command.ts"],
    allowed: ["../rule.ts", "../../text/length.ts"],
  },
  "src/guide": {
    refused: ["../draft/draft.ts", "../coach.ts", "../../adapters/terminal/main.ts"],
    allowed: ["../review/rule.ts", "../chat/message.ts"],
  },
  "src/draft": {
    refused: ["../guide/guide.ts", "../coach.ts", "../../commands/command.ts", "@clack/prompts", "liquidjs"],
    allowed: ["../note/assemble.ts", "../review/review.ts", "../templates/template.ts", "zod/mini"],
  },
  "src/templates": {
    refused: [
      "../draft/draft.ts",
      "../guide/guide.ts",
      "../store/ports.ts",
      "../events/handle.ts",
      "../coach.ts",
      "kysely",
    ],
    allowed: ["../text/length.ts", "../review/review.ts", "../chat/message.ts", "liquidjs"],
  },
  "src/store": {
    refused: [
      "../draft/draft.ts",
      "../review/review.ts",
      "../coach.ts",
      "../events/handle.ts",
      "commander",
      "liquidjs",
    ],
    allowed: ["../chat/event.ts", "kysely", "pg", "@photostructure/sqlite", "node:sqlite"],
  },
  "src/library": {
    refused: ["../draft/draft.ts", "../note/assemble.ts", "../coach.ts", "../events/handle.ts", "kysely"],
    allowed: ["../store/ports.ts", "../templates/template.ts", "../review/review.ts", "../chat/message.ts"],
  },
  "src/settings": {
    refused: ["../note/assemble.ts", "../library/library.ts", "../coach.ts", "kysely", "liquidjs"],
    allowed: ["../chat/message.ts", "../draft/state.ts", "../review/rules/index.ts", "../store/ports.ts"],
  },
  "src/events": {
    refused: ["../note/assemble.ts", "../review/review.ts", "../guide/guide.ts", "kysely", "pg"],
    allowed: ["../coach.ts", "../chat/message.ts", "../store/ports.ts"],
  },
  commands: {
    refused: [
      "../adapters/terminal/main.ts",
      "../src/review/review.ts",
      "../src/draft/draft.ts",
      "../src/store/ports.ts",
      "kysely",
      "commander",
      "liquidjs",
    ],
    allowed: ["../src/coach.ts", "../src/chat/message.ts"],
  },
  "adapters/terminal": {
    refused: [
      "../../src/review/review.ts",
      "../../src/draft/draft.ts",
      "../../src/note/assemble.ts",
      "../../src/store/ports.ts",
      "kysely",
      "liquidjs",
      "@slack/bolt",
      "discord.js",
    ],
    allowed: [
      "../../src/coach.ts",
      "../../src/events/handle.ts",
      "../../src/chat/message.ts",
      "../../commands/index.ts",
      "commander",
    ],
  },
  "adapters/slack": {
    refused: ["../../src/draft/draft.ts", "../../src/store/ports.ts", "kysely", "discord.js"],
    allowed: ["../../src/coach.ts", "../../src/events/handle.ts", "@slack/bolt", "@slack/web-api"],
  },
  "adapters/discord": {
    refused: ["../../src/draft/draft.ts", "../../src/store/ports.ts", "kysely", "@slack/bolt"],
    allowed: ["../../src/coach.ts", "../../src/events/handle.ts", "discord.js"],
  },
};

/** Every way to import: each must be refused by itself. */
const ways = [
  (from: string) => `import { a } from "${from}";\n`,
  (from: string) => `import type { b } from "${from}";\n`,
  (from: string) => `export { c } from "${from}";\n`,
  (from: string) => `export const d = import("${from}");\n`,
];

const folder = mkdtempSync(join(tmpdir(), "boundary-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Paths that Biome's rule speaks of. */
const spokenOf = new Set<string>();
/** What was planted: the file, the import, and whether it is to be refused. */
const planted: { path: string; source: string; refused: boolean }[] = [];

beforeAll(() => {
  for (const name of ["biome.json", ".gitignore"]) copyFileSync(join(root, name), join(folder, name));
  for (const [layer, { refused, allowed }] of Object.entries(layers)) {
    mkdirSync(join(folder, layer), { recursive: true });
    for (const from of [...refused, ...allowed]) {
      for (const way of ways) {
        const path = `${layer}/planted-${planted.length}.ts`;
        writeFileSync(join(folder, path), way(from));
        planted.push({ path, source: way(from).trim(), refused: refused.includes(from) });
      }
    }
  }
  writeFileSync(join(folder, "src/main.ts"), 'export const a = import("../adapters/terminal/main.ts");\n');
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, "lint", "--only=style/noRestrictedImports", "--reporter=json", "--max-diagnostics=none", "."],
    { cwd: folder, encoding: "utf8" },
  );
  const report = JSON.parse(stdout || `{"diagnostics":[{"category":${JSON.stringify(stderr)}}]}`) as Report;
  for (const { category, location } of report.diagnostics) {
    expect(category).toBe("lint/style/noRestrictedImports");
    spokenOf.add(typeof location.path === "string" ? location.path : location.path.file);
  }
});

interface Report {
  diagnostics: { category: string; location: { path: string | { file: string } } }[];
}

describe.each(Object.keys(layers))("a file in %s", (layer) => {
  const here = () => planted.filter(({ path }) => dirname(path) === layer);

  it("is refused what is not its to import", () => {
    const passed = here().filter(({ path, refused }) => refused && !spokenOf.has(path));
    expect(passed.map(({ source }) => source)).toEqual([]);
  });

  it("may import what is below it", () => {
    const stopped = here().filter(({ path, refused }) => !refused && spokenOf.has(path));
    expect(stopped.map(({ source }) => source)).toEqual([]);
  });
});

it("the composition root alone may know everyone", () => {
  expect(spokenOf).not.toContain("src/main.ts");
});
