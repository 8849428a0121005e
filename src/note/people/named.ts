import { isGivenName } from "../../text/given-names.ts";
import { properName, titleOf } from "../../text/names.ts";
import { article } from "../english/noun-phrase.ts";
import { capitalise, isCapitalised, keyOf, wordsOf } from "../english/words.ts";
import { properCase } from "../tidying/capitals.ts";
import { CREDENTIALS, DEPARTMENTS, GROUP_HEADS, isRole } from "./roles.ts";

/** A name with its title, its roles and its employer, as it stands after *I'm*. */

export function isPlural(text: string): boolean {
  const head = text.split(/,|\(| from | at | of | on behalf /)[0] ?? "";
  const words = wordsOf(head).map(keyOf);
  if (/^\p{Lu}[\p{L}'’-]* (?:&|and|\\+|e|i|y|et|und) \p{Lu}[\p{L}'’-]*$/u.test(head.trim())) return true;
  if (
    / (?:&|and) (?:sons|daughters|family|friends|co|partners)\.?$/i.test(head.trim()) &&
    !/ (?:from|at) /.test(head)
  )
    return true;
  if (/ (?:ltd|inc|gmbh|llc|ag|plc|bv|ab|sa|oy|co|limited)\.?$/i.test(head.trim())) return true;
  if (/^\p{Lu}[\p{L}'’-]* (?:&|and) (?:the|my|our|all|her|his) /u.test(head)) return true;
  if (/^(?:class|year|grade|form) (?:\d|[a-z]$)/i.test(head) || /^all of us\b/i.test(text)) return true;
  if (
    words.length < 4 &&
    /^(?:team|department|crew)$/.test(words.at(-1) ?? "") &&
    !/^(?:a|an|my)$/.test(words[0] ?? "")
  )
    return true;
  if (words[0] === "team" && words.length > 1 && !isRole(words.at(-1) ?? "") && words[1] !== "lead")
    return true;
  const last = words.at(-1) ?? "";
  return (
    words[0] === "the" &&
    words.length > 1 &&
    (GROUP_HEADS.has(last) || (/[^su']s$/.test(last) && !isCapitalised(wordsOf(head).at(-1) ?? "")))
  );
}

/** Name first, particles and all: `de la Cruz, Isabel`, `Dubois, Chloé`, `VAN DIJK, Pieter`. */
function surnameFirst(text: string): string | undefined {
  const [surname = "", given = "", more] = text.split(", ");
  const words = wordsOf(surname);
  const particles = words.slice(0, -1);
  if (more !== undefined || words.length === 0 || !/^\p{Lu}[\p{L}'’-]*$/u.test(given)) return undefined;
  const written = () =>
    `${given} ${/\p{Ll}/u.test(surname) ? surname : properName(surname.toLowerCase()).replace(/^(?:Van|Von|De|Der|Den|La|Le|Du|Di|Da)\b/, (word) => word.toLowerCase())}`;
  if (particles.length > 0 && particles.every((word) => PARTICLE.test(word))) return written();
  const first = keyOf(given)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  const turned =
    words.length === 1 &&
    /^\p{Lu}[\p{L}'’-]+$/u.test(surname) &&
    (isGivenName(keyOf(given)) || isGivenName(first)) &&
    !isGivenName(keyOf(surname)) &&
    !isRole(keyOf(surname));
  return turned ? written() : undefined;
}

const PARTICLE = /^(?:van|von|de|der|den|la|le|du|di|da|dos|das|al|el|bin|ter|ten)$/i;

/** The parts between commas; one in brackets (`Hugo (CFO, Lumio)`) parts nothing. */
function atCommas(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let open = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === "(") open = true;
    else if (char === ")") open = false;
    else if (char === "," && !open) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** The name with its title, roles with their articles, employers with their `from`. */
export function named(text: string, title = ""): string {
  const turned = surnameFirst(text);
  if (turned) return withTitle(turned, title);
  const segments = atCommas(text.replace(/ [-–—/|] /g, ", ").replace(/\bex colleague/i, "ex-colleague"));
  const first = segments[0] ?? "";
  const last = segments.at(-1) ?? "";
  if (
    segments.length === 2 &&
    isRolePhrase(first) &&
    isCapitalised(last) &&
    !isRolePhrase(last) &&
    wordsOf(last).length <= 3
  )
    return `${withTitle(properName(last), title)}, ${isCapitalised(first) || /^(?:an?|the|your|our|my) /.test(first) ? "" : `${article(first)} `}${properCase(first)}`;
  const head = headOf(first, title);
  const tail = segments
    .slice(1)
    .map((segment, index) => segmentOf(segment, index, segments.length - 1, segments));
  return head + tail.join("");
}

/** The words before the first one that belongs to no name. */
function headOf(text: string, title: string): string {
  const words = wordsOf(text);
  const ends = words.findIndex((word) =>
    /^(?:from|at|of|in|on|with|and|but|for|the|who|a|an|here|\(.*|&|to|by|\/|called|fellow|your|our|my|ex-.*|not|just|nobody|one)$/i.test(
      word,
    ),
  );
  const nameWords = ends < 0 ? words : words.slice(0, ends);
  const after = ends < 0 ? [] : words.slice(ends);
  if (nameWords.length === 0 || isRolePhrase(nameWords.join(" "))) return relation(text, title);
  const acronym =
    nameWords.length > 1 && /^(?:QA|HR|IT|UX|UI|PR|MD|PhD|MBA|CPA|RN|BA|PM)$/.test(nameWords.at(-1) ?? "")
      ? nameWords.pop()
      : undefined;
  const name = withTitle(properName(nameWords.join(" ")), title);
  const conjunction =
    /^(?:and|&|\+)$/.test(after[0] ?? "") && after[1] !== undefined && !/^(?:i|we)$/i.test(after[1]);
  const rest = conjunction
    ? `${after[0]} ${headOf(after.slice(1).join(" "), "")}`
    : withArticles(properCase(after.join(" ")));
  return `${name}${acronym ? ` (${acronym})` : ""}${rest === "" ? "" : ` ${rest}`}`;
}

/** `Osaka factory` after *from* is *the Osaka factory*. */
function withArticles(text: string): string {
  return text.replace(
    /^(from|at|in) (?=(?:[\p{L}'’-]+ ){0,2}(?:factory|plant|office|warehouse|depot|branch|lab|team|club|shop|store|clinic|hospital|library|museum|bakery|department|desk)$)(?!the |our |your |my |a )/iu,
    "$1 the ",
  );
}

function withTitle(name: string, title: string): string {
  const typed = title;
  if (typed === "" || name.toLowerCase().startsWith(`${typed.toLowerCase().replace(/\.$/, "")}`)) return name;
  const written = /^\p{Ll}/u.test(typed) ? (titleOf(typed) ?? capitalise(typed)) : typed;
  return `${written} ${name}`;
}

/** No name but a role or a relation: `a nurse at St. Mary's`, `your neighbour from the 4th floor`. */
function relation(text: string, title: string): string {
  const cased = properCase(text);
  const first = keyOf(wordsOf(cased)[0] ?? "");
  if (isPlural(text) || /^(?:the|a|an|your|our|my|one|nobody|just|i|we|not|from|with|in|at)$/.test(first))
    return /^(?:A|An|The|Your|Our|My|One|Just|From|With|In|At) /.test(cased)
      ? cased.charAt(0).toLowerCase() + cased.slice(1)
      : cased;
  const lowered =
    /^\p{Lu}\p{Ll}/u.test(cased) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(cased)
      ? cased[0]?.toLowerCase() + cased.slice(1)
      : cased;
  const role = `${article(lowered)} ${lowered}`;
  return title ? withTitle(role, title) : role;
}

/** Whether a phrase names what somebody does rather than who they are. */
function isRolePhrase(text: string): boolean {
  const head = text.split(/ (?:at|of|in|for|from|with|on) /i)[0] ?? "";
  const words = wordsOf(head).map(keyOf);
  const name = words.length === 1 && /^\p{Lu}\p{Ll}/u.test(head);
  return words.length > 0 && isRole(words.at(-1) ?? "") && !(name && text === head);
}

/** One part after a comma. */
function segmentOf(raw: string, index: number, count: number, all: readonly string[]): string {
  const segment = properCase(raw.trim());
  const key = keyOf(segment);
  const words = wordsOf(segment);
  if (/^(?:he|she|they|xe|ze|it)\/\p{L}+(?:\/\p{L}+)?$/iu.test(segment)) return ` (${segment})`;
  if (/^I (?:am|'m) /i.test(segment) || /^I'm /i.test(segment))
    return `, ${roleWithArticle(segment.replace(/^I(?: am|'m) /i, ""))}`;
  if (/^(?:we|you) \p{L}/iu.test(segment)) return `; ${segment}`;
  if (/^I \p{L}/iu.test(segment)) return ` and ${segment}`;
  if (
    /^(?:a|an|the|your|our|my|from|at|in|with|and|not|but|just|who|fellow|on|of|also) /i.test(`${segment} `)
  )
    return /^fellow /i.test(segment)
      ? `, a ${segment}`
      : /^(?:from|at|in|on|with) /i.test(segment)
        ? `${index === 0 && count === 1 ? " " : ", "}${segment}`
        : `, ${segment}`;
  if (DEPARTMENTS.has(key)) return count === 1 ? ` from ${segment}` : `, ${segment}`;
  if (
    /^\p{Ll}.* ?(?:office|department|desk|team|lab|clinic|workshop|library|branch|unit|ward|studio|factory)$/u.test(
      segment,
    ) &&
    count === 1
  )
    return ` from the ${segment}`;
  if (
    isRolePhrase(segment) ||
    /^\p{Ll}[^,]*(?:[a-z]{2}(?:er|or)|ist|ian|eer|man|woman|smith|wright)$/u.test(segment)
  ) {
    // "PE teacher", "Year 4 teacher": only a title in capitals throughout goes without.
    const lower =
      !isCapitalised(segment) ||
      (/^(?:\p{Lu}{2}|Year \d)/u.test(segment) && !isCapitalised(words.at(-1) ?? ""));
    const bare = !/ (?:at|of|for) /.test(segment) && lower && !/s$/.test(key);
    return bare && count <= 2 ? `, ${article(segment)} ${segment}` : `, ${segment}`;
  }
  if (CREDENTIALS.has(key) || /\d/.test(segment)) return `, ${segment}`;
  const department = DEPARTMENTS.has(keyOf(segment.split(" at ")[0] ?? ""));
  if (department) return ` from ${segment}`;
  const name = words.every((word) => isCapitalised(word) || /^(?:&|and|of|the|for|de|du|la|und)$/.test(word));
  const before = all[index] ?? "";
  if (name && (count === 1 || (index === 1 && count === 2 && isRolePhrase(before))))
    return `${/^(?:head|manager|director|lead|ceo|cto|cfo|coo|founder|co-founder|president|vp|partner|owner|chair|secretary|treasurer)\b|(?:manager|director|lead|officer)$/i.test(before) && index === 1 ? " at" : " from"} ${segment}`;
  return `, ${segment}`;
}

const roleWithArticle = (text: string): string =>
  isRolePhrase(text) && !/^(?:an?|the|your|our|my) /i.test(text) ? `${article(text)} ${text}` : text;
