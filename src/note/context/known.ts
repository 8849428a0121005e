import { isClause } from "../english/clause.ts";
import { article, DETERMINED, lastHead, lowerFirst } from "../english/noun-phrase.ts";
import { capitalise, isCapitalised, keyOf, wordsOf } from "../english/words.ts";
import type { Context } from "../parts.ts";
import { isBrand } from "../tidying/capitals.ts";
import { describesSender, related, shared } from "./between.ts";
import { isEvent, isMedium, isPerson, looksLikeEvent } from "./place-kinds.ts";
import { phrase } from "./place-phrase.ts";
import { BROADCAST, PEOPLE, PUBLICATIONS } from "./place-words.ts";
import { theirs } from "./theirs.ts";

/** A place, an occasion, a source or a person given as the context: `fringe festival`, `your post on Rust`, `Dahlia`. */

/** The context made of a phrase without a verb. */
export function known(text: string): Context {
  const words = wordsOf(text);
  const first = keyOf(words[0] ?? "");
  const rest = words.slice(1).join(" ");
  const make = (predicate: string, extra: Partial<Context> = {}): Context => ({
    predicate,
    mark: ".",
    more: [],
    pointsBack: false,
    noun: text,
    ...extra,
  });
  const clauseAfter = clauseAfterComma(text);
  if (clauseAfter) {
    const place = known(clauseAfter.before);
    const sentence = `${capitalise(clauseAfter.after)}.`;
    return { ...place, more: [sentence], noun: undefined };
  }
  if (
    /^(?:just|only|simply|mainly|mostly|probably) \p{L}/iu.test(text) &&
    !/^just (?:now|yesterday|last)/i.test(text)
  )
    return known(rest);
  switch (first) {
    case "through":
    case "via":
      return isMedium(rest)
        ? make(`found you ${first} ${phrase(rest)}`)
        : make(`heard of you through ${phrase(rest)}`);
    case "from":
      if (rest !== "")
        return isMedium(rest) && !isEvent(rest) ? make(`know you from ${phrase(rest)}`) : known(rest);
      break;
    case "after":
      if (rest !== "")
        return make(`writing after ${phrase(rest)}`, {
          be: true,
          leads: true,
          opening: `After ${phrase(rest)}`,
        });
      break;
    case "during":
      if (rest !== "") return make(`know you from ${phrase(rest)}`, { opening: `After ${phrase(rest)}` });
      break;
    case "at":
    case "in":
    case "on":
      if (rest !== "") return placed(first, rest, make);
      break;
    case "by":
    case "over":
    case "under":
    case "near":
    case "outside":
    case "behind":
    case "between":
    case "inside":
    case "around":
    case "with":
    case "before":
    case "while":
    case "when":
      if (/^(?:searching|looking|reading|googling|chance|accident)/i.test(rest))
        return make(`found you ${text[0]?.toLowerCase()}${text.slice(1)}`, { past: true });
      if (rest !== "") return make(`came across you ${text[0]?.toLowerCase()}${text.slice(1)}`);
      break;
    case "fellow":
      return {
        mark: ".",
        more: [],
        pointsBack: false,
        sentence: `I'm a ${text[0]?.toLowerCase()}${text.slice(1)}`,
        noun: text,
      };
  }
  if (/^(?:mutual|common) (?:friend|contact|acquaintance|connection|colleague)s?\b/i.test(text))
    return make(`heard of you through ${/s$/.test(keyOf(words[1] ?? "")) ? "" : "a "}${text}`);
  if (
    /^(?:a )?(?:regular|loyal|long-?time|happy|satisfied|former|frequent|daily|occasional|keen|avid) (?:customer|client|patient|guest|reader|listener|student|subscriber|visitor|user|member|pupil|viewer|follower)$/i.test(
      text,
    )
  )
    return {
      sentence: `I'm ${/^a /i.test(text) ? "" : `${article(text)} `}${lowerFirst(text)}`,
      mark: ".",
      more: [],
      pointsBack: false,
      noun: text,
    };
  if (
    /^(?:my )?(?:former|old|ex) (?:\p{L}+ ){0,2}(?:teacher|boss|manager|tutor|professor|lecturer|coach|supervisor|trainer|instructor|landlord|student|pupil|mentor)$/iu.test(
      text,
    )
  )
    return {
      sentence: `You're ${/^my /i.test(text) ? "" : "my "}${lowerFirst(text)}`,
      mark: ".",
      more: [],
      pointsBack: false,
      noun: text,
    };
  if (first === "your") return theirs(words, make);
  if (describesSender(words))
    return {
      sentence: `I was ${/^the /i.test(text) ? lowerFirst(text) : `the ${lowerFirst(text)}`}`,
      mark: ".",
      more: [],
      pointsBack: false,
      noun: text,
    };
  const [place = "", same = ""] = text.split(", ");
  if (
    /^same (?:year|class|course|cohort|team|department|office|floor|company|school|lab|group|section|programme|program|time)\b/i.test(
      same,
    ) &&
    text.split(", ").length === 2
  )
    return {
      sentence: `We were at ${phrase(place).replace(/\buni\b/, "Uni")} ${/^same time/i.test(same) ? "at" : "in"} the ${lowerFirst(same)}`,
      mark: ".",
      more: [],
      pointsBack: false,
      noun: text,
    };
  if (first === "same" && words.length > 1) return shared(text);
  const relation = related(words);
  if (relation) return relation;
  if (
    /^(?:one|two|three|four|some|several|a few|many|a couple|most) of (?:my|our|your) /i.test(text) &&
    PEOPLE.has(keyOf(words.at(-1) ?? "").replace(/s$/, ""))
  )
    return make(`heard of you through ${lowerFirst(text)}`);
  if (
    /^(?:Google (?:Scholar|Maps|Groups|Reviews)|Stack (?:Overflow|Exchange)|Hacker News|Product Hunt)$/i.test(
      text,
    )
  )
    return make(`found you on ${text}`);
  if (/^The \p{Lu}\p{L}+$/u.test(text)) return make(`found you through ${text}`);
  if (isPerson(text))
    return make(`heard of you through ${text.includes(", ") ? lowerFirst(text) : phrase(text)}`);
  const last = lastHead(text);
  if (words.length <= 2 && isBrand(keyOf(words.at(-1) ?? "")) && words.every((word) => isBrand(keyOf(word))))
    return make(`found you on ${text}`, { other: `came across you on ${text}` });
  if (last === "news" && !/\b(?:evening|tv|nightly|ten o'clock|morning)\b/i.test(text))
    return make(`came across you in ${phrase(text)}`);
  if (PUBLICATIONS.has(keyOf(text))) return make(`found you through ${text}`);
  if (BROADCAST.has(last))
    return make(`${last === "radio" ? "heard you on" : "saw you on"} ${phrase(text)}`, { past: true });
  if (/\bRadio\b/.test(text) && isCapitalised(text)) return make(`heard you on ${text}`, { past: true });
  if (/\bTV\b/.test(text) && isCapitalised(text)) return make(`saw you on ${text}`, { past: true });
  if (/^(?:the )?(?:internet|web)$/i.test(text)) return make(`found you on the ${last}`);
  if (/^(?:somewhere )?online$/i.test(text)) return make(`came across you ${lowerFirst(text)}`);
  if (/^(?:an? )?(?:internet|web|google|online|linkedin|youtube) search$/i.test(text))
    return make(
      `found you through ${/^an? /i.test(text) ? text : /^[aeiou]/i.test(text) ? `an ${text}` : `a ${text}`}`,
    );
  if (last === "google") return make(`found you through ${phrase(text)}`);
  if (last === "search")
    return make(
      `found you through ${DETERMINED.test(first) ? phrase(text) : `${article(text)} ${lowerFirst(text)}`}`,
    );
  if (/^(?:comments?|replies)$/.test(last)) return make(`came across you in ${phrase(text)}`);
  if (/^(?:Le|La|Der|Die|Das|El|Il) \p{Lu}/u.test(text)) return make(`found you through ${text}`);
  if (
    /^(?:article|articles|essay|piece|interview|op-ed|profile|letter|chapter|report|preprint|review|thread|paper|post)$/.test(
      last,
    ) &&
    !/^(?:local|daily|news|evening|sunday)/i.test(text) &&
    !/\binterview at\b/i.test(text)
  )
    return make(`read ${phrase(text)}`, {
      past: true,
      other: `found you through ${phrase(text)}`,
      opening: `After reading ${phrase(text)}`,
    });
  if (
    /^(?:flyer|poster|video|videos|photo|photos|documentary|film|advert|ad|livestream|leaflet|exhibition|billboard)$/.test(
      last,
    )
  )
    return make(`saw ${phrase(text)}`, {
      past: true,
      other: `found you through ${phrase(text)}`,
      opening: `After seeing ${phrase(text)}`,
    });
  if (isMedium(text))
    return make(`found you through ${phrase(text)}`, {
      other: `came across you ${/^(?:website|site|page|blog|podcast|channel|portal|wiki)$/.test(last) ? "on" : "in"} ${phrase(text)}`,
      opening: isEvent(text) ? `After ${phrase(text)}` : `After seeing ${phrase(text)}`,
    });
  const named = phrase(text);
  // A thing, not a place where people meet.
  if (THINGS.test(last) || (/^#?\d/.test(words[1] ?? "") && THINGS.test(first)))
    return make(`came across you through ${named}`);
  return make(
    `know you from ${named}`,
    isEvent(text) || looksLikeEvent(text)
      ? { opening: `After ${named}`, other: `remember you from ${named}` }
      : {},
  );
}

const THINGS =
  /^(?:e-?mail|emails|mail|message|messages|ticket|tickets|issue|issues|slide|slides|bug|commit|invoice|order|application|brief|memo|minutes|card|business-card|voicemail|signature|patch|request|screenshot|spreadsheet|dataset|data|software|app|plugin|tool|code|package|library card|product|products|sample|label|quote|contract|file|document|form|survey|homepage|logo|recipe|recipes|hashtag|mention|mentions|referral|recommendation|algorithm|feed|album|documents|photo|folder|archive|records?|certificate|plaque|petition|poll)$/;

function placed(
  preposition: string,
  rest: string,
  make: (predicate: string, extra?: Partial<Context>) => Context,
): Context {
  const said = phrase(rest);
  const key = keyOf(rest);
  if (preposition === "on" && (isBrand(keyOf(wordsOf(rest)[0] ?? "")) || BROADCAST.has(lastHead(rest))))
    return make(`found you on ${said}`);
  if (preposition === "in" && isMedium(rest) && !isEvent(rest)) return make(`read about you in ${said}`);
  if (/^(?:person|passing|public|common|the past|general|a dream|line)$/.test(key))
    return make(`met you ${preposition} ${rest}`);
  if (
    preposition === "on" &&
    /^(?:your|the) (?:website|site|page|blog|profile|portfolio|forum|feed)/i.test(rest)
  )
    return make(`found you on ${said}`);
  return make(`know you from ${said}`, isEvent(rest) ? { opening: `After ${said}` } : {});
}

/** Whether a place is followed by a clause of its own. */
export const isPlaceThenClause = (text: string): boolean => clauseAfterComma(text) !== undefined;

/** `primary school, you sat behind me`: a place, then what happened there. */
function clauseAfterComma(text: string): { before: string; after: string } | undefined {
  const joint = /[,;] | [–-] /.exec(text);
  if (!joint) return undefined;
  const before = text.slice(0, joint.index);
  const after = text.slice(joint.index + joint[0].length);
  if (!/^(?:I|we|you|it|they|he|she|my|your|our)\b/i.test(after) || !isClause(after) || isClause(before))
    return undefined;
  if (/^(?:you|me|I|we)$/i.test(before)) return undefined;
  return { before, after };
}
