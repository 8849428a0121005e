import { properName, titleOf } from "../../text/names.ts";
import { capitalise, keyOf, trimEndOf, withoutEmoji, wordsOf } from "../english/words.ts";
import { isRole } from "./roles.ts";

/** How the note opens. */
export interface Recipient {
  /** `Hi Priya`, `Dear Dr. Stein`, `Hi`. */
  greeting: string;
  /** A title stands before the name, or the greeting was typed so. */
  formal: boolean;
  /** The name as other answers may have it; "" where there is none. */
  name: string;
}

/** The greeting made of what was typed as the recipient. */
export function recipientOf(answer: string): Recipient {
  const typed = withoutEmoji(answer).replace(/^(?:hi|hello|hey|dear|to)\b,? (?=\S)/i, "");
  // "Priya Nair, CTO": what follows the comma is no part of the greeting.
  const text = trimEndOf(typed.split(", ", 1)[0] ?? "", ",!?:; ").trim();
  if (text === "") return { greeting: "Hi", formal: false, name: "" };
  const team =
    /^the (?:whole |entire )?(team|people|folks|crew|staff)(?: (?:at|of|from|behind) (.+))?$/i.exec(text);
  if (team) {
    const whose = team[2] ? ` at ${team[2]}` : "";
    return team[1]?.toLowerCase() === "team" && team[2]
      ? { greeting: `Hi ${team[2]} team`, formal: false, name: team[2] }
      : { greeting: `Hello to the ${team[1]}${whose}`, formal: false, name: team[2] ?? "" };
  }
  if (/^the /i.test(text)) return { greeting: `Hello to the ${text.slice(4)}`, formal: false, name: text };
  const words = wordsOf(text);
  const alone = words.length === 1 ? titleOf(text) : undefined;
  if (alone !== undefined && !alone.endsWith("."))
    return { greeting: `Dear ${alone}`, formal: true, name: alone };
  if (
    words.length < 4 &&
    (words.every((word) => /^\p{Ll}/u.test(word)) ||
      /^(?:hiring|recruiting|office|store|general|project|product|sales|marketing|hr) /i.test(text)) &&
    isRole(keyOf(words.at(-1) ?? ""))
  ) {
    const role = words.map(capitalise).join(" ");
    return { greeting: `Dear ${role}`, formal: true, name: role };
  }
  const title = words.length > 1 ? titleOf(words[0] ?? "") : undefined;
  if (title !== undefined) {
    const typed = words[0] ?? "";
    const kept = /^\p{Lu}\p{Ll}*\.?$/u.test(typed) ? typed : title;
    const name = `${kept} ${titled(words.slice(1).join(" "))}`;
    return { greeting: `Dear ${name}`, formal: true, name };
  }
  const name =
    words.length === 1 && keyOf(text) === "all"
      ? "all"
      : properName(text.replace(/\.$/, (dot) => (/ \p{Lu}\.$/u.test(text) ? dot : "")));
  return { greeting: `Hi ${called(name)}`, formal: false, name };
}

/** Second halves of a double first name, and what is no surname: these stay in the greeting. */
const NOT_SURNAME =
  /^(?:ann|anne|marie|lou|lee|jo|jane|mae|beth|grace|rose|kate|paul|luc|pierre|claude|louis|sue|jean|lynn|lynne|may|ellen|bob|ray|joe|mary|maria|maría|josé|jose|luis|carlos|antonio|elena|isabel|clare|claire|louise|ruth|belle|leigh|ai|mai|anh|jr|sr|team|support|sales|club|desk|office|group|ltd|inc|studio|studios|bakery|co|oak|street|and|&|ii|iii)\.?$/i;

/** The first name of a full one (`Nora Vance` → `Nora`); the greeting of a note is no letterhead. */
function called(name: string): string {
  const words = wordsOf(name);
  const [first = "", second = ""] = words;
  const plain =
    !/^(?:You|An|My|The|Our|All)$/.test(first) &&
    words.length === 2 &&
    [first, second].every((word) => /^\p{Lu}[\p{Ll}'’-]+(?:-?\p{Lu}\p{Ll}+)*$/u.test(word));
  return plain && first.length > 2 && second.length > 2 && !NOT_SURNAME.test(second) ? first : name;
}

/** A surname after a title, which may have another title before it (`Prof. Dr. Weber`). */
function titled(name: string): string {
  const words = wordsOf(name);
  const second = words.length > 1 ? titleOf(words[0] ?? "") : undefined;
  return second ? `${second} ${properName(words.slice(1).join(" "))}` : properName(name);
}
