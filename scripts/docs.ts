/**
 * Writes docs/rules/ from the rules themselves, a page each and the table of all of them, and what PRIVACY.md and
 * the guide say of what is kept from what the tables say of themselves.
 * Run it with `npm run docs` after changing such words; tests fail where a page has fallen behind.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Block } from "../src/chat/message.ts";
import { rulePage } from "../src/guide/rule-page.ts";
import type { Rule } from "../src/review/rule.ts";
import { rules } from "../src/review/rules/index.ts";
import { generate } from "./generate.mjs";
import { withList, withTable } from "./privacy-docs.ts";

/** Where the pages lie. */
export const RULE_DOCS = fileURLToPath(new URL("../docs/rules/", import.meta.url));

const MADE_BY = "<!-- Made by `npm run docs` from src/review/rules. Change the rule, not this page. -->";
const TITLES = { error: "Errors: fix before sending", warning: "Warnings: worth another look", info: "Tips" };

/** File name to Markdown, for every file in docs/rules/. */
export function ruleDocs(all: readonly Rule[] = rules): Map<string, string> {
  return new Map([
    ["README.md", table(all)],
    ...all.map((rule): [string, string] => [`${rule.id}.md`, page(rule)]),
  ]);
}

function table(all: readonly Rule[]): string {
  const parts = (["error", "warning", "info"] as const).map((severity) => {
    const rows = all.filter((rule) => rule.severity === severity);
    const lines = rows.map(
      (rule) => `| [${rule.id}](${rule.id}.md) | ${cell(rule.title)} | ${cell(rule.why)} |`,
    );
    return [
      `## ${TITLES[severity]}`,
      "",
      "| rule | what it sees | why it matters |",
      "|---|---|---|",
      ...lines,
    ].join("\n");
  });
  const intro = "What a review looks for. How the verdict follows from it: [Reading a review](../review.md).";
  return `${[MADE_BY, "# The rules", intro, ...parts].join("\n\n")}\n`;
}

function page(rule: Rule): string {
  const { title, blocks } = rulePage(rule);
  const head = [MADE_BY, `# ${escaped(title)}`, `Rule \`${rule.id}\`, one of [all rules](README.md).`];
  return `${[...head, ...blocks.map(markdown)].join("\n\n")}\n`;
}

function markdown(block: Block): string {
  if (block.type === "heading") return `## ${escaped(block.text)}`;
  // A fence shows a note as it is: placeholders are full of what Markdown would take for its own.
  if (block.type === "quote") return `\`\`\`\`text\n${block.text}\n\`\`\`\``;
  if (block.type === "text") return escaped(block.text);
  throw new Error(`scripts/docs.ts cannot write a block of type "${block.type}" yet`);
}

function cell(text: string): string {
  return escaped(text).replaceAll("|", "\\|");
}

function escaped(text: string): string {
  return text.replace(/[\\`*_<[\]]/g, "\\$&");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const docs = ruleDocs();
  mkdirSync(RULE_DOCS, { recursive: true });
  for (const file of readdirSync(RULE_DOCS)) if (!docs.has(file)) rmSync(RULE_DOCS + file);
  for (const [file, text] of docs) writeFileSync(RULE_DOCS + file, text);
  console.log(`docs/rules: ${docs.size} files written.`);
  const root = fileURLToPath(new URL("..", import.meta.url));
  const made = { "PRIVACY.md": withTable, "src/guide/topics/privacy.md": withList };
  for (const [file, make] of Object.entries(made)) {
    writeFileSync(root + file, make(readFileSync(root + file, "utf8")));
  }
  // The topics are imported from a list that is made of them.
  generate(root);
}
