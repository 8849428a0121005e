import { keyOf, setOf, wordsOf } from "./words.ts";

/** Little words of other languages that are none in English; names hold some of them, so two are needed, or one and no English. */
const FOREIGN = setOf(`
pour vous votre vos je nous est avec dans sur une des les aux qui et chez merci para por usted ustedes su sus con una los las del muy gracias
quiero tu trabajo encanta gusta quisiera aprender como porque und ich sie ihr ihre ihren für mit über von zum zur auf ist nicht wir möchte gerne weil een het voor jij uw ik wij omdat
graag och jag att på för med vill jeg til og ikke per di che con sono vorrei perché mi piacerebbe della eu você seu sua com uma quero muito obrigado dla na się jestem
`);
const ENGLISH = setOf(
  "the a an and or of to in for with you your i my we our is are was it that this on at by from about how what i'm i'd not be have has",
);

/** Whether an answer is in another language than English; such an answer is kept as it is. */
export function isForeign(text: string): boolean {
  if (!/[a-z]/i.test(text)) return false;
  const keys = wordsOf(text).map(keyOf);
  if (keys.length < 2) return false;
  const foreign = keys.filter((key) => FOREIGN.has(key)).length;
  const english = keys.filter((key) => ENGLISH.has(key)).length;
  return foreign > english && (foreign > 1 || english === 0);
}
