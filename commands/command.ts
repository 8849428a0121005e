import type { Place, Tenant, User } from "../src/chat/event.ts";
import type { Form, Message } from "../src/chat/message.ts";
import type { Coach } from "../src/coach.ts";

/** One option of a slash command, as every platform can offer it. */
export interface Option {
  name: string;
  description: string;
  required: boolean;
  /** `rest` takes everything that is left of the line. */
  kind: "word" | "rest";
  choices?: readonly { value: string; label: string }[];
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
  /** A whole line that shows how it is typed. */
  example: string;
  /** Asked where forms are shown and the command came without arguments; `coach.handle` takes what is submitted. */
  form?: Form;
  run(call: Invocation, coach: Coach): Promise<Message[]>;
}
