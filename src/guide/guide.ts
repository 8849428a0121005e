/**
 * The guide: topics written as Markdown, and a page for every rule. It is loaded when somebody asks for it:
 * nothing that reviews or drafts imports it.
 */
import type { Block, Message } from "../chat/message.ts";
import { rules } from "../review/rules/index.ts";
import { foldName, PageFinder } from "./find.ts";
import { type Page, parsePage } from "./page.ts";
import { rulePage } from "./rule-page.ts";
import { topicFiles } from "./topics.generated.ts";

/** A page of the guide as lists show it: a topic or a rule. */
export interface Topic {
  id: string;
  title: string;
  /** One sentence. */
  summary: string;
}

const written: readonly Page[] = topicFiles
  .map(({ id, markdown }) => parsePage(id, markdown))
  .sort((a, b) => a.order - b.order);
const fromRules: readonly Page[] = rules.map(rulePage);
const finder = new PageFinder([...written, ...fromRules]);

/** Every page there is: the topics, then one for each rule under the rule's id. */
export const topics: readonly Topic[] = [...written, ...fromRules];

/** The page for a name, however it is typed: `Limits`, `length`, `job request`, `withd`. */
export function findTopic(name: string): (Topic & { blocks: Block[] }) | undefined {
  return finder.find(name);
}

/** Ids that a name no page has may have meant, best first; often none. */
export function suggestTopics(name: string): string[] {
  return finder.suggest(name);
}

/** Names that ask for the list itself. */
const LIST = new Set(["", "index", "list", "topics", "guide", "help"]);

/** What the guide answers: a page, or the list of pages, after a word on why where the name is unknown. */
export function guideMessage(topic = ""): Message {
  if (LIST.has(foldName(topic))) return reply(listBlocks());
  const page = finder.find(topic);
  if (page) return reply([{ type: "heading", text: page.title }, ...page.blocks, ...readOn(page)]);
  return reply([{ type: "problem", text: unknown(topic) }, ...listBlocks()]);
}

function reply(blocks: Block[]): Message {
  return { audience: "private", blocks, actions: [] };
}

function readOn(page: Page): Block[] {
  return page.next.length > 0
    ? [{ type: "text", text: `Read on in the guide: ${page.next.join(", ")}.` }]
    : [];
}

function unknown(topic: string): string {
  const near = suggestTopics(topic);
  const said = `The guide has no page called "${foldName(topic) || "that"}".`;
  return near.length > 0
    ? `${said} Did you mean ${near.join(" or ")}?`
    : `${said} It has ${written.map((page) => page.id).join(", ")}, and a page for every rule.`;
}

function listBlocks(): Block[] {
  return [
    { type: "heading", text: "The guide" },
    { type: "list", items: written.map((page) => `${page.id}: ${page.summary}`) },
    { type: "heading", text: "The rules of a review" },
    { type: "list", items: fromRules.map((page) => `${page.id}: ${page.title}`) },
    { type: "text", text: "Name a page to read it, for example limits." },
  ];
}
