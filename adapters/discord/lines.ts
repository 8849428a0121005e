/** The blocks of a message as paragraphs of Discord's markdown, each short enough for one message. */
import { lengthBar } from "../../src/chat/bar.ts";
import type { Block, FindingView } from "../../src/chat/message.ts";
import { WEIGHTS } from "../../src/chat/shown.ts";
import { showOnOneLine } from "../../src/text/control.ts";
import { cutAtGrapheme } from "../../src/text/graphemes.ts";
import { codeBlock, escapeSaid, escapeWords } from "./escape.ts";
import { LIMITS } from "./limits.ts";

/** The paragraphs of one block, in their order. `plain`: words alone, without bars. */
export function paragraphs(block: Block, plain: boolean): string[] {
  switch (block.type) {
    case "text":
      return fitting(block.text, escapeSaid);
    case "heading":
      return fitting(block.text, (text) => `**${escapeSaid(showOnOneLine(text))}**`);
    case "question": {
      const hint = block.hint === undefined ? "" : `\n-# ${escapeSaid(showOnOneLine(block.hint))}`;
      return fitting(
        block.text,
        (text) => `**Step ${block.step} of ${block.of}:** ${escapeSaid(text)}${hint}`,
      );
    }
    case "tip":
      return fitting(block.text, (text) => `**Tip:** ${escapeSaid(text)}`);
    case "problem":
      return fitting(block.text, escapeSaid);
    case "quote":
      return fitting(block.text, quoted);
    case "note":
      return noteParagraphs(block);
    case "file":
      return fitting(block.text, quoted);
    case "length": {
      const { full, empty } = lengthBar(block.length, block.limit);
      return [`${escapeSaid(block.text)}${plain ? "" : ` ${full}${empty}`}`];
    }
    case "checklist":
      return [
        block.items
          .map(
            ({ label, done, detail }) => `${label}: ${escapeSaid(detail ?? (done ? "present" : "missing"))}`,
          )
          .join("\n"),
      ];
    case "verdict":
      return [`**${escapeSaid(block.text)}**`];
    case "findings":
      return block.findings.flatMap((finding, index) => findingParagraphs(finding, index + 1));
    case "list":
      return together(
        block.items.flatMap((item, index) =>
          fitting(
            showOnOneLine(item),
            (text) => `${block.ordered ? `${index + 1}.` : "-"} ${escapeSaid(text)}`,
          ),
        ),
      );
    case "facts":
      return together(
        block.facts.flatMap(({ text, source, asOf }) =>
          fitting(text, (part) => `- ${escapeSaid(part)} (${escapeWords(source)}, as of ${asOf})`),
        ),
      );
    case "drafts":
      return together(
        block.items.flatMap(({ text, updatedAt }) =>
          fitting(text, (part) => `- ${escapeSaid(part)} (last word <t:${Math.floor(updatedAt / 1_000)}:R>)`),
        ),
      );
  }
}

/** A note stands in a block that copies whole; one that would end the block is shown escaped instead. */
function noteParagraphs({ label, text, length, limit }: Block & { type: "note" }): string[] {
  // Alone it is for copying a whole message with a long press: the message is the note, sign by sign.
  if (label === "") return text.length <= LIMITS.content ? [text] : fitting(text, escapeWords);
  const lead = `**${escapeWords(label)} (${length}/${limit}):**`;
  const block = codeBlock(text);
  const whole = block === undefined ? undefined : `${lead}\n${block}`;
  return whole !== undefined && whole.length <= LIMITS.content ? [whole] : [lead, ...fitting(text, quoted)];
}

function findingParagraphs(finding: FindingView, number: number): string[] {
  const { severity, message, excerpt, why, advice } = finding;
  const seen = excerpt === undefined ? "" : ` “${escapeWords(showOnOneLine(excerpt))}”`;
  const lead = `**${number}. ${WEIGHTS[severity]}: ${escapeSaid(showOnOneLine(message))}**${seen}`;
  const rest = [why, advice].filter((text) => text !== "").map((text) => escapeSaid(showOnOneLine(text)));
  const whole = [lead, ...rest].join("\n");
  return whole.length <= LIMITS.content
    ? [whole]
    : [lead, ...rest].flatMap((line) => fitting(line, (same) => same));
}

function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${escapeWords(line)}`)
    .join("\n");
}

/** Lines that belong together, as few paragraphs as they fit into. */
function together(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= LIMITS.content)
      whole[whole.length - 1] = `${last}\n${line}`;
    else whole.push(line);
  }
  return whole;
}

/** A text drawn whole where it fits, and else in parts, cut where a line or a word ends. */
function fitting(text: string, draw: (text: string) => string): string[] {
  const drawn = draw(text);
  if (drawn.length <= LIMITS.content || text.length < 2) return [drawn.slice(0, LIMITS.content)];
  const half = Math.min(Math.ceil(text.length / 2), LIMITS.content);
  const before = Math.max(text.lastIndexOf("\n", half), text.lastIndexOf(" ", half)) + 1;
  const cut = before > half / 2 ? before : cutAtGrapheme(text, half).length || half;
  return [...fitting(text.slice(0, cut).trimEnd(), draw), ...fitting(text.slice(cut), draw)];
}
