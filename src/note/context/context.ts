import { baseOfGerund, baseOfPast, isBase, isNounToo } from "../../text/verbs.ts";
import { isClause } from "../english/clause.ts";
import { DETERMINED, PREPOSITION } from "../english/noun-phrase.ts";
import { sentencesOf } from "../english/sentences.ts";
import { capitalise, keyOf, wordsOf } from "../english/words.ts";
import type { Context } from "../parts.ts";
import { splice } from "../reason/fragments.ts";
import { lowered } from "../reason/statement.ts";
import { ING_NOUNS } from "../reason/word-lists.ts";
import { fitsContext } from "../writing/sound.ts";
import { isPlaceThenClause, known } from "./known.ts";
import { isOccasion } from "./place-kinds.ts";
import { phrase } from "./place-phrase.ts";
import { EVENTS, GROUPS, TIME } from "./place-words.ts";
import { clause, doing, participle, withOwner } from "./told.ts";

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
  if (gerund && /\bwith you\b/i.test(text) && /\bevery\b/i.test(text))
    return { ...doing(`${gerund} ${words.slice(1).join(" ")}`), past: false };
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

const SAID = /\b(?:said|says|told me|thought|thinks|suggested|mentioned)\b/i;
