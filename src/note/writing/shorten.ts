/** Words a note can lose, and longer words for shorter ones; nothing here takes away what is said. */

const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/\bin order to\b/gi, "to"],
  [/\b(I|we|you|they) would\b(?! (?:have )?not)/gi, "$1'd"],
  [/\b(I|we|you|they) have (?=\w+(?:ed|en)\b|been\b)/gi, "$1've "],
  [
    /\b(we|you|they) are(?= (?:a|an|the|not|my|your|our|so|very|too|all|both|just|in|on|at|\w{2,20}ing|\w{2,20}ed)\b)/gi,
    "$1're",
  ],
  [/\bI am(?= (?:a|an|the|not|your|so|very|just|in|on|at|from|\w{2,20}ing|\w{2,20}ed)\b)/g, "I'm"],
  [/\b(do|does|did|is|are|was|were|would|could|should|has|have) not\b/gi, "$1n't"],
  [/\bcannot\b/gi, "can't"],
  [/\b(it|that|there) is(?= (?:a|an|the|not|my|your|our|so|very|too|just|\w{2,20}ing)\b)/gi, "$1's"],
  [
    /\b(?:very|really|truly|absolutely|genuinely|actually|simply|basically|honestly|definitely|quite|extremely) (?=\p{L})/giu,
    "",
  ],
  [/\bdue to the fact that\b/gi, "because"],
  [/\bat this point in time\b|\bat the moment\b/gi, "now"],
  [/\ba (?:large|great) (?:number|many)(?: of)?\b/gi, "many"],
  [/\bas well as\b/gi, "and"],
  [/\bwith regards? to\b|\bin relation to\b|\bconcerning\b/gi, "on"],
  [/\bI was wondering if you could\b/gi, "could you"],
  [/\bI'd be (?:very )?grateful to hear\b/gi, "I'd like to hear"],
  [/\bI'd (?:really |very much )?like to\b/g, "I'd like to"],
];

/** The text without fillers and with shorter connectives, step by step until it is at most `max` code units. */
export function shortened(text: string, max: number): string {
  let short = text;
  for (const [long, instead] of SHORTER) {
    if (short.length <= max) break;
    short = short.replace(long, instead);
  }
  return short;
}
