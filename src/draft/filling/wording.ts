/** What is said while a template is filled in, beside what the draft says as well (../wording.ts). */
import { excerpt, HELP } from "../wording.ts";
import { spoken } from "./places.ts";

/** Parts of a question. */
export const ASK = {
  plain: (name: string) => `What should stand for *${name}*?`,
  firstName: "Their first name is enough, or title and surname.",
  suchAs: (value: string) => (/[.!?]$/.test(value) ? `Such as: ${value}` : `Such as: ${value}.`),
  standsIn: (sentence: string) => `It goes here: «${sentence}»`,
  ownSentence: "It stands there as a sentence of its own.",
  onlyWith: (words: string) => `Only then the note says ${words}.`,
  isSo: (name: string) => `Is this so: *${name}*?`,
  yesOrSkip: "`yes`, or `skip` for no.",
  skip: (words: string | undefined) =>
    words === undefined || words.trim() === ""
      ? "`skip` leaves it out."
      : `\`skip\` puts ${excerpt(words)} there.`,
} as const;

export const TELL = {
  begins: (name: string, steps: number) =>
    steps === 0
      ? `Template ${excerpt(name)}, with what you gave:`
      : `Template ${excerpt(name)}: ${
          steps === 1 ? "one value" : `${steps} values`
        } to fill in, then the note. \`help\` lists the words that work at any time.`,
  noSuchPlace: (unknown: readonly string[], names: readonly string[]) =>
    `This template has no place for ${unknown.slice(0, MOST).map(code).join(", ")}${
      unknown.length > MOST ? " and more" : ""
    }, so I left that out. ${
      names.length === 0 ? "It has no places to fill in." : `It has: ${names.map(code).join(", ")}.`
    }`,
  soFar: (text: string) => `So far: ${excerpt(text)}. \`keep\` leaves it so.`,
  skipRequired:
    "The template has nothing else to put there, so without it the note would have a hole. A few words are enough.",
  wholeNote:
    "That looks like a whole note. `keep` takes it as this value, or answer in a few words; `/connect-review` and the note reviews it.",
  noNoteYet: "There is no note yet; it comes after the last question.",
  nothingBefore: "Nothing was asked before this, so there is nothing to go back to.",
  oneWording: (edit: string | null) =>
    `A template has one wording.${edit === null ? "" : ` \`${edit}\` changes a value in it.`}`,
  noRecipientPlace: "This template has no place for a recipient's name, so the note stays as it is.",
  comesFrom: (name: string) => `It comes from *${spoken(name)}*: \`edit ${name}\` changes it.`,
  leftOut: (name: string) => `You left out *${spoken(name)}*: \`edit ${name}\` puts it in.`,
  longest: (name: string, length: number) =>
    `The longest value is *${spoken(name)}* with ${length} characters: \`edit ${name}\` shortens it.`,
  ownWordsTooLong: (length: number) =>
    `The template's own words are ${length} characters, so no values make it short enough.`,
  comesFromTemplate: "It comes from the template's own words: whoever may edit the template can mend it.",
  revised: (name: string, now: string | null) =>
    `You edited your message, so *${spoken(name)}* is ${now === null ? "left out" : excerpt(now)} now.`,
  revisedNot: (name: string, kept: string | null | undefined, why: string) =>
    `You edited your message, and I cannot use it so. ${why} ${
      kept
        ? `*${spoken(name)}* is still ${excerpt(kept)}`
        : kept === null
          ? `*${spoken(name)}* stays left out`
          : `I still need *${spoken(name)}*`
    }; \`edit ${name}\` changes it.`,
  removed: (name: string, kept: string | null) =>
    `You deleted a message that a value came from. It stays: *${spoken(name)}* is ${kept === null ? "left out" : excerpt(kept)}; \`edit ${name}\` changes it.`,
  again: "Use it again",
} as const;

/** Of unknown names, so many are listed. */
const MOST = 5;

/** What a word does, for `help`. */
export function does(word: string): string | undefined {
  if (word.startsWith("edit ")) return `changes what stands for *${spoken(word.slice("edit ".length))}*`;
  if (word === "to NAME") return HELP["to NAME"];
  if (word === "new") return "begins the template anew";
  return Object.hasOwn(HELP, word) ? HELP[word] : undefined;
}

/** A word to type, however long: on one line. */
function code(word: string): string {
  return `\`${excerpt(word, 40).slice(1, -1)}\``;
}
