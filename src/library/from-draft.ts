/** A note that somebody has just written, as a template: what was said of one person becomes a place for a value. */

/** The note of a draft, and of the answers it was made of those that are about one person. */
export interface DraftNote {
  note: string;
  /** How the sender introduced themselves. */
  name: string;
  recipient?: string;
  context?: string;
}

/** The text of the template, and which words became which placeholder. */
export interface FromDraft {
  text: string;
  changes: { from: string; to: string }[];
}

/** UTF-16 code unit offsets into the note. */
interface Place {
  start: number;
  end: number;
  to: string;
}

/** Only words that stand in the note as the person gave them are exchanged: nothing is guessed. */
export function templateFromDraft({
  note,
  name: introduction,
  recipient: to = "",
  context: where = "",
}: DraftNote): FromDraft {
  const places: Place[] = [];
  const take = (words: string, to: string, most = Number.POSITIVE_INFINITY): boolean => {
    const found = placesOf(note, words)
      .filter(([start, end]) => places.every((one) => end <= one.start || one.end <= start))
      .slice(0, most);
    places.push(...found.map(([start, end]) => ({ start, end, to })));
    return found.length > 0;
  };
  const recipient = to.trim();
  const name = ownName(introduction);
  // Of two people of one name, the first to be named is greeted.
  const namesakes = firstWord(recipient) === firstWord(name) ? 1 : undefined;
  take(recipient, "recipient", namesakes) || take(firstWord(recipient), "recipient", namesakes);
  take(name, "name") || take(firstWord(name), "name");
  const context = trimmed(where);
  if (context !== "") take(context, AT.test(note.slice(0, note.indexOf(context))) ? "event" : "context");
  places.sort((a, b) => a.start - b.start);
  let text = "";
  let at = 0;
  for (const { start, end, to } of places) {
    text += `${note.slice(at, start)}{{ ${to} }}`;
    at = end;
  }
  const changes = places.map(({ start, end, to }) => ({ from: note.slice(start, end), to: `{{ ${to} }}` }));
  return {
    text: text + note.slice(at),
    changes: [...new Map(changes.map((one) => [`${one.from}\n${one.to}`, one])).values()],
  };
}

/** What comes before an event. */
const AT = /\b(?:at|from|during|after|before) $/;

/** Where the words stand as whole words. */
function placesOf(note: string, words: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  if (words === "") return found;
  for (let at = note.indexOf(words); at >= 0; at = note.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!LETTER.test(note.slice(Math.max(0, at - 1), at)) && !LETTER.test(note.slice(end, end + 1)))
      found.push([at, end]);
  }
  return found;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The name in an introduction: the first words with a capital that are no greeting ("Hi, I'm Sam from Acme": Sam). */
function ownName(introduction: string): string {
  const words = introduction.slice(0, 200).split(/[\s,;:!]+/);
  const start = words.findIndex((word) => CAPITAL.test(word) && !GREETING.test(word));
  if (start < 0) return "";
  const rest = words.slice(start);
  const end = rest.findIndex((word) => !CAPITAL.test(word));
  return trimmed(rest.slice(0, end < 0 ? 3 : Math.min(end, 3)).join(" "));
}

const CAPITAL = /^\p{Lu}/u;
const GREETING = /^(?:I|I['’]m|Hi|Hello|Hey|Dear|My|This|It['’]s|Name|The|Good|Greetings)$/i;

const firstWord = (words: string): string => words.split(/\s/u)[0] ?? "";
const trimmed = (words: string): string => words.trim().replace(/[.!?,;:]{1,9}$/, "");
