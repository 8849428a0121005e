/** What the answers were read as; data that the wordings are composed of. */

/** One thing the reason says, with the shape that decides how it is joined to the rest. */
export type Statement =
  /** After *I'd like to*: `ask about puppets`. */
  | { shape: "wish"; text: string; adverb?: string; lead?: string }
  /** After *I*: `loved the icons`; with `be`, after *I'm*: `hiring a data engineer`. */
  | { shape: "predicate"; text: string; be?: boolean; we?: boolean; adverb?: string; lead?: string }
  /** After *I'd like to connect*: `because …`, `so that …`. */
  | { shape: "ground"; text: string }
  /** A sentence of its own. */
  | { shape: "sentence"; text: string; mark: Mark };

/** Reads one sentence of the reason; handed to those who find another sentence inside theirs. */
export type Reader = (text: string, mark: Mark) => Statement;

/** What ended a sentence; "" where nothing did. */
export type Mark = "" | "." | "!" | "?";

/** How the sender knows of the recipient, ready to be joined to the reason. */
export interface Context {
  /** After *I* or *we*: `know you from the choir`; absent where the context is a clause of its own. */
  predicate?: string;
  /** The predicate stands after *I'm*: `taking over your accounts`. */
  be?: boolean;
  /** The opening goes with whatever the reason says: `After the panel, you said …`. */
  leads?: boolean;
  /** The predicate tells what happened, so that another one can follow: `saw you at the Joyce Hall`. */
  past?: boolean;
  /** A clause of its own: `You judged our fair in May`. */
  sentence?: string;
  mark: "." | "!" | "?";
  /** Before a wish: `After the fringe festival`. */
  opening?: string;
  /** Another way to say the predicate. */
  other?: string;
  /** A time or a place that may end the reason's own sentence: `last Tuesday`. */
  tail?: string;
  /** Sentences that follow. */
  more: string[];
  /** Points at something the reason says first (`Wouter told me about it`). */
  pointsBack: boolean;
  /** The noun phrase it was made of, for overlaps with the reason. */
  noun?: string | undefined;
}

/** The parts of a note, each read from its answer. */
export interface Parts {
  greeting: string;
  introduction: string;
  plural: boolean;
  formal: boolean;
  statements: readonly Statement[];
  context: Context | undefined;
}
