/** `slack:T123`, `discord:456`, `terminal:local`: whose rows these are. */
export type Tenant = `${string}:${string}`;

export interface User {
  id: string;
  name?: string;
  manager: boolean;
}

/** Where the conversation is: a thread, a direct message, a terminal. */
export interface Place {
  id: string;
}

/** Everything that reaches the coach other than a slash command. */
export interface ChatEvent {
  tenant: Tenant;
  user: User;
  place: Place;
  /** The platform's own id for this event: the same event has the same id. */
  eventId: string;
  now: Date;
  body:
    | { type: "text"; text: string }
    | { type: "action"; id: string }
    | { type: "form"; id: string; values: Record<string, string> };
}
