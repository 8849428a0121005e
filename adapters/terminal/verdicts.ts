/** A review as scripts read it; docs/cli.md promises the shape. */
import type { ReviewResult } from "../../src/review-once.ts";

/** The findings as they stand in JSON: `excerpt` is the text that `span` points at. */
export function findingRecords(text: string, { findings }: ReviewResult): object[] {
  return findings.map(({ rule, severity, span, message, advice }) => ({
    rule,
    severity,
    ...(span && { span, excerpt: text.slice(span[0], span[1]) }),
    message,
    advice,
  }));
}

/** `mended` is there only where the review mends something. */
export function mendedNote(text: string, { mended }: ReviewResult): string | undefined {
  return mended === text ? undefined : mended;
}
