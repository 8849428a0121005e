/**
 * Slack's published limits in one table, each with the page that states it. Lengths are counted in UTF-16 code units:
 * Slack doesn't say what it counts, and this is the stricter reading.
 */
const DOCS = "https://docs.slack.dev/reference";

interface Limit {
  max: number;
  page: string;
}

const limit = (max: number, page: string): Limit => ({
  max,
  page: page.startsWith("https:") ? page : DOCS + page,
});

export const LIMITS = {
  // Messages
  messageBlocks: limit(50, "/block-kit/blocks"),
  /** Longer text is cut. */
  messageText: limit(40_000, "/methods/chat.postMessage#truncating"),
  /** Longer text is refused when a message is changed: `msg_too_long`. */
  updateText: limit(4_000, "/methods/chat.update#errors"),
  /** Of all blocks as JSON, `msg_blocks_too_long`: not on Slack's pages, measured by those who met it. */
  messageBlocksTogether: limit(13_000, "https://github.com/slackapi/bolt-js/issues/2509"),

  // Blocks
  blockId: limit(255, "/block-kit/blocks"),
  sectionText: limit(3_000, "/block-kit/blocks/section-block"),
  sectionFields: limit(10, "/block-kit/blocks/section-block"),
  sectionField: limit(2_000, "/block-kit/blocks/section-block"),
  header: limit(150, "/block-kit/blocks/header-block"),
  contextElements: limit(10, "/block-kit/blocks/context-block"),
  actionsElements: limit(25, "/block-kit/blocks/actions-block"),
  inputLabel: limit(2_000, "/block-kit/blocks/input-block"),
  inputHint: limit(2_000, "/block-kit/blocks/input-block"),
  imageUrl: limit(3_000, "/block-kit/blocks/image-block"),
  imageAltText: limit(2_000, "/block-kit/blocks/image-block"),
  imageTitle: limit(2_000, "/block-kit/blocks/image-block"),
  markdownText: limit(12_000, "/block-kit/blocks/markdown-block"),
  richTextIndent: limit(8, "/block-kit/blocks/rich-text-block"),

  // Composition objects
  textObject: limit(3_000, "/block-kit/composition-objects/text-object"),
  optionText: limit(75, "/block-kit/composition-objects/option-object"),
  optionValue: limit(150, "/block-kit/composition-objects/option-object"),
  optionDescription: limit(75, "/block-kit/composition-objects/option-object"),
  optionUrl: limit(3_000, "/block-kit/composition-objects/option-object"),
  optionGroupLabel: limit(75, "/block-kit/composition-objects/option-group-object"),
  confirmTitle: limit(100, "/block-kit/composition-objects/confirmation-dialog-object"),
  confirmText: limit(300, "/block-kit/composition-objects/confirmation-dialog-object"),
  confirmButton: limit(30, "/block-kit/composition-objects/confirmation-dialog-object"),

  // Elements
  actionId: limit(255, "/block-kit/block-elements/button-element"),
  buttonText: limit(75, "/block-kit/block-elements/button-element"),
  buttonValue: limit(2_000, "/block-kit/block-elements/button-element"),
  buttonUrl: limit(3_000, "/block-kit/block-elements/button-element"),
  accessibilityLabel: limit(75, "/block-kit/block-elements/button-element"),
  placeholder: limit(150, "/block-kit/block-elements/select-menu-element"),
  selectOptions: limit(100, "/block-kit/block-elements/select-menu-element"),
  optionGroups: limit(100, "/block-kit/block-elements/select-menu-element"),
  overflowOptions: limit(5, "/block-kit/block-elements/overflow-menu-element"),
  radioOptions: limit(10, "/block-kit/block-elements/radio-button-group-element"),
  checkboxOptions: limit(10, "/block-kit/block-elements/checkboxes-element"),
  inputLength: limit(3_000, "/block-kit/block-elements/plain-text-input-element"),

  // Views
  viewBlocks: limit(100, "/views/modal-views"),
  viewTitle: limit(24, "/views/modal-views"),
  viewButton: limit(24, "/views/modal-views"),
  privateMetadata: limit(3_000, "/views/modal-views"),
  callbackId: limit(255, "/views/modal-views"),
  externalId: limit(255, "/views/modal-views"),
  viewBytes: limit(250_000, "/methods/views.open#errors"),
  viewStack: limit(3, "/methods/views.push#errors"),

  // Times, in milliseconds
  triggerMs: limit(3_000, "https://docs.slack.dev/interactivity/handling-user-interaction#payloads"),
  acknowledgeMs: limit(3_000, "https://docs.slack.dev/apis/events-api#responding"),
  responseUrlMs: limit(
    30 * 60_000,
    "https://docs.slack.dev/interactivity/handling-user-interaction#message_responses",
  ),
  responseUrlUses: limit(
    5,
    "https://docs.slack.dev/interactivity/handling-user-interaction#message_responses",
  ),
} as const;
