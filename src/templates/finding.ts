import type { Severity } from "../review/rule.ts";
import type { Span } from "./pieces.ts";

/** What was seen in a template and what to do, in the style of a review's finding: no template is refused for one. */
export interface TemplateFinding {
  /**
   * `room`, `tight`, `too-long`, `misspelt-placeholder`, `greets-sender`, `foreign-placeholder`, `breaks-when-empty`,
   * or the id of the review's rule.
   */
  id: string;
  severity: Severity;
  message: string;
  advice: string;
  /** UTF-16 code unit offsets into the template's text. */
  span?: Span;
}
