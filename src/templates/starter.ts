/** A template that comes with the coach, for one situation; each is a file of starters/. */
export interface Starter {
  /** The file's name, e.g. `met-at-an-event`. */
  id: string;
  /** A few words, sentence case: "Met at an event". */
  title: string;
  /** One sentence: what must be true for it to fit. */
  when: string;
  /** The template, in Liquid. */
  text: string;
}
