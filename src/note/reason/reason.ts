import { baseOfGerund, baseOfPast, isBase, isNounToo } from "../../text/verbs.ts";
import { isClause } from "../english/clause.ts";
import { isForeign } from "../english/foreign.ts";
import { ADVERBS, AUXILIARIES, STARTERS, SUBJECTS, WH } from "../english/function-words.ts";
import { afterTimeLead, leadThenClause } from "../english/leads.ts";
import { type Sentence, sentencesOf } from "../english/sentences.ts";
import { capitalise, keyOf, wordsOf } from "../english/words.ts";
import type { Mark, Statement } from "../parts.ts";
import { withoutIntroduction, withoutSignOff } from "../tidying/envelope.ts";
import { fitsBeing, fitsWish } from "../writing/sound.ts";
import { greeting, statement } from "./doing.ts";
import { joinFragments } from "./fragments.ts";
import { isImperative, please } from "./imperative.ts";
import { endsAsQuestion, question, questionThenMore, whStatement } from "./question.ts";
import { ground, lowered, sentenceOf, wish } from "./statement.ts";
import { mainAfterComma, subordinate } from "./subordinate.ts";
import { ADJECTIVES, GREETS, STATIVE } from "./word-lists.ts";

/** What the reason says, statement by statement; its text was cleaned and speaks to the recipient. */
export function statementsOf(answer: string, senderName: string, introduction: string): Statement[] {
  let text = answer;
  if (isForeign(text))
    return sentencesOf(text).map((sentence) => sentenceOf(sentence.text, sentence.mark || "."));
  text = withoutSignOff(withoutIntroduction(text, senderName, introduction), senderName);
  text = text
    .replace(/^(?:(?:well|so basically|basically|ok|okay|um|uh|er|hmm|so yeah|anyway),? ){1,3}(?=\S)/i, "")
    .replace(/^(?:my reason is|the reason is|reason:|it is|it['’]s) (?=because|to |that )(?:that )?/i, "");
  text = text
    .replace(/^(?:first|firstly), (?=to )/i, "")
    .replace(/[;,] (?:second|secondly|third|thirdly|then), (?=to )/gi, " and ");
  const sentences = withLabels(sentencesOf(text));
  return sentences
    .filter((_, index) => !repeats(sentences, index))
    .flatMap((sentence, index, all) => {
      const said = statementOf(sentence, all.length > 1 ? (index === 0 ? "first" : "later") : "only");
      // Whole in its own words rather than clever and broken.
      return said.every((part) =>
        part.shape === "wish"
          ? fitsWish(part.text)
          : part.shape !== "predicate" || !part.be || fitsBeing(part.text),
      )
        ? said
        : [sentenceOf(sentence.text, sentence.mark || ".")];
    });
}

/** `Short question. Do you …?`: a label takes a colon. */
function withLabels(sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const label = joined.at(-1);
    if (label && label.mark === "." && joined.length === 1 && LABEL.test(label.text))
      joined[0] = {
        text: `${capitalise(lowered(label.text))}: ${lowered(sentence.text)}`,
        mark: sentence.mark,
      };
    else joined.push(sentence);
  }
  return joined;
}

const LABEL =
  /^(?:(?:a|one|just a|just one|two|three|my) )?(?:short|quick|small|simple|silly|random|little|stupid|odd|brief|honest|serious|genuine)? ?(?:question|questions|request|favour|favor|confession|thing|things|note|idea|suggestion)$/i;

/** One word that is said for its tone: `Honestly?`, `Wow!` */
const INTERJECTION =
  /^(?:wow|whoa|oh|ha|seriously|honestly|really|confession|guess what|fun fact|small world|true story|long story|long shot|plot twist|no joke|not kidding|rematch|respect|bravo|brilliant|amazing|finally|remember me|sorry|oops|ouch|nice|great|well|so|yes|right|ok|okay|anyway)$/i;

function repeats(sentences: readonly Sentence[], index: number): boolean {
  const key = sentences[index]?.text.toLowerCase();
  return sentences.slice(0, index).some((earlier) => earlier.text.toLowerCase() === key);
}

/** `In a good way.` after a sentence is left as it is, and so is a `Thank you!` before one. */
function isFragment(text: string, place: Place): boolean {
  if (place === "only") return false;
  const words = wordsOf(text);
  const first = keyOf(words[0] ?? "");
  if (/^(?:thanks|thank you|thanks a lot|many thanks)$/i.test(text)) return true;
  if (place === "first") return false;
  return (
    !isBase(first) &&
    !baseOfGerund(first) &&
    !baseOfPast(first) &&
    !ADJECTIVES.has(first) &&
    !STATIVE.has(first) &&
    !ADVERBS.has(first) &&
    !WH.has(first) &&
    !AUXILIARIES.has(first) &&
    !/^(?:to|because|so|if|since|as|not)$/.test(first) &&
    !isClause(text)
  );
}

type Place = "only" | "first" | "later";

function statementOf(sentence: Sentence, place: Place): Statement[] {
  const text = sentence.text.replace(/^(?:and|but|or) (?=\S)/i, "");
  if (isFragment(text, place)) return [sentenceOf(text, sentence.mark || ".")];
  const semicolon = text.indexOf("; ");
  const asked = questionThenMore(text, sentence.mark);
  if (asked) return asked;
  const hedged = / (?:maybe|perhaps)$/i.exec(text);
  if (hedged && sentence.mark !== "?") {
    const inner = read(text.slice(0, hedged.index).replace(/,$/, ""), sentence.mark);
    if (inner.shape === "wish" && !inner.adverb)
      return [{ ...inner, adverb: hedged[0].trim().toLowerCase() }];
  }
  const statement = read(text, sentence.mark);
  if (semicolon > 0 && statement.shape === "sentence" && !isClause(text.slice(0, semicolon)))
    return [
      ...statementOf({ text: text.slice(0, semicolon), mark: "" }, place),
      ...statementOf({ text: text.slice(semicolon + 2), mark: sentence.mark }, place),
    ];
  if (
    statement.shape === "sentence" &&
    sentence.mark === "" &&
    statement.mark === "." &&
    endsAsQuestion(text)
  )
    return [{ ...statement, mark: "?" }];
  return [statement];
}

function read(text: string, mark: Mark): Statement {
  const words = wordsOf(text);
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  if (words.length < 4 && (mark === "?" || mark === "!") && INTERJECTION.test(text))
    return sentenceOf(text, mark);
  if (mark === "?" && words.length === 1 && ADVERBS.has(first)) return sentenceOf(text, mark);
  if (mark === "?") return sentenceOf(question(text), "?");
  if (/^["“][^"“”]{1,200}["”] (?:is|was|made|has|had|changed|helped|made|stuck|got|[-–])/u.test(text))
    return sentenceOf(text, mark || ".");
  if (words.length > 1 && ADVERBS.has(first) && !/[,:]$/.test(words[0] ?? "")) return withAdverb(words, mark);
  if (
    /^to (?:be (?:honest|fair|frank|clear|precise|short)|cut a long story short|put it simply), /i.test(text)
  )
    return sentenceOf(text, mark || ".");
  if (/^(?:not only|either|both) to /i.test(text))
    return { shape: "predicate", text: `want ${lowered(text)}` };
  if (/^about to /i.test(text)) return { shape: "predicate", be: true, text: joinFragments(lowered(text)) };
  if (first === "for" && isBase(second) && !isNounToo(second)) return wish(words.slice(1).join(" "), mark);
  if (/^(?:in order |so as )?not to /i.test(text))
    return { shape: "predicate", text: `don't want to ${text.replace(/^.*?not to /i, "")}` };
  if (/^(?:in order|so as) to /i.test(text)) return wish(text.replace(/^(?:in order|so as) to /i, ""), mark);
  if (first === "to" && words.length > 1) {
    if (ADVERBS.has(second)) return withAdverb([words[1] ?? "", "to", ...words.slice(2)], mark);
    if (isBase(second) || !/^(?:the|my|your|our|a|an)$/.test(second))
      return wish(words.slice(1).join(" "), mark);
  }
  const timed = afterTimeLead(text);
  if (timed !== undefined && isClause(timed)) return sentenceOf(text, mark || ".");
  const led = leadThenClause(text);
  if (led) return sentenceOf(led, mark || ".");
  if (/^(?:because of|due to|thanks to|on account of|in view of|owing to)\b/i.test(text)) return ground(text);
  // "so I tried it" goes on with a story, "so we can swap" says what for.
  if (first === "so" && baseOfPast(keyOf(words[2] ?? "")) && /^(?:i|we|you|it|they|he|she)$/.test(second))
    return read(words.slice(1).join(" "), mark);
  if (first === "because" || /^so (?:that|i|we|my|our|you|they|the)\b/i.test(text)) return ground(text);
  if (
    /^(?:as|since|given that|seeing as|in case) /i.test(text) &&
    mainAfterComma(text) < 0 &&
    isClause(words.slice(/^(?:given that|seeing as|in case) /i.test(text) ? 2 : 1).join(" "))
  )
    return ground(text.replace(/^since (?=\w)/i, (word) => word.toLowerCase()));
  if (/^as (?:an?|one|someone|fellow) /i.test(text) && !isClause(text)) return ground(text);
  const promised = /^(as (?:discussed|promised|agreed|requested)):? (?=(?:the|my|our|a|an|some|here) )/i.exec(
    text,
  );
  if (promised) return sentenceOf(`${promised[1]}: ${text.slice(promised[0].length)}`, mark || ".");
  const asAgreed =
    /^(as (?:discussed|promised|agreed|requested|mentioned|announced|arranged)(?: [^,]{1,30})?), (?=\S)/i.exec(
      text,
    );
  if (asAgreed) {
    const rest = wordsOf(text.slice(asAgreed[0].length));
    const said = baseOfGerund(keyOf(rest[0] ?? ""))
      ? statement(rest, rest.join(" "), mark, read, true)
      : read(rest.join(" "), mark);
    return said.shape === "wish" || said.shape === "predicate"
      ? { ...said, lead: capitalise(asAgreed[1] ?? "") }
      : sentenceOf(text, mark || ".");
  }
  if (STARTERS.has(first)) {
    const led = subordinate(text, mark, read);
    if (led) return led;
  }
  if (first === "that" && second === "you") return wish(`ask you to ${words.slice(2).join(" ")}`, mark);
  if (first === "for" && !isClause(words.slice(1).join(" ")))
    return { shape: "wish", text: `connect ${text[0]?.toLowerCase()}${text.slice(1)}` };
  if (first === "whether") return wish(`ask ${lowered(text)}`, mark);
  if (WH.has(first)) return whStatement(words, text, mark);
  if (
    AUXILIARIES.has(first) &&
    SUBJECTS.has(second) &&
    !(first === "have" && /^(?:a|an|the|to|your|my)$/.test(second))
  )
    return sentenceOf(text, "?");
  if (/^(?:please|kindly|do|don't|let's|let us|let me|never|feel free)\b/i.test(text) && words.length > 1)
    return sentenceOf(text, mark === "" ? "." : mark);
  if (/^(?:(?:to )?say )?(?:just )?(?:thanks|thank you|thanks a lot|many thanks)$/i.test(text))
    return wish("say thanks", mark);
  if (/^(?:would|['’]d) (?:really |very much |also |just )?(?:like|love) to /i.test(text))
    return wish(
      text.replace(/^(?:would|['’]d) (?:really |very much |also |just )?(?:like|love) to /i, ""),
      mark,
    );
  if (/^not (?:sure|certain|convinced|ready|interested|able|used|good)\b/i.test(text))
    return statement(words, text, mark, read);
  if (GREETS.test(text)) return greeting(text, mark);
  if (isImperative(words)) return sentenceOf(please(text, mark), mark === "" ? "." : mark);
  return statement(words, text, mark, read);
}

function withAdverb(words: readonly string[], mark: Mark): Statement {
  const adverb = (words[0] ?? "").toLowerCase();
  const rest = words.slice(1).join(" ");
  if (
    adverb === "finally" &&
    !isBase(keyOf(words[1] ?? "")) &&
    keyOf(words[1] ?? "") !== "to" &&
    !baseOfGerund(keyOf(words[1] ?? "")) &&
    !baseOfPast(keyOf(words[1] ?? ""))
  )
    return sentenceOf(words.join(" "), mark || ".");
  const inner = read(rest, mark);
  if (inner.shape === "wish") {
    if (
      /^(?:finally|always|really|also|actually)$/.test(adverb) &&
      inner.text.startsWith(lowered(rest).slice(0, 4))
    )
      return { ...inner, text: `${adverb} ${inner.text}` };
    return { ...inner, adverb };
  }
  if (inner.shape === "predicate") return { ...inner, adverb };
  if (inner.shape === "ground") return inner;
  return sentenceOf(words.join(" "), inner.mark);
}
