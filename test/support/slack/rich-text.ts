/** Rich text. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
import type { Json } from "./json.ts";
import { isJson } from "./json.ts";
import { LIMITS } from "./limits.ts";
import type { Report } from "./report.ts";

const STYLES = ["bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"];

/** The pieces of a line, each with its fields; those with `?` may be missing. */
const PIECES: Record<string, readonly string[]> = {
  text: ["text", "style?"],
  link: ["url", "text?", "unsafe?", "style?"],
  emoji: ["name", "unicode?", "style?"],
  user: ["user_id", "style?"],
  channel: ["channel_id", "style?"],
  usergroup: ["usergroup_id", "style?"],
  broadcast: ["range", "style?"],
  color: ["value"],
  date: ["timestamp", "format", "url?", "fallback?"],
};

/** What stands in preformatted text. */
const PLAIN = ["text", "link"];

function checkPiece(report: Report, piece: Json, at: string, allowed: readonly string[]) {
  const type = String(piece.type);
  const fields = PIECES[type];
  if (fields === undefined || !allowed.includes(type))
    return report.add(`${at}/type`, `unsupported type: ${type}`);
  report.known(piece, at, "type", ...fields.map((field) => field.replace("?", "")));
  for (const field of fields) {
    if (field.endsWith("?") || field === "timestamp") continue;
    report.string(piece[field], `${at}/${field}`, Number.MAX_SAFE_INTEGER);
  }
  if (piece.style === undefined) return;
  if (!isJson(piece.style)) return report.add(`${at}/style`, "must be an object");
  report.known(piece.style, `${at}/style`, ...STYLES);
  for (const [name, value] of Object.entries(piece.style)) report.flag(value, `${at}/style/${name}`);
}

function checkGroup(report: Report, group: Json, at: string, inList = false) {
  const pieces = (allowed: readonly string[]) =>
    report.items(group.elements, `${at}/elements`, Number.MAX_SAFE_INTEGER, (piece, where) =>
      checkPiece(report, piece, where, allowed),
    );
  if (group.type === "rich_text_section") {
    report.known(group, at, "type", "elements");
    return pieces(Object.keys(PIECES));
  }
  if (inList) return report.add(`${at}/type`, `unsupported type: ${String(group.type)}`);
  if (group.type === "rich_text_quote") {
    report.known(group, at, "type", "elements", "border");
    return pieces(Object.keys(PIECES));
  }
  if (group.type === "rich_text_preformatted") {
    report.known(group, at, "type", "elements", "border", "language");
    return pieces(PLAIN);
  }
  if (group.type !== "rich_text_list")
    return report.add(`${at}/type`, `unsupported type: ${String(group.type)}`);
  report.known(group, at, "type", "elements", "style", "indent", "offset", "border");
  if (group.style !== "bullet" && group.style !== "ordered")
    report.add(`${at}/style`, `unsupported style: ${String(group.style)}`);
  const { indent } = group;
  if (indent !== undefined && !(Number(indent) >= 0 && Number(indent) <= LIMITS.richTextIndent.max))
    report.add(`${at}/indent`, `must be between 0 and ${LIMITS.richTextIndent.max}`);
  report.items(group.elements, `${at}/elements`, Number.MAX_SAFE_INTEGER, (item, where) =>
    checkGroup(report, item, where, true),
  );
}

export function checkRichText(report: Report, block: Json, at: string) {
  report.known(block, at, "type", "block_id", "elements");
  report.items(block.elements, `${at}/elements`, Number.MAX_SAFE_INTEGER, (group, where) =>
    checkGroup(report, group, where),
  );
}
