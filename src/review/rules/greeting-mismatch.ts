/** The greeting names somebody other than the known recipient: the mistake of a copied note. */
import { bareName, isSameName } from "../../text/same-name.ts";
import type { Token } from "../../text/tokens.ts";
import type { Reading } from "../reading.ts";
import type { Hit, Rule } from "../rule.ts";

const TITLES = new Set(
  "mr mrs ms miss mx dr prof professor doctor sir madam ma'am engr eng adv arch capt captain col sgt gen rev hon fr sr jr st father sister brother coach chef teacher sheikh shri smt pandit ustad maestro maestra herr frau señor señora don doña monsieur madame mademoiselle signor signora senhor senhora lady lord dame mister uncle aunt aunty auntie haji hajji mallam chief counsel judge officer nurse pastor imam rabbi".split(
    " ",
  ),
);

/** Words in a greeting that name nobody in particular, or are added to a name. */
const NOBODY = new Set(
  `hi hello hey heya hiya hallo howdy dear greetings good morning afternoon evening day namaste namaskar salaam salam assalamu assalam
  alaikum walaikum aleikum respected hola ciao bonjour g'day moin yo ahoj hei hej ola shalom to the there all team everyone everybody folks guys friend
  friends fellow colleague colleagues connection recruiter hiring manager hr talent buyer again from and & y'all world stranger
  neighbour neighbor love darling honey beautiful handsome dearest my bhai ji bhaiya didi sahib saheb sahab bro brother sis mate
  buddy pal boss legend friend's happy monday tuesday wednesday thursday friday saturday sunday new year merry christmas eid diwali
  mubarak warm very mom mum dad ladies gentlemen gents members future potential customer client partner sir/madam sir ma'am madam san
  sensei ssi oga aunty uncle bey hanım abi abla da de van von der den du la le el al bin ibn o mac mc team's amigo amiga whoever it's this its i'm`.split(
    /\s+/,
  ),
);

export const rule: Rule = {
  id: "greeting-mismatch",
  severity: "warning",
  title: "Greets somebody else",
  why: "A wrong name tells the reader that the note was copied from another one.",
  advice: "Check whom the note goes to.",
  examples: {
    bad: ["Hi Tom, I'm Sam. Your talk on retry storms at DevConf helped us; I'd like to hear how you test."],
    good: [
      "Hi Priya, I'm Sam. Your talk on retry storms at DevConf helped us; I'd like to hear how you test.",
      "Hello there, I'm Sam. Your talk on retry storms at DevConf helped us; I'd like to hear how you test.",
    ],
  },
  source: "Our own advice: a template is fine once the names are filled in.",
  check(reading) {
    const { recipient, greeting } = reading;
    if (!recipient || !greeting) return [];
    const greeted = reading.tokens.slice(greeting.start, greeting.end);
    const hit = mismatch(reading, greeted, recipient);
    return hit ? [hit] : [];
  },
};

/** In any doubt there is none: an initial, another script, a first name against a title and surname. */
function mismatch(reading: Reading, greeted: readonly Token[], recipient: string): Hit | undefined {
  if (greeted.some((token) => /[[\]{}<>%$#*|_(/]/.test(token.norm))) return undefined;
  const known = namesIn(recipient);
  const names = greeted.filter(
    (token) => token.kind === "word" && token.capital && !TITLES.has(token.norm) && !NOBODY.has(token.norm),
  );
  const first = names[0];
  const last = names[names.length - 1];
  if (!first || !last || known.length === 0) return undefined;
  if (names.some((name) => known.some((one) => isSameName(bareName(name.norm), one)))) return undefined;
  if (
    names.some((name) => bareName(name.norm).length < 2 || name.norm.includes(".")) ||
    script(first.norm) !== script(recipient)
  )
    return undefined;
  if (greeted.some((token) => TITLES.has(token.norm)) !== hasTitle(recipient)) return undefined;
  // A whole name may share nothing with the name the person goes by.
  const end = greeted[greeted.length - 1];
  const closed = end !== undefined && (end.kind !== "word" || end === last);
  // "Hi Tom and Priya"
  const joined = /^(?:and|&|\/|\+)$/.test(reading.tokens[reading.greeting?.end ?? 0]?.norm ?? "");
  if (!closed || joined || names.length > 3) return undefined;
  const typed = reading.text.slice(first.start, last.end);
  return {
    span: [first.start, last.end],
    message: `Greets ${typed}, but the note goes to ${recipient}`,
  };
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}'’.]+/u).filter((word) => word !== "");
}

function namesIn(recipient: string): string[] {
  return wordsOf(recipient)
    .map((word) => word.toLowerCase().replace(/\.$/, ""))
    .filter((word) => !TITLES.has(word) && !NOBODY.has(word))
    .map(bareName)
    .filter((word) => word !== "");
}

function hasTitle(recipient: string): boolean {
  return wordsOf(recipient).some((word) => TITLES.has(word.toLowerCase().replace(/\.$/, "")));
}

/** Latin, or another script: `Анна` may well be Anna. */
function script(text: string): "latin" | "other" {
  return /\p{Script=Latin}/u.test(text) ? "latin" : "other";
}
