import { isGivenName } from "../../text/given-names.ts";
import { baseOfGerund, baseOfPast, isBase, isNounToo } from "../../text/verbs.ts";
import { article } from "../english/article.ts";
import { isClause, subjectOf } from "../english/clause.ts";
import { DETERMINED, PREPOSITION } from "../english/noun-phrase.ts";
import { sentencesOf } from "../english/sentences.ts";
import { capitalise, isCapitalised, keyOf, wordsOf } from "../english/words.ts";
import type { Context } from "../parts.ts";
import { isRole } from "../people/roles.ts";
import { splice } from "../reason/fragments.ts";
import { lowered } from "../reason/statement.ts";
import { ING_NOUNS } from "../reason/word-lists.ts";
import { fitsContext } from "../writing/sound.ts";
import { isPlaceThenClause, known } from "./known.ts";
import { isOccasion } from "./place-kinds.ts";
import { phrase } from "./place-phrase.ts";
import { EVENTS, GROUPS, PEOPLE, TIME } from "./place-words.ts";

/** What is left unsaid at the end was said in the reason: `Marga said you would know`. */
const ELLIPTICAL =
  /\b(?:should|would|could|can|might|must|do|did|does|will|ought to|have to|want to|(?:would|might|could|may|will) (?:know|help)|so|too|as well|the one|the person)$/i;

const BACK =
  /\b(?:it|them|that one|those|these|says so|said so|there(?! (?:is|are|was|were)\b)|yours)\b|\bone$|\b(?:bought|got|ordered|own|saw|tried|borrowed|made|built|had|won) one\b/i;

/** Subjects left out of a sentence about meeting: the two of us did. */
const TOGETHER =
  /^(?:met|worked|studied|sat|spoke|talked|chatted|volunteered|collaborated|served|trained|lived|danced|sang|played|shared|travelled|traveled|competed|presented|were|overlapped|crossed|graduated|started|both|got)$/;

/** The context, or undefined where nothing was said that could be read. */
export function contextOf(answer: string): Context | undefined {
  const sentences = sentencesOf(
    answer
      .replace(/^(?:because|since|as) (?=(?:i|we|you|my|our) )/i, "")
      .replace(/^(?:and|so|well|ok|hello again|hi again|hey again|again)[, ]+(?=\S)/i, ""),
  );
  const first = sentences.shift();
  if (first && / [:;][-']?[)(DP]$/.test(first.text))
    first.text = first.text.slice(0, first.text.lastIndexOf(" "));
  if (!first) return undefined;
  const said = read(first.text);
  const fits = said.predicate === undefined || fitsContext(said.predicate);
  const context = fits ? said : clause(first.text);
  if (first.mark === "!" && context.sentence !== undefined) context.mark = "!";
  if (first.mark === "?") context.mark = "?";
  for (const sentence of sentences) {
    const more = read(sentence.text);
    const spoken =
      more.sentence ??
      (more.predicate === undefined
        ? sentence.text
        : isNounOnly(more)
          ? sentence.text
          : `I ${more.predicate}`);
    context.more.push(`${capitalise(spoken)}${sentence.mark === "" ? "." : sentence.mark}`);
  }
  return context;
}

const isNounOnly = (context: Context): boolean => context.noun !== undefined;

const clause = (text: string, pointsBack = false): Context => ({
  sentence: capitalise(text),
  mark: ".",
  more: [],
  pointsBack,
});
const doing = (text: string): Context => ({
  predicate: text,
  past: true,
  mark: ".",
  more: [],
  pointsBack:
    /\b(?:it|them|those)\b/i.test(text) &&
    !/\b(?:your|a|an|the)\b/i.test(text.split(/\b(?:it|them)\b/i)[0] ?? ""),
});

function read(text: string): Context {
  const words = wordsOf(text);
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  const nowhere =
    /^(?:nowhere(?: yet| really)?|not yet|never(?: met)?|we haven['’]t(?: met)?(?: yet)?|haven['’]t(?: met)?(?: yet)?|we (?:have )?never met|never met(?: you)?)(?:$|[,;–-]+ ?|, (?:but )?)/i.exec(
      text,
    );
  if (nowhere && (first === "nowhere" || /met|not yet/i.test(nowhere[0]))) {
    const rest = text.slice(nowhere[0].length).replace(/^(?:but|just) (?=i |i'|we )/i, "");
    return clause(rest === "" ? "we haven't met yet" : `we haven't met yet; ${lowered(rest)}`);
  }
  if (/^(?:it was|that was|we know each other|you know me)\b/i.test(text)) return clause(text);
  // "yours, last Wednesday": the thing the reason named.
  if (first === "yours" || first === "mine") return clause(`I mean ${lowered(text)}`, true);
  const time = TIME.exec(text);
  if (time) {
    const rest = text.slice(time[0].length).replace(/^,? /, "");
    const when = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)/i.test(time[0])
      ? `on ${capitalise(time[0])}`
      : /^(?:january|february|march|april|may|june|july|august|september|october|november|december)/i.test(
            time[0],
          )
        ? `in ${capitalise(time[0])}`
        : lowered(time[0]);
    if (rest === "")
      return {
        predicate: `${/^(?:on|yesterday|today|tonight)/.test(when) ? "remember" : "know"} you from ${when.replace(/^(?:on|in) /, "")}`,
        tail: when,
        opening: `After ${when.replace(/^(?:on|in) /, "")}`,
        mark: ".",
        more: [],
        pointsBack: false,
        noun: text,
      };
    if (/^(?:at|in|on|during|over|by|through|from|via) /i.test(rest)) {
      const inner = read(rest);
      if (inner.predicate !== undefined && !inner.past)
        return {
          ...inner,
          predicate: `${inner.predicate} ${when}`,
          ...(inner.opening ? { opening: `${inner.opening} ${when}` } : {}),
        };
    }
  }
  if (first === "both" && words.length > 1)
    return clause(/^(?:at|in|from|on|members|fans|of)$/.test(second) ? `we're ${text}` : `we ${text}`);
  if (isPlaceThenClause(text)) return known(text);
  const passive = participle(words, text);
  if (passive) return passive;
  if (isClause(text) && !isBareVerb(words))
    return clause(splice(withOwner(words)), (ELLIPTICAL.test(text) && SAID.test(text)) || pointsBack(text));
  if (TOGETHER.test(first) && words.length > 1) return together(words, text);
  if (
    /^was (?:looking|searching|hunting|browsing|researching)\b/i.test(text) &&
    !/\b(?:found|came across|you)\b/i.test(text)
  )
    return doing(`${lowered(text)} and came across you`);
  const past = baseOfPast(first);
  if (
    past &&
    words.length > 1 &&
    !(isBase(first) && isNounToo(first)) &&
    !/^(?:last|lost|left|set|found(?:er|ers))$/.test(first) &&
    !(
      /^(?:cancelled|canceled|delayed|shared|missed|postponed|guided|closed|sponsored|mixed|planned|crowded|failed|supervised|extended|advanced)$/.test(
        first,
      ) &&
      /^\p{Ll}{3,}$/u.test(second) &&
      !DETERMINED.test(second) &&
      !PREPOSITION.test(second) &&
      !/^(?:you|him|her|them)$/.test(second)
    )
  )
    return doing(andThen(lowered(text)));
  if (first === "have" || first === "am" || first === "did") return doing(lowered(text));
  if (first === "been") return doing(`have ${lowered(text)}`);
  const gerund = baseOfGerund(first);
  if (
    gerund &&
    words.length > 1 &&
    !/^(?:group|club|week|list|party|circle|room|event|session|station|trip|party|class|course|workshop|community|day|festival)$/.test(
      second,
    ) &&
    /^(?:searching|researching|looking|browsing|reading|scrolling|googling|listening|watching|working|exploring|preparing|writing|following|studying)$/.test(
      first,
    )
  ) {
    if (/^(?:working|studying) (?:together|with)/i.test(text)) return known(text);
    if (
      /^(?:working|preparing|writing|studying|exploring) (?:at|for|in|on|as|your|the)\b/i.test(text) &&
      /\byour?\b/i.test(text)
    )
      return { ...doing(lowered(text)), be: true, past: false };
    return first === "following"
      ? { ...doing(`have been ${lowered(text)}`) }
      : doing(`came across you while ${lowered(text)}`);
  }
  if (gerund && isDoing(words, text) && /\b(?:every|each|daily|regularly|often|always|weekly)\b/i.test(text))
    return { ...doing(`${gerund} ${words.slice(1).join(" ")}`), past: false };
  if (gerund && isDoing(words, text)) return { ...doing(lowered(text)), be: true, past: false };
  if (isBareVerb(words)) {
    const both = /\b(?:together|both|same|each other)\b/i.test(text);
    return both
      ? clause(`we ${lowered(text)}`)
      : { predicate: lowered(text), mark: ".", more: [], pointsBack: false };
  }
  return known(text);
}

/** `taking over your desk in May`: what the sender is doing, not a thing that ends in -ing. */
const isDoing = (words: readonly string[], text: string): boolean =>
  words.length > 2 &&
  /^(?:the|your|my|our|a|an|you|at|to|in|over|from|for|as|up|out|on|with|past|by|through|around|off|near)$/.test(
    keyOf(words[1] ?? ""),
  ) &&
  !(ING_NOUNS.has(keyOf(words[0] ?? "")) && /^(?:at|in|on|for|with|from)$/.test(keyOf(words[1] ?? ""))) &&
  !/\b(?:together|with you|next to you|each other)\b/i.test(text);

/** People one has one of (*my boss*), and people there are many of (*a friend*). */
const MINE =
  /^(?:boss|manager|wife|husband|daughter|son|brother|sister|mother|father|mum|mom|dad|aunt|uncle|supervisor|director|landlord|doctor|dentist|hairdresser|accountant|lawyer|flatmate|roommate|partner|mentor|predecessor|tutor|advisor|adviser|girlfriend|boyfriend|son-in-law|grandmother|grandfather|grandma|grandpa|ex)$/;

/** `friend told me about you`: *a* or *my* before a person who has neither. */
function withOwner(words: readonly string[]): string {
  const text = words.join(" ");
  const subject = subjectOf(words);
  const who = subject.findIndex((word) => PEOPLE.has(keyOf(word)) || isRole(keyOf(word)));
  // "health visitor told me": whoever it is, they told.
  const teller =
    TELLS.test(keyOf(words[subject.length] ?? "")) && subject.length < 4 ? subject.length - 1 : -1;
  const at = who >= 0 && who < 3 ? who : subject.length > 1 || /^\p{Ll}/u.test(text) ? teller : -1;
  const name = keyOf(words[at] ?? "");
  const [first = "", second = ""] = words;
  if (at < 0 || /s$/.test(name.replace(/ss$/, "")) || SELF_NAMED.test(name) || isGivenName(name)) return text;
  // "Baker told me", "Professor Klein said": a name.
  if (isCapitalised(words[at + 1] ?? "")) return text;
  if (isCapitalised(words[at] ?? "") && at > 0) return text;
  if (isCapitalised(first) && !(PEOPLE.has(keyOf(first)) || (at > 0 && !isCapitalised(second)))) return text;
  const before = words.slice(0, at);
  if (
    [...before, name].some(
      (word) => NO_OWNER.test(keyOf(word)) || DETERMINED.test(keyOf(word)) || PREPOSITION.test(keyOf(word)),
    )
  )
    return text;
  if (before.some((word) => /['’]s?$|[,;:]$/.test(word)) || isClause(before.join(" "))) return text;
  const mine = at === 0 && MINE.test(name) && !/^(?:of|at|from)$/.test(keyOf(words[1] ?? ""));
  return `${mine ? "my" : article(text)} ${lowered(text)}`;
}

const NO_OWNER =
  /^(?:i|we|you|he|she|they|it|who|that|this|there|what|one|both|all|nobody|people|word|google|linkedin|life|fate|chance|work|not|never)$/;
const TELLS =
  /^(?:told|mentioned|gave|recommended|suggested|introduced|sent|forwarded|showed|shared|said|passed|lent|pointed|referred|tagged|quoted|posted|praised)$/;

/** Words for people that need nothing before them. */
const SELF_NAMED = /^(?:someone|somebody|everyone|nobody|word-of-mouth)$/;

/** A pronoun for something the reason names: none for what this clause named itself (`your book, I read it`). */
function pointsBack(text: string): boolean {
  const match = BACK.exec(text);
  if (!match) return false;
  const before = text.slice(text.lastIndexOf(",", match.index) + 1, match.index);
  return !(match[0] === "yours" ? /\b(?:your|the|my|our)\b/i : /\b(?:your|the)\b/i).test(before);
}

/** `know Ana`, `follow your blog`, `work at the same company`. */
function isBareVerb(words: readonly string[]): boolean {
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  if (words.length < 2 || !isBase(first)) return false;
  // "study visit to Oslo" is an occasion.
  if (EVENTS.has(second) || GROUPS.has(second)) return false;
  return (
    /^(?:know|follow|read|work|listen|live|use|share|subscribe|attend|study|belong|sit|sing|play|go|teach|admire|love|watch|own|have|been)$/.test(
      first,
    ) &&
    !/^(?:of|from|for)$/.test(second) &&
    !(first === "work" && /^(?:event|trip|friend|colleague|experience|party|meeting|christmas)/.test(second))
  );
}

function together(words: readonly string[], text: string): Context {
  const first = keyOf(words[0] ?? "");
  const rest = words.slice(1).join(" ");
  const withThem =
    /^(?:you|your|someone|somebody)\b/.test(rest) || /\b(?:with you|next to you|to you|you)\b/.test(rest);
  if (
    first === "met" ||
    /\b(?:together|each other|both|same|briefly)\b/i.test(rest) ||
    /^(?:spoke|talked|chatted|overlapped|collaborated|were)$/.test(first)
  ) {
    if (!withThem) {
      const subject = first === "spoke" && /^at (?:your|the same)/.test(rest) ? "I" : "we";
      return clause(`${subject} ${lowered(withPlace(text))}`);
    }
  }
  return doing(andThen(lowered(text)));
}

/** `met at the coffee cart, Lisbon product meetup`: the occasion gets its preposition and article. */
function withPlace(text: string): string {
  const at = text.indexOf(", ");
  const rest = text.slice(at + 2);
  return at > 0 && isOccasion(rest) ? `${text.slice(0, at)} at ${phrase(rest)}` : text;
}

/** The second verb is joined by *and*: `saw you at the Joyce Hall, cried`. */
function andThen(text: string): string {
  return text.replace(
    /, (\p{L}+)(?=$| (?:your|the|it|you|my|a|an|at|in|on|to|so|and|that|for)\b)/gu,
    (all, verb: string) =>
      baseOfPast(verb.toLowerCase()) && !isBase(verb.toLowerCase()) ? ` and ${verb}` : all,
  );
}

/** Participles that say what was done to a person (they, or the sender) or to a thing. */
function participle(words: readonly string[], text: string): Context | undefined {
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  const rest = words.slice(1).join(" ");
  if (/^(?:recommended|introduced|referred)$/.test(first) && (words.length === 1 || words[1] === "to"))
    return words.length === 1
      ? clause(
          first === "referred"
            ? "I was referred to you"
            : first === "introduced"
              ? "we were introduced"
              : "you were recommended to me",
        )
      : undefined;
  const by = words.findIndex((word) => keyOf(word) === "by");
  if (/^(?:introduced|recommended|referred)$/.test(first) && by > 1 && by < 6) {
    if (first === "introduced") return clause(`we were introduced ${rest}`);
    return first === "recommended"
      ? clause(`you were recommended to me ${rest}`)
      : doing(`was referred to you ${rest}`);
  }
  if (!/^(?:by|in|on|from|at|to|through|via|with)$/.test(second)) return undefined;
  if (second === "by") {
    if (first === "referred" || first === "pointed" || first === "sent" || first === "directed")
      return doing(`was ${first} to you ${rest}`);
    if (first === "recommended" || first === "suggested") return clause(`you were ${first} to me ${rest}`);
    if (first === "introduced") return clause(`we were introduced ${rest}`);
    if (
      first === "invited" ||
      first === "hired" ||
      first === "taught" ||
      first === "trained" ||
      first === "inspired"
    )
      return doing(`was ${lowered(text)}`);
    if (first === "found")
      return baseOfGerund(keyOf(words[2] ?? "")) || /^(?:chance|accident)$/.test(keyOf(words[2] ?? ""))
        ? doing(`found you ${rest}`)
        : undefined;
    if (/^(?:shared|forwarded|sent|posted|given|shown|written|read|passed|made)$/.test(first))
      return clause(`it was ${lowered(text)}`, true);
    return undefined;
  }
  if (
    /^(?:quoted|mentioned|featured|tagged|cited|named|listed|interviewed|profiled|credited|thanked)$/.test(
      first,
    )
  )
    return clause(`you were ${lowered(text)}`);
  if (/^(?:downloaded|bought|borrowed|ordered|got|picked|copied|printed|saved|bookmarked)$/.test(first))
    return { ...doing(`${first} it ${rest}`), pointsBack: true };
  if (
    /^(?:pinned|posted|printed|published|shared|displayed|hung|linked|shown|reposted|advertised|reviewed|translated)$/.test(
      first,
    )
  )
    return clause(`it's ${lowered(text)}`, true);
  return undefined;
}

const SAID = /\b(?:said|says|told me|thought|thinks|suggested|mentioned)\b/i;
