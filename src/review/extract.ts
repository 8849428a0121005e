/** A draft taken out of chatter: "what do you think of: «Hi Priya …»", a quotation, a code fence. */
import type { Span } from "./rule.ts";

/** A draft found in a message. */
export interface Extracted {
  text: string;
  /** Where it stands in the message, UTF-16 code units; marks of a quotation ("> ") lie inside. */
  span: Span;
  /** The message is the draft and nothing else. */
  whole: boolean;
  /** Whom the draft goes to: named in the chatter, or else in its greeting. */
  recipient?: string;
}

/** What is read of a message, in UTF-16 code units. */
const CAP = 20_000;

/** Takes the draft out of a message; undefined where there is none. */
export function extractDraft(message: string): Extracted | undefined {
  const text = message.length > CAP ? message.slice(0, CAP) : message;
  const found = fenced(text) ?? quotedLines(text) ?? announced(text) ?? inQuotes(text) ?? asWhole(text);
  if (!found) return undefined;
  const chatter = `${text.slice(0, found.span[0])} ${text.slice(found.span[1])}`;
  const recipient = named(chatter) ?? greeted(found.text);
  return {
    ...found,
    whole: /^[\s>`"'«»“”‹›]*$|^\s*&gt;\s*$/.test(chatter),
    ...(recipient !== undefined && { recipient }),
  };
}

type Part = Pick<Extracted, "text" | "span">;

const OPENER =
  /^(?:hi|hello|hey|heya|hiya|hallo|howdy|dear|greetings|good (?:morning|afternoon|evening|day)|namaste|salaam|respected|hola)(?![\p{L}\d])/iu;

/** What follows the opening word of a greeting, without the space or comma between; undefined where there is none. */
function afterOpener(text: string): string | undefined {
  const opener = OPENER.exec(text.slice(0, 20));
  if (!opener) return undefined;
  return text
    .slice(opener[0].length, opener[0].length + 60)
    .trimStart()
    .replace(/^,/, "")
    .trimStart();
}

const CONNECTS =
  /\b(?:connect(?:ing)? with you|(?:love|like|happy|glad|great|let(?:'|’)?s|shall we|want|keen|honou?red) (?:to )?connect|add you|(?:in|join|to) (?:my|your) (?:professional )?network)\b/i;
const INTRODUCES = /\b(?:i['’]m|i am|my name is|this is|it['’]s|here from|\p{Lu}\p{L}{1,20} here)\b/u;

/** A note has so many words; an answer to one question that greets somebody by name has hardly any. */
const NOTE_WORDS = 10;
/** Without a name in the greeting ("Hi, I'm Sam …") or a "you" it takes more to tell a note from an answer. */
const NAMELESS_WORDS = 14;

/** Whether a text reads as a whole note rather than as the answer to one question. */
export function looksLikeNote(text: string): boolean {
  const note = (text.length > CAP ? text.slice(0, CAP) : text).trim();
  const words = countWords(note);
  if (words < NOTE_WORDS) return false;
  const toYou = /\b(?:you(?:r|rs)?|ur)\b|\bconnect/i.test(note);
  if (isGreeting(note)) return toYou || (words >= NAMELESS_WORDS && namesSomebody(note));
  if (!toYou || words < NAMELESS_WORDS) return false;
  return (
    SELF.test(afterOpener(note) ?? "") ||
    (CONNECTS.test(note) && INTRODUCES.test(note) && /[.!?]\s+\S/.test(note))
  );
}

/** "Hi, I'm Gwil." */
const SELF = /^(?:i['’]?m|i am|my name is|this is|it['’]?s|we met)\b/i;

/** The opening word is followed by a name, a slot ("[Name]") or a general address. */
function isGreeting(text: string): boolean {
  return (
    /^(?:there|all|team|sir|madam|mr|mrs|ms|dr|prof)\b/iu.test(afterOpener(text) ?? "") || namesSomebody(text)
  );
}

function namesSomebody(text: string): boolean {
  const name = afterOpener(text) ?? "";
  return /^[\p{Lu}[{<%$*|#]/u.test(name) && !/^I(?:['’ ]|$)/.test(name) && !SELF.test(name);
}

function countWords(text: string): number {
  return text.match(/[\p{L}\d][^\s]*/gu)?.length ?? 0;
}

/** ```…```, with a language or without. */
function fenced(text: string): Part | undefined {
  const open = text.indexOf("```");
  if (open < 0) return undefined;
  let start = open + 3;
  const word = /^[a-z]{1,12}\n/.exec(text.slice(start, start + 14));
  if (word) start += word[0].length;
  const close = text.indexOf("```", start);
  return trimmed(text, start, close < 0 ? text.length : close, 5);
}

/** Lines that begin with "> ", as chats quote. */
function quotedLines(text: string): Part | undefined {
  if (!/(?:^|\n)(?:>|&gt;)/.test(text)) return undefined;
  const lines: string[] = [];
  let start = -1;
  let end = -1;
  let at = 0;
  let rest = false;
  for (const line of text.split("\n")) {
    const mark = /^(?:>>>|>|&gt;&gt;&gt;|&gt;) ?/.exec(line);
    if (mark || rest) {
      if (start < 0) start = at + (mark?.[0].length ?? 0);
      lines.push(mark ? line.slice(mark[0].length) : line);
      end = at + line.length;
      // ">>> " quotes all that follows.
      if (mark && /^(?:>>>|&gt;&gt;)/.test(mark[0])) rest = true;
    } else if (lines.length > 0 && line.trim() !== "") break;
    at += line.length + 1;
  }
  const draft = lines.join("\n").trim();
  return countWords(draft) >= 5 ? { text: draft, span: [start, end] } : undefined;
}

const PAIRS: Record<string, string> = { "«": "»", "“": "”", "„": "“", '"': '"', "‹": "›", "»": "«" };

/** The longest quotation of eight words or more. */
function inQuotes(text: string): Part | undefined {
  if (isGreeting(text.trimStart())) return undefined;
  let best: Part | undefined;
  // A mark that closes nothing any more is looked for once, however many open it.
  const gone = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const close = PAIRS[text.charAt(at)];
    if (close === undefined || gone.has(close)) continue;
    const end = text.indexOf(close, at + 1);
    if (end < 0) {
      gone.add(close);
      continue;
    }
    const part = trimmed(text, at + 1, end, 8);
    if (part && part.text.length > (best?.text.length ?? 0)) best = part;
    at = end;
  }
  return best;
}

/** "here's my draft:", "what do you think of this?", "review: …" and then the draft. */
const LEAD =
  /^[^\n]{0,160}?\b(?:draft|thoughts|feedback|check|think|note|message|invite|invitation|request|this|it|review|following|version|text|below|wrote|connection)\b[^\n:?»«"“”]{0,60}[:?](?=\s)/i;
/** What people say after their draft, on a line of its own. */
const TAIL =
  /^(?:(?:so|and|ok|okay)[, ]{1,2})?(?:what do you think|thoughts|any (?:thoughts|feedback|ideas|tips)|is (?:it|this|that)|does (?:it|this)|how (?:is|does|can|would)|too (?:long|pushy|much)|ok\?|good\?|thanks|thank you|cheers|ty\b|please|feedback|can you|could you)/i;
/** Such a line is no longer than this, in UTF-16 code units. */
const TAIL_LENGTH = 140;

/** Where the draft ends: before a last line that talks about it. */
function endOfDraft(text: string, asking: boolean): number {
  const whole = text.trimEnd();
  const line = whole.lastIndexOf("\n");
  const tail = whole.slice(line + 1).trim();
  if (line < 0 || tail.length > TAIL_LENGTH || !TAIL.test(tail)) return text.length;
  // A note may end in thanks of its own; a question about it is chatter.
  return asking && (!tail.endsWith("?") || /^(?:thank|cheers|ty\b)/i.test(tail)) ? text.length : line;
}

function announced(text: string): Part | undefined {
  if (isGreeting(text.trimStart())) return undefined;
  const lead = LEAD.exec(text.slice(0, 400));
  if (!lead) return undefined;
  const quoted = /^[\s]*["«“„]/.test(text.slice(lead[0].length, lead[0].length + 12))
    ? inQuotes(text)
    : undefined;
  if (quoted) return quoted;
  const part = trimmed(text, lead[0].length, Math.max(lead[0].length, endOfDraft(text, false)), 5);
  // "What do you think of this? I am new here and would like to learn" announces nothing.
  return part &&
    (isGreeting(part.text) ||
      looksLikeNote(part.text) ||
      (/:$/.test(lead[0]) && countWords(part.text) >= 8 && /\byou(?:r|rs)?\b/i.test(part.text)))
    ? part
    : undefined;
}

function asWhole(text: string): Part | undefined {
  if (!looksLikeNote(text)) return undefined;
  return trimmed(text, 0, endOfDraft(text, true), 5);
}

function trimmed(text: string, start: number, end: number, words: number): Part | undefined {
  const raw = text.slice(start, end);
  const draft = raw.trim();
  if (countWords(draft) < words) return undefined;
  const from = start + raw.length - raw.trimStart().length;
  return { text: draft, span: [from, from + draft.length] };
}

const NO_NAME =
  /^(?:LinkedIn|Slack|Discord|I|English|You|My|The|A|This|Review|Monday|Tuesday|Wednesday|Thursday|Friday|Hi|Hello|Hey|Dear|Good)$/;

/** "a note to Priya", "for Dr. Amadi" */
function named(chatter: string): string | undefined {
  for (const match of chatter.matchAll(
    /\b(?:to|for) ((?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.? )?\p{Lu}[\p{L}'’-]{1,30})/gu,
  )) {
    if (!NO_NAME.test(match[1] ?? "")) return match[1];
  }
  return undefined;
}

function greeted(draft: string): string | undefined {
  const name = /^((?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.? )?\p{Lu}[\p{L}'’-]{1,30})(?=[,!.:;\n –-])/u.exec(
    afterOpener(draft) ?? "",
  )?.[1];
  return name !== undefined &&
    !NO_NAME.test(name) &&
    !/^(?:There|All|Team|Sir|Madam|Everyone|Everybody|Again|From|Fellow)$/.test(name)
    ? name
    : undefined;
}
