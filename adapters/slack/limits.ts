/**
 * Slack's published limits, in characters or in pieces, each with the page that states it. Slack does not say whether
 * a surrogate pair counts as one or two: we count two.
 */
export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  viewBlocks: 100,
  blockId: 255,
  /**
   * All blocks of a message together, as JSON. Not documented: `msg_blocks_too_long` comes at some 13,200.
   * https://github.com/slackapi/bolt-js/issues/2509
   */
  blocksTogether: 12_000,
  /** One text; rich text has no limit of its own. https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  text: 3_000,
  /** The plain text beside the blocks. https://docs.slack.dev/reference/methods/chat.postMessage#truncating */
  plainText: 4_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actions: 25,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonLabel: 75,
  buttonValue: 2_000,
  actionId: 255,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/blocks/input-block */
  inputLabel: 2_000,
  inputHint: 2_000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  inputLength: 3_000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  options: 100,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionLabel: 75,
  optionValue: 150,
  /** https://docs.slack.dev/reference/views/modal-views */
  modalTitle: 24,
  modalButton: 24,
  callbackId: 255,
  metadata: 3_000,
  /** A `response_url`: times, and milliseconds. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
  responses: 5,
  responseMs: 30 * 60_000,
  /** A `trigger_id`, in milliseconds. https://docs.slack.dev/interactivity/handling-user-interaction#payloads */
  triggerMs: 3_000,
} as const;
