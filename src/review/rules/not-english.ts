/** The coach reads English: of a note in another language it says so, instead of guessing. */
import type { Reading } from "../reading.ts";
import type { Rule } from "../rule.ts";

/** Function words no English sentence does without, as tokens spell them (contractions apart). */
const ENGLISH = new Set(
  `the of and to a an is are was were be been am i you he she it we they me him us them my your his her our their this that these
  those for with at by from on in about as or but so if not no do does did have has had will would can could should may might shall
  what when where who how why which there here up out over after before than then just also more very some any all your yours mine
  'd 's i'm it's let make get please thanks thank hi hello dear like love into through during while because since until again once
  only own same too each few other such both off down between na dey abi lah`.split(/\s+/),
);

/** Function words of the languages people on LinkedIn write most besides English; words that are English too are left out. */
const OTHER = new Set(
  `der die das und ist ich sie mit für auf ein eine einen einem nicht von zu dem den des wir mich mir ihr ihre ihnen sind haben wäre würde gerne über auch bei
  le la les un une des du et est je vous nous votre vos avec pour dans sur qui que pas ce cette mon ma mes au aux suis ai bonjour merci chez
  el los las una y es por con para su sus lo se del como pero muy más yo mi está estoy hola gracias usted tu
  o os as um uma e é do da dos das em no na nos nas com para por seu sua meu minha eu você olá obrigado obrigada estou
  il gli di che è per non sono ho della del dei nel con una ciao grazie tuo suo lei
  de het een en van ik je jij u uw met voor op te niet aan ook maar wij bij heb ben graag
  och att det som jag du är på för inte av ett med har vi din ert jeg og på til ikke af har deg
  ve bir bu için ile ben siz çok merhaba olarak var ne da de sizin
  w z na się i do nie jest to że jestem pan pani o dla od
  saya anda dan yang di untuk dengan ini itu dari adalah tidak ke pada terima kasih
  ako ang ng sa mga po na ay ko mo si kay
  a na je v se že pro jsem jste mám dobrý den`
    .split(/\s+/)
    .filter((word) => !ENGLISH.has(word)),
);

/** Shorter notes are not judged: "Grüezi Frau Keller, danke!" may be a greeting alone. */
const ENOUGH_WORDS = 8;
/** English notes of the labelled corpora have a quarter of such words and more; lists of nouns have fewer, but no foreign ones. */
const ENGLISH_SHARE = 0.25;

export const rule: Rule = {
  id: "not-english",
  severity: "warning",
  title: "Not in English, as far as I can tell",
  why: "I read English alone, so I could check the length, contact details, placeholders and shouting, but not what the note says.",
  advice: "Ask somebody who speaks the language to read it, or show me an English version.",
  examples: {
    bad: [
      "Hallo Priya, ich bin Sam von Acme. Ihr Vortrag über Lasttests war großartig und ich würde gerne mehr lernen.",
    ],
    good: [
      "Grüezi Priya, I'm Sam. Your talk on retry storms at DevConf helped us; I'd like to hear how you test.",
    ],
  },
  source: "Our own limits: the rules were written for English and measured on it.",
  check: (reading) => (isOtherScript(reading) || isOtherLanguage(reading) ? [{}] : []),
};

function isOtherLanguage({ tokens }: Reading): boolean {
  let words = 0;
  let english = 0;
  let other = 0;
  // So many English words are enough, however many words follow.
  const enough = ENGLISH_SHARE * tokens.length;
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    words++;
    if (ENGLISH.has(token.norm)) {
      if (++english >= enough) return false;
    } else if (OTHER.has(token.norm)) other++;
  }
  return words >= ENOUGH_WORDS && english < ENGLISH_SHARE * words && other > english;
}

/** As many letters as eight short words have; a character of Chinese, Japanese or Korean counts for two. */
const ENOUGH_LETTERS = 24;
/** Latin letters come before it but for a few; so do most other characters of an English note. */
const BEYOND_LATIN = 0x250;

/** More letters of other scripts than Latin ones. */
function isOtherScript({ text }: Reading): boolean {
  let beyond = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= BEYOND_LATIN) beyond++;
  // Quotation marks, dashes and emoji are beyond, too: only then each character is asked what it is.
  if (2 * beyond < ENOUGH_LETTERS) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const syllables =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return letters - latin + syllables >= ENOUGH_LETTERS && latin < letters / 2;
}
