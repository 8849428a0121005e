/** What is said of a text that is saved: what was rewritten in it, what is found in it. It warns and never blocks. */
import type { Action, Block } from "../chat/message.ts";
import { type Converted, convertForeign } from "../templates/foreign.ts";
import { lintTemplate } from "../templates/lint.ts";
import { parseTemplate } from "../templates/template.ts";

/** Why a text is no template, if it is none. */
export function badText(text: string): string | undefined {
  const parsed = parseTemplate(text);
  return parsed.ok ? undefined : parsed.problem;
}

/** A text to keep, and the one that was typed where that is another and can be kept as well. */
export interface Kept {
  text: string;
  typed?: string;
  converted?: Converted;
}

/** The text with our placeholders in the place of foreign ones, or why it is no template. */
export function readText(given: string): Kept | { problem: string } {
  const converted = convertForeign(given);
  const text = (converted?.text ?? given).trim();
  const problem = badText(text);
  if (problem !== undefined) return { problem: badText(given) ?? problem };
  if (!converted) return { text };
  return { text, converted, ...(badText(given) === undefined && { typed: given.trim() }) };
}

/** What became what, and how to have it as it was typed: that is the former text of the template. */
export function changed({ converted, typed }: Kept, name: string, version: number) {
  if (!converted) return { blocks: [], actions: [] };
  const items = [...new Set(converted.changes.map(({ from, to }) => `${from} became ${to}`))];
  const blocks: Block[] = [
    { type: "text", text: "I wrote your placeholders in my way:" },
    { type: "list", items },
  ];
  const word = `/connect-template restore ${name} ${version}`;
  const keep: Action = { id: "templates-as-typed", label: "Keep it as I wrote it", word };
  return { blocks, actions: typed === undefined ? [] : [keep] };
}

/** What is found in a template. Of what is mere advice, the room left is said. */
export function found(text: string): Block[] {
  const parsed = parseTemplate(text);
  if (!parsed.ok) return [];
  const items = lintTemplate(parsed.template)
    .filter(({ id, severity }) => severity !== "info" || id === "room")
    .map(({ message, advice }) => `${message.replace(/\.$/, "")}. ${advice}`);
  return items.length > 0 ? [{ type: "list", items }] : [];
}

/** What was typed is given back, so that it is not lost. */
export function givenBack(text: string): Block {
  return { type: "quote", text };
}
