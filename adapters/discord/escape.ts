/** A person's words, and ours, as Discord shows them: nothing that was typed becomes a mention, a link or a format. */
import { inlinePieces } from "../../src/chat/inline.ts";
import { showControls } from "../../src/text/control.ts";

/** Signs that mean something to Discord's markdown wherever they stand. */
const ANYWHERE = /[\\*_~|`<>@#[\]]/g;
/** The colon of an address, or of an emoji's name. */
const COLON = /:(?=\/\/|\w)/g;
/** What makes a list at the beginning of a line. */
const BULLET = /^([ \t]*)([-+])/gm;
const NUMBER = /^([ \t]*\d{1,9})([.)])/gm;

/** Words that somebody typed, shown as they were typed. */
export function escapeWords(text: string): string {
  return showControls(text)
    .replace(ANYWHERE, "\\$&")
    .replace(COLON, "\\:")
    .replace(BULLET, "$1\\$2")
    .replace(NUMBER, "$1\\$2");
}

/** What the coach says: words between backticks as code, all else as it is. Words in it may be somebody's. */
export function escapeSaid(text: string): string {
  return inlinePieces(text)
    .map(({ code, text: piece }) => (code ? `\`${showControls(piece)}\`` : escapeWords(piece)))
    .join("");
}

/** A block to copy from, in which nothing means anything; undefined where the text itself would end it. */
export function codeBlock(text: string): string | undefined {
  return text.includes("```") ? undefined : `\`\`\`\n${text}\n\`\`\``;
}
