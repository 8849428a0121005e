/** Texts, options and questions back, as Block Kit has them. https://docs.slack.dev/reference/block-kit/composition-objects */
import { isJson } from "./json.ts";
import { LIMITS } from "./limits.ts";
import type { Report } from "./report.ts";

export type TextKind = "plain_text" | "any";

export function checkText(
  report: Report,
  value: unknown,
  at: string,
  max: number,
  kind: TextKind = "plain_text",
  required = true,
) {
  if (value === undefined && !required) return;
  if (!isJson(value)) return report.add(at, "missing required field: a text object");
  if (value.type === "plain_text") {
    report.known(value, at, "type", "text", "emoji");
    report.flag(value.emoji, `${at}/emoji`);
  } else if (value.type === "mrkdwn" && kind === "any") {
    report.known(value, at, "type", "text", "verbatim");
    report.flag(value.verbatim, `${at}/verbatim`);
  } else report.add(`${at}/type`, `unsupported type: ${String(value.type)}`);
  report.string(value.text, `${at}/text`, max);
}

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export function checkOption(report: Report, value: unknown, at: string, kind: TextKind, url = false) {
  if (!isJson(value)) return report.add(at, "must be an option");
  report.known(value, at, "text", "value", "description", ...(url ? ["url"] : []));
  checkText(report, value.text, `${at}/text`, LIMITS.optionText.max, kind);
  report.string(value.value, `${at}/value`, LIMITS.optionValue.max);
  checkText(report, value.description, `${at}/description`, LIMITS.optionDescription.max, kind, false);
  report.string(value.url, `${at}/url`, LIMITS.optionUrl.max, false);
}

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export function checkConfirm(report: Report, value: unknown, at: string) {
  if (value === undefined) return;
  if (!isJson(value)) return report.add(at, "must be a confirmation dialog");
  report.known(value, at, "title", "text", "confirm", "deny", "style");
  checkText(report, value.title, `${at}/title`, LIMITS.confirmTitle.max);
  checkText(report, value.text, `${at}/text`, LIMITS.confirmText.max, "any");
  checkText(report, value.confirm, `${at}/confirm`, LIMITS.confirmButton.max);
  checkText(report, value.deny, `${at}/deny`, LIMITS.confirmButton.max);
  checkStyle(report, value.style, `${at}/style`);
}

export function checkStyle(report: Report, value: unknown, at: string) {
  if (value !== undefined && value !== "primary" && value !== "danger")
    report.add(at, `unsupported style: ${String(value)}`);
}
