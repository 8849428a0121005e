import { endsInEmoji } from "../english/words.ts";
import type { Statement } from "../parts.ts";

/** Who speaks, *I* or *we*, and a statement as a sentence of theirs. */

/** A sentence with its mark, unless it has one or ends in an emoji. */
export function ended(text: string, mark: string): string {
  const trimmed = text.trimEnd();
  if (trimmed === "") return "";
  if (/[.!?…]["”’»)]*$/.test(trimmed) && !(mark === "?" && !/\?["”’»)]*$/.test(trimmed))) return trimmed;
  if (endsInEmoji(trimmed)) return trimmed;
  return trimmed + (mark === "" ? "." : mark);
}

export class Voice {
  readonly subject: string;
  readonly be: string;
  readonly want: string;
  readonly wantLong: string;
  constructor(plural: boolean, verb: string) {
    this.subject = plural ? "We" : "I";
    this.be = plural ? "We're" : "I'm";
    this.want = `${plural ? "We'd" : "I'd"} ${verb} to`;
    this.wantLong = `would ${verb} to`;
  }
}

/** The statement as a sentence of its own. */
export function alone(statement: Statement, voice: Voice, lead = ""): string {
  const led = (text: string, own?: string) => {
    const before = lead !== "" ? lead : (own ?? "");
    return before === "" ? text : `${before}, ${text.replace(/^We\b/, "we")}`;
  };
  switch (statement.shape) {
    case "wish": {
      const adverb = statement.adverb ? ` ${statement.adverb}` : "";
      const want = adverb ? voice.want.replace(/^(\S+)/, `$1${adverb}`) : voice.want;
      return ended(led(`${want} ${statement.text}`, statement.lead), "");
    }
    case "predicate": {
      const adverb = statement.adverb ? ` ${statement.adverb}` : "";
      return ended(
        led(
          `${statement.be ? voice.be : statement.we ? "We" : voice.subject}${adverb} ${statement.text}`,
          statement.lead,
        ),
        "",
      );
    }
    case "ground":
      return ended(led(`${voice.want} connect${groundJoint(statement.text)}${statement.text}`), "");
    case "sentence":
      return ended(statement.text, statement.mark);
  }
}

/** `as` and `since` give a reason only behind a comma. */
export const groundJoint = (text: string): string =>
  /^(?:as|since|given|seeing)\b(?! an? )/.test(text) ? ", " : " ";
