/** The tables, for the type checker, and what each keeps of a person. */
import type { Generated } from "kysely";

/** Booleans are 0 and 1, times are milliseconds since 1970: the same on both engines. */
export interface Schema {
  event_seen: { tenant: string; id: string; at: number };
  draft: {
    tenant: string;
    user_id: string;
    place: string;
    state: string;
    version: number;
    updated_at: number;
  };
  person: { tenant: string; user_id: string; memory: string; updated_at: number };
  team: {
    tenant: string;
    settings: string;
    version: number;
    updated_at: number;
    /** How long the team keeps a draft; null: as long as the host does. */
    draft_days: number | null;
  };
  outbox: {
    id: Generated<number>;
    tenant: string;
    user_id: string;
    place: string;
    event_id: string;
    /** Emptied when it is given up. */
    body: string;
    state: "waiting" | "dead";
    attempts: number;
    created_at: number;
    due_at: number;
    leased_by: string | null;
    leased_until: number;
    expires_at: number | null;
    reason: string | null;
  };
  template: {
    tenant: string;
    id: string;
    name: string;
    /** The name as it is compared: NFKC, lower case, spaces as one. */
    name_key: string;
    text: string;
    owner: string;
    private: number;
    uses: number;
    used_at: number | null;
    version: number;
    created_at: number;
    updated_at: number;
    deleted_at: number | null;
  };
  /** The words of the names of templates that are not deleted: see template-search.ts. */
  template_word: {
    tenant: string;
    /** Whose private template it is; empty for one that is shared. */
    scope: string;
    word: string;
    name_key: string;
    template_id: string;
  };
  template_version: {
    tenant: string;
    template_id: string;
    version: number;
    name: string;
    text: string;
    by: string;
    at: number;
  };
  installation: {
    tenant: string;
    secret: string;
    /** Which key it is encrypted with. */
    key_id: string;
    updated_at: number;
  };
  set_aside: {
    id: string;
    tenant: string;
    user_id: string;
    place: string;
    body: string;
    reason: string;
    at: number;
  };
  /** Facts about the store itself: no tenant, no person. */
  fact: { name: string; value: string };
}

/** What a table keeps, and how it goes away: PRIVACY.md and `/connect-guide privacy` are made from it. */
export interface DataStatement {
  /** In plain words, as it is read by people. */
  keeps: string;
  /** Until when, in plain words that go on after "until". */
  until: string;
  /** The column that says whose row it is; none where nothing of a person is kept. */
  person?: "user_id" | "owner" | "by";
  /** `delete`: the row goes when its person is forgotten; `anonymise`: the row stays without the person's id. */
  forget?: "delete" | "anonymise";
}

export const DATA_STATEMENTS: Record<keyof Schema, DataStatement> = {
  event_seen: { keeps: "the id of each event, so that none counts twice", until: "8 days after the event" },
  draft: {
    keeps:
      "the answers and the state of a draft, with the ids of its messages and of the channel it was begun in",
    until: "7 days after the last word, or as the host or the team has set",
    person: "user_id",
    forget: "delete",
  },
  person: {
    keeps: "the last introduction, the plan (200 or 300), the tone, plain mode and muted rules",
    until: "you say so",
    person: "user_id",
    forget: "delete",
  },
  team: {
    keeps: "what a team has set: weights of rules, words and phrases, who may edit, how long drafts are kept",
    until: "the workspace is removed",
  },
  outbox: {
    keeps: "a reply on its way; of one that could not be delivered, the time and the reason",
    until: "it is delivered; what could not be, 7 days more, or as the host has set",
    person: "user_id",
    forget: "delete",
  },
  template: {
    keeps: "a template and the id of who saved it",
    until: "30 days after it is deleted",
    person: "owner",
    forget: "anonymise",
  },
  template_word: {
    keeps: "the words of a template's name, to find it by, and of a private one the id of its owner",
    until: "its template goes",
  },
  template_version: {
    keeps: "former texts of a template and the id of who edited it",
    until: "its template goes",
    person: "by",
    forget: "anonymise",
  },
  installation: { keeps: "a platform's credentials, encrypted", until: "the workspace is removed" },
  set_aside: {
    keeps: "a draft that could not be read any more",
    until: "7 days after it was set aside, or as the host or the team has set",
    person: "user_id",
    forget: "delete",
  },
  fact: { keeps: "facts about the store itself", until: "the store goes" },
};
