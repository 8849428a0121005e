/** E-mail addresses and links, also spelled out ("sam at acme dot com"); a site that is merely named is neither. */

import { createRequire } from "node:module";
import type { LinkifyIt } from "linkify-it";
import type { Folded } from "./fold.ts";
import { matches } from "./matches.ts";
import { after, before, nearest } from "./surroundings.ts";

interface Found {
  start: number;
  end: number;
  kind: "email" | "link";
}

/** A run without white space is read up to here, in UTF-16 code units. */
const CHUNK_CAP = 300;

let loaded: LinkifyIt | undefined;

/** Loaded at the first dot inside a word: it takes 30 ms of CPU that few reviews need. */
function linkifier(): LinkifyIt {
  if (!loaded) {
    const require = createRequire(import.meta.url);
    const { LinkifyIt } = require("linkify-it") as typeof import("linkify-it");
    const tlds = require("tlds") as string[];
    // Reserved by RFC 2606; people write them as stand-ins.
    loaded = new LinkifyIt({ fuzzyLink: true, tlds: [...tlds, "example", "test", "invalid"] });
  }
  return loaded;
}

/** Finds e-mail addresses and links that are given, in a folded text. */
export function findLinks(folded: Folded): Found[] {
  const { text } = folded;
  return [
    ...(/\b(?:dot|punkt|punto|ponto)\b|[([{<] ?(?:at|@|arroba)\b/.test(text) ? spelledOut(text) : []),
    ...(DOTTED.test(text) ? written(folded) : []),
  ];
}

/** A dot inside a word, or a scheme; of what is beyond ASCII nearly all is letters in a folded text. */
const DOTTED = /[A-Za-z\d\u00c0-\uffff]\.[A-Za-z\u00c0-\uffff]|:\/\//;

function written({ cased, text }: Folded): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; ) {
    while (at < text.length && isSpace(text, at)) at++;
    const start = at;
    while (at < text.length && !isSpace(text, at)) at++;
    const chunk = cased.slice(start, Math.min(at, start + CHUNK_CAP));
    if (!DOTTED.test(chunk)) continue;
    for (const match of linkifier().match(chunk) ?? []) {
      const link = { start: start + match.index, end: start + match.lastIndex };
      if (match.schema === "mailto:") found.push({ ...link, kind: "email" });
      else if (FREE_MAIL.test(match.text)) found.push({ ...link, kind: "email" });
      else if (isGiven(cased, text, link)) found.push({ ...link, kind: "link" });
    }
  }
  return found;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13);
}

/** A mail provider's domain is named for an address ("rosa91 at gmail.com"). */
const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|protonmail|gmx|qq|163|yandex)\.[a-z.]{2,6}$/i;

/** Sites people name in lower case as they name a firm or a library. */
const NAMES =
  /^(?:dev\.to|booking\.com|monday\.com|hotels?\.com|cars\.com|amazon\.(?:com|de|in|co\.uk)|make\.com|copy\.ai|cal\.com|notion\.so|node\.js|next\.js|three\.js|socket\.io|asp\.net|draw\.io|fast\.ai|x\.com|crates\.io|docs\.rs|lobste\.rs|substack\.com|medium\.com|github\.com|upwork\.com|fiverr\.com|salesforce\.com)$/i;

/** Whether a link is offered to the reader, rather than naming a firm, a library or the reader's own pages. */
function isGiven(cased: string, text: string, link: { start: number; end: number }): boolean {
  if (text.charAt(link.start - 1) === "@") return false;
  const raw = cased.slice(link.start, link.end);
  const lead = before(text, link.start);
  const [host = ""] = raw
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .split(/[/?#]/, 1);
  if (/(?:^|\.)linkedin\.com$/.test(host) || isTheirs(lead)) return false;
  if (/:\/\/|^www\.|\w\/[^/]/i.test(raw)) return true;
  const labels = raw.split(".");
  const last = labels[labels.length - 1] ?? "";
  // "…at the summit.Let's talk", "M.Tech", "ASP.NET"
  if (
    /^[A-Z]/.test(last) ||
    labels[0]?.length === 1 ||
    (labels.length > 2 && labels.every((label) => label.length < 4))
  ) {
    return false;
  }
  if (/^[A-Z]/.test(raw)) return OFFERS.test(lead);
  if (NAMES.test(raw)) return false;
  return standsAlone(lead, after(text, link.end)) || OFFERS.test(lead) || (isAt(lead) && !isEmployer(lead));
}

/** The reader's own pages, or the place where the reader was seen: context, not contact. */
function isTheirs(lead: string): boolean {
  const your = matches(lead, /\byour\b/g).at(-1)?.index ?? -1;
  const mine = /\b(?:my|mine|our|ours)\b/;
  if (your >= 0 && !mine.test(lead.slice(your))) {
    // "Book your slot: …" offers; "your notes at …" does not.
    return (
      !/\b(?:book|get|grab|claim|order|reserve|pick|choose|start|secure|send|submit|post|upload|leave|drop|download|collect)\b/.test(
        lead.slice(0, your),
      ) &&
      !/^your (?:(?:own|free|first|new) )*(?:copy|slot|seat|place|spot|ticket|quote|trial|audit|call|demo|discount|voucher|name)\b/.test(
        lead.slice(your),
      )
    );
  }
  return (
    /\b(?:you (?:wrote|posted|published|put|shared|said|gave|run|keep|write|built|made)|(?:saw|seen|found|read about|heard|watched|noticed|discovered) you)\b/.test(
      lead,
    ) && !mine.test(lead)
  );
}

/** Words right before a link that offer it. */
const OFFERS =
  /\b(?:visit|see|browse|check(?: (?:it |them |us |me )?out)?|web ?sites?|home ?page|portfolio|my (?:new )?(?:blog|site|shop|page|store)|our (?:new )?(?:blog|site|shop|page|store)|link|url|cv|r[eé]sum[eé]|(?:order|book|shop|sign up|apply|register|subscribe|details|info|more) (?:at|on|via|under))(?: is| are| at| on| here| here's)*[\s:(,-]*$/;

const isAt = (lead: string): boolean =>
  (/\b(?:at|on|via|under|through|here|to)[\s:(-]*$/.test(lead) ||
    (/\bfrom $/.test(lead) && /\b(?:download|get|grab|order|buy) /.test(nearest(lead, 55, ".")))) &&
  !/\b(?:i|we|i've|we've|have|i'd|they|he|she) (?:\w+ )?(?:read|learn(?:ed|t)?|found|bought|got|watched|joined|ordered|booked|tried|used|saw|met|heard)\b/.test(
    lead,
  ) &&
  /\b(?:my|our|mine|find|reach|write|mail|e-?mail|ask|contact|send|address|ping|message|join|visit|see|read|order|book|sign|register|pick|grab|get|look|peek|download|try|buy|watch|listen|join|subscribe|apply|view|compare|lie|live|up|posted|published|uploaded|hosted|wrote|written|details|rates|prices|photos|pictures|slides|minutes|results|more|blog)\b/.test(
    lead,
  );

/** "analyst at acme.io", "here from acme.io": where somebody works. */
function isEmployer(lead: string): boolean {
  const words = lead.trimEnd().split(" ");
  if (!/^(?:at|from|with|of)$/.test(words.pop() ?? "")) return false;
  const near = words.slice(-EMPLOYER_WORDS);
  return near.some((word) => WORK.test(word)) || /\b(?:i am|i'm)\b/.test(near.join(" "));
}

/** "lead data engineer at": so many words back a post is looked for. */
const EMPLOYER_WORDS = 4;
const WORK =
  /^(?:work(?:s|ed|ing)?|job|role|position|team|[a-z]{2,20}(?:eer|per|ger|ner|ter|der|tor|yst|ant|ist)|ceo|cto|coo|head|lead|sales|marketing|interview(?:ed|ing)?|employed|started|joined?|joining|hir(?:ed|ing)|here|folks|people|everyone|colleagues?)$/;

/** A link at the end of a line or in brackets, with nothing that governs it. */
const standsAlone = (lead: string, tail: string): boolean =>
  (lead.trim() === "" || /[:>(|,\u{1f446}-\u{1f449}-]\s*$/u.test(lead)) && /^[\s)\].,!?|]*$/.test(tail);

/** Words that are no user name before "at": then it is a site that was spelled out. */
const NO_USER = /^(?:me|us|it|is|are|here|look|looking|find|more|them|him|her|you|up|out|and)$/;

/** "sam (at) acme.com", "sam at acme dot com", "find it at acme dot com" */
function spelledOut(text: string): Found[] {
  const found: Found[] = [];
  let seen = 0;
  for (const dot of matches(text, /(?:[\s([{<]|^)(?:dot|punkt|punto|ponto)(?=[\s)\]}>]|$)/g)) {
    if (++seen > SPELLED_OUT) break;
    const tail = text.slice(dot.index + dot[0].length, dot.index + dot[0].length + 40);
    const top = /^[)\]}>]?\s?([a-z]{2,8})(?:\s?[([]?dot[)\]]?\s?[a-z]{2,3})?(?![a-z])/.exec(tail);
    const lead = Math.max(0, dot.index - LEAD);
    const user = userBefore(text.slice(lead, dot.index)) ?? siteBefore(text.slice(lead, dot.index), dot[0]);
    if (!top || !user || !TOP_LEVEL.test(top[1] ?? "")) continue;
    found.push({
      start: lead + user.at,
      end: dot.index + dot[0].length + top[0].length,
      kind: user.isSite ? "link" : "email",
    });
  }
  for (const at of matches(text, /[([{<]\s?(?:at|@|arroba)\s?[)\]}>]/g)) {
    if (++seen > SPELLED_OUT) break;
    const lead = Math.max(0, at.index - LEAD);
    const user = wordsIn(text.slice(lead, at.index)).pop();
    const host = /^\s?[a-z0-9-]{1,40}\.[a-z.]{2,20}/.exec(
      text.slice(at.index + at[0].length, at.index + at[0].length + 62),
    );
    if (user && host)
      found.push({ start: lead + user.index, end: at.index + at[0].length + host[0].length, kind: "email" });
  }
  return found;
}

/** So many spelled-out dots and "at" are looked at: a note of 300 characters holds fewer. */
const SPELLED_OUT = 100;

/** How far back the user's name is looked for, in UTF-16 code units. */
const LEAD = 90;

/** Words without the brackets people hide an "at" in. */
const wordsIn = (text: string): RegExpExecArray[] => [...matches(text, /[^\s()[\]{}<>]+/g)];

const isDot = (word: string | undefined): boolean => /^(?:dot|punkt|punto|ponto)$/.test(word ?? "");

/** "acme (dot) com": nobody puts brackets round a dot but to hide an address. */
function siteBefore(lead: string, dot: string): { at: number; isSite: boolean } | undefined {
  const host = wordsIn(lead).pop();
  return host && /[([{<]/.test(dot) && /^[a-z0-9_-]{2,40}$/.test(host[0])
    ? { at: host.index, isSite: true }
    : undefined;
}

/** "sam at acme", "sam@acme", "sam dot lee (at) acme" at the end of `lead`: where it begins. */
function userBefore(lead: string): { at: number; isSite: boolean } | undefined {
  const words = wordsIn(lead);
  const host = words.pop();
  if (!host) return undefined;
  if (/^[a-z0-9._+-]{1,40}@[a-z0-9-]{1,40}$/.test(host[0])) return { at: host.index, isSite: false };
  if (!/^[a-z0-9_-]{2,40}$/.test(host[0]) || /^(?:the|an?|this|that)$/.test(host[0])) return undefined;
  if (!/^(?:at|@|arroba)$/.test(words.pop()?.[0] ?? "")) return undefined;
  const user = words.pop();
  if (!user || !/^[a-z0-9][a-z0-9._+-]{0,40}$/.test(user[0])) return undefined;
  const first = isDot(words.pop()?.[0]) ? words.pop() : undefined;
  const isSite = NO_USER.test(user[0]);
  return { at: isSite ? host.index : (first?.index ?? user.index), isSite };
}

/** Two letters, or a long top level domain that people spell out. */
const TOP_LEVEL = /^(?:[a-z]{2}|com|org|net|edu|gov|info|biz|dev|app|shop|site|online|tech|example|test)$/;
