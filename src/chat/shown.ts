/** Words that every adapter shows in the same way, so that the coach has one voice. */
import type { Severity } from "../review/rule.ts";

/** How much a finding weighs, in words. */
export const WEIGHTS: Readonly<Record<Severity, string>> = {
  error: "Fix",
  warning: "Look again",
  info: "Tip",
};

/** Over what can be pressed, where nothing else is said. */
export const WHAT_NEXT = "What next?";

/** In the place of what a platform has no room for. */
export const TOO_MUCH =
  "That is more than fits here: the rest is left out. A terminal shows it whole, and so does an export.";
