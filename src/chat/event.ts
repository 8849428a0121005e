/** `slack:T123`, `discord:456`, `terminal:local`: whose rows these are. */
export type Tenant = `${string}:${string}`;

export interface User {
  id: string;
  name?: string;
  manager: boolean;
  /** Somebody from outside who was let in: a guest of a Slack workspace. They use templates and change none. */
  guest?: true;
}

/** Where the conversation is: a thread, a direct message, a terminal. */
export interface Place {
  id: string;
  /** Where something can be shared from here: the channel that a command was typed in. None where there is none. */
  origin?: Origin;
}

/** A place that others see, in the words of its adapter. */
export interface Origin {
  /** The adapter's own; the core keeps it and hands it back. */
  id: string;
  /** As people know it, such as `#sales`, if that is known. */
  name?: string;
}

/** Everything that reaches the coach other than a slash command. */
export interface ChatEvent {
  tenant: Tenant;
  user: User;
  place: Place;
  /** The platform's own id for this event: the same event has the same id. */
  eventId: string;
  now: Date;
  body: /** `message`: the platform's id of what was written, where it can be edited later. */
    | { type: "text"; text: string; message?: string }
    /** A message that was written earlier says something else now. */
    | { type: "edited"; message: string; text: string }
    /** A message that was written earlier has gone. */
    | { type: "deleted"; message: string }
    | { type: "action"; id: string }
    | { type: "form"; id: string; values: Record<string, string> };
}
