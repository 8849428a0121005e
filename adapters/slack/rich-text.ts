/**
 * Words as Slack's rich text. Nothing in a text element is parsed: `<!channel>`, `<@U1>`, addresses, asterisks and
 * `:codes:` are shown as they were typed, ping nobody and lead nowhere.
 */
import type { types } from "@slack/bolt";
import { inlinePieces } from "../../src/chat/inline.ts";
import { showControls } from "../../src/text/control.ts";
import { cutAtGrapheme } from "../../src/text/graphemes.ts";
import { LIMITS } from "./limits.ts";

type Style = NonNullable<types.RichTextText["style"]>;

/** Somebody's words, as they were typed. */
export function typed(text: string, style?: Style): types.RichTextText[] {
  const shown = showControls(text);
  return shown === "" ? [] : [{ type: "text", text: shown, ...(style && { style }) }];
}

/** What the coach says: words between backticks as code, all else as it is. */
export function said(text: string, style: Style = {}): types.RichTextText[] {
  return inlinePieces(text).flatMap(({ code, text: piece }) =>
    typed(piece, code ? { ...style, code: true } : Object.keys(style).length > 0 ? style : undefined),
  );
}

/** A paragraph; undefined where there is nothing in it, which Slack refuses. */
export function paragraph(elements: readonly types.RichTextElement[]): types.RichTextBlock | undefined {
  return elements.length === 0 ? undefined : rich({ type: "rich_text_section", elements: [...elements] });
}

export function rich(...elements: types.RichTextBlock["elements"]): types.RichTextBlock {
  return { type: "rich_text", elements };
}

/** A text in parts that are short enough for one element each, cut where a line or a word ends. */
export function parts(text: string): string[] {
  const cut: string[] = [];
  let left = text;
  while (left.length > LIMITS.text) {
    const line = left.lastIndexOf("\n", LIMITS.text - 1);
    const word = left.lastIndexOf(" ", LIMITS.text - 1);
    const soft = (line > LIMITS.text / 2 ? line : word) + 1;
    const end = soft > LIMITS.text / 2 ? soft : cutAtGrapheme(left, LIMITS.text).length || LIMITS.text;
    cut.push(left.slice(0, end));
    left = left.slice(end);
  }
  return left === "" ? cut : [...cut, left];
}

/** The plain text beside the blocks, where Slack parses some signs; cut with a sign that says so. */
export function escaped(text: string): string {
  const whole = inEntities(text);
  if (whole.length <= LIMITS.plainText) return whole;
  let end = LIMITS.plainText - 2;
  // One sign becomes five at most.
  while (inEntities(text.slice(0, end)).length > LIMITS.plainText - 2) end = Math.floor(end * 0.8);
  return `${inEntities(cutAtGrapheme(text, end))} …`;
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
function inEntities(text: string): string {
  return showControls(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
