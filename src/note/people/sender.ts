import { type Sentence, sentencesOf } from "../english/sentences.ts";
import { capitalise, trimEndOf, withoutEmoji } from "../english/words.ts";
import { properCase } from "../tidying/capitals.ts";
import { isPlural, named } from "./named.ts";

/** The sender as the note introduces them. */
export interface Sender {
  /** The introduction as a sentence, e.g. `I'm Sam from Acme.`; "" where there is none. */
  introduction: string;
  /** Two people, a club, a team: *we* throughout. */
  plural: boolean;
  /** The name alone, as far as it is known, to leave out where an answer says it again. */
  name: string;
}

const GREETING =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|greetings|dear all)(?: there| all| everyone)?(?:[\s,.!:–]+|- )/i;
/** Ways to say one's name, each taken off; the note says `I'm …` itself. */
const OPENINGS =
  /^(?:(?:the note (?:should|can|could|may) )?(?:introduce|present) me as|(?:you (?:can|may) |just |please )?(?:call me|put|say|write|use)|sign (?:it|me)(?: as)?|name ?:|it['’]s just|just|it should say) (?=\S)/i;
/** What is said to the coach before the name: `Thanks, Ana`, `ok: Ana`. */
const SAID_FIRST =
  /^(?:thanks|thank you|thx|sure|ok|okay|yes|yep|of course|certainly|no problem|well|please|great|fine|right)(?:[,.!:;–-]+ ?| - )(?=\S)/i;
const SAID_LAST = /(?:,|\.|!| -) ?(?:hi|hello|hey|thanks|thank you|please|hi there)[.!]?$/i;
const SELF =
  /^(?:i am called|i['’]m called|i['’]m|i am|im|my name['’]s|my name is|name is|i am called|i['’]m called|they call me|people call me|i go by) (?=\S)/i;
const HERE = /^(.{1,60}?),? here$/i;
const PRESENTED = /^(?:this is|it['’]s me|it is me|we['’]re|we are|it['’]s|it is|my name is|my name['’]s)\b/i;

/** The introduction made of what was typed as the name. */
export function senderOf(answer: string, title: string): Sender {
  let text = withoutEmoji(
    answer.replace(
      /(\p{L}) (?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+ (?=\p{Ll})/gu,
      "$1, ",
    ),
  ).replace(/ ?@ ?(?=\p{L})/gu, (at, index: number) => (index === 0 ? at : " at "));
  text = text
    .replace(SAID_FIRST, "")
    .replace(GREETING, "")
    .replace(OPENINGS, "")
    .replace(SAID_LAST, "")
    .trim();
  const sentences = sentencesOf(text);
  const first = sentences.shift();
  if (!first) return { introduction: "", plural: false, name: "" };
  const rest = sentences.map(extraSentence).join(" ");
  const opening = introduce(first, title);
  return { ...opening, introduction: rest === "" ? opening.introduction : `${opening.introduction} ${rest}` };
}

const extraSentence = (sentence: Sentence): string =>
  `${capitalise(properCase(sentence.text))}${sentence.mark === "?" ? "?" : "."}`;

const stop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function introduce(sentence: Sentence, title: string): Sender {
  const text = sentence.text;
  const couple = /^([\p{Lu}]\S*|my \p{Ll}+) and I,? (\p{Lu}[\p{L}'’-]*), we (.+)$/u.exec(text);
  if (couple)
    return {
      introduction: stop(`I'm ${couple[2]}; ${couple[1]} and I ${couple[3]}`),
      plural: true,
      name: couple[2] ?? "",
    };
  if (/^(?:writing )?on behalf of /i.test(text))
    return {
      introduction: stop(`I'm writing ${text.replace(/^writing /i, "").replace(/^On/, "on")}`),
      plural: false,
      name: "",
    };
  const here = HERE.exec(text);
  if (here) return plain(here[1] ?? "", title);
  const presented = PRESENTED.exec(text);
  if (presented && !/^it['’]s (?:just )?\p{Lu}[\p{L}]*$/iu.test(text)) {
    const verb = presented[0];
    const rest = text.slice(verb.length).trim();
    if (/^my name/i.test(verb)) {
      if (!/ (?:but|and) /.test(rest)) return plain(rest, title);
      return { introduction: stop(`my name is ${named(rest)}`), plural: false, name: nameOf(rest) };
    }
    const plural = /^we/i.test(verb);
    const lead = plural ? "we're" : /^this/i.test(verb) ? "this is" : /me$/i.test(verb) ? "it's me" : "it's";
    const comma =
      lead === "it's me" && rest.startsWith(",") ? rest : ` ${named(rest.replace(/^,\s*/, ""), title)}`;
    return { introduction: stop(lead + comma), plural, name: nameOf(rest) };
  }
  const self = SELF.exec(text);
  if (self) {
    const rest = text.slice(self[0].length);
    const verb = /^i am (?!called)/i.test(self[0]) ? "I am" : "I'm";
    const sender = plain(rest, title);
    return { ...sender, introduction: sender.introduction.replace(/^I'm/, verb) };
  }
  return plain(text, title);
}

/** `I'm …` and what follows, with the role, employer and place set after the name as a person would. */
function plain(text: string, title: string): Sender {
  // Two people, and neither is named.
  if (/^(?:my|our) \p{L}+ and (?:I|me|myself)$/iu.test(text))
    return {
      introduction: stop(`${lowerHead(text).replace(/(?:me|myself)$/i, "I")} are writing`),
      plural: true,
      name: "",
    };
  const plural = isPlural(text);
  const said = named(text, title);
  const group =
    plural && /^(?!the |our |team )(?:[\p{L}&-]+ ){1,2}(?:team|department|crew)\b/iu.test(said)
      ? `the ${said}`
      : said;
  const be = plural ? "we're" : / on behalf of /.test(said) ? "this is" : "I'm";
  const clause = /^(?:I|we) \w/.test(said) ? said : `${be} ${group}`;
  return { introduction: stop(clause), plural, name: nameOf(text) };
}

const lowerHead = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The given name as other answers may repeat it. */
function nameOf(text: string): string {
  return trimEndOf(text.split(/,|\(| from | at | of /)[0] ?? "", ".!? ").trim();
}
