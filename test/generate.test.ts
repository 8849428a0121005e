import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { generate, generated } from "../scripts/generate.mjs";

const root = join(import.meta.dirname, "..");
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the folders the lists are made from. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), "generate-"));
  made.push(folder);
  for (const path of ["src/review/rules", "src/guide/topics", "src/templates/starters", "commands"]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  return folder;
}

describe("the generated lists", () => {
  it.each(Object.entries(generated(root)))("%s is as `npm run generate` writes it", (path, text) => {
    expect(readFileSync(join(root, path), "utf8")).toBe(text);
  });

  it("take a new rule, topic, starter and command by their files alone", () => {
    const folder = copy();
    generate(folder);
    writeFileSync(join(folder, "src/review/rules/a-new-rule.ts"), "export const rule = {};\n");
    writeFileSync(join(folder, "commands/connect-new.ts"), "export const command = {};\n");
    writeFileSync(join(folder, "src/guide/topics/new.md"), "Costs `$" + "{5}` and a \\ backslash.\n");
    const starter = {
      order: 1,
      title: "New",
      when: "It is new.",
      text: 'Hi {{ recipient | default: "there" }}',
    };
    writeFileSync(join(folder, "src/templates/starters/new.json"), JSON.stringify(starter));
    expect(generate(folder)).toEqual([
      "src/review/rules/index.ts",
      "commands/index.ts",
      "src/guide/topics.generated.ts",
      "src/templates/starters.generated.ts",
    ]);
    expect(generate(folder)).toEqual([]);
    const rules = readFileSync(join(folder, "src/review/rules/index.ts"), "utf8");
    expect(rules).toContain('import { rule as aNewRule } from "./a-new-rule.ts";');
    expect(rules.match(/aNewRule,/g)).toHaveLength(1);
    const commands = readFileSync(join(folder, "commands/index.ts"), "utf8");
    expect(commands).toContain('import { command as connectNew } from "./connect-new.ts";');
    const topics = readFileSync(join(folder, "src/guide/topics.generated.ts"), "utf8");
    const starters = readFileSync(join(folder, "src/templates/starters.generated.ts"), "utf8");
    // The lowest order comes first.
    expect(starters).toContain('= [\n  {\n    id: "new",\n    title: "New",\n    when: "It is new.",\n');
    expect(starters).toContain('    text: "Hi {{ recipient | default: \\"there\\" }}",\n');
    expect(topics).toContain(`Costs \\\`\\$${"{5}"}\\\` and a \\\\ backslash.`);
  });

  it("refuse a rule file without a rule, which would never run", () => {
    const folder = copy();
    writeFileSync(join(folder, "src/review/rules/empty.ts"), "export const other = 1;\n");
    expect(() => generate(folder)).toThrow(/empty\.ts has no `export const rule`/);
  });

  it("are made of nothing where there is nothing yet", () => {
    const folder = mkdtempSync(join(tmpdir(), "generate-"));
    made.push(folder);
    for (const path of ["src/review/rules", "src/guide", "src/templates", "commands"]) {
      mkdirSync(join(folder, path), { recursive: true });
    }
    generate(folder);
    expect(readFileSync(join(folder, "commands/index.ts"), "utf8")).toContain(
      "export const commands: readonly Command[] = [];",
    );
  });
});
