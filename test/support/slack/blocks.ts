/**
 * Block Kit's published rules: required fields, limits, what may stand where. A fault is a sentence with the place
 * it is at, as Slack says it: `must be less than 151 characters [json-pointer:/blocks/0/text/text]`. Blocks and
 * fields that aren't known here are faults.
 */
import { checkText } from "./composition.ts";
import { checkElement } from "./elements.ts";
import type { Json } from "./json.ts";
import { isJson, json, list, str } from "./json.ts";
import { LIMITS } from "./limits.ts";
import { Report } from "./report.ts";
import { checkRichText } from "./rich-text.ts";

export type Surface = "message" | "modal" | "home";

type Check = (report: Report, block: Json, at: string) => void;

const section: Check = (report, block, at) => {
  report.known(block, at, "type", "block_id", "text", "fields", "accessory", "expand");
  if (block.text === undefined && block.fields === undefined)
    report.add(at, "must have either text or fields");
  checkText(report, block.text, `${at}/text`, LIMITS.sectionText.max, "any", false);
  report.flag(block.expand, `${at}/expand`);
  if (block.fields !== undefined)
    report.items(block.fields, `${at}/fields`, LIMITS.sectionFields.max, (field, where) =>
      checkText(report, field, where, LIMITS.sectionField.max, "any"),
    );
  if (block.accessory !== undefined) checkElement(report, block.accessory, `${at}/accessory`, "section");
};

const header: Check = (report, block, at) => {
  report.known(block, at, "type", "block_id", "text", "level");
  checkText(report, block.text, `${at}/text`, LIMITS.header.max);
};

const context: Check = (report, block, at) => {
  report.known(block, at, "type", "block_id", "elements");
  report.items(block.elements, `${at}/elements`, LIMITS.contextElements.max, (element, where) =>
    element.type === "image"
      ? checkElement(report, element, where, "context")
      : checkText(report, element, where, LIMITS.textObject.max, "any"),
  );
};

const divider: Check = (report, block, at) => report.known(block, at, "type", "block_id");

const actions: Check = (report, block, at) => {
  report.known(block, at, "type", "block_id", "elements");
  report.items(block.elements, `${at}/elements`, LIMITS.actionsElements.max, (element, where) =>
    checkElement(report, element, where, "actions"),
  );
  const ids = list(block.elements).map((element) => json(element).action_id);
  report.unique(ids, `${at}/elements`, "action_id");
};

const input: Check = (report, block, at) => {
  report.known(block, at, "type", "block_id", "label", "element", "dispatch_action", "hint", "optional");
  checkText(report, block.label, `${at}/label`, LIMITS.inputLabel.max);
  checkText(report, block.hint, `${at}/hint`, LIMITS.inputHint.max, "plain_text", false);
  report.flag(block.optional, `${at}/optional`);
  report.flag(block.dispatch_action, `${at}/dispatch_action`);
  checkElement(report, block.element, `${at}/element`, "input");
};

const image: Check = (report, block, at) => {
  report.known(block, at, "type", "block_id", "image_url", "slack_file", "alt_text", "title");
  report.string(block.image_url, `${at}/image_url`, LIMITS.imageUrl.max, block.slack_file === undefined);
  report.string(block.alt_text, `${at}/alt_text`, LIMITS.imageAltText.max);
  checkText(report, block.title, `${at}/title`, LIMITS.imageTitle.max, "plain_text", false);
};

const markdown: Check = (report, block, at) => {
  report.known(block, at, "type", "block_id", "text");
  report.string(block.text, `${at}/text`, LIMITS.markdownText.max);
};

const EVERYWHERE: readonly Surface[] = ["message", "modal", "home"];

const BLOCKS: Record<string, { check: Check; surfaces: readonly Surface[] }> = {
  section: { check: section, surfaces: EVERYWHERE },
  header: { check: header, surfaces: EVERYWHERE },
  context: { check: context, surfaces: EVERYWHERE },
  divider: { check: divider, surfaces: EVERYWHERE },
  actions: { check: actions, surfaces: EVERYWHERE },
  input: { check: input, surfaces: EVERYWHERE },
  image: { check: image, surfaces: EVERYWHERE },
  rich_text: { check: checkRichText, surfaces: EVERYWHERE },
  markdown: { check: markdown, surfaces: ["message"] },
};

/** What Slack would refuse in these blocks; an empty list where it would take them. */
export function findBlockFaults(blocks: unknown, surface: Surface): string[] {
  const report = new Report();
  const max = surface === "message" ? LIMITS.messageBlocks.max : LIMITS.viewBlocks.max;
  report.items(
    blocks,
    "/blocks",
    max,
    (block, at) => {
      const found = BLOCKS[String(block.type)];
      if (!found?.surfaces.includes(surface))
        return report.add(`${at}/type`, `unsupported type: ${String(block.type)}`);
      report.string(block.block_id, `${at}/block_id`, LIMITS.blockId.max, false);
      found.check(report, block, at);
    },
    surface === "message" ? 0 : 1,
  );
  report.unique(
    list(blocks).map((block) => json(block).block_id),
    "/blocks",
    "block_id",
  );
  checkFocus(report, blocks);
  return report.faults;
}

/** One element at most takes the cursor. */
function checkFocus(report: Report, blocks: unknown) {
  const elements = list(blocks)
    .map(json)
    .flatMap((block) => [block.element, block.accessory, ...list(block.elements)]);
  if (elements.filter((element) => json(element).focus_on_load === true).length > 1)
    report.add("/blocks", "only one element may have focus_on_load");
}

/** What Slack would refuse in a whole message (`blocks`, `text`), beside what it cuts off. */
export function findMessageFaults(message: { text?: string; blocks?: unknown }): string[] {
  const blocks = message.blocks ?? [];
  const faults = findBlockFaults(blocks, "message");
  if (JSON.stringify(blocks).length > LIMITS.messageBlocksTogether.max) faults.push("msg_blocks_too_long");
  if ((message.text ?? "").length > LIMITS.messageText.max) faults.push("msg_too_long");
  return faults;
}

/** What Slack would refuse in a modal or a home view. https://docs.slack.dev/reference/views */
export function findViewFaults(view: unknown): string[] {
  if (!isJson(view)) return ["must be a view [json-pointer:/view]"];
  const report = new Report();
  const { type } = view;
  if (type === "modal") checkModal(report, view);
  else if (type === "home")
    report.known(view, "/view", "type", "blocks", "private_metadata", "callback_id", "external_id");
  else report.add("/view/type", `unsupported type: ${String(type)}`);
  report.string(nothing(view.callback_id), "/view/callback_id", LIMITS.callbackId.max, false);
  report.string(nothing(view.private_metadata), "/view/private_metadata", LIMITS.privateMetadata.max, false);
  report.string(nothing(view.external_id), "/view/external_id", LIMITS.externalId.max, false);
  const inner = findBlockFaults(view.blocks, type === "home" ? "home" : "modal");
  return [...report.faults, ...inner.map((fault) => fault.replace("[json-pointer:", "[json-pointer:/view"))];
}

/** An empty string counts as none. */
const nothing = (value: unknown) => (str(value) === "" ? undefined : value);

function checkModal(report: Report, view: Json) {
  report.known(
    view,
    "/view",
    "type",
    "title",
    "blocks",
    "close",
    "submit",
    "private_metadata",
    "callback_id",
    "clear_on_close",
    "notify_on_close",
    "external_id",
    "submit_disabled",
  );
  checkText(report, view.title, "/view/title", LIMITS.viewTitle.max);
  checkText(report, view.submit, "/view/submit", LIMITS.viewButton.max, "plain_text", false);
  checkText(report, view.close, "/view/close", LIMITS.viewButton.max, "plain_text", false);
  report.flag(view.clear_on_close, "/view/clear_on_close");
  report.flag(view.notify_on_close, "/view/notify_on_close");
  const asks = list(view.blocks).some((block) => json(block).type === "input");
  if (asks && view.submit === undefined)
    report.add("/view/submit", "missing required field: submit, since there is an input block");
}
