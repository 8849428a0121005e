import { isBase, pastOf } from "../../src/text/verbs.ts";

/** What a content word is, and whether a note has it: by stem, so that "asking" is found in "ask". */

const FREE = new Set(
  `i im me my mine myself we us our ours you your yours he him his she her hers they them their it its this that these those who which what
  a an the and or but so because cos coz since as if to in on at of for with by from through via about into due order than then
  is are am was were be been being have has had having do does did don not no will would can could should may might must
  like love want wanted wish hope need please kindly thanks thx thank hi hello hey dear good just only really simply also well yes there here
  name called call introduce note should everyone say says new u ur idk nowhere yet how why when where while yesterday online
  mr mrs ms dr prof title reason regarding re long best kind regards wishes very first second make yours sincerely warmly cheers
  wanna lol mkt wks nite again morning`.split(/\s+/),
);

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/['’]s?\b/g, "");

const stem = (word: string): string =>
  word
    .replace(/(?:ying|ies|ied)$/, "y")
    .replace(/(?:ing|ed|es|s)$/, "")
    .replace(/(.)\1$/, "$1")
    .replace(/e$/, "")
    .slice(0, 12);

/** The stems of the words of an answer that carry its sense; the recipient's name is said in the greeting. */
export function contentStems(answer: string, recipient: string): string[] {
  const names = new Set(plain(recipient).split(/[^\p{L}\p{N}]+/u));
  return plain(answer)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !FREE.has(word) && !names.has(word))
    .map(stem)
    .filter((word) => word.length > 1);
}

/** Whether the note has a word with this stem, or the past of the verb it is. */
export const hasStem = (note: string, wanted: string): boolean =>
  hasExactly(note, wanted) || (isBase(wanted) && hasExactly(note, stem(pastOf(wanted))));

function hasExactly(note: string, wanted: string): boolean {
  return plain(note)
    .split(/[^\p{L}\p{N}]+/u)
    .map(stem)
    .some(
      (word) =>
        word === wanted ||
        (wanted.length > 3 && (word.startsWith(wanted) || (wanted.startsWith(word) && word.length > 2))),
    );
}
