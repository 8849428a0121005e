import type { Place, Tenant, User } from "../src/chat/event.ts";
import type { Choice, Form, Message } from "../src/chat/message.ts";
import type { Coach } from "../src/coach.ts";
import type { Lookup } from "../src/look-up.ts";

/** One option of a slash command, as every platform can offer it. */
export interface Option {
  name: string;
  description: string;
  required: boolean;
  /** `rest` takes everything that is left of the line. */
  kind: "word" | "rest";
  choices?: readonly Choice[];
  /** What is offered while somebody types: `src/look-up.ts` finds it. */
  lookup?: Lookup;
  /** A word that stands before the value in a typed line, such as `to` in `rename OLD to NEW`. */
  lead?: string;
}

/** One thing a command can do, where its first word (or first two, as in `my data`) says what. */
export interface Subcommand {
  /** One or two words in lower case; what is typed behind them are its options. */
  name: string;
  summary: string;
  options: readonly Option[];
  /** For managers alone; asked again when it is done. */
  managers?: true;
}

/** One call of a command, whatever the platform. `eventId` is the platform's own. */
export interface Invocation {
  tenant: Tenant;
  user: User;
  place: Place;
  args: Record<string, string>;
  eventId: string;
  now: Date;
}

/** One slash command; the file's name is the command's. */
export interface Command {
  name: `connect-${string}`;
  summary: string;
  options: readonly Option[];
  /** What stands behind `options`, told one by one, for platforms that offer each by itself. */
  subcommands?: readonly Subcommand[];
  /** A whole line that shows how it is typed. */
  example: string;
  /** Asked where forms are shown and the command came without arguments; `coach.handle` takes what is submitted. */
  form?: Form;
  run(call: Invocation, coach: Coach): Promise<Message[]>;
}
