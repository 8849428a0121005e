import { capitalise, coreOf, isCapitalised, keyOf, wordsOf } from "../english/words.ts";
import { agree, namesOf, replaceNames } from "./own-name.ts";

/** Answers speak of the recipient in the third person ("I met her"); a note speaks to them. */

const SINGULAR = new Set([
  "he",
  "she",
  "him",
  "her",
  "his",
  "hers",
  "himself",
  "herself",
  "he's",
  "she's",
  "he'd",
  "she'd",
  "he'll",
  "she'll",
]);
const PLURAL = new Set([
  "they",
  "them",
  "their",
  "theirs",
  "they're",
  "they've",
  "they'd",
  "they'll",
  "themselves",
  "themself",
]);

/** People who may be the one spoken of instead of the recipient. */
const PEOPLE =
  /^(?:boss|colleague|coworker|co-worker|friend|manager|daughter|son|wife|husband|partner|mother|mum|mom|father|dad|sister|brother|cousin|aunt|uncle|neighbour|neighbor|teacher|professor|tutor|mentor|student|pupil|client|customer|patient|flatmate|roommate|supervisor|director|deputy|assistant|someone|somebody|guy|woman|man|girl|boy|lady|kid|child|apprentice|trainee|intern|landlord|agent|recruiter|grandmother|grandfather|grandma|grandpa|niece|nephew)(?:'s)?$/;
const MALE = /^(?:husband|father|dad|son|brother|uncle|nephew|grandfather|grandpa|man|guy|boy)(?:'s)?$/;
const FEMALE =
  /^(?:wife|mother|mum|mom|daughter|sister|aunt|niece|grandmother|grandma|woman|girl|lady)(?:'s)?$/;
/** Several people or things that *they* may mean. */
const GROUPS =
  /^(?:people|team|children|kids|women|men|parents|staff|students|clients|customers|patients|users|colleagues|friends|teachers|folks|others|everyone|both|company|firm|school|agency|committee|council)$/;

/** After these, *her* stands alone; before anything else it means *your*. */
const AFTER_OBJECT =
  /^(?:to|about|for|at|in|on|with|and|or|but|if|whether|how|what|why|when|where|who|because|so|as|by|from|after|before|during|through|last|yesterday|there|here|again|too|once|twice|some|a|an|the|this|that|more|directly|personally|back|up|out|over|speak|talk|present|explain|say|something|questions|via|while|since|and|first|briefly|online)$/;

/** Whether somebody else was named before this pronoun whom it may mean instead. */
function otherBefore(
  words: readonly string[],
  index: number,
  plural: boolean,
  recipient: ReadonlySet<string>,
): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const word = words[at] ?? "";
    const key = keyOf(word);
    if (plural) {
      if (
        GROUPS.test(key) ||
        (/[^su]s$/.test(key) &&
          key.length > 3 &&
          !/'s$/.test(key) &&
          !/^(?:this|was|has|does|always|thanks|across|perhaps)$/.test(key))
      )
        return true;
      continue;
    }
    if (PEOPLE.test(key)) {
      const other =
        keyOf(words[index] ?? "").startsWith("she") || /^her/.test(keyOf(words[index] ?? "")) ? MALE : FEMALE;
      if (!other.test(key)) return true;
      continue;
    }
    const name =
      at > 0 ||
      /^(?:told|said|says|mentioned|recommended|introduced|suggested|gave|knows|works|who|and)$/.test(
        keyOf(words[1] ?? ""),
      );
    const afterPreposition = /^(?:at|in|on|the|from|to|of|near|near)$/.test(keyOf(words[at - 1] ?? ""));
    if (
      name &&
      isCapitalised(word) &&
      !/^i(?:'|$)/.test(key) &&
      !recipient.has(key) &&
      !afterPreposition &&
      !/[.!?]$/.test(words[at - 1] ?? "")
    )
      return true;
  }
  return false;
}

/** Verbs of saying: the *she* of "my boss said she…" is the recipient. */
const SAYING = /^(?:said|says|say|told|tells|thought|thinks|mentioned|heard|hear|know|knew|that|me)$/;
const OBJECTS = new Set(["him", "her", "them"]);

const HE = /^(?:he|him|his|himself|he's|he'd|he'll)$/;
const SHE = /^(?:she|her|hers|herself|she's|she'd|she'll)$/;

/**
 * Whether the context's *he* or *she* is somebody the reason named (`thanks for helping my brother` and `he told me`),
 * and not the recipient: the pronoun opens it, the person fits, and the reason does not call the recipient so.
 */
export function isThirdParty(context: string, reason: string): boolean {
  const pronoun = keyOf(wordsOf(context)[0] ?? "");
  if (!/^(?:he|she)(?:'|$)/.test(pronoun)) return false;
  const same = HE.test(pronoun) ? HE : SHE;
  const keys = wordsOf(reason).map(keyOf);
  const wrong = HE.test(pronoun) ? FEMALE : MALE;
  const at = keys.findIndex(
    (key, index) => PEOPLE.test(key) && !wrong.test(key) && /^(?:my|our)$/.test(keys[index - 1] ?? ""),
  );
  return at > 0 && !keys.slice(0, at).some((key) => same.test(key));
}

/** The answer said to the recipient instead of about them; `you`, verbs made to agree. */
export function toSecondPerson(answer: string, recipient: string): string {
  const replaced = replaceNames(answer, namesOf(recipient));
  const text = replaced.text;
  if (!replaced.named && /\b(?:you|your|yours|you're|you've)\b/i.test(text)) return text;
  const words = wordsOf(text);
  const own = new Set(wordsOf(recipient).map(keyOf));
  const out: string[] = [];
  const singular = words.some((word) => SINGULAR.has(keyOf(word)));
  let converted = replaced.named;
  let quoted = false;
  // Once *she* is the recipient, *him* is somebody else.
  let someoneElse: RegExp | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const key = keyOf(word);
    const plural = PLURAL.has(key);
    if (/^["“]/.test(word)) quoted = true;
    const inQuotes = quoted;
    if (/["”][.,!?;]?$/.test(word)) quoted = false;
    if (
      (plural && singular) ||
      (!plural && !SINGULAR.has(key)) ||
      /[(/]/.test(word) ||
      inQuotes ||
      someoneElse?.test(key)
    ) {
      out.push(word);
      continue;
    }
    const said = SAYING.test(keyOf(words[index - 1] ?? "")) && !plural;
    const object =
      OBJECTS.has(key) && !/^(?:her)$/.test(key) ? true : key === "her" && standsAlone(words, index);
    const addressed =
      object &&
      /^(?:tell|ask|asking|thank|thanking|invite|meet|congratulate|follow|join|show|email|message|contact|from|telling|inviting|meeting)$/.test(
        keyOf(words[index - 1] ?? ""),
      );
    const other = !addressed && otherBefore(words, index, plural, own);
    if (other && !converted && !(said || (object && !plural))) {
      out.push(word);
      continue;
    }
    if (other && converted && !said) {
      out.push(word);
      continue;
    }
    converted = true;
    someoneElse ??= HE.test(key) ? SHE : SHE.test(key) ? HE : undefined;
    const { instead, subject } = secondPerson(key, words, index);
    out.push(withEdges(word, isCapitalised(word) ? capitalise(instead) : instead));
    if (subject && index + 1 < words.length) {
      const rest = agree(` ${words.slice(index + 1).join(" ")}`);
      words.splice(index + 1, words.length, ...wordsOf(rest));
    }
  }
  return out.join(" ");
}

function standsAlone(words: readonly string[], index: number): boolean {
  const next = words[index + 1];
  return next === undefined || /[^\p{L}']$/u.test(words[index] ?? "") || AFTER_OBJECT.test(keyOf(next));
}

function secondPerson(
  key: string,
  words: readonly string[],
  index: number,
): { instead: string; subject: boolean } {
  const next = keyOf(words[index + 1] ?? "");
  switch (key) {
    case "he":
    case "she":
    case "they":
      return { instead: "you", subject: key !== "they" || next === "was" || next === "is" };
    case "he's":
    case "she's":
      return {
        instead:
          /^(?:been|given|written|done|made|taken|got|had|worked|built|led|shown|helped|published)$/.test(
            next,
          )
            ? "you've"
            : "you're",
        subject: false,
      };
    case "they're":
      return { instead: "you're", subject: false };
    case "they've":
      return { instead: "you've", subject: false };
    case "he'd":
    case "she'd":
    case "they'd":
      return { instead: "you'd", subject: false };
    case "he'll":
    case "she'll":
    case "they'll":
      return { instead: "you'll", subject: false };
    case "him":
    case "them":
      return { instead: "you", subject: false };
    case "hers":
    case "theirs":
      return { instead: "yours", subject: false };
    case "himself":
    case "herself":
    case "themselves":
    case "themself":
      return { instead: "yourself", subject: false };
    case "her":
      return { instead: standsAlone(words, index) ? "you" : "your", subject: false };
    default:
      return { instead: "your", subject: false };
  }
}

/** Puts the punctuation around a word around another. */
function withEdges(word: string, instead: string): string {
  const [start, end] = coreOf(word);
  return word.slice(0, start) + instead + word.slice(end);
}
