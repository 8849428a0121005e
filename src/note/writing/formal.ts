/** A note in the formal tone: its greeting, and contractions spelled out where that is surely right. */

/** What stands in quotation marks is somebody's title and keeps its words. */
const QUOTED = /("[^"]{0,200}"|“[^“”]{0,200}”|«[^«»]{0,200}»)/;
/** A single quotation mark that opens looks like an apostrophe: what is in such quotes cannot be told apart. */
const SINGLE_QUOTED = /(?:^|[\s(])['‘]\S/;

/** `I'd like`, but not `I'd seen`. */
const WOULD =
  /\b(I|[Ww]e|[Yy]ou|[Tt]hey)['’]d(?= (?:[a-z]{1,20}ly |also |just |still |very much )?(?:like|love|be|appreciate|value|welcome|enjoy|prefer|want|hope|say|suggest|have)\b)/g;
const AM = /\bI['’]m(?= (?![A-Z]))|(^|[,;.!?] |\band )I['’]m(?= )/g;
const ARE = /\b(I|[Ww]e|[Yy]ou|[Tt]hey)['’]re(?= )/g;
const HAVE = /\b(I|[Ww]e|[Yy]ou|[Tt]hey)['’]ve(?= )/g;
const WILL = /\b(I|[Ww]e|[Yy]ou|[Tt]hey)['’]ll(?= )/g;
/** Behind its subject; `why don't you` asks, and would go wrong. */
const NOT =
  /\b(I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t) (do|does|did|have|has|had|is|are|was|were|would|could|should)n['’]t\b/g;
const CANNOT = /\b(I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t) can['’]t\b/g;
const WILL_NOT = /\b(I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t) won['’]t\b/g;
const HAS = /\b([Ii]t|[Tt]hat|[Tt]here)['’]s(?= (?:been|had|got|become|taken)\b)/g;
const IS = /\b([Ii]t|[Tt]hat|[Tt]here)['’]s(?= [a-z])/g;

/** `Dear Priya`, or `Hello Priya` for another wording; without a name `Hello`. */
export function formalGreeting(greeting: string, hello: boolean): string {
  if (greeting === "Hi") return "Hello";
  return greeting.replace(/^Hi\b/, hello ? "Hello" : "Dear");
}

/** The note with its contractions spelled out. */
export function spelledOut(note: string): string {
  if (SINGLE_QUOTED.test(note))
    return note.replace(/^([^.]{0,80}, )I['’]m(?= )/, "$1I am").replace(WOULD, "$1 would");
  return note
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : spelled(part)))
    .join("");
}

function spelled(text: string): string {
  return text
    .replace(WOULD, "$1 would")
    .replace(AM, (_, before: string | undefined) => `${before ?? ""}I am`)
    .replace(ARE, "$1 are")
    .replace(HAVE, "$1 have")
    .replace(WILL, "$1 will")
    .replace(NOT, "$1 $2 not")
    .replace(CANNOT, "$1 cannot")
    .replace(WILL_NOT, "$1 will not")
    .replace(HAS, "$1 has")
    .replace(IS, "$1 is");
}
