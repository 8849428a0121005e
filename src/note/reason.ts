import { baseOfGerund, baseOfPast, isBase, isNounToo } from "../text/verbs.ts";
import { isClause } from "./clause.ts";
import { isForeign } from "./foreign.ts";
import { carrierFor } from "./reason-noun.ts";
import { ADJECTIVES, ASKS_THEM, ASKS_WITH_ME, GREETS, ING_NOUNS, PROGRESSIVE, STATIVE } from "./reason-words.ts";
import { article } from "./sender.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { capitalise, isCapitalised, keyOf, setOf, wordsOf } from "./words.ts";

/** One thing the reason says, with the shape that decides how it is joined to the rest. */
export type Statement =
  /** After *I'd like to*: `ask about puppets`. */
  | { shape: "wish"; text: string; adverb?: string; lead?: string }
  /** After *I*: `loved the icons`; with `be`, after *I'm*: `hiring a data engineer`. */
  | { shape: "predicate"; text: string; be?: boolean; we?: boolean; adverb?: string; lead?: string }
  /** After *I'd like to connect*: `because …`, `so that …`. */
  | { shape: "ground"; text: string }
  /** A sentence of its own. */
  | { shape: "sentence"; text: string; mark: "." | "!" | "?" | "" };

const WH = setOf("how what why when where who which whom whose");
const AUXILIARIES = setOf(
  "do does did is are was were am can could will would should shall may might have has had isn't aren't don't doesn't didn't can't couldn't won't wouldn't haven't hasn't",
);
const SUBJECTS = setOf("one i you we they he she it there anyone anybody someone somebody everyone your my our the this that these those a an any");
const STARTERS = setOf("if unless when while although though whenever once before after until as since whereas");
const ADVERBS = setOf("just only simply really mainly mostly also finally actually always hopefully maybe basically genuinely honestly truly");
const GREETS_FIRST = /^(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening))(?= |,|!|\.|:)/i;

/** What the reason says, statement by statement; its text was cleaned and speaks to the recipient. */
export function statementsOf(answer: string, senderName: string, introduction: string): Statement[] {
  let text = withoutGreeting(answer);
  if (isForeign(text)) return sentencesOf(text).map((sentence) => sentenceOf(sentence.text, sentence.mark || "."));
  text = withoutSignOff(withoutIntroduction(text, senderName, introduction), senderName);
  text = text.replace(/^(?:well|so basically|basically|ok|okay|um|uh|er|hmm),? (?=\S)/i, "").replace(/^(?:my reason is|the reason is|reason:|it is|it['’]s) (?=because|to |that )(?:that )?/i, "");
  const sentences = sentencesOf(text);
  return sentences.filter((_, index) => !repeats(sentences, index)).flatMap((sentence, index, all) => statementOf(sentence, all.length > 1 ? (index === 0 ? "first" : "later") : "only"));
}

function repeats(sentences: readonly Sentence[], index: number): boolean {
  const key = sentences[index]?.text.toLowerCase();
  return sentences.slice(0, index).some((earlier) => earlier.text.toLowerCase() === key);
}

/** `Hi Nora, I'd like …`: the note greets once. */
function withoutGreeting(text: string): string {
  const greeting = GREETS_FIRST.exec(text);
  if (!greeting) return text;
  // The name after it has four words at most, and ends in a mark; "Hi, Nora, …" has two.
  let rest = text.slice(greeting[0].length);
  const direct = /^[,!.:]? ?$/.test(rest.slice(0, 2)) || /^[,!.:] /.test(rest);
  const mark = rest.slice(direct ? 2 : 0).search(/[,!:–]|\. /);
  const name = mark < 0 ? "" : rest.slice(direct ? 2 : 0).slice(0, mark);
  const isName = mark > 0 && wordsOf(name).length <= 3 && wordsOf(name).every((word) => isCapitalised(word) || keyOf(word) === "there") && !/^(?:I|I['’]\w+|We|You|Your|My)$/.test(wordsOf(name)[0] ?? "");
  if (isName) rest = rest.slice((direct ? 2 : 0) + mark + 1);
  else if (direct) rest = rest.slice(1);
  else return text;
  const trimmed = rest.replace(/^[\s,!.:–-]{1,5}/, "");
  return trimmed === "" ? text : trimmed;
}

/** `Best, Tim` at the end: LinkedIn shows who writes, and the introduction has said it. */
function withoutSignOff(text: string, name: string): string {
  const match = /(?:^|[.!?,] )(?:(?:all the best|best wishes|best regards|kind regards|warm regards|best|regards|sincerely|yours sincerely|yours|warmly|cheers|thanks|love|– |- |— )(?:,? ([\p{L}.'’ -]{1,40}))?)[.!]?$/iu.exec(text);
  if (!match || match.index === 0) return text;
  const signed = match[1]?.replace(/\.$/, "").toLowerCase();
  const own = name.toLowerCase();
  const named = signed !== undefined && own !== "" && (own.startsWith(signed) || signed.startsWith(own));
  const closing = signed === undefined && /(?:best|regards|sincerely|yours|warmly)[.!]?$/i.test(match[0]) && /^[.!?]/.test(match[0]);
  if (!named && !closing) return text;
  return text.slice(0, match.index) + (/^[.!?]/.test(match[0]) ? match[0][0] : "");
}

const saidBefore = (text: string, introduction: string): boolean =>
  wordsOf(text).map(keyOf).filter((key) => key !== "" && key !== "and").every((key) => introduction.toLowerCase().includes(key));

function withoutIntroduction(text: string, name: string, introduction: string): string {
  if (name === "") return text;
  for (const opening of [`I'm ${name}`, `I am ${name}`, `My name is ${name}`, `my name is ${name}`, `this is ${name}`, `${name} here`])
    if (text.toLowerCase().startsWith(opening.toLowerCase())) {
      const rest = text.slice(opening.length);
      if (/^(?:[,.!] | and )/.test(rest)) return rest.replace(/^(?:[,.!] (?:and )?| and )/, "");
      const more = /^ (?:from|at|with|of) [^,.!?]{1,40}?(?:[,.!] (?:and )?| and )(?=(?:I|I['’]\w+|we|would|want)\b)/i.exec(rest);
      if (more && saidBefore(more[0], introduction)) return rest.slice(more[0].length);
    }
  return text;
}

/** `In a good way.` after a sentence is left as it is, and so is a `Thank you!` before one. */
function isFragment(text: string, place: Place): boolean {
  if (place === "only") return false;
  const words = wordsOf(text);
  const first = keyOf(words[0] ?? "");
  if (/^(?:thanks|thank you|thanks a lot|many thanks)$/i.test(text)) return true;
  if (place === "first") return false;
  return !isBase(first) && !baseOfGerund(first) && !baseOfPast(first) && !ADJECTIVES.has(first) && !STATIVE.has(first) && !ADVERBS.has(first) && !WH.has(first) && !AUXILIARIES.has(first) && !/^(?:to|because|so|if|since|as|not)$/.test(first) && !isClause(text);
}

/** `would you coach our altos, they sing like a lullaby`: a question, then what led to it. */
function questionThenMore(text: string, mark: Sentence["mark"]): Statement[] | undefined {
  const words = wordsOf(text);
  if (!AUXILIARIES.has(keyOf(words[0] ?? "")) || !SUBJECTS.has(keyOf(words[1] ?? ""))) return undefined;
  const match = /, (?=(?:they|we|I|it|he|she|my|our|they['’]\w+|we['’]\w+|I['’]\w+|it['’]s) )/i.exec(text);
  if (!match || !isClause(text.slice(match.index + 2)) || /\b(?:if|when|because|that|while)\b/i.test(text.slice(0, match.index))) return undefined;
  return [sentenceOf(text.slice(0, match.index), "?"), sentenceOf(text.slice(match.index + 2), mark === "!" ? "!" : ".")];
}

type Place = "only" | "first" | "later";

function statementOf(sentence: Sentence, place: Place): Statement[] {
  const text = sentence.text.replace(/^(?:and|but|or) (?=\S)/i, "");
  if (isFragment(text, place)) return [sentenceOf(text, sentence.mark || ".")];
  const semicolon = text.indexOf("; ");
  const asked = questionThenMore(text, sentence.mark);
  if (asked) return asked;
  const statement = read(text, sentence.mark);
  if (semicolon > 0 && statement.shape === "sentence" && !isClause(text.slice(0, semicolon)))
    return [...statementOf({ text: text.slice(0, semicolon), mark: "" }, place), ...statementOf({ text: text.slice(semicolon + 2), mark: sentence.mark }, place)];
  return [statement];
}

const sentenceOf = (text: string, mark: Sentence["mark"]): Statement => ({ shape: "sentence", text: capitalise(text), mark });

function read(text: string, mark: Sentence["mark"]): Statement {
  const words = wordsOf(text);
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  if (mark === "?") return sentenceOf(question(text), "?");
  if (words.length > 1 && ADVERBS.has(first) && !/[,:]$/.test(words[0] ?? "")) return withAdverb(words, mark);
  if (/^(?:in order |so as )?not to /i.test(text)) return { shape: "predicate", text: `don't want to ${text.replace(/^.*?not to /i, "")}` };
  if (/^(?:in order|so as) to /i.test(text)) return wish(text.replace(/^(?:in order|so as) to /i, ""), mark);
  if (first === "to" && words.length > 1) {
    if (ADVERBS.has(second)) return withAdverb([words[1] ?? "", "to", ...words.slice(2)], mark);
    if (isBase(second) || !/^(?:the|my|your|our|a|an)$/.test(second)) return wish(words.slice(1).join(" "), mark);
  }
  if (/^(?:because of|due to|thanks to|on account of|in view of|owing to)\b/i.test(text)) return ground(text);
  if (first === "because" || /^so (?:that|i|we|my|our|you|they|the)\b/i.test(text)) return ground(text);
  if (/^(?:as|since|given that|seeing as|in case) /i.test(text) && mainAfterComma(text) < 0 && isClause(words.slice(/^(?:given that|seeing as|in case) /i.test(text) ? 2 : 1).join(" ")))
    return ground(text.replace(/^since (?=\w)/i, (word) => word.toLowerCase()));
  const asAgreed = /^(as (?:discussed|promised|agreed|requested|mentioned|announced|arranged)(?: [^,]{1,30})?), (?=\S)/i.exec(text);
  if (asAgreed) {
    const rest = wordsOf(text.slice(asAgreed[0].length));
    const said = baseOfGerund(keyOf(rest[0] ?? "")) ? statement(rest, rest.join(" "), mark, true) : read(rest.join(" "), mark);
    return said.shape === "wish" || said.shape === "predicate" ? { ...said, lead: capitalise(asAgreed[1] ?? "") } : sentenceOf(text, mark || ".");
  }
  if (STARTERS.has(first)) {
    const led = subordinate(text, mark);
    if (led) return led;
  }
  if (first === "for" && !isClause(words.slice(1).join(" ")))
    return { shape: "wish", text: `connect ${text[0]?.toLowerCase()}${text.slice(1)}` };
  if (first === "whether") return wish(`ask ${lowered(text)}`, mark);
  if (WH.has(first)) return whStatement(words, text, mark);
  if (AUXILIARIES.has(first) && SUBJECTS.has(second) && !(first === "have" && /^(?:a|an|the|to|your|my)$/.test(second)) && !(/^(?:is|was|were|are)$/.test(first) && second === "your" && false))
    return sentenceOf(text, "?");
  if (/^(?:please|kindly|do|don't|let's|let us|let me|never|feel free)\b/i.test(text) && words.length > 1) return sentenceOf(text, mark === "" ? "." : mark);
  if (/^(?:(?:to )?say )?(?:just )?(?:thanks|thank you|thanks a lot|many thanks)$/i.test(text)) return wish("say thanks", mark);
  if (/^(?:would|['’]d) (?:really |very much |also |just )?(?:like|love) to /i.test(text)) return wish(text.replace(/^(?:would|['’]d) (?:really |very much |also |just )?(?:like|love) to /i, ""), mark);
  if (/^not (?:sure|certain|convinced|ready|interested|able|used|good)\b/i.test(text)) return statement(words, text, mark);
  if (GREETS.test(text)) return greeting(text, mark);
  if (isImperative(words)) return sentenceOf(please(text, mark), mark === "" ? "." : mark);
  return statement(words, text, mark);
}

/** Statements, wishes, doings and things. */
function statement(words: readonly string[], text: string, mark: Sentence["mark"], leading = false): Statement {
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  const third = keyOf(words[2] ?? "");
  if (first === "not" && /^(?:sure|certain|convinced|ready|interested|able|used|good)$/.test(second)) return { shape: "predicate", be: true, text: splice(lowered(text)) };
  if (first === "not" && baseOfGerund(second)) return notDoing(words, mark);
  const exclaim = mark === "!" && /[\p{L}\p{N})]$/u.test(text) ? "!" : "";
  const base = baseOfGerund(first);
  if (base && clauseWithin(text)) return sentenceOf(text, mark === "" ? "." : mark);
  if (base && words.length > 1 && !(ING_NOUNS.has(first) && !(first === "networking" && second === "and" && baseOfGerund(third)) && !/^(?:a|an|the|your|my|our|you|me|us|how|what|whether|to|with|for your|some|more|up|this|that)$/.test(second)))
    return PROGRESSIVE.has(first) || leading || / (?:and|but) (?:would|wanted|thought|hope|hoped|need|want|wondered|found|saw|heard)\b/.test(text)
      ? { shape: "predicate", be: true, text: joinFragments(lowered(text)) + exclaim }
      : wish(`${base} ${alsoDoing(words.slice(1).join(" "))}`, mark);
  if (/^(?:i|we)$/.test(first) || isClause(text)) return sentenceOf(clausesTogether(text), mark === "" ? "." : mark);
  if (/^(?:grateful|happy|glad|delighted|thankful|pleased|honoured|honored) if\b/.test(`${first} ${second}`)) return { shape: "predicate", text: `would be ${lowered(text)}${exclaim}` };
  if (first === "been" && words.length > 1) return { shape: "predicate", text: `have ${joinFragments(lowered(text))}${exclaim}` };
  if (ADJECTIVES.has(first) && words.length > 1 && !isNounAfter(first, second)) return { shape: "predicate", be: true, text: joinFragments(lowered(text)) };
  if (/^(?:a )?(?:[\w-]+ ){0,2}(?:fan|admirer|follower|reader|listener|subscriber|viewer|customer|beginner|newcomer|newbie|member|user)(?: of| at| in| from| here| since|,|$)/i.test(text) && !/^(?:your|the|my|our|this|that) /i.test(text))
    return { shape: "predicate", be: true, text: /^a /i.test(text) ? lowered(text) : `a ${lowered(text)}` };
  if (/^fellow /i.test(text)) return { shape: "predicate", be: true, text: `a ${lowered(text)}` };
  if (STATIVE.has(first) && !(isNounToo(first) && /^(?:of|for|in|from|at)$/.test(second)) && !(first === "use" && second === "of"))
    return { shape: "predicate", text: joinFragments(lowered(text)) + exclaim };
  const past = baseOfPast(first);
  if (past && !isBase(first) && words.length > 1 && !(/ed$/.test(first) && isAdjectival(second, third)))
    return metTogether(first, text) ? { shape: "predicate", we: true, text: thenWant(lowered(text)) + exclaim } : { shape: "predicate", text: joinFragments(lowered(text)) + exclaim };
  if (first === "read" && /^(?:your|the|every|all)$/.test(second) && /\b(?:loved|enjoyed|and|twice|cover to cover|yesterday|in one (?:go|night|day|sitting|evening|weekend)|last (?:night|week|year|month)|on the (?:train|plane|bus)|(?:two|three|four|many) times)\b/.test(text)) return { shape: "predicate", text: joinFragments(lowered(text)) + exclaim };
  const colon = text.indexOf(": ");
  if (colon > 0 && (isClause(text.slice(colon + 2)) || wordsOf(text.slice(colon + 2)).length === 3 || /^(?:thank|sorry|congrat)/i.test(text.slice(colon + 2)))) return sentenceOf(text, mark === "" ? "." : mark);
  if (isBase(first) && readsAsVerb(words)) return wish(text, mark);
  const asked = thingThenQuestion(text);
  if (asked) return asked;
  const fragments = adjectiveLast(text);
  if (fragments) return sentenceOf(fragments, mark === "" ? "." : mark);
  return carrierFor(text, mark);
}

/** `following your advice I passed the exam`: the doing only leads up to a clause. */
function clauseWithin(text: string): boolean {
  const all = wordsOf(text);
  const at = all.findIndex((word, index) => index > 1 && /^(?:I|we)$/.test(word));
  const before = all[at - 1] ?? "";
  if (at < 0 || /^(?:how|what|that|which|who|because|since|as|if|when|while|whether|where|why|and|or|but|than|whom|the|way|so)$/i.test(before)) return false;
  const object = keyOf(all[at + 2] ?? "");
  return baseOfPast(keyOf(all[at + 1] ?? "")) !== undefined && (before.endsWith(",") || /^(?:the|a|an|my|our|it|that|to|your)$/.test(object));
}

/** `met once`, `worked together at Halden`: both of them did. */
const metTogether = (first: string, text: string): boolean =>
  /^(?:met|worked|studied|spoke|talked|chatted|sat|shared|overlapped|trained|played|sang|volunteered)$/.test(first) && !/\b(?:you|your)\b/.test(text.split(/, | and /)[0] ?? "") && (first === "met" || /\b(?:together|each other|briefly|once|same)\b/.test(text));

/** `met once, want to keep in touch`: the second verb is the sender's alone. */
const thenWant = (text: string): string => text.replace(/(?:,| and) (?=(?:just |really )?(?:want|would|wanted|hope|need|loved|enjoyed)\b)/, ", and I ");

/** `comparing notes and hearing about …`: the second doing becomes a bare verb with the first. */
const alsoDoing = (text: string): string =>
  text.replace(/\b(and|or|, and) (\p{Ll}+ing)\b(?! (?:of|for)\b)/gu, (all, joint: string, gerund: string, at: number) => {
    const base = baseOfGerund(gerund);
    const verbal = /^ (?:about|how|your|the|from|to|with|you|more|what|a|some) /.test(text.slice(at + all.length));
    return base && (verbal || !ING_NOUNS.has(gerund)) ? `${joint} ${base}` : all;
  });

/** `used bikes`, `advanced pricing models`: an adjective before its noun. */
const isAdjectival = (second: string, third: string): boolean =>
  second !== "" && !/^(?:your|the|a|an|my|our|you|me|us|it|them|how|what|to|with|by|from|at|in|on|about|that|this|and|for|into|up|out|so|every|all|some|his|her|together|hearing|seeing|reading|meeting|wrongly|recently|when|where|as|of|over|off|back)$/.test(second) && !third.endsWith("ly") && !/ly$/.test(second);

const isNounAfter = (first: string, second: string): boolean =>
  first === "new" ? !/^(?:to|in|at|here)$/.test(second) : /^(?:open|free|sure|based|after|available|moved|ready|sorry)$/.test(first) ? !/^(?:to|for|about|if|that|of|in|by|on|your)$/.test(second) : false;

/** Whether a word that is a verb and perhaps a noun is the verb here. */
function readsAsVerb(words: readonly string[]): boolean {
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  if (words.length === 1) return !isNounToo(first);
  if (/^(?:of)$/.test(second)) return /^(?:learn|hear|think|know|speak|tell)$/.test(first);
  if (!isNounToo(first)) return true;
  if (/^(?:your|the|a|an|my|our|you|me|us|how|what|why|whether|some|more|this|that|these|those|his|her|their|it|them|him|any|all|if|each|every|one|as|together|up|out|over|back|along)$/.test(second)) return true;
  if (second === "notes" || second === "ideas" || second === "stories" || second === "knowledge" || second === "shop" || second === "tips") return true;
  const particles: Record<string, RegExp> = {
    about: /^(?:talk|chat|write|joke|debate|laugh)$/,
    with: /^(?:talk|work|partner|dance|chat|play|sing|run|volunteer|experiment|debate|trade|walk|ride|sail|cook|climb|practise|train|study|team|deal|test|joke|experiment|travel|engage)$/,
    to: /^(?:talk|listen|move|return|travel|switch|chat|report|point|back|volunteer|work)$/,
    on: /^(?:work|focus|touch|build|report|comment)$/,
    for: /^(?:work|volunteer|write|test|search|look|vote|run|head|play|cook|model)$/,
    in: /^(?:work|invest|share|volunteer|partner|drop|sit|trade)$/,
    from: /^(?:benefit|order|work)$/,
    at: /^(?:work|volunteer|look|guest|train|study|stop|speak)$/,
    by: /^(?:drop|stop|swing)$/,
  };
  if (first === "help" && second === "with") return /^(?:your|the|you)$/.test(keyOf(words[2] ?? ""));
  if (Object.hasOwn(particles, second)) return particles[second]?.test(first) ?? false;
  if (first === "talk" || first === "swap" || first === "work" || first === "volunteer" || first === "visit" || first === "trade" || first === "share" || first === "review") return !/^(?:at|of)$/.test(second);
  // "exchange views" and "discuss prices" are doings, "test data" and "design systems" are things.
  return /^(?:exchange|discuss|share|visit|review|host|sponsor|welcome|praise|book|contact|interview|photograph|order|tackle|offer|judge|play)$/.test(first) && !/^(?:therapy|areas?|spaces?|time)$/.test(second) && !isNounToo(second);
}

function isImperative(words: readonly string[]): boolean {
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  const third = keyOf(words[2] ?? "");
  if (!ASKS_THEM.has(first)) return false;
  if (/^(?:explain|describe|show|send|give|introduce|forward|recommend)$/.test(first) && /\bto (?:me|us)\b/.test(words.slice(1, 8).map(keyOf).join(" "))) return true;
  if (ASKS_WITH_ME.has(first) && /^(?:me|us)$/.test(second)) return !(first === "introduce");
  if (/^(?:come|visit|try|check|join|have|see)$/.test(first)) {
    const text = words.slice(1).map(keyOf).join(" ");
    if (/^(?:and )?(?:see|visit|join|try|meet|have|look|out)?\s?(?:out )?(?:a look at )?(?:us|our|my|me)\b/.test(text)) return true;
    if (first === "come" && !/\b(?:your|you)\b/.test(text)) return true;
  }
  return first === "let" && /^(?:me|us)$/.test(third);
}

/** A request reads better with *please*, unless it is cheered or softened already. */
function please(text: string, mark: Sentence["mark"]): string {
  if (/\bplease\b|\bdo\b/i.test(text) || mark === "!") return text;
  const asked = /^come see\b/i.test(text) ? text.replace(/^come see\b/i, "come and see") : text;
  return `please ${lowered(asked)}`;
}

function greeting(text: string, mark: Sentence["mark"]): Statement {
  if (/^not [a-z]+ing\b/i.test(text) && baseOfGerund(keyOf(wordsOf(text)[1] ?? ""))) return notDoing(wordsOf(text), mark);
  if (/^(?:no|not|nothing|never|so|great|good|nice|best|fun|happy|sorry|what)\b/i.test(text) && isClause(text) && !/^(?:what|no |nothing|so |sorry)/i.test(text)) return sentenceOf(text, mark || ".");
  if (/^(?:happy|sorry|great|good|nice|fun) to\b/i.test(text)) return /^(?:happy|sorry)/i.test(text) ? { shape: "predicate", be: true, text: lowered(text) } : sentenceOf(text, mark || ".");
  if (/^(?:great|good|nice|best|fun|lovely|amazing|brilliant|awesome|fantastic|wonderful|excellent|superb|welcome) \p{Ll}/iu.test(text) && mark !== "!" && !/^(?:good luck|best of|welcome)/i.test(text) && /^(?:best|good|fun|welcome)\b/i.test(text) && !/,/.test(text))
    return carrierFor(text, mark);
  return sentenceOf(thanksThen(text), mark === "" ? (/^(?:what|wow|congrat|bravo|well done|happy|thanks$|thank you$)/i.test(text) ? "!" : ".") : mark);
}

/** `thanks for the report, fixed it today` → `thanks for the report; I fixed it today`. */
function thanksThen(text: string): string {
  return text.replace(/(,|;| [-–]) ((?:just |only |simply |really )?(\p{L}+)\b)/gu, (all, mark: string, fragment: string, verb: string, at: number) => {
    const rest = text.slice(at + all.length);
    if (!startsPredicate(verb.toLowerCase(), fragment, rest)) return all;
    return `${mark.trim() === "," ? ";" : mark} I ${fragment}`;
  });
}

/** Whether a fragment after a comma is a verb whose subject was left out. */
function startsPredicate(verb: string, fragment: string, rest: string): boolean {
  if (/^(?:want|need|hope|wish|would|wanted|hoped|loved)$/.test(verb)) return true;
  if (/^(?:just|only|simply|really)/.test(fragment) && baseOfPast(verb)) return true;
  const past = baseOfPast(verb);
  return past !== undefined && !isBase(verb) && verb !== "based" && verb !== "called" && /^(?: (?:your|the|it|you|my|a|an|them|this|that|our|of you|to|how|every|all|so|and|for|at|about|from)\b|$)/.test(rest);
}

/** The second of two subject-less verbs is joined by *and*: `missed you at the stand, wanted to say hello`. */
function joinFragments(text: string): string {
  return text.replace(/(,|;| [-–]) ((?:just |only |simply |really )?(\p{L}+)\b)/gu, (all, mark: string, fragment: string, verb: string, at: number) => {
    const rest = text.slice(at + all.length);
    if (mark === "," && /^(?:blown|impressed|hooked|fascinated|amazed|inspired|moved|touched|delighted|stunned|floored|intrigued)$/.test(verb) && /^(?: away| by| with|$)/.test(rest)) return ` and was ${fragment}`;
    if (!startsPredicate(verb.toLowerCase(), fragment, rest)) return all;
    return /^(?:just|only)/.test(fragment) || mark.trim() !== "," ? `; I ${fragment}` : ` and ${fragment}`;
  });
}

/** `no agenda – just liked your honesty`: the subject put in after the dash. */
const clausesTogether = (text: string): string => splice(completed(/^(?:I|we)\b/i.test(text) ? joinFragments(text) : text.replace(/; (?=(?:just |only |really )?(?:want|would|need|hope|wish|loved)\b)/i, "; I ")));

/** Two clauses with only a comma between them get a semicolon; a row of three is left as typed. */
export function splice(text: string): string {
  const splices = [...text.matchAll(/, (?=(?:I|he|she|they|we|it|you|I['’]\w+|it['’]s|he['’]s|she['’]s|we['’]\w+|you['’]\w+|they['’]\w+) )/g)].filter(({ index }) => isClause(text.slice(index + 2)));
  const [only] = splices;
  if (splices.length !== 1 || only === undefined) return text;
  const before = text.slice(0, only.index);
  const first = keyOf(wordsOf(before)[0] ?? "");
  if (!isClause(before) || STARTERS.has(first) || /^(?:because|so)$/.test(first) || /\b(?:if|when|while|until|although|whenever|since|as|because) /i.test(before.slice(before.lastIndexOf(",") + 1))) return text;
  if (/^(?:I think|I believe|I hope|you know|I guess|you see)\b/.test(text.slice(only.index + 2)) && wordsOf(text.slice(only.index + 2)).length < 4) return text;
  return `${before}; ${text.slice(only.index + 2)}`;
}

/** `… which is why` stops before what it leads to. */
const completed = (text: string): string =>
  /\b(?:which is why|that['’]s why|that is why|hence|which is the reason)$/i.test(text) ? `${text} I'd like to connect` : text;

/** `small team, big backlog, curious how you cope`: the last fragment gets its *I'm*. */
function adjectiveLast(text: string): string | undefined {
  const at = Math.max(text.lastIndexOf(", "), text.lastIndexOf(" – "), text.lastIndexOf(" - "));
  if (at < 0) return undefined;
  const comma = text[at] === ",";
  const rest = text.slice(at + (comma ? 2 : 3));
  const word = keyOf(wordsOf(rest)[0] ?? "");
  const more = wordsOf(rest).length > 1;
  if (ADJECTIVES.has(word) && more) return comma ? `${text.slice(0, at)}, and I'm ${rest}` : `${text.slice(0, at)} – I'm ${rest}`;
  if (more && PROGRESSIVE.has(word)) return comma ? `${text.slice(0, at)}, and I'm ${rest}` : `${text.slice(0, at)} – I'm ${rest}`;
  return undefined;
}

/** `map of night routes, how did you do it` → `About the map of night routes: how did you do it?` */
function thingThenQuestion(text: string): Statement | undefined {
  const at = text.indexOf(", ");
  if (at < 0) return undefined;
  const rest = text.slice(at + 2);
  const word = keyOf(wordsOf(rest)[0] ?? "");
  if (!AUXILIARIES.has(word) && !WH.has(word)) return undefined;
  const asked = read(rest, "");
  if (asked.shape !== "sentence" || asked.mark !== "?") return undefined;
  const thing = lowered(text.slice(0, at));
  const owned = /^(?:the|a|an|your|my|our|this|that|these|those|about|re|\d)/i.test(thing) || /^\p{Lu}/u.test(thing);
  return sentenceOf(`About ${owned ? thing.replace(/^(?:about|re) /i, "") : `the ${thing}`}: ${lowered(rest)}`, "?");
}

function notDoing(words: readonly string[], mark: Sentence["mark"]): Statement {
  const gerund = keyOf(words[1] ?? "");
  const rest = words.slice(2).join(" ");
  const end = mark === "!" ? "!" : "";
  if (!/^(?:understanding|knowing|seeing|getting|liking|agreeing|remembering|finding|believing|seeming)$/.test(gerund)) return { shape: "predicate", be: true, text: joinFragments(lowered(words.join(" "))) + end };
  return { shape: "predicate", text: joinFragments(`don't ${baseOfGerund(gerund)} ${rest}`) + end };
}

function withAdverb(words: readonly string[], mark: Sentence["mark"]): Statement {
  const adverb = (words[0] ?? "").toLowerCase();
  const rest = words.slice(1).join(" ");
  if (adverb === "finally" && !isBase(keyOf(words[1] ?? "")) && keyOf(words[1] ?? "") !== "to" && !baseOfGerund(keyOf(words[1] ?? "")) && !baseOfPast(keyOf(words[1] ?? "")))
    return sentenceOf(words.join(" "), mark || ".");
  const inner = read(rest, mark);
  if (inner.shape === "wish") {
    if (/^(?:finally|always|really|also|actually)$/.test(adverb) && inner.text.startsWith(lowered(rest).slice(0, 4))) return { ...inner, text: `${adverb} ${inner.text}` };
    return { ...inner, adverb };
  }
  if (inner.shape === "predicate") return { ...inner, adverb };
  if (inner.shape === "ground") return inner;
  return sentenceOf(words.join(" "), inner.mark);
}

function wish(text: string, mark: Sentence["mark"]): Statement {
  const lower = lowered(text).replace(/^please /i, "");
  const end = mark === "!" && /[\p{L}\p{N})]$/u.test(lower) ? "!" : "";
  return { shape: "wish", text: lower + end };
}

const ground = (text: string): Statement => ({ shape: "ground", text: lowered(text) });

/** The first letter in lower case, unless the word is a name, an acronym or *I*. */
export function lowered(text: string): string {
  const first = wordsOf(text)[0] ?? "";
  if (!isCapitalised(first) || /^I(?:['’]|$)/.test(first) || /\p{Lu}.*\p{Lu}/u.test(first) || (/^\p{Lu}$/u.test(first) && first !== "A")) return text;
  return text.replace(/\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** Things that are offered without an article: `How about coffee?` */
const MASS = /^(?:coffee|lunch|dinner|tea|breakfast|brunch|drinks|advice|help|feedback|beer|cake|thoughts)$/;

/** `joint booth next year` → `how about a joint booth next year`. */
function question(text: string): string {
  const words = wordsOf(text);
  const first = keyOf(words[0] ?? "");
  if (WH.has(first) || AUXILIARIES.has(first) || isClause(text) || /^(?:any|no|ok|okay|same|not|and|or|if|so|maybe|perhaps|to|have|got|in|at|on|for|about|remember|still|really|right|want|need|wanna|fancy|ready|possible|interested|free|up|anyone|anybody)$/.test(first)) return text;
  if (/, /.test(text)) return text;
  if (isBase(first) && readsAsVerb(words)) return text;
  if (baseOfGerund(first) && !ING_NOUNS.has(first)) return `how about ${lowered(text)}`;
  if (/^(?:an?|the|your|our|my|some|another|one|two|three|more)$/.test(first)) return `how about ${lowered(text)}`;
  const head = words.slice(0, 3).map(keyOf).find((key) => /s$/.test(key) || MASS.test(key));
  return head !== undefined || isCapitalised(words[0] ?? "") && !/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text) ? `how about ${lowered(text)}` : `how about ${article(text)} ${lowered(text)}`;
}

/** Where a sentence that begins with *if*, *as* or *when* goes on after its comma. */
function mainAfterComma(text: string): number {
  let at = text.indexOf(", ");
  while (at >= 0) {
    const rest = text.slice(at + 2);
    if (/^(?:I|we|you|could|would|can|let|please|how|what|whether|it|your|my|to|I['’]\w+)\b/i.test(rest)) return at;
    at = text.indexOf(", ", at + 2);
  }
  return -1;
}

function subordinate(text: string, mark: Sentence["mark"]): Statement | undefined {
  const at = mainAfterComma(text);
  if (at < 0) {
    const words = wordsOf(text);
    if (keyOf(words[0] ?? "") === "if" && isClause(words.slice(1).join(" "))) {
      // "If I had known I would have called": two subjects, so it is whole; one subject is a question.
      const subjects = words.filter((word) => /^(?:I|we|you|it|i|I['’]\w+)$/.test(word)).length;
      return subjects > 1 && /\b(?:would|will|'d|'ll|wouldn't|won't|could|can)\b/.test(text) ? sentenceOf(text, mark || ".") : wish(`ask ${lowered(text)}`, mark);
    }
    return isClause(text) ? sentenceOf(text, mark || ".") : undefined;
  }
  const rest = read(text.slice(at + 2), mark);
  const lead = capitalise(text.slice(0, at));
  if (rest.shape === "wish" || rest.shape === "predicate") return { ...rest, lead };
  return sentenceOf(text, rest.shape === "sentence" && rest.mark === "?" ? "?" : mark || ".");
}

function whStatement(words: readonly string[], text: string, mark: Sentence["mark"]): Statement {
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  const third = keyOf(words[2] ?? "");
  if (first === "what" && /^an?$/.test(second)) return sentenceOf(text, "!");
  if (mark === "!") return sentenceOf(text, "!");
  const inverted = (AUXILIARIES.has(second) && (SUBJECTS.has(third) || isCapitalised(words[2] ?? "") || /^(?:the|your)$/.test(third))) ||
    (/^(?:how|what|which)$/.test(first) && AUXILIARIES.has(third) && SUBJECTS.has(keyOf(words[3] ?? "")) && !SUBJECTS.has(second));
  if (inverted || /^(?:how about|what about|why not)\b/i.test(text)) return sentenceOf(text, "?");
  if (/^(?:who|what) (?:is|are|was|were|made|painted|built|wrote|designed|runs|does|did)\b/i.test(text) && words.length <= 6 && !/\b(?:you|your)\b/.test(words.slice(2).join(" "))) return sentenceOf(text, "?");
  if (first === "how" && second === "to") return wish(`learn ${lowered(text)}`, mark);
  if (first === "what" && /^(?:you|we)$/.test(second) && isBase(third) && words.length > 3 && isClause(text.slice(text.indexOf(" ") + 1)) && /\b(?:is|was|are|were|made|helped)\b/.test(words.slice(3).join(" "))) return sentenceOf(text, mark || ".");
  return wish(`${/^(?:what you think|how the|how your|how it)/i.test(text) ? "hear" : first === "how" || first === "what" || first === "why" ? "hear" : "know"} ${lowered(text)}`, mark);
}
