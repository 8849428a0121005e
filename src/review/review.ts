import type { Edit, Finding, Verdict } from "./rule.ts";

export interface ReviewOptions {
  recipient?: string;
  /** 50 to 300 UTF-16 code units, 300 unless given; `too-long` means longer than this. */
  limit?: number;
  /** Rules whose findings are left out. */
  muted?: ReadonlySet<string>;
}

export interface ReviewResult {
  verdict: Verdict;
  /** UTF-16 code units of the whole text, even where only its beginning was read. */
  length: number;
  limit: number;
  /** True where the text is longer than REVIEW_CAP and the rest was not read. */
  truncated: boolean;
  /** Ordered by weight: errors, warnings, info; then by place. */
  findings: Finding[];
  /** Which parts the note has. */
  parts: { introduction: boolean; reason: boolean; context: boolean };
  /** What is true of this recipient alone (the swap test). */
  anchors: string[];
  /** The note with every mend applied, where there is one. */
  mended?: string;
}

export declare function review(text: string, options?: ReviewOptions): ReviewResult;
export type { Edit };
