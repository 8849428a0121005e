import { isClause } from "../english/clause.ts";
import { capitalise, wordsOf } from "../english/words.ts";
import type { Context, Parts, Statement } from "../parts.ts";
import { formalGreeting, spelledOut } from "./formal.ts";
import { alone, ended, groundJoint, Voice } from "./voice.ts";

/** One way to put the parts together. */
interface Style {
  /** Which comes first. */
  first: "context" | "reason";
  verb: "like" | "love";
  /** `After the workshop, I'd like to …` where the context allows it. */
  opening?: boolean;
  /** Another verb for the context (`came across`). */
  other?: boolean;
  hello?: boolean;
  /** Two sentences where one would do. */
  apart?: boolean;
}

const lowerOf = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const lowerSubject = (text: string): string => text.replace(/^We\b/, "we");

/** Context and first statement in one sentence, where they go together; else two. */
function contextFirst(parts: Parts, style: Style, voice: Voice): string {
  const [first, ...rest] = parts.statements;
  const context = parts.context;
  const tail = rest.map((statement) => alone(statement, voice));
  if (!context) return [first ? alone(first, voice) : "", ...tail].filter(Boolean).join(" ");
  if (!first) return [contextAlone(context, voice, style), ...context.more].join(" ");
  const joined = join(context, first, style, voice);
  return [joined, ...tail].filter(Boolean).join(" ");
}

function contextAlone(context: Context, voice: Voice, style: Style): string {
  if (context.sentence !== undefined) return ended(context.sentence, context.mark);
  const predicate = style.other && context.other ? context.other : (context.predicate ?? "");
  return ended(`${who(context, voice)} ${predicate}`, context.mark);
}

/** *I*, or *I'm* where the context says what the sender is doing. */
const who = (context: Context, voice: Voice): string => (context.be ? voice.be : voice.subject);

function join(context: Context, first: Statement, style: Style, voice: Voice): string {
  const more = context.more.join(" ");
  // "I read your blog. I read your guide": the second time it is another verb.
  const verb = /^(?:read|heard|saw) /.exec(context.predicate ?? "")?.[0];
  const clash = verb !== undefined && /^I \p{L}+ /u.exec(first.text)?.[0] === `I ${verb}`;
  const apart = () =>
    [contextAlone(context, voice, clash ? { ...style, other: true } : style), more, alone(first, voice)]
      .filter(Boolean)
      .join(" ");
  if (more !== "" || style.apart || context.mark !== ".") return apart();
  if (context.leads && context.opening) {
    const opening = context.opening;
    if (first.shape === "wish" || first.shape === "predicate") return alone(first, voice, opening);
    if (
      first.shape === "sentence" &&
      /^(?:I|We|You|I['’]\w+|We['’]\w+|You['’]\w+) /.test(first.text) &&
      first.mark !== "?"
    )
      return ended(`${opening}, ${/^I\b/.test(first.text) ? first.text : lowerOf(first.text)}`, first.mark);
  }
  const seen = onProfile(context, first);
  if (seen !== undefined) return ended(`${voice.subject} ${seen}`, "");
  const lead = first.shape === "wish" || first.shape === "predicate" ? first.lead : undefined;
  if (lead) return apart();
  if (
    context.tail &&
    first.shape === "wish" &&
    /\b(?:we|you|I) (?:\w+ed|began|said|spoke|left|met|told|gave|were|was|had)\b(?: \w+)?$/.test(first.text)
  )
    return ended(`${voice.want} ${first.text} ${context.tail}`, "");
  const wishful = first.shape === "wish" || first.shape === "ground";
  const verbPhrase =
    first.shape === "wish"
      ? first.text
      : first.shape === "ground"
        ? `connect${groundJoint(first.text)}${first.text}`
        : "";
  if (wishful && style.opening && context.opening && !(first.shape === "wish" && first.adverb))
    return ended(`${context.opening}, ${lowerSubject(voice.want)} ${verbPhrase}`, "");
  if (context.predicate !== undefined) {
    const predicate = style.other && context.other ? context.other : context.predicate;
    const heavy =
      wordsOf(predicate).length > 16 ||
      / and |[;:–]/.test(predicate) ||
      (/,/.test(predicate) && wordsOf(predicate).length > 9);
    if (wishful) {
      const closing = heavy ? "" : /,/.test(predicate) ? "," : "";
      if (heavy)
        return ended(
          `${who(context, voice)} ${predicate}, and ${lowerSubject(adverbWant(first, voice))} ${verbPhrase}`,
          "",
        );
      if (first.shape === "wish" && first.adverb)
        return ended(
          `${who(context, voice)} ${predicate}${closing} and would ${first.adverb} ${style.verb} to ${verbPhrase}`,
          "",
        );
      return ended(`${who(context, voice)} ${predicate}${closing} and ${voice.wantLong} ${verbPhrase}`, "");
    }
    if (
      first.shape === "predicate" &&
      !first.we &&
      context.past &&
      !heavy &&
      !/^not | and |[;–]/.test(first.text)
    ) {
      const be = first.be ? (voice.subject === "We" ? "are " : "am ") : "";
      const adverb = first.adverb ? `${first.adverb} ` : "";
      return ended(`${who(context, voice)} ${predicate} and ${be}${adverb}${first.text}`, "");
    }
    if ((wants(first, voice) || followsAnd(first)) && wordsOf(predicate).length <= 16 && !heavy)
      return ended(`${who(context, voice)} ${predicate}, and ${wanted(first, voice)}`, markOf(first));
    return apart();
  }
  const sentence = context.sentence ?? "";
  const and = BUT.test(sentence) ? "but" : "and";
  if (wishful && first.shape === "wish" && wordsOf(sentence).length <= 16 && !/[;:–]| and /.test(sentence))
    return ended(`${sentence}, ${and} ${lowerSubject(adverbWant(first, voice))} ${verbPhrase}`, "");
  if (
    (wants(first, voice) || followsAnd(first)) &&
    wordsOf(sentence).length <= 16 &&
    !/[;:–]| and |,/.test(sentence)
  )
    return ended(`${sentence}, ${and} ${wanted(first, voice)}`, markOf(first));
  return apart();
}

/** `your profile` and `we both keep bees`: what was seen there is the sentence itself. */
function onProfile(context: Context, first: Statement): string | undefined {
  const where =
    /^(?:just |only )?(your (?:linkedin )?(?:profile|bio|page|cv))(?: says so| says it| shows it)?$/i.exec(
      context.noun ?? context.sentence ?? "",
    );
  if (
    !where ||
    first.shape !== "sentence" ||
    first.mark === "?" ||
    first.mark === "!" ||
    !/^(?:We both|You and I|You|You're|You've|We're both)\b/.test(first.text)
  )
    return undefined;
  return `saw on ${where[1]?.toLowerCase()} that ${first.text[0]?.toLowerCase()}${first.text.slice(1)}`;
}

/** A context after which the wish needs *but*. */
const BUT = /^We haven't met/;

/** `Your …` in a short clause may follow *and*. */
const followsAnd = (statement: Statement): boolean =>
  statement.shape === "sentence" &&
  statement.mark !== "?" &&
  /^Your /.test(statement.text) &&
  isClause(statement.text) &&
  !/[;:,–]| - | and /.test(statement.text) &&
  wordsOf(statement.text).length <= 18;

/** A wish in the sender's own words, which may follow *and*: `I want to thank you …`. */
function wants(statement: Statement, voice: Voice): boolean {
  if (statement.shape === "sentence")
    return (
      statement.mark !== "?" &&
      /^(?:I|We)(?: (?:would|want|wish|hope|need|hoped|wanted)\b|['’]d )/.test(statement.text) &&
      !/^(?:I|We) hope (?:you|all|this)\b/.test(statement.text) &&
      !(voice.subject === "We" && /^I\b/.test(statement.text)) &&
      !/[;:]| and (?:I|we)\b/.test(statement.text)
    );
  return (
    statement.shape === "predicate" &&
    !statement.be &&
    !statement.we &&
    /^(?:want|hope(?! (?:you|all|this)\b)|wish|need|wanted|hoped|don't want) /.test(statement.text) &&
    !/[;:]/.test(statement.text)
  );
}

const markOf = (statement: Statement): string => (statement.shape === "sentence" ? statement.mark : "");

const wanted = (statement: Statement, voice: Voice): string =>
  statement.shape === "sentence"
    ? lowerSubject(statement.text).replace(/^Your\b/, "your")
    : lowerSubject(alone(statement, voice));

function adverbWant(statement: Statement, voice: Voice): string {
  if (statement.shape !== "wish" || !statement.adverb) return voice.want;
  return voice.want.replace(/^(\S+)/, `$1 ${statement.adverb}`);
}

/** How a note sounds. `tight` is formal with contractions, for where it would not fit without them. */
export type Sound = "warm" | "formal" | "tight";

/** The whole note in this style. */
function compose(parts: Parts, style: Style, sound: Sound): string {
  const voice = new Voice(parts.plural, sound === "warm" ? style.verb : "like");
  let body: string;
  if (style.first === "context" || !parts.context) body = contextFirst(parts, style, voice);
  else {
    const reason = parts.statements.map((statement) => alone(statement, voice));
    body = [...reason, contextAlone(parts.context, voice, style), ...parts.context.more]
      .filter(Boolean)
      .join(" ");
  }
  const greeting = greetingOf(parts.greeting, style, sound);
  const introduction = parts.introduction === "" ? "" : `, ${parts.introduction}`;
  const rest = parts.introduction === "" && parts.greeting !== "" ? `, ${body}` : ` ${body}`;
  const note = capitalise(`${greeting}${introduction}${body === "" ? "" : rest}`.trim());
  return sound === "formal" ? spelledOut(note) : note;
}

function greetingOf(greeting: string, { hello = false }: Style, sound: Sound): string {
  if (sound !== "warm") return formalGreeting(greeting, hello);
  return hello ? greeting.replace(/^Hi\b/, "Hello") : greeting;
}

/** The ways to word a note, best first. */
const STYLES: readonly Style[] = [
  { first: "context", verb: "like" },
  { first: "reason", verb: "like" },
  { first: "context", verb: "love", opening: true },
  { first: "context", verb: "love", other: true, hello: true },
  { first: "reason", verb: "love", hello: true },
  { first: "context", verb: "like", apart: true },
];

/** Where the context speaks of what the reason names, the reason comes first. */
const REASON_FIRST: readonly Style[] = STYLES.filter((style) => style.first === "reason");

/** All wordings of these parts, without doubles; at least one. */
export function wordingsOf(parts: Parts, sound: Sound = "warm"): string[] {
  const styles =
    parts.context?.pointsBack && !/^your [^,]* says so$/i.test(parts.context.sentence ?? "")
      ? REASON_FIRST
      : STYLES;
  return [...new Set(styles.map((style) => compose(parts, style, sound)))];
}
