/**
 * Discord's published limits, in characters (of which a surrogate pair may count as one or two: we count two) or in
 * pieces, each with the page that states it.
 */
export const LIMITS = {
  /** https://docs.discord.com/developers/resources/message#create-message */
  content: 2_000,
  /** https://docs.discord.com/developers/components/reference#action-row */
  rows: 5,
  buttonsInRow: 5,
  /** https://docs.discord.com/developers/components/reference#button */
  buttonLabel: 80,
  /** https://docs.discord.com/developers/components/reference#anatomy-of-a-component */
  customId: 100,
  /** https://docs.discord.com/developers/components/reference#string-select */
  options: 25,
  optionLabel: 100,
  optionValue: 100,
  selectPlaceholder: 150,
  /** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
  modalTitle: 45,
  modalFields: 5,
  /** https://docs.discord.com/developers/components/reference#label */
  fieldLabel: 45,
  fieldHint: 100,
  /** https://docs.discord.com/developers/components/reference#text-input */
  inputLength: 4_000,
  /** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
  description: 100,
  commandOptions: 25,
  choices: 25,
  choice: 100,
  /** https://docs.discord.com/developers/resources/message#create-message */
  nonce: 25,
  /** https://docs.discord.com/developers/resources/channel#channel-object */
  threadName: 100,
} as const;
