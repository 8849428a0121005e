/** What stands around a place in a text, within its sentence: enough to tell a topic from an offer. */

const BEFORE = 100;
const AFTER = 60;

/** The words before `at` in its sentence, at most 100 UTF-16 code units. */
export function before(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - BEFORE), at);
  for (let index = near.length - 2; index >= 0; index--) {
    const char = near.charCodeAt(index);
    if (char === 10) return near.slice(index + 1);
    // ". ", "! ", "? "; the point of "no. 5" ends no sentence.
    if ((char === 46 || char === 33 || char === 63) && near.charCodeAt(index + 1) === 32) {
      if (
        char === 46 &&
        /\b(?:no|nr|mr|mrs|ms|dr|st|tel|mob|ext|e\.g|i\.e)$/i.test(near.slice(Math.max(0, index - 6), index))
      )
        continue;
      return near.slice(index + 2);
    }
  }
  return near;
}

/** The words from `at` to the end of its sentence, at most 60 UTF-16 code units. */
export function after(text: string, at: number): string {
  const near = text.slice(at, at + AFTER);
  const end = near.search(/[.!?](?:\s|$)|\n/);
  return end < 0 ? near : near.slice(0, end);
}

/** The last `size` UTF-16 code units of `lead`, from the last of the characters in `stops` on. */
export function nearest(lead: string, size: number, stops: string): string {
  let near = lead.slice(-size);
  for (const stop of stops) near = near.slice(near.lastIndexOf(stop) + 1);
  return near;
}

/** A quotation is no longer than this, in UTF-16 code units; a whole note in quotes is longer. */
const QUOTE_CAP = 60;

/** Whether [start, end) stands inside quotation marks, as a title or an example does. */
export function isQuoted(text: string, start: number, end: number): boolean {
  const lead = text.slice(Math.max(0, start - QUOTE_CAP), start);
  for (const mark of ['"', "'"]) {
    const open = lead.lastIndexOf(mark);
    if (open < 0 || /[\p{L}\d]/u.test(lead.charAt(open - 1))) continue;
    if (text.slice(end, start - lead.length + open + QUOTE_CAP + 1).includes(mark)) return true;
  }
  return false;
}
