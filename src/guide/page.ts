import type { Block } from "../chat/message.ts";

/** One page of the guide, ready to be shown. */
export interface Page {
  /** What to type for it: `limits`, `job-request`. */
  id: string;
  title: string;
  /** One sentence for the list of pages. */
  summary: string;
  /** Its place among the topics: what a newcomer needs first comes first. */
  order: number;
  /** Other words that people type for it. */
  also: readonly string[];
  /** The ids of pages to read on with. */
  next: readonly string[];
  blocks: Block[];
}

/**
 * Reads a topic file, `id` being its name without `.md`: a comment with `order`, `also` and `next`, a `# ` title, a
 * paragraph that sums it up, and the rest, in the part of Markdown that topics are written in. That is `## `
 * headings, paragraphs, `- ` and `1. ` lists, `> ` quotes, and inside a line nothing but backticks around words to
 * type, so that a topic reads the same here, in a terminal and on the web.
 *
 * @throws Error that names the file where a topic cannot be read; the tests read every topic.
 */
export function parsePage(id: string, markdown: string): Page {
  const file = `${id}.md`;
  const lines = markdown.split("\n").map((line) => line.trimEnd());
  const end = lines.indexOf("-->");
  if (lines[0] !== "<!--" || end < 0)
    throw new Error(`${file}: does not begin with a comment that says its order`);
  const meta = new Map(lines.slice(1, end).map((line) => splitAt(line, ":")));
  const order = Number.parseInt(meta.get("order") ?? "", 10);
  if (Number.isNaN(order)) throw new Error(`${file}: its comment has no "order: NUMBER"`);
  const [title, summary, ...rest] = paragraphs(lines.slice(end + 1));
  if (!title?.[0]?.startsWith("# ") || !summary)
    throw new Error(`${file}: has no "# Title" with a summary below it`);
  return {
    id,
    title: title[0].slice(2),
    summary: summary.join(" "),
    order,
    also: words(meta.get("also")),
    next: words(meta.get("next")),
    blocks: [summary, ...rest].map((paragraph) => parseBlock(file, paragraph)),
  };
}

function splitAt(line: string, mark: string): [string, string] {
  const at = line.indexOf(mark);
  return at < 0 ? [line, ""] : [line.slice(0, at).trim(), line.slice(at + mark.length).trim()];
}

function words(list = ""): string[] {
  return list.split(",").flatMap((word) => word.trim() || []);
}

/** Lines that belong together: a blank line ends a paragraph, a list, a quote. */
function paragraphs(lines: readonly string[]): string[][] {
  const found: string[][] = [];
  let open: string[] = [];
  for (const line of [...lines, ""]) {
    if (line) open.push(line);
    else if (open.length > 0) {
      found.push(open);
      open = [];
    }
  }
  return found;
}

function parseBlock(file: string, lines: readonly string[]): Block {
  const [first = ""] = lines;
  if (first.startsWith("## ")) return { type: "heading", text: first.slice(3) };
  if (first.startsWith("> ")) return { type: "quote", text: lines.map((line) => line.slice(2)).join("\n") };
  if (first.startsWith("- ")) return parseList(file, lines);
  if (first.startsWith("1. ")) {
    return { type: "list", items: lines.map((line) => splitAt(line, ". ")[1]), ordered: true };
  }
  return { type: "text", text: lines.join(" ") };
}

const SOURCE = " (Source: ";
const AS_OF = "; as of ";

/** A list, or, where its items end in `(Source: …; as of YYYY)`, facts. */
function parseList(file: string, lines: readonly string[]): Block {
  const items = lines.map((line) => line.slice(2));
  if (!items.some((item) => item.includes(SOURCE))) return { type: "list", items };
  const facts = items.map((item) => {
    const [text, rest] = splitAt(item, SOURCE);
    const at = rest.lastIndexOf(AS_OF);
    const asOf = Number(rest.slice(at + AS_OF.length, -1));
    if (at < 0 || !Number.isInteger(asOf))
      throw new Error(`${file}: a fact without source and year: ${item}`);
    return { text, source: rest.slice(0, at), asOf };
  });
  return { type: "facts", facts };
}
