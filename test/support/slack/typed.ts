/**
 * What Slack makes of words that somebody types: `&`, `<` and `>` become entities in `text`, addresses and mentions
 * stand in angle brackets, and the rich text beside it says the same in pieces.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
import type { Json } from "./json.ts";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const unescaped = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const PIECE = /(https?:\/\/[^\s<>]{1,500})|([\w.+-]{1,64}@[\w-]{1,63}\.[a-z]{2,10})|<@(U[A-Z0-9]{8,12})>/g;

/** The `text` and `blocks` of a message that was typed. A mention is written `<@U…>`, as a client puts it in. */
export function typed(words: string, blockId: string): { text: string; blocks: Json[] } {
  const elements: Json[] = [];
  let text = "";
  let from = 0;
  const plain = (piece: string) => {
    if (piece === "") return;
    text += escaped(piece);
    elements.push({ type: "text", text: piece });
  };
  for (const match of words.matchAll(PIECE)) {
    plain(words.slice(from, match.index));
    from = match.index + match[0].length;
    const [whole, url, mail, user] = match;
    if (url !== undefined) {
      text += `<${escaped(url)}>`;
      elements.push({ type: "link", url });
    } else if (mail !== undefined) {
      text += `<mailto:${mail}|${mail}>`;
      elements.push({ type: "link", url: `mailto:${mail}`, text: mail });
    } else {
      text += whole;
      elements.push({ type: "user", user_id: user });
    }
  }
  plain(words.slice(from));
  const section = { type: "rich_text_section", elements };
  return { text, blocks: [{ type: "rich_text", block_id: blockId, elements: [section] }] };
}
