import type { ReviewPolicy } from "./policy.ts";
import type { Reading } from "./reading.ts";

/** error: fix before sending; warning: worth another look; info: changes no verdict. */
export type Severity = "error" | "warning" | "info";
export type Verdict = "ready" | "look" | "fix";

/** UTF-16 code unit offsets into the reviewed text, [start, end). */
export type Span = readonly [start: number, end: number];

/** Replace `span` by `text`; an edit never invents a fact. */
export interface Edit {
  span: Span;
  text: string;
}

/** What a rule saw. `message` replaces the rule's own title sentence where it can be sharper. */
export interface Hit {
  span?: Span;
  message?: string;
  /** Replaces the rule's own reason: a team has its own for its phrases. */
  why?: string;
  advice?: string;
  mend?: Edit[];
}

export interface Finding {
  rule: string;
  severity: Severity;
  span?: Span;
  message: string;
  /** Where it is not the rule's own. */
  why?: string;
  advice: string;
  mend?: Edit[];
}

/** A rule is data plus one pure function that takes time in proportion to the note's length. */
export interface Rule {
  /** The file's name, e.g. `job-request`. */
  id: string;
  severity: Severity;
  /** A few words, sentence case: "Asks for a job". */
  title: string;
  /** One sentence: why it matters to the reader of the note. */
  why: string;
  /** One sentence: what to do instead. */
  advice: string;
  /** Shown on the rule's guide page and run by the tests; `recipient` is "Priya" for all. */
  examples: {
    bad: string[];
    good: string[];
    /** What a team has set in them, for a rule that finds nothing where no team has set anything. */
    policy?: ReviewPolicy;
  };
  /** Where the advice comes from. */
  source: string;
  check(reading: Reading): Hit[];
}

/**
 * What a rule's file exports as `phrases`, where it looks for any: lines by tag (see phrase-compiler.ts), found once
 * for all rules, then `reading.found(tag)`. They are no part of the rule, so that what a build has compiled need not be
 * loaded at every start.
 */
export type Phrases = readonly Readonly<Record<string, readonly string[]>>[];
