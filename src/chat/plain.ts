/**
 * Messages as lines of plain text: for pipes, screen readers and anything that shows no more than text. Words come
 * first and no symbol carries meaning alone.
 */
import type { Block, FindingView, Message } from "./message.ts";
import { moment } from "./moment.ts";
import { WEIGHTS } from "./shown.ts";

/**
 * The lines of a message, none with a line break. A question is one line that begins with its place
 * (`Step 1 of 3: …`); the line after `Your note (214/300):` is the note.
 */
export function plainLines(message: Message): string[] {
  const lines = message.blocks.flatMap(plainBlock);
  const asks = message.blocks.some((block) => block.type === "question");
  const words = message.actions.map((action) => action.word);
  // A question names in its own line the words that matter there, so that it stays the last line.
  return asks ? lines : [...lines, ...nextLines(words)];
}

/** What can be typed next, last. Whole commands stand apart: among many short words nobody would see where one ends. */
function nextLines(words: readonly string[]): string[] {
  const short = words.filter((word) => !word.startsWith("/"));
  if (short.length === 0 || short.length === words.length)
    return words.length === 0 ? [] : [row("Next", words)];
  const commands = words.filter((word) => word.startsWith("/"));
  return [row("Also", commands), row("Next", short)];
}

function row(label: string, words: readonly string[]): string {
  return `${label}: ${words.join(", ")}.`;
}

/** The lines of one block. */
function plainBlock(block: Block): string[] {
  switch (block.type) {
    case "question":
      return [oneLine(`Step ${block.step} of ${block.of}: ${block.text} ${block.hint ?? ""}`.trimEnd())];
    case "tip":
      return [oneLine(`Tip: ${block.text}`)];
    case "quote":
      return [oneLine(`“${block.text}”`)];
    case "note":
      return block.label === ""
        ? split(block.text)
        : [`${block.label} (${block.length}/${block.limit}):`, ...split(block.text)];
    case "checklist":
      return block.items.map(
        ({ label, done, detail }) => `${label}: ${detail ?? (done ? "present" : "missing")}`,
      );
    case "findings":
      return block.findings.flatMap(plainFinding);
    case "file":
      return split(block.text.trimEnd());
    case "list":
      return block.items.map((item, index) => oneLine(block.ordered ? `${index + 1}. ${item}` : `- ${item}`));
    case "facts":
      return block.facts.map((fact) => oneLine(`- ${fact.text} (${fact.source}, as of ${fact.asOf})`));
    case "drafts":
      return block.items.map(({ text, updatedAt }) => oneLine(`- ${text} (last word ${moment(updatedAt)})`));
    default:
      return split(block.text);
  }
}

function plainFinding(finding: FindingView, index: number): string[] {
  const excerpt = finding.excerpt === undefined ? "" : ` (“${finding.excerpt}”)`;
  return [
    oneLine(`${index + 1}. ${WEIGHTS[finding.severity]}: ${finding.message}${excerpt} [${finding.rule}]`),
    oneLine(`   Why: ${finding.why}`),
    oneLine(`   Do: ${finding.advice}`),
  ];
}

const BREAK = /\r\n|[\n\r\u2028\u2029]/;

function split(text: string): string[] {
  return text.split(BREAK);
}

function oneLine(text: string): string {
  return text.split(BREAK).join(" ");
}
