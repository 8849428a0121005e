import { afterYou } from "../../text/verbs.ts";
import { capitalise, wordsOf } from "../english/words.ts";

/** The recipient's own name in an answer becomes *you* or *your*, and the verb after it agrees. */

const ORDINARY_NAMES = new Set(
  "will may mark grace joy rose art hope faith june april august summer dawn drew pat bill rob sue jack chase miles page reed ray".split(
    " ",
  ),
);

/** The forms a recipient's name takes in an answer, longest first. */
export function namesOf(recipient: string): string[] {
  const full = recipient.trim();
  if (full === "") return [];
  const words = wordsOf(full);
  const first = words[0] ?? "";
  const names = [full];
  if (
    words.length > 1 &&
    !/\.$/.test(first) &&
    first.length > 2 &&
    !/^(?:the|ms|mr|mrs|dr|prof|professor|judge|coach|captain|bishop|chef)$/i.test(first)
  )
    names.push(first);
  return names.filter((name) => name.length > 1);
}

/** `rob's talk` names Rob all the same. */
function capitalOwner(text: string, name: string): string {
  const owner = `${name.toLowerCase()}'s `;
  const at = text.replace(/’/g, "'").indexOf(owner);
  return at === 0 || (at > 0 && text[at - 1] === " ")
    ? text.slice(0, at) + name + text.slice(at + name.length)
    : text;
}

export function replaceNames(text: string, names: readonly string[]): { text: string; named: boolean } {
  let named = false;
  let out = text;
  for (const name of names) {
    if (name.length > 2 && !ORDINARY_NAMES.has(name.toLowerCase())) out = capitalOwner(out, name);
    // A name at either edge, set off by a comma, addresses the recipient: the greeting does that already.
    if (out.startsWith(`${name}, `)) {
      out = out.slice(name.length + 2);
      named = true;
    }
    if (out.endsWith(`, ${name}`)) {
      out = out.slice(0, -name.length - 2);
      named = true;
    }
    let at = out.indexOf(name);
    while (at >= 0) {
      const before = at === 0 ? "" : out[at - 1];
      const end = at + name.length;
      const after = out.slice(end);
      const whole = (before === "" || /[^\p{L}\p{N}-]/u.test(before ?? "")) && !/^[\p{L}\p{N}-]/u.test(after);
      const surnameFollows = /^ \p{Lu}\p{Ll}/u.test(after) && !/^ (?:I|I'm|I'd)\b/.test(after);
      const question =
        ORDINARY_NAMES.has(name.toLowerCase()) && /^ (?:you|we|I|he|she|they|the)\b/.test(after);
      if (!whole || question || surnameFollows) {
        at = out.indexOf(name, end);
        continue;
      }
      const owner = /^['’]s\b/.exec(after);
      let instead = "you";
      let rest = after;
      if (owner) {
        rest = after.slice(owner[0].length);
        instead = /^ (?:a|an|the|not|\w+ing)\b/.test(rest) ? "you're" : "your";
      } else {
        rest = agree(rest);
      }
      out = out.slice(0, at) + (at === 0 ? capitalise(instead) : instead) + rest;
      named = true;
      at = out.indexOf(name, at + instead.length);
    }
  }
  return { text: out, named };
}

const AGREES: Record<string, string> = {
  is: "are",
  was: "were",
  has: "have",
  does: "do",
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
};

/** The verb at the head of what follows *you*, made to agree with it. */
export function agree(rest: string): string {
  const match =
    /^( (?:also|really|often|always|never|just|still|once|now|kindly|recently|currently|usually|sometimes|actually)\b)?( )([A-Za-z']+)/.exec(
      rest,
    );
  if (!match) return rest;
  const verb = match[3] ?? "";
  const form =
    AGREES[verb.toLowerCase()] ??
    (/[a-z]s$/.test(verb) &&
    !/^(?:is|was|has|this|his|as|us|yes|across|always|perhaps|besides|towards)$/.test(verb)
      ? afterYou(verb)
      : verb);
  return (match[1] ?? "") + (match[2] ?? "") + form + rest.slice(match[0].length);
}
