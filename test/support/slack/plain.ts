/** What somebody reads and can press, out of blocks. */
import type { Json } from "./json.ts";
import { isJson, json, list, str } from "./json.ts";
import { unescaped } from "./typed.ts";

/** Something interactive that is seen. */
export interface Control {
  type: string;
  blockId: string;
  actionId: string;
  /** What stands on a button or over an input; else what stands in the element while it is empty. */
  label: string;
  element: Json;
  /** The input block's own fields, where it stands in one. */
  input?: Json;
}

const textOf = (value: unknown): string => {
  const { text, type } = json(value);
  return type === "mrkdwn" ? unescaped(str(text) ?? "") : (str(text) ?? "");
};

function rich(value: unknown): string {
  const piece = json(value);
  const inner = () => list(piece.elements).map(rich);
  switch (piece.type) {
    case "rich_text":
      return inner().join("\n");
    case "rich_text_list": {
      const first = Number(piece.offset ?? 0) + 1;
      const mark = (index: number) => (piece.style === "ordered" ? `${first + index}. ` : "• ");
      return inner()
        .map((item, index) => mark(index) + item)
        .join("\n");
    }
    case "text":
      return str(piece.text) ?? "";
    case "link":
      return str(piece.text) ?? str(piece.url) ?? "";
    case "emoji":
      return `:${String(piece.name)}:`;
    case "user":
      return `<@${String(piece.user_id)}>`;
    case "broadcast":
      return `@${String(piece.range)}`;
    default:
      return inner().join("");
  }
}

function lines(block: Json): string[] {
  switch (block.type) {
    case "section":
      return [textOf(block.text), ...list(block.fields).map(textOf)];
    case "header":
      return [textOf(block.text)];
    case "context":
      return [
        list(block.elements)
          .map((one) => textOf(one) || (str(json(one).alt_text) ?? ""))
          .join(" "),
      ];
    case "image":
      return [textOf(block.title), str(block.alt_text) ?? ""];
    case "input":
      return [textOf(block.label), textOf(block.hint)];
    case "markdown":
      return [str(block.text) ?? ""];
    case "rich_text":
      return [rich(block)];
    default:
      return [];
  }
}

/** Blocks as a person reads them, without what can be pressed. */
export function plainOf(blocks: readonly Json[], text = ""): string {
  const read = blocks.flatMap(lines).filter((line) => line !== "");
  return read.length > 0 ? read.join("\n") : unescaped(text);
}

/** What can be pressed, chosen or filled in. */
export function controlsOf(blocks: readonly Json[]): Control[] {
  return blocks.flatMap((block) => {
    const elements = [
      block.accessory,
      block.element,
      ...(block.type === "actions" ? list(block.elements) : []),
    ];
    return elements.filter(isJson).map((element) => ({
      type: String(element.type),
      blockId: String(block.block_id),
      actionId: str(element.action_id) ?? "",
      label: textOf(block.label) || textOf(element.text) || textOf(element.placeholder),
      element,
      ...(block.type === "input" && { input: block }),
    }));
  });
}
