/** Capitals, exclamation marks and emoji in a crowd; one LOVED or one 🙏 is no shouting. */
import { matches } from "../../text/matches.ts";
import type { Token } from "../../text/tokens.ts";
import type { Reading } from "../reading.ts";
import type { Edit, Hit, Rule, Span } from "../rule.ts";

/** Words that are no acronyms: two of them in capitals side by side are shouted. */
const COMMON = new Set(
  `i am is are was be been have has had do does did will would can could should you your me my we our us it this that
  the a an and or but so not no for to of in on at with from by about as if all any more most very really please thank
  thanks love loved great amazing awesome best huge free now new today only just must need want get got make made take
  go let connect learn talk hear see meet met read help hope like good big win save stop look here there how what when
  why who work job team business network opportunity hiring looking never always ever every don't can't`.split(
    /\s+/,
  ),
);

/** So many exclamation marks in a note are a crowd: no note of the labelled corpus without a fault has more than three. */
const MARKS = 4;
const MARKS_IN_A_ROW = 3;
/** Emoji side by side, and in all. */
const EMOJI_IN_A_ROW = 3;
const EMOJI = 6;
/** Letters from which a note in capitals alone is told. */
const ENOUGH_LETTERS = 20;

export const rule: Rule = {
  id: "shouting",
  severity: "warning",
  title: "Shouts",
  why: "Capitals and rows of marks read as advertising, and make people close the note.",
  advice: "Let the words carry it: small letters, one exclamation mark at most, one emoji if any.",
  examples: {
    bad: [
      "HI PRIYA, I LOVED YOUR TALK ON RETRY STORMS AND WOULD LIKE TO LEARN MORE. SAM",
      "Hi Priya!!! I'm Sam and your talk on retry storms was great. I'd like to learn more!!!",
      "Hi Priya, I'm Sam 🚀🚀🚀 Your talk on retry storms was great and I'd like to learn more.",
    ],
    good: [
      "Hi Priya! I'm Sam. I LOVED your talk on HTTP retries at NDC and would like to learn more.",
      "Hi Priya 👋 I'm Sam, SRE at IBM. Your talk on AWS SQS was great; I'd like to learn more!",
    ],
  },
  source: "Our own advice: a note is read on a small screen among many others.",
  check: (reading) => [...capitals(reading), ...exclamations(reading), ...emojiWalls(reading)],
};

function capitals({ tokens, text }: Reading): Hit[] {
  let all = 0;
  let shouted = 0;
  let upper = 0;
  let first: Token | undefined;
  let last: Token | undefined;
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    const length = token.end - token.start;
    all += length;
    if (token.upper) upper++;
    if (token.upper || (token.capital && length === 1)) shouted += length;
    first ??= token;
    last = token;
  }
  if (first && last && all >= ENOUGH_LETTERS && shouted > 0.7 * all) {
    // No mend: nobody can tell its names from its other words.
    return [hit([first.start, last.end], "The whole note is in capitals", [])];
  }
  if (upper < 2) return [];
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of [...tokens, undefined]) {
    if (token && (token.upper || (token.norm === "i" && run.length > 0))) run.push(token);
    else if (run.length > 0 && token?.kind === "mark" && token.norm !== "." && token.norm !== "\n") continue;
    else {
      if (
        run.filter(
          (one) => COMMON.has(one.norm) && one.norm !== "i" && one.norm !== "us" && one.norm !== "it",
        ).length >= 2
      )
        runs.push(run);
      run = [];
    }
  }
  return runs.map((words) => {
    const edits = words.filter((word) => word.norm !== "i").map((word) => lowered(word, text));
    return hit([words[0]?.start ?? 0, words[words.length - 1]?.end ?? 0], "Words in capitals", edits);
  });
}

function exclamations({ text }: Reading): Hit[] {
  if (!text.includes("!")) return [];
  const rows = matches(text, /!(?:[ !?1]{0,12}!)?/g).filter(
    (match) => match[0].replace(/[^!]/g, "").length > 1,
  );
  const total = text.split("!").length - 1;
  const long = rows.some((row) => row[0].replace(/[^!]/g, "").length >= MARKS_IN_A_ROW);
  if (!long && rows.length < 2 && total < MARKS) return [];
  const edits: Edit[] = rows.map((row) => ({
    span: [row.index, row.index + row[0].length],
    text: row[0].includes("?") ? "?" : "!",
  }));
  // Of single ones the first stays; the others become full stops where a sentence ends.
  let kept = 0;
  for (const match of matches(text, /(?<![!?])!(?![ ]?[!?])/g)) {
    if (kept++ > 0 || rows.length > 0) edits.push({ span: [match.index, match.index + 1], text: "." });
  }
  edits.sort((a, b) => a.span[0] - b.span[0]);
  const first = edits[0]?.span ?? [0, 0];
  return [
    hit(
      [first[0], first[1]],
      total === 1 ? "An exclamation mark too many" : `${total} exclamation marks`,
      edits,
    ),
  ];
}

function emojiWalls({ text, tokens }: Reading): Hit[] {
  if (!tokens.some((token) => token.kind === "emoji")) return [];
  const emoji = matches(text, EMOJI_SEQUENCE);
  if (emoji.length < EMOJI_IN_A_ROW) return [];
  const walls: Span[] = [];
  let start = 0;
  for (let index = 1; index <= emoji.length; index++) {
    const before = emoji[index - 1];
    const here = emoji[index];
    const end = (before?.index ?? 0) + (before?.[0].length ?? 0);
    if (here && here.index - end <= 1 && text.slice(end, here.index).trim() === "") continue;
    if (index - start >= EMOJI_IN_A_ROW) walls.push([emoji[start]?.index ?? 0, end]);
    start = index;
  }
  if (walls.length === 0 && emoji.length < EMOJI) return [];
  if (walls.length === 0)
    return [
      hit(
        [emoji[0]?.index ?? 0, (emoji[0]?.index ?? 0) + (emoji[0]?.[0].length ?? 0)],
        `${emoji.length} emoji`,
        [],
      ),
    ];
  return walls.map((wall) => {
    const one = emoji.find((match) => match.index === wall[0])?.[0] ?? "";
    return hit(wall, "A row of emoji", [{ span: wall, text: one }]);
  });
}

/** One emoji with its skin tone, joined parts (👩‍🚀) and variation sign; flags are two letters. */
const EMOJI_SEQUENCE =
  /(?:\p{Regional_Indicator}\p{Regional_Indicator}|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u20e3){0,2}(?:\u200d\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f){0,2}){0,5})/gu;

function hit(span: Span, message: string, mend: Edit[]): Hit {
  return mend.length > 0 ? { span, message, mend } : { span, message };
}

/** In small letters; the first word of a sentence keeps its capital. */
function lowered({ start, end }: Token, text: string): Edit {
  const small = text.slice(start, end).toLowerCase();
  const before = text.charAt(start - 1) === " " ? text.charAt(start - 2) : text.charAt(start - 1);
  const first = before === "" || ".!?…\n".includes(before);
  return { span: [start, end], text: first ? small.charAt(0).toUpperCase() + small.slice(1) : small };
}
