/**
 * What a person sees, without saying how: every adapter renders these blocks for its platform.
 * All strings are plain text and may hold words a person typed: an adapter escapes them, always.
 */
import type { Severity, Verdict } from "../review/rule.ts";

/** One reply. `private` is seen by the one who asked alone; `shared` by everyone in the place `to`. */
export interface Message {
  audience: "private" | "shared";
  /** Where a shared message goes: the id of an `Origin`. */
  to?: string;
  blocks: Block[];
  actions: Action[];
  /** To be filled in now: what is submitted comes back as an event. */
  form?: Form;
  /** Whoever reads it wants words alone: no bar and no symbol. Set on the path of an event, for every reply. */
  plain?: true;
}

export type Block =
  /** A paragraph. */
  | { type: "text"; text: string }
  /** A short title over what follows. */
  | { type: "heading"; text: string }
  /** A question that waits for an answer, with its place in the conversation. */
  | { type: "question"; step: number; of: number; text: string; hint?: string }
  /** A kind remark on the last answer; the answer stands. */
  | { type: "tip"; text: string }
  /** Something went wrong or was not understood: what happened, what was kept, what to do. */
  | { type: "problem"; text: string }
  /** A person's own words, given back. */
  | { type: "quote"; text: string }
  /** A note to copy, exactly as it is: no character is ever added or taken. An empty label: the note alone. */
  | { type: "note"; label: string; text: string; length: number; limit: number }
  /** The length in words first (`214/300`), then a bar where bars are shown. */
  | { type: "length"; length: number; limit: number; text: string }
  /** Parts that are there or not; `detail` is said instead of "present" or "missing". */
  | { type: "checklist"; items: { label: string; done: boolean; detail?: string }[] }
  /** The verdict of a review. */
  | { type: "verdict"; verdict: Verdict; text: string }
  /** What the review found, ordered by weight. */
  | { type: "findings"; findings: FindingView[] }
  /** Items one under the other; numbered where their order matters. */
  | { type: "list"; items: string[]; ordered?: boolean }
  /** Statements from elsewhere, each with its source and the year it was true in. */
  | { type: "facts"; facts: { text: string; source: string; asOf: number }[] }
  /** A file to keep, as text in UTF-8: a platform attaches it, a terminal prints it. */
  | { type: "file"; name: string; text: string }
  /** Drafts in other places. A draft stays where it was begun: a link leads there, or `resume` is said there. */
  | { type: "drafts"; items: DraftView[] };

/** An open draft of the person, as listed. */
export interface DraftView {
  /** The id of the `Place` that it is in. */
  place: string;
  /** Whom it is to and where it stands. */
  text: string;
  /** The moment of the last word, in milliseconds since 1970. */
  updatedAt: number;
}

/** A finding as shown: numbered by the adapter, labelled in words. */
export interface FindingView {
  rule: string;
  severity: Severity;
  title: string;
  /** What was seen: the title, or what says it more sharply. */
  message: string;
  /** One sentence: why it matters to the reader of the note. */
  why: string;
  /** What to do, and which answer it comes from. */
  advice: string;
  excerpt?: string;
  /** *Why?* and *Mute for me*: each a command line that its button runs. Where lines are typed, they are not shown. */
  actions?: Action[];
}

/** Something a person can do next: a button in chat, a typed word everywhere. */
export interface Action {
  id: string;
  /** On the button, in words. */
  label: string;
  /**
   * What to type instead, e.g. `keep` or `edit reason`. One that begins with a slash is a command: its button runs
   * that line, whatever its id.
   */
  word: string;
  style?: "primary" | "danger";
}

/** A form (a modal in chat, a row of prompts in the terminal). */
export interface Form {
  id: string;
  title: string;
  submit: string;
  fields: Field[];
}

/** One of several. */
export interface Choice {
  value: string;
  label: string;
}

export interface Field {
  id: string;
  label: string;
  /** One line, several lines, or one of `choices`. */
  kind: "line" | "text" | "choice";
  required: boolean;
  /** For a choice, at most 25; the value that is chosen comes back. */
  choices?: readonly Choice[];
  hint?: string;
  /** In UTF-16 code units. */
  maxLength: number;
  /** What stands there already. */
  value?: string;
}
