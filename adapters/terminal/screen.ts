/** Messages on a terminal: colour, signs and bars on top of the words, wrapped to its width. */
import { styleText } from "node:util";
import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { BAR_PARTS, lengthBar } from "../../src/chat/bar.ts";
import { inlinePieces } from "../../src/chat/inline.ts";
import type { Block, FindingView, Message } from "../../src/chat/message.ts";
import { moment } from "../../src/chat/moment.ts";
import { showControls, showOnOneLine } from "../../src/text/control.ts";

/** Lines longer than this are hard to read, in columns. */
const WIDEST = 88;
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** How a message is drawn: in how many columns, and whether in colour. */
export interface Look {
  columns: number;
  color: boolean;
}

/** A message as lines for the screen. Words that somebody typed are shown with their control characters visible. */
export function screenLines(message: Message, look: Look): string[] {
  const paint = painter(look.color);
  const width = Math.max(20, Math.min(look.columns - 1, WIDEST));
  const lines: string[] = [];
  for (const block of message.blocks) {
    if (lines.length > 0 && startsParagraph(block)) lines.push("");
    for (const line of blockLines(block, paint)) {
      lines.push(...wrap(line, width));
    }
  }
  return lines;
}

export function painter(color: boolean): Paint {
  return (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
}

/**
 * A line to wrap: plain, or behind a lead that what continues it is set under. A whole one is the terminal's to
 * break, so that a note copies as the one line it is.
 */
type Line = string | { lead: string; text: string } | { whole: string };

/** The length in words stands under the note it belongs to. */
function startsParagraph(block: Block): boolean {
  return block.type !== "length";
}

function blockLines(block: Block, paint: Paint): Line[] {
  switch (block.type) {
    case "text":
      return words(block.text, paint);
    case "heading":
      return [paint("bold", showOnOneLine(block.text))];
    case "question":
      return [
        `${paint("cyan", `Step ${block.step} of ${block.of}:`)} ${paint("bold", showOnOneLine(block.text))}`,
        ...(block.hint
          ? [
              paint(
                "dim",
                marked(showOnOneLine(block.hint), (word) => word),
              ),
            ]
          : []),
      ];
    case "tip":
      return [{ lead: `${paint("cyan", "Tip:")} `, text: words(block.text, paint).join("\n") }];
    case "problem":
      return [{ lead: `${paint("yellow", "!")} `, text: words(block.text, paint).join("\n") }];
    case "quote":
      return words(block.text, paint).map((line) => ({ lead: "  ", text: paint("dim", line) }));
    case "note":
      return noteLines(block, paint);
    case "file":
      // It is for copying: no line is broken.
      return showControls(block.text.trimEnd())
        .split("\n")
        .map((whole) => ({ whole }));
    case "length":
      return [`${showOnOneLine(block.text)} ${paintedBar(block.length, block.limit, paint)}`];
    case "checklist":
      return block.items.map(({ label, done, detail }) => {
        const sign = done ? paint("green", "✓") : paint("yellow", "✗");
        return {
          lead: `${sign} `,
          text: `${label}: ${showOnOneLine(detail ?? (done ? "present" : "missing"))}`,
        };
      });
    case "verdict":
      return [paint(["bold", VERDICT_COLORS[block.verdict]], showOnOneLine(block.text))];
    case "findings":
      return block.findings.flatMap((finding, index) => findingLines(finding, index + 1, paint));
    case "list":
      return block.items.map((item, index) => ({
        lead: block.ordered ? `${index + 1}. ` : "• ",
        text: oneLine(item, paint),
      }));
    case "facts":
      return block.facts.map(({ text, source, asOf }) => ({
        lead: "• ",
        text: `${oneLine(text, paint)} ${paint("dim", `(${showOnOneLine(source)}, as of ${asOf})`)}`,
      }));
    case "drafts":
      return block.items.map(({ text, updatedAt }) => ({
        lead: "• ",
        text: `${oneLine(text, paint)} ${paint("dim", `(last word ${moment(updatedAt)})`)}`,
      }));
  }
}

const VERDICT_COLORS = { ready: "green", look: "yellow", fix: "red" } as const;
const SEVERITY_COLORS = { error: "red", warning: "yellow", info: "cyan" } as const;

function noteLines(block: Block & { type: "note" }, paint: Paint): Line[] {
  const note = showControls(block.text)
    .split("\n")
    .map((whole) => ({ whole }));
  if (block.label === "") return note;
  return [paint("bold", `${block.label} (${block.length}/${block.limit}):`), "", ...note, ""];
}

function findingLines(finding: FindingView, number: number, paint: Paint): Line[] {
  const { title, severity, rule, excerpt, message, why, advice } = finding;
  const name = `${paint(SEVERITY_COLORS[severity], severity)}: ${paint("bold", title)} ${paint("dim", `(${rule})`)}`;
  const said = [excerpt && `«${showOnOneLine(excerpt)}»`, message === title ? "" : message, why, advice];
  const under = " ".repeat(`${number}. `.length);
  return [
    { lead: `${number}. `, text: name },
    ...said.flatMap((text) => (text ? [{ lead: under, text: oneLine(text, paint) }] : [])),
  ];
}

function words(text: string, paint: Paint): string[] {
  return showControls(text)
    .split("\n")
    .map((line) => marked(line, (word) => paint("cyan", word)));
}

function oneLine(text: string, paint: Paint): string {
  return marked(showOnOneLine(text), (word) => paint("cyan", word));
}

/** Words to type stand between backticks; on a screen colour or quotes do instead. */
function marked(text: string, mark: (word: string) => string): string {
  return inlinePieces(text)
    .map(({ code, text: piece }) => (code ? mark(piece) : piece))
    .join("");
}

/** The bar; red when the length is over the limit. */
function paintedBar(length: number, limit: number, paint: Paint): string {
  const { full, empty } = lengthBar(length, limit);
  const color = length > limit ? "red" : length > limit * 0.9 ? "yellow" : "green";
  return paint(color, full) + paint("dim", empty);
}

/** A length and its bar in one row of a terminal; where that is too narrow, the length alone. */
export function lengthRow(length: number, limit: number, columns: number, paint: Paint): string {
  const said = `${length}/${limit}`;
  return said.length + 1 + BAR_PARTS > columns ? said : `${said} ${paintedBar(length, limit, paint)}`;
}

/** Wraps at words. */
function wrap(line: Line, width: number): string[] {
  if (typeof line !== "string" && "whole" in line) return [line.whole];
  const { lead, text } = typeof line === "string" ? { lead: "", text: line } : line;
  const indent = stringWidth(lead);
  const [first = "", ...rest] = wrapAnsi(text, width - indent, { hard: true }).split("\n");
  return [lead + first, ...rest.map((part) => " ".repeat(indent) + part)];
}
