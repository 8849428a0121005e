/** Interactive elements of Block Kit. https://docs.slack.dev/reference/block-kit/block-elements */
import { checkConfirm, checkOption, checkStyle, checkText, type TextKind } from "./composition.ts";
import type { Json } from "./json.ts";
import { isJson, list } from "./json.ts";
import { LIMITS } from "./limits.ts";
import type { Report } from "./report.ts";

/** The blocks that an element can stand in. */
export type Holder = "section" | "actions" | "input" | "context";

type Check = (report: Report, element: Json, at: string, holder: Holder) => void;

const focus = (report: Report, element: Json, at: string) =>
  report.flag(element.focus_on_load, `${at}/focus_on_load`);

const button: Check = (report, element, at) => {
  report.known(
    element,
    at,
    "type",
    "text",
    "action_id",
    "url",
    "value",
    "style",
    "confirm",
    "accessibility_label",
  );
  checkText(report, element.text, `${at}/text`, LIMITS.buttonText.max);
  report.string(element.value, `${at}/value`, LIMITS.buttonValue.max, false);
  report.string(element.url, `${at}/url`, LIMITS.buttonUrl.max, false);
  report.string(
    element.accessibility_label,
    `${at}/accessibility_label`,
    LIMITS.accessibilityLabel.max,
    false,
  );
  checkStyle(report, element.style, `${at}/style`);
  checkConfirm(report, element.confirm, `${at}/confirm`);
};

const placeholder = (report: Report, element: Json, at: string) =>
  checkText(report, element.placeholder, `${at}/placeholder`, LIMITS.placeholder.max, "plain_text", false);

const staticSelect: Check = (report, element, at) => {
  report.known(
    element,
    at,
    "type",
    "action_id",
    "options",
    "option_groups",
    "initial_option",
    "confirm",
    "placeholder",
    "focus_on_load",
  );
  placeholder(report, element, at);
  checkConfirm(report, element.confirm, `${at}/confirm`);
  focus(report, element, at);
  if ((element.options === undefined) === (element.option_groups === undefined))
    return report.add(at, "must have either options or option_groups");
  if (element.options !== undefined)
    checkOptions(report, element, at, LIMITS.selectOptions.max, "plain_text");
  else checkGroups(report, element.option_groups, `${at}/option_groups`);
  checkInitial(report, element, at);
};

/** The options of an element, each with a value of its own. */
function checkOptions(report: Report, element: Json, at: string, max: number, kind: TextKind, url = false) {
  report.items(element.options, `${at}/options`, max, (option, where) =>
    checkOption(report, option, where, kind, url),
  );
  const values = list(element.options).map((option) => (isJson(option) ? option.value : undefined));
  report.unique(values, `${at}/options`, "option value");
}

function checkGroups(report: Report, groups: unknown, at: string) {
  report.items(groups, at, LIMITS.optionGroups.max, (group, where) => {
    report.known(group, where, "label", "options");
    checkText(report, group.label, `${where}/label`, LIMITS.optionGroupLabel.max);
    checkOptions(report, group, where, LIMITS.selectOptions.max, "plain_text");
  });
}

/** What is chosen at first is one of the options, exactly. */
function checkInitial(report: Report, element: Json, at: string) {
  const groups = list(element.option_groups).flatMap((group) => (isJson(group) ? list(group.options) : []));
  const options = [...list(element.options), ...groups].map((option) => JSON.stringify(sorted(option)));
  const chosen = [...list(element.initial_options), element.initial_option].filter(
    (one) => one !== undefined,
  );
  for (const option of chosen)
    if (!options.includes(JSON.stringify(sorted(option))))
      report.add(`${at}/initial_option`, "must exactly match one of the options");
}

function sorted(value: unknown): unknown {
  if (!isJson(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}

const externalSelect: Check = (report, element, at) => {
  report.known(
    element,
    at,
    "type",
    "action_id",
    "min_query_length",
    "initial_option",
    "confirm",
    "placeholder",
    "focus_on_load",
  );
  placeholder(report, element, at);
  checkConfirm(report, element.confirm, `${at}/confirm`);
  if (element.initial_option !== undefined)
    checkOption(report, element.initial_option, `${at}/initial_option`, "plain_text");
  const query = element.min_query_length;
  if (query !== undefined && !(Number.isInteger(query) && Number(query) >= 0))
    report.add(`${at}/min_query_length`, "must be a whole number");
  focus(report, element, at);
};

const plainTextInput: Check = (report, element, at) => {
  report.known(
    element,
    at,
    "type",
    "action_id",
    "initial_value",
    "multiline",
    "min_length",
    "max_length",
    "dispatch_action_config",
    "focus_on_load",
    "placeholder",
  );
  placeholder(report, element, at);
  report.flag(element.multiline, `${at}/multiline`);
  focus(report, element, at);
  const max = element.max_length === undefined ? LIMITS.inputLength.max : Number(element.max_length);
  const min = element.min_length === undefined ? 0 : Number(element.min_length);
  if (!Number.isInteger(max) || max < 1 || max > LIMITS.inputLength.max)
    report.add(`${at}/max_length`, `must be between 1 and ${LIMITS.inputLength.max}`);
  if (!Number.isInteger(min) || min < 0 || min > max)
    report.add(`${at}/min_length`, "must be between 0 and max_length");
  if (element.initial_value === undefined) return;
  report.string(element.initial_value, `${at}/initial_value`, LIMITS.inputLength.max);
  if (String(element.initial_value).length > max)
    report.add(`${at}/initial_value`, "must not be longer than max_length");
};

const chosenOf =
  (max: number, ...initial: string[]): Check =>
  (report, element, at) => {
    report.known(element, at, "type", "action_id", "options", "confirm", "focus_on_load", ...initial);
    checkOptions(report, element, at, max, "any");
    checkConfirm(report, element.confirm, `${at}/confirm`);
    focus(report, element, at);
    checkInitial(report, element, at);
  };

const overflow: Check = (report, element, at) => {
  report.known(element, at, "type", "action_id", "options", "confirm");
  checkOptions(report, element, at, LIMITS.overflowOptions.max, "plain_text", true);
  checkConfirm(report, element.confirm, `${at}/confirm`);
};

const image: Check = (report, element, at) => {
  report.known(element, at, "type", "image_url", "slack_file", "alt_text");
  report.string(element.image_url, `${at}/image_url`, LIMITS.imageUrl.max);
  report.string(element.alt_text, `${at}/alt_text`, LIMITS.imageAltText.max);
};

/** Each element with the blocks that take it. */
const ELEMENTS: Record<string, { check: Check; holders: readonly Holder[] }> = {
  button: { check: button, holders: ["section", "actions"] },
  static_select: { check: staticSelect, holders: ["section", "actions", "input"] },
  external_select: { check: externalSelect, holders: ["section", "actions", "input"] },
  plain_text_input: { check: plainTextInput, holders: ["input"] },
  radio_buttons: {
    check: chosenOf(LIMITS.radioOptions.max, "initial_option"),
    holders: ["section", "actions", "input"],
  },
  checkboxes: {
    check: chosenOf(LIMITS.checkboxOptions.max, "initial_options"),
    holders: ["section", "actions", "input"],
  },
  overflow: { check: overflow, holders: ["section", "actions"] },
  image: { check: image, holders: ["section", "context"] },
};

export function checkElement(report: Report, element: unknown, at: string, holder: Holder) {
  if (!isJson(element)) return report.add(at, "missing required field: an element");
  const found = ELEMENTS[String(element.type)];
  if (!found?.holders.includes(holder))
    return report.add(`${at}/type`, `unsupported type: ${String(element.type)}`);
  if (element.type !== "image")
    report.string(element.action_id, `${at}/action_id`, LIMITS.actionId.max, false);
  found.check(report, element, at, holder);
}
