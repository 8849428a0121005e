/** User names on other platforms: "@peteonhops", "WeChat ledmay8866", "my user name is goldenlane77". */

import type { Folded } from "./fold.ts";
import { matches } from "./matches.ts";
import { after, before, nearest } from "./surroundings.ts";

interface Found {
  start: number;
  end: number;
  kind: "handle";
}

/** Finds user names that are given, in a folded text. */
export function findHandles({ cased, text }: Folded): Found[] {
  return [
    ...(text.includes("@") ? atSigns(cased, text) : []),
    ...announced(text),
    ...besidePlatform(cased, text),
    ...onPlatform(text),
  ];
}

/**
 * User names are of Latin letters on every platform, and the text is folded: with every letter of Unicode the
 * expressions here would take a millisecond of a start to read.
 */
const LETTER = /[a-z\u00c0-\u024f]/;

const ANNOUNCES =
  /\b(?:user ?name|nick|handle|id|[dD]iscord|[sS]kype|[sS]nap|[iI]nsta|[iI]nstagram|ig|IG|[tT]elegram|[wW]e ?[cC]hat|[wW]hats ?[aA]pp|[tT]witter|[lL]ine|[kK]ik|[vV]iber|[zZ]alo|QQ|[sS]ignal)(?: there| here)?(?: is| ?[:=,])/;

/** A user name may follow without any digit or sign: "my handle is moonbyte", "Snap: kiki_xo". */
export function announcesHandle(text: string): boolean {
  return ANNOUNCES.test(text);
}

/** Platforms on which people are reached by a user name, as people write them. */
const NEAR_PLATFORM =
  /\b(?:whats ?app|whats|telegram|signal|we ?chat|weixin|viber|skype|discord|messenger|snap(?:chat)?|kik|insta(?:gram)?|ig|twitter|tik ?tok|facebook|fb|hangouts?|google chat|kakao(?:talk)?|zalo|qq|matrix|mastodon|bluesky|bsky|threads|threema|wire|slack|line|imo|botim|x|youtube|twitch|github|reddit)\b/;

/** So many `@` are judged: a note of 300 characters holds fewer. */
const SIGNS = 100;

function atSigns(cased: string, text: string): Found[] {
  const found: Found[] = [];
  let signs = 0;
  for (const match of matches(
    text,
    /@[\w\u00c0-\u024f][\w\u00c0-\u024f.-]{1,40}(?::[\w\u00c0-\u024f.-]{3,40})?/g,
  )) {
    if (++signs > SIGNS) break;
    // "sam@acme" belongs to an address.
    if (/[\w.]$/.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
    let name = match[0];
    while (/[.-]$/.test(name)) name = name.slice(0, -1);
    const end = match.index + name.length;
    if (isHandle(cased.slice(match.index, end), before(text, match.index), after(text, end))) {
      found.push({ start: match.index, end, kind: "handle" });
    }
  }
  return found;
}

function isHandle(name: string, lead: string, tail: string): boolean {
  if (name.includes(":")) return true;
  // The reader's own account, a person who is mentioned, a decorator in code, an event ("met you @DevConf").
  if (
    /\b(?:your|you)\b/.test(nearest(lead, 35, ",;:")) &&
    !/\b(?:me|my|us|our|i|i'm)\b/.test(nearest(lead, 35, ",;"))
  )
    return false;
  if (
    /\b(?:met|meeting|seeing|saw|see you|heard|spoke|talk|thanks to|thank|via|by|and|with|from)\s*$/.test(
      lead,
    ) &&
    !NEAR_PLATFORM.test(lead)
  )
    return false;
  if (/\b(?:we|i|i've|both|who|they|also) (?:[a-z]+ )?(?:follow|add|tag)(?:ed|ing)?\s*$/.test(lead))
    return false;
  if (NEAR_PLATFORM.test(lead) || NEAR_PLATFORM.test(tail.slice(0, 25))) return true;
  if (
    /\b(?:find|follow|add|dm|ping|message|msg|tag|reach|catch|hit|write|contact|my|me|i'm|i am|us|it's|at|on)\b/.test(
      nearest(lead, 45, "."),
    )
  ) {
    return !/^@[A-Z]/.test(name) || /\d|_/.test(name);
  }
  return /[\d_.]/.test(name.slice(1)) && !/^@[A-Z]/.test(name);
}

/** "my user name is goldenlane77", "handle: pete_hops" */
function announced(text: string): Found[] {
  const found: Found[] = [];
  const pattern =
    /\b(?:(?:my|our) (?:[a-z]{2,12} )?(?:user ?name|handle|id|nick(?:name)?|screen name|alias|gamertag|tag)(?: there| here)?|username|handle) ?(?:is|:|=) ?(@?[\w\u00c0-\u024f][\w\u00c0-\u024f.#-]{2,40})/g;
  for (const match of matches(text, pattern)) {
    const name = match[1] ?? "";
    if (
      /^(?:the|not|now|still|also|here|there|on|in|at|easy|same|your|just)$/.test(name) ||
      /\b(?:employee|student|order|member|ticket)\b/.test(match[0])
    )
      continue;
    const end = match.index + match[0].length;
    found.push({ start: match.index, end, kind: "handle" });
  }
  return found;
}

/** "WeChat ledmay8866", "Telegram: pete_hops", "…on Discord, I'm skylerbytes" */
function besidePlatform(cased: string, text: string): Found[] {
  const found: Found[] = [];
  for (const match of matches(text, BESIDE)) {
    const name = match[2] ?? "";
    const said = /[:=]|\bi am|\bi'm|\bid\b|user ?name/.test(match[1] ?? "");
    const end = match.index + match[0].length;
    const whole = cased.slice(end - name.length, end);
    const looks = /\d/.test(name) ? LETTER.test(name) : name.includes("_");
    // "…on Discord, I'm new there" is no name: one word, small, and nothing after it.
    const alone =
      said &&
      /^[a-z]/.test(whole) &&
      name.length > 4 &&
      /^[\s.,!?)]*(?:$|[.!?]\s|\n)/.test(text.slice(end, end + 3));
    if (looks || alone) found.push({ start: match.index, end, kind: "handle" });
  }
  return found;
}

const BESIDE =
  /\b(?:whats ?app|telegram|signal|we ?chat|weixin|viber|skype|discord|messenger|snap(?:chat)?|kik|insta(?:gram)?|ig|twitter|tik ?tok|hangouts?|kakao(?:talk)?|zalo|qq|line|threema)((?: (?:id|user ?name|handle))?(?: ?[:=]|, ?(?:i'm|i am|my id is)| is| (?:i'm|i am))? ?)(@?[\w\u00c0-\u024f][\w\u00c0-\u024f.#-]{3,40})/g;

/** "I'm lena_paints on Instagram": a name no word is spelled like. */
function onPlatform(text: string): Found[] {
  const found: Found[] = [];
  for (const { index, 0: platform } of matches(text, ON_PLATFORM)) {
    const lead = text.slice(Math.max(0, index - LEAD), index);
    const name = ODD_NAME.exec(lead)?.[0];
    if (name === undefined || !LETTER.test(name)) continue;
    found.push({ start: index - name.length, end: index + platform.length, kind: "handle" });
  }
  return found;
}

const ON_PLATFORM =
  / on (?:insta(?:gram)?|ig|discord|telegram|twitter|tik ?tok|skype|snap(?:chat)?|signal|mastodon|bluesky|facebook|we ?chat|kik)\b/g;
/** A name with a digit or an underscore at the end of what stands before. */
const ODD_NAME = /(?<![\w\u00c0-\u024f.@-])[a-z\d.]{1,20}[_\d][a-z\d_.]{1,20}$/;
/** Longer than such a name, so that what stands before it is seen. */
const LEAD = 45;
