/**
 * A draft is plain JSON: everything the conversation needs to go on is in it, so that it can be kept anywhere
 * and read again by a later version of the coach.
 */
import * as z from "zod/mini";
import type { Origin } from "../chat/event.ts";
import type { Answers } from "../note/assemble.ts";
import type { ReviewPolicy } from "../review/policy.ts";
import { cutAtGrapheme } from "../text/graphemes.ts";
import { ANSWER_CAP, FREE_LIMIT, PREMIUM_LIMIT } from "../text/length.ts";

/** The three questions, in the order they are asked. */
export const STEPS = ["name", "reason", "context"] as const;
export type Step = (typeof STEPS)[number];

/** Where somebody who is stuck can have met or heard of the recipient. */
export const RUNGS = ["met", "work", "mutual", "shared", "research", "nothing"] as const;
export type Rung = (typeof RUNGS)[number];

/** The longest id of a muted rule, in UTF-16 code units, and the most of them: far more than there are rules. */
const MUTED_ID = 60;
const MUTED_MOST = 100;

/** An answer as it is kept. */
export const words = z.string().check(z.maxLength(ANSWER_CAP));
/** The longest id of a message and of a place that is kept, in UTF-16 code units; platforms' own are a tenth of it. */
const ID_CAP = 200;
/** The platform's id of a message that gave something. */
export const messageId = z.string().check(z.maxLength(ID_CAP));
/** The longest name of a place or a person that is kept, in UTF-16 code units. */
const NAME_CAP = 100;
const shortName = z.string().check(z.maxLength(NAME_CAP));

/** Where the note can be shared. */
export const originSchema = z.strictObject({ id: messageId, name: z.exactOptional(shortName) });
/** The note as it was shown before it is shared, and whose name stands over it. */
export const sharingSchema = z.strictObject({ note: words, by: z.exactOptional(shortName) });

const limit = z.union([z.literal(FREE_LIMIT), z.literal(PREMIUM_LIMIT)]);
const place = z.enum([...STEPS, "recipient", "preview"]);

/** What the coach remembers of a person from one draft to the next. */
export const knownSchema = z.strictObject({
  /** The last introduction that ended in a note. */
  introduction: z.exactOptional(words),
  /** The account's note length; absent until told. */
  plan: z.exactOptional(limit),
  /** The plan is asked once, at the first preview. */
  planAsked: z.boolean(),
  /** How notes sound; warm where nothing is said. */
  tone: z.exactOptional(z.literal("formal")),
  /** No bars and no symbols, for a screen reader. */
  plain: z.exactOptional(z.literal(true)),
  /** Ids of rules whose findings are left out. */
  muted: z.exactOptional(z.array(z.string().check(z.maxLength(MUTED_ID))).check(z.maxLength(MUTED_MOST))),
});

const pendingSchema = z.strictObject({
  kind: z.enum(["refused", "note"]),
  for: place,
  text: words,
  message: z.exactOptional(messageId),
});

/** The message that gave an answer, so that an edit of it can edit the answer. */
const sourceSchema = z.strictObject({
  message: messageId,
  /** The question it was typed at, where it answered another. */
  asked: z.exactOptional(z.enum(STEPS)),
  /** The rung of the ladder it was typed on. */
  rung: z.exactOptional(z.enum(RUNGS)),
});

const draftSchema = z.strictObject({
  version: z.literal(1),
  /** What is asked or shown; `recipient` only after *Set recipient* or where the assembler asks for it again. */
  at: z.enum([...STEPS, "recipient", "preview", "done", "cancelled"]),
  /** Where to go after this answer, when it is a change and not the next question. */
  returnTo: z.exactOptional(place),
  answers: z.strictObject({
    name: z.exactOptional(words),
    recipient: z.exactOptional(words),
    reason: z.exactOptional(words),
    /** null: skipped. */
    context: z.exactOptional(z.nullable(words)),
  }),
  /** Where the messages are known that gave these answers: on chat platforms alone. */
  from: z.exactOptional(
    z.strictObject({
      name: z.exactOptional(sourceSchema),
      recipient: z.exactOptional(sourceSchema),
      reason: z.exactOptional(sourceSchema),
      context: z.exactOptional(sourceSchema),
    }),
  ),
  /** Answers kept though the assembler would ask again. */
  kept: z.array(z.enum([...STEPS, "recipient", "length"])),
  /** The rung of the ladder that the context question stands on, until it is answered. */
  rung: z.exactOptional(z.enum(RUNGS)),
  /** Typed but not taken: `keep` takes it as the answer it was meant for, `review` reviews a whole note. */
  pending: z.exactOptional(pendingSchema),
  /** The same from other questions, the latest last: there `keep` takes it; a note of the preview is for `review`. */
  aside: z.array(pendingSchema),
  /** The note that these answers make was shown. */
  previewed: z.exactOptional(z.literal(true)),
  /** The limit chosen for this draft, where it is not the plan's. */
  limit: z.exactOptional(limit),
  /** Which wording is shown, counted from 0. */
  wording: z.int().check(z.minimum(0)),
  /** A shorter wording that was proposed and taken. */
  accepted: z.exactOptional(words),
  /** Another draft was asked for while this one was open: `resume` or a new one, to this recipient. */
  offer: z.exactOptional(
    z.strictObject({ to: z.exactOptional(words), origin: z.exactOptional(originSchema) }),
  ),
  /** The channel that the draft was asked for in. */
  origin: z.exactOptional(originSchema),
  /** What would be shared was shown: *Share it* shares that and nothing else. */
  sharing: z.exactOptional(sharingSchema),
  known: knownSchema,
});

/**
 * Beside what is remembered, for one event: what reviews go by. A symbol, so that it goes wherever the person does and
 * is never kept: JSON leaves it out.
 */
export const POLICY: unique symbol = Symbol("policy");

export type Draft = z.infer<typeof draftSchema> & { known: Known };
export type Pending = z.infer<typeof pendingSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Known = z.infer<typeof knownSchema> & { readonly [POLICY]?: ReviewPolicy };
export type Sharing = z.infer<typeof sharingSchema>;
export type AnswerKey = keyof Draft["answers"];

/** Nothing is known of a person who comes for the first time. */
export const UNKNOWN: Known = { planAsked: false };

/** The person with what reviews go by while this event is handled. */
export function withPolicy(known: Known, policy: ReviewPolicy | undefined): Known {
  return policy ? { ...known, [POLICY]: policy } : known;
}

/** A fresh draft at the first question; the last introduction stands there to be kept. */
export function createDraft(known: Known = UNKNOWN, origin?: Origin): Draft {
  return {
    version: 1,
    at: "name",
    answers: known.introduction === undefined ? {} : { name: known.introduction },
    kept: [],
    aside: [],
    wording: 0,
    ...(origin && { origin }),
    known,
  };
}

/** The place as it is kept; one whose id is too long is none, a long name is cut. */
export function keptOrigin(origin: Origin | undefined): Origin | undefined {
  if (origin === undefined || origin.id.length > ID_CAP) return undefined;
  const name = keptName(origin.name);
  return { id: origin.id, ...(name !== undefined && { name }) };
}

/** A name as it is kept: on one line, and only its beginning where it is long; a blank one is none. */
export function keptName(name: string | undefined): string | undefined {
  const line =
    name
      ?.slice(0, 4 * NAME_CAP)
      .split(/\s/u)
      .filter(Boolean)
      .join(" ") ?? "";
  return cutAtGrapheme(line, NAME_CAP) || undefined;
}

/** The id of a message as it is kept; one that is too long is not kept. */
export function keptMessage(message: string | undefined): string | undefined {
  return message === undefined || message.length > ID_CAP ? undefined : message;
}

/**
 * A draft from its stored JSON.
 * @throws SyntaxError where the text is not JSON, ZodError where it is not a draft this version knows.
 */
export function parseDraft(json: string): Draft {
  return draftSchema.parse(JSON.parse(json));
}

/**
 * What is remembered of a person from its stored JSON.
 * @throws as parseDraft
 */
export function parseKnown(json: string): Known {
  return knownSchema.parse(JSON.parse(json));
}

/** The answers as the assembler takes them: what was not answered is empty, what was skipped is null. */
export function answersOf(draft: Draft): Answers {
  const { name = "", reason = "", context = "", recipient } = draft.answers;
  return { name, reason, context, ...(recipient !== undefined && { recipient }) };
}

/** The note length in force: this draft's choice, the person's plan, or 300; in UTF-16 code units. */
export function limitOf(draft: Draft): number {
  return draft.limit ?? draft.known.plan ?? PREMIUM_LIMIT;
}

/** True for one of the three questions. */
export function isStep(at: string): at is Step {
  return (STEPS as readonly string[]).includes(at);
}

/** A copy without the given optional keys: absent, not undefined, so that the JSON comes back the same. */
export function without<
  Key extends "returnTo" | "rung" | "pending" | "limit" | "accepted" | "offer" | "previewed" | "sharing",
>(draft: Draft, ...keys: Key[]): Draft {
  const copy = { ...draft };
  for (const key of keys) delete copy[key];
  return copy;
}
