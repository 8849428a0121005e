// Writes the lists that the sources import: every rule, every slash command, every guide topic, every starter
// template. Adding one is adding a file; nobody keeps a list by hand, and test/generate.test.ts fails where a
// written list is stale.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const head = "// Written by `npm run generate` from the files beside it: do not edit.\n";

/**
 * The names in a folder that match, sorted by code unit so that every machine writes the same; none where the
 * folder does not exist.
 * @param {string} folder
 * @param {RegExp} pattern
 */
function names(folder, pattern) {
  try {
    return readdirSync(folder)
      .filter((name) => pattern.test(name))
      .sort();
  } catch {
    return [];
  }
}

/**
 * `job-request.ts` → `jobRequest`.
 * @param {string} file
 */
const variable = (file) => basename(file, ".ts").replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/**
 * A module that imports the same export from each file and lists them.
 * @param {{ folder: string, files: string[], exported: string, list: string, type: string, from: string, doc: string }} of
 * @throws {Error} where a file lacks the export: left out in silence, it would never run
 */
function listModule({ folder, files, exported, list, type, from, doc }) {
  for (const file of files) {
    if (!new RegExp(`^export const ${exported}\\b`, "m").test(readFileSync(join(folder, file), "utf8"))) {
      throw new Error(
        `${join(folder, file)} has no \`export const ${exported}\`: add it, or name the file otherwise.`,
      );
    }
  }
  const imports = files.map((file) => `import { ${exported} as ${variable(file)} } from "./${file}";\n`);
  const items = files.map((file) => `  ${variable(file)},\n`);
  const array = files.length > 0 ? `[\n${items.join("")}]` : "[]";
  const typeImport = `import type { ${type} } from "${from}";\n`;
  return `${head}${typeImport}${imports.join("")}\n/** ${doc} */\nexport const ${list}: readonly ${type}[] = ${array};\n`;
}

/**
 * Text as a template literal, so that a changed line of a topic is a changed line here.
 * @param {string} text
 */
const literal = (text) => `\`${text.replace(/[`\\]|\$\{/g, "\\$&")}\``;

/**
 * Topics as data: tsx, esbuild and vitest all read a .ts file, and only a bundler reads Markdown.
 * @param {string} folder
 */
function topicModule(folder) {
  const topics = names(folder, /\.md$/).map((file) => {
    const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
    return `  {\n    id: "${basename(file, ".md")}",\n    markdown: ${literal(text)},\n  },\n`;
  });
  const array = topics.length > 0 ? `[\n${topics.join("")}]` : "[]";
  const doc = "/** Every file of topics/, by its name without `.md`, as written. */";
  return `${head}\n${doc}\nexport const topicFiles: readonly { id: string; markdown: string }[] = ${array};\n`;
}

/**
 * Starter templates as data, in the order they name.
 * @param {string} folder
 */
function starterModule(folder) {
  const starters = names(folder, /\.json$/)
    .map((file) => ({ id: basename(file, ".json"), ...JSON.parse(readFileSync(join(folder, file), "utf8")) }))
    .sort((a, b) => a.order - b.order);
  const items = starters.map(({ id, title, when, text }) => {
    const fields = Object.entries({ id, title, when, text });
    return `  {\n${fields.map(([key, value]) => `    ${key}: ${JSON.stringify(value)},\n`).join("")}  },\n`;
  });
  const array = items.length > 0 ? `[\n${items.join("")}]` : "[]";
  const doc = "/** Every file of starters/, by its name without `.json`. */";
  const typeImport = 'import type { Starter } from "./starter.ts";\n';
  return `${head}${typeImport}\n${doc}\nexport const starters: readonly Starter[] = ${array};\n`;
}

/**
 * Every generated file of the project at `root`, by its path from there.
 * @param {string} root
 * @returns {Record<string, string>}
 */
export function generated(root) {
  const rules = join(root, "src/review/rules");
  const commands = join(root, "commands");
  const ruleFiles = names(rules, /^(?!(?:index|phrases)\.ts$)[a-z0-9-]+\.ts$/);
  const hasPhrases = (/** @type {string} */ file) =>
    /^export const phrases\b/m.test(readFileSync(join(rules, file), "utf8"));
  return {
    "src/review/rules/index.ts": listModule({
      folder: rules,
      files: ruleFiles,
      exported: "rule",
      list: "rules",
      type: "Rule",
      from: "../rule.ts",
      doc: "Every rule, by its file's name.",
    }),
    "src/review/rules/phrases.ts": listModule({
      folder: rules,
      files: ruleFiles.filter(hasPhrases),
      exported: "phrases",
      list: "rulePhrases",
      type: "Phrases",
      from: "../rule.ts",
      doc: "The phrases of every rule that looks for any.",
    }),
    "commands/index.ts": listModule({
      folder: commands,
      files: names(commands, /^connect-[a-z0-9-]+\.ts$/),
      exported: "command",
      list: "commands",
      type: "Command",
      from: "./command.ts",
      doc: "Every slash command, by its file's name.",
    }),
    "src/guide/topics.generated.ts": topicModule(join(root, "src/guide/topics")),
    "src/templates/starters.generated.ts": starterModule(join(root, "src/templates/starters")),
  };
}

/**
 * Writes what has changed, and says which files that were.
 * @param {string} root
 */
export function generate(root) {
  const changed = [];
  for (const [path, text] of Object.entries(generated(root))) {
    const file = join(root, path);
    let before = "";
    try {
      before = readFileSync(file, "utf8");
    } catch {
      // Not there yet.
    }
    if (before === text) continue;
    writeFileSync(file, text);
    changed.push(path);
  }
  return changed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const changed = generate(fileURLToPath(new URL("..", import.meta.url)));
  console.log(changed.length > 0 ? `Written: ${changed.join(", ")}.` : "The generated lists are up to date.");
}
