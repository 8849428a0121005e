/** A template that is being filled in, as plain JSON: what the conversation needs to go on, and nothing else. */
import * as z from "zod/mini";
import { TEMPLATE_CAP } from "../../templates/liquid.ts";
import { type ParsedTemplate, parseTemplate } from "../../templates/template.ts";
import { PREMIUM_LIMIT } from "../../text/length.ts";
import { type Known, knownSchema, messageId, originSchema, sharingSchema, words } from "../state.ts";

/** A value is asked for, or the note is shown. A placeholder may be called "preview": names have a box of their own. */
const place = z.union([z.strictObject({ ask: z.string() }), z.literal("preview")]);

const fillingSchema = z
  .strictObject({
    version: z.literal(1),
    kind: z.literal("template"),
    template: z.strictObject({
      /** The store's id, where it is one of the store's. */
      id: z.exactOptional(z.string()),
      name: z.string(),
      text: z.string().check(z.maxLength(2 * TEMPLATE_CAP)),
    }),
    at: z.union([place, z.enum(["done", "cancelled"])]),
    /** Where to go after this value, when it is a change and not the next question. */
    returnTo: z.exactOptional(place),
    /** By the names of placeholders; null: skipped. */
    values: z.record(z.string(), z.nullable(words)),
    /** Of these, what came with the command: it is not asked, and a restart leaves it. */
    given: z.record(z.string(), words),
    /** Typed and not taken, by the placeholder it was typed for: there `keep` takes it. */
    waiting: z.record(z.string(), words),
    /** The messages that gave these, by the same names: on chat platforms alone. */
    from: z.exactOptional(z.record(z.string(), messageId)),
    waitingFrom: z.exactOptional(z.record(z.string(), messageId)),
    /** The note that these values make was shown. */
    previewed: z.exactOptional(z.literal(true)),
    /** The channel that the template was asked for in. */
    origin: z.exactOptional(originSchema),
    /** What would be shared was shown: *Share it* shares that and nothing else. */
    sharing: z.exactOptional(sharingSchema),
    known: knownSchema,
  })
  .check(z.refine(isWhole, "it asks for what the template does not have"));

export type Filling = z.infer<typeof fillingSchema> & { known: Known };

/** Where a conversation can be while it is open. */
export type Place = z.infer<typeof place>;

/** The template as it was when its use began; a later edit of it changes nothing here. */
export type Used = Filling["template"];

/**
 * A filling from its stored JSON.
 * @throws SyntaxError where the text is not JSON, ZodError where it is not a filling this version knows
 */
export function parseFilling(json: string): Filling {
  return fillingSchema.parse(JSON.parse(json));
}

/**
 * The template of a filling, read.
 * @throws Error where its text is no template, which parseFilling and whoever starts a filling have ruled out
 */
export function templateOf({ template }: Pick<Filling, "template">): ParsedTemplate {
  const parsed = parseTemplate(template.text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.template;
}

/** The note length in force: the person's plan, or 300; in UTF-16 code units. */
export function limitOf({ known }: Filling): number {
  return known.plan ?? PREMIUM_LIMIT;
}

/** The placeholder that is asked for, if one is. */
export function askedAt({ at }: Filling): string | undefined {
  return typeof at === "object" ? at.ask : undefined;
}

/** True where both are the same question, or both the preview. */
export function samePlace(one: Place | undefined, other: Filling["at"]): boolean {
  return typeof one === "object" && typeof other === "object" ? one.ask === other.ask : one === other;
}

/** A copy without the given optional keys: absent, not undefined, so that the JSON comes back the same. */
export function without(
  filling: Filling,
  ...keys: ("returnTo" | "previewed" | "sharing" | "from" | "waitingFrom")[]
): Filling {
  const copy = { ...filling };
  for (const key of keys) delete copy[key];
  return copy;
}

/** A record without one of its names. */
export function omit<Value>(record: Record<string, Value>, name: string): Record<string, Value> {
  const { [name]: _, ...rest } = record;
  return rest;
}

/** Every name in it is one of the template's: none other could be asked for, or be part of a command line. */
function isWhole({
  template,
  at,
  returnTo,
  values,
  given,
  waiting,
  from = {},
  waitingFrom = {},
}: {
  template: { text: string };
  at: Place | "done" | "cancelled";
  returnTo?: Place;
  values: object;
  given: object;
  waiting: object;
  from?: object;
  waitingFrom?: object;
}): boolean {
  const parsed = parseTemplate(template.text);
  if (!parsed.ok) return false;
  const names = new Set(parsed.template.placeholders.map((one) => one.name));
  const asked = [at, returnTo].flatMap((one) => (typeof one === "object" ? [one.ask] : []));
  const kept = [values, given, waiting, from, waitingFrom].flatMap((one) => Object.keys(one));
  return [...asked, ...kept].every((name) => names.has(name));
}
