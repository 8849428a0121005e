import { isClause } from "../english/clause.ts";
import { article } from "../english/noun-phrase.ts";
import { isOrdinary } from "../english/ordinary.ts";
import { capitalise, isCapitalised, keyOf, listOf, trimEndOf, wordsOf } from "../english/words.ts";
import type { Mark, Statement } from "../parts.ts";
import { isRole } from "../people/roles.ts";
import { sentenceOf } from "./statement.ts";
import { HAVE_NOUNS, OUT_OF_NOUNS, SHARED_NOUNS, WANT_NOUNS } from "./word-lists.ts";

/** A thing given as the reason needs a verb: `your seed-swap map`, `question about visa letters`, `offline maps`. */

const DETERMINERS =
  /^(?:the|a|an|my|your|our|his|her|their|this|that|these|those|some|any|every|both|all|no|one|two|three|\d+)$/;

/** The first letter in lower case where the phrase opens with an ordinary word. */
function lowerOpening(text: string): string {
  const words = wordsOf(text);
  const first = words[0] ?? "";
  const second = words[1] ?? "";
  if (!isCapitalised(first) || /\p{Lu}.*\p{Lu}/u.test(first)) return text;
  if (
    DETERMINERS.test(keyOf(first)) ||
    (isOrdinary(keyOf(first)) && second !== "" && !isCapitalised(second)) ||
    /^(?:Book|Question|Advice|Feedback|Help|Ideas?|Tips|Collaboration|Partnership|Questions)$/.test(first) ||
    (second !== "" && !isCapitalised(second) && /(?:ing|tion|ment|ness|ity|ship|s)$/.test(first))
  )
    return first[0]?.toLowerCase() + text.slice(1);
  return text;
}

/** `a / b / c` and `a, b, c` as a person would say them. */
function asList(text: string): string {
  if (text.includes(";")) {
    const parts = text.split("; ");
    return parts.length > 2 && parts.every((part) => !part.includes(",") && !isClause(part))
      ? listOf(parts)
      : text;
  }
  const items = text.split(/ \/ |, | \+ /).map((item) => item.trim());
  if (items.length < 2 || items.includes("")) return text;
  if (items.some((item) => isClause(item))) return text;
  if (
    /^(?:and|or|but|esp|especially|including|e\.g|like|which|who|not|for|from|in|at|with|to|by|on|as|even|plus|then|also|please|thanks|obviously|especially|mainly|really|maybe|perhaps|ideally|hopefully|basically|too) /i.test(
      `${items.at(-1) ?? ""} `,
    )
  )
    return text.replace(/ \/ /g, ", ");
  if (items.length === 2 && / \/ | \+ /.test(text)) return listOf(items);
  if (items.length === 2)
    return items.every((item) => wordsOf(item).length <= 3) &&
      !/\b(?:your|my|our)\b/.test(items[1] ?? "") === !/\b(?:your|my|our)\b/.test(items[0] ?? "")
      ? listOf(items)
      : text;
  return listOf(items);
}

/** Where the noun stands that the phrase is about. */
const headIndex = (words: readonly string[]): number => {
  const at = words.findIndex(
    (word, index) => index > 0 && /^(?:about|for|on|of|in|from|with|to|at|by)$/.test(keyOf(word)),
  );
  return at < 0 ? words.length - 1 : at - 1;
};

/** What of theirs the sender wishes to have: `your thoughts on my post`. */
const HEAR_NOUNS =
  /^(?:thoughts?|feedback|opinions?|views?|take|ideas?|suggestions?|tips|advice|perspective|insights?|guidance|input|recommendations?|story|side|help|support|impressions?|reaction)$/;

/** The statement that carries a thing. */
export function carrierFor(raw: string, mark: Mark): Statement {
  const text = asList(lowerOpening(raw.replace(/^(?:about|re|re:|regarding|concerning)[: ]+/i, "")));
  const words = wordsOf(text);
  if (words.length > 1 && keyOf(words.at(-1) ?? "") === "please")
    return sentenceOf(`${trimEndOf(words.slice(0, -1).join(" "), ",")}, please`, mark || ".");
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  const third = keyOf(words[2] ?? "");
  const head = keyOf(
    words.find(
      (word, index) =>
        index > 0 &&
        /^(?:about|for|on|of|in|from|with|to|regarding|into)$/.test(keyOf(words[index + 1] ?? "")) &&
        word !== "",
    ) ??
      words[0] ??
      "",
  );
  const end = mark === "!" ? "!" : "";
  const wish = (verb: string): Statement => ({ shape: "wish", text: `${verb} ${text}${end}` });
  if (/^(?:in|on|at|with|of|by|under|from|out|through|after|over) /i.test(`${text} `))
    return { shape: "predicate", be: true, text: `writing ${text}${end}` };
  if (first === "your" && HEAR_NOUNS.test(second === "honest" ? third : second))
    return {
      shape: "wish",
      text: `${/^(?:feedback|help|support|guidance|input)/.test(second) ? "ask for" : "hear"} ${text}${end}`,
    };
  const role =
    /^my (old |former |ex-?|first |favourite |favorite )?(?:\p{L}+ )?(?:mentor|teacher|boss|manager|tutor|professor|coach|colleague|classmate|trainer|supervisor|instructor|neighbou?r|lecturer|team-?mate|head ?teacher|chief)$/iu.exec(
      text,
    );
  if (role)
    return sentenceOf(`${/^first/i.test(role[1] ?? "") ? "you were" : "you're"} ${text}`, mark || ".");
  if (mark === "!" && words.length === 1) return sentenceOf(text, "!");
  const bare = DETERMINERS.test(first) ? keyOf(words[1] ?? "") : first;
  if (/^(?:potential|possible|future|prospective) \w+ (?:for|of|to) (?:our|my)\b/i.test(text))
    return { shape: "predicate", text: `see you as ${article(text)} ${text}${end}` };
  if (
    /^(?:potential|possible) /i.test(text) &&
    /\b(?:supplier|partner|customer|client|speaker|candidate|mentor|investor|advisor|adviser|collaborator)\b/i.test(
      text,
    )
  )
    return { shape: "predicate", text: `see you as ${article(text)} ${text}${end}` };
  if (
    /^(?:feedback|tips|thoughts|suggestions)$/.test(bare) &&
    /\b(?:my|our)\b/.test(text) &&
    !DETERMINERS.test(first)
  )
    return { shape: "wish", text: `ask for your ${text}${end}` };
  if (
    /^(?:an?|the|some) /i.test(text) &&
    /^(?:word|recipe|reference|copy|quote|autograph|discount|catalogue|catalog|sample|tour|lesson|recommendation|lift|hand)$/.test(
      keyOf(words[headIndex(words)] ?? ""),
    )
  )
    return { shape: "wish", text: `ask for ${text}${end}` };
  if (
    /^(?:feedback|advice|input|thoughts)$/.test(head) &&
    /\b(?:my|our)\b/.test(text) &&
    /^(?:some|quick|honest|frank|early|brief)$/.test(first)
  )
    return { shape: "wish", text: `ask for ${text}${end}` };
  if (/^(?:trouble|problems|difficulties|difficulty|issues) with$/.test(`${first} ${second}`))
    return { shape: "predicate", text: `have ${text}${end}` };
  if (
    /^(?:one of the (?:few|only|best|first|most|rare)\b|the (?:only|first|best) (?:person|one|woman|man|doctor|teacher|writer|colleague|manager) )/i.test(
      text,
    )
  )
    return sentenceOf(`you're ${text}`, mark || ".");
  if (
    /^an? (?:short |quick |brief |virtual |little |friendly ){1,2}(?:chat|call|coffee|conversation|talk)\b/i.test(
      text,
    )
  )
    return { shape: "wish", text: `have ${text}${end}` };
  // "a bookkeeper who understands theatres": somebody to be found.
  if (
    /^an?$/.test(first) &&
    words
      .slice(1, 4)
      .some(
        (word, index, near) =>
          isRole(keyOf(word)) &&
          /^(?:who|that|for|with|in|near|to)$/.test(keyOf(near[index + 1] ?? words[index + 2] ?? "")),
      )
  )
    return { shape: "predicate", be: true, text: `looking for ${text}${end}` };
  const asked = words
    .slice(0, 3)
    .findIndex((word) => /^(?:questions?|suggestions?|ideas?|requests?|proposals?)$/.test(keyOf(word)));
  if (
    asked > 0 &&
    /^(?:about|on|for|regarding)$/.test(keyOf(words[asked + 1] ?? "")) &&
    words.slice(0, asked).every((word) => /^[\p{Ll}-]+$/u.test(word) && !DETERMINERS.test(word))
  )
    return {
      shape: "predicate",
      text: `have ${/s$/.test(words[asked] ?? "") ? "" : `${article(text)} `}${text}${end}`,
    };
  if (/^(?:recommendation|reference|quote|sample|introduction)$/.test(first))
    return { shape: "wish", text: `ask for ${article(text)} ${text}${end}` };
  if (
    (HAVE_NOUNS.has(bare) && first !== "your") ||
    (HAVE_NOUNS.has(head) && /^(?:a|an|one|two|some|quick|small|short|silly)$/.test(first))
  ) {
    const plural = /s$/.test(bare === first || DETERMINERS.test(first) ? bare : head) && bare !== "news";
    const noun =
      DETERMINERS.test(first) || plural || bare === "feedback" || bare === "news"
        ? text
        : `${article(text)} ${text}`;
    return { shape: "predicate", text: `have ${noun}${end}` };
  }
  const wanted = keyOf(words[headIndex(words)] ?? "");
  if (
    !DETERMINERS.test(first) &&
    headIndex(words) > 0 &&
    /^(?:opinion|advice|feedback|help|guidance|perspective|recommendation)$/.test(wanted)
  )
    return {
      shape: "wish",
      text: `ask for ${/^(?:opinion|perspective|recommendation)$/.test(wanted) ? `${article(text)} ` : ""}${text}${end}`,
    };
  if (
    OUT_OF_NOUNS.has(first) &&
    (words.length > 1 || /^(?:curiosity|admiration)$/.test(first)) &&
    second !== "of"
  )
    return { shape: "predicate", be: true, text: `writing out of ${text}${end}` };
  if (
    /^(?:shared|common|mutual|our shared|our common|our mutual|same) /i.test(text) &&
    SHARED_NOUNS.has(keyOf(words.find((word) => SHARED_NOUNS.has(keyOf(word))) ?? ""))
  )
    return { shape: "ground", text: `because of ${/^(?:our) /i.test(text) ? text : `our ${text}`}${end}` };
  if (WANT_NOUNS.has(bare)) {
    if (/^(?:chat|call|conversation|introduction)$/.test(bare))
      return {
        shape: "wish",
        text: `have ${DETERMINERS.test(first) ? text : `${article(text)} ${text}`}${end}`,
      };
    if (/^(?:coffee|access|permission|information|info|clarification|mentoring)$/.test(bare))
      return { shape: "wish", text: `${bare === "coffee" ? "have" : "get"} ${text}${end}` };
    return {
      shape: "wish",
      text: `${bare === "insight" || bare === "insights" || bare === "opinion" || bare === "perspective" ? "hear" : "ask for"} ${DETERMINERS.test(first) ? text : `your ${text}`}${end}`,
    };
  }
  if (/^(?:opportunity|chance|possibility) (?:to|of|for)\b/i.test(text))
    return { shape: "wish", text: `have the ${text}${end}` };
  if (/^(?:an? )?(?:opportunity|chance) to\b/i.test(text))
    return { shape: "wish", text: `have ${text}${end}` };
  if (/^the way (?:you|your)\b/i.test(text)) return wish("learn from");
  if (first === "your" && / about /.test(text))
    return { shape: "predicate", be: true, text: `interested in ${text}${end}` };
  if (first === "your") return wish(/ [-–] |:/.test(text) ? "talk about" : "hear more about");
  if (/^(?:you|your) and\b/i.test(text)) return wish("talk about");
  if (!/[\p{L}\p{N}]/u.test(text)) return { shape: "sentence", text: capitalise(text), mark: "" };
  if (/^(?:joint|shared) \p{Ll}+(?: |$)/u.test(text) && !/(?:s|ing)$/.test(second))
    return { shape: "wish", text: `talk about a ${text}${end}` };
  const counted =
    !DETERMINERS.test(first) &&
    !isCapitalised(words[headIndex(words)] ?? "") &&
    /^(?:interview|position|role|job|internship|meeting|visit|partnership|vacancy|opening|apprenticeship|deal|trip|stand|contract|speaker|mentor|supplier|swap|demo|quote|loan|grant|studio|venue|thesis|rematch|collaboration|collab|residency|placement|workshop|webinar|pilot|trial|podcast|guest post|joint venture|referral|secondment|scholarship|sponsorship|commission|reunion|subscription|license|licence|proposal|follow-up|exchange|tour|event)$/.test(
      wanted,
    );
  if (counted) return { shape: "wish", text: `talk about ${article(text)} ${text}${end}` };
  const heads =
    words.length <= 3 &&
    !isCapitalised(words.at(-1) ?? "") &&
    /^(?:club|festival|conference|workshop|meetup|event|fair|wedding|summit|course|project|launch|merger|exhibition|handover|scope|audit|roadmap|budget|schedule|rota|timeline|agenda|rollout|migration|tender|minutes|invoice|deadline|offsite|syllabus|curriculum)$/.test(
      keyOf(words.at(-1) ?? ""),
    ) &&
    !DETERMINERS.test(first);
  return heads ? { shape: "wish", text: `talk about the ${text}${end}` } : wish("talk about");
}
