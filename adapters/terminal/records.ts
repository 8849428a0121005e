/** The records of a batch: what each may hold, checked, with a sentence for each fault. */
import * as z from "zod/mini";
import { MAX_LIMIT, MIN_LIMIT } from "../../src/text/length.ts";

/** A number that JSON.parse takes for Infinity (1e400) is one, too. */
const number = z.custom<number>((value) => typeof value === "number");
const id = z.nullish(z.union([z.string(), number]));
const limit = z.nullish(z.number().check(z.int(), z.gte(MIN_LIMIT), z.lte(MAX_LIMIT)));
const optional = z.nullish(z.string());

const reviewRecord = z.object({ id, text: z.string(), recipient: optional, limit });
const draftRecord = z.object({
  id,
  name: z.string(),
  title: optional,
  recipient: optional,
  reason: z.string(),
  context: optional,
  limit,
});

export type ReviewRecord = z.infer<typeof reviewRecord>;
export type DraftRecord = z.infer<typeof draftRecord>;
export type Checked<R> = { record: R } | { error: string };

/** A review's record, or what is wrong with it. */
export const checkReview = (value: unknown): Checked<ReviewRecord> => check(reviewRecord, value);
/** A draft's record, or what is wrong with it. */
export const checkDraft = (value: unknown): Checked<DraftRecord> => check(draftRecord, value);

function check<R>(schema: z.ZodMiniType<R>, value: unknown): Checked<R> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return { error: "a record is an object in braces" };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { record: parsed.data };
  const fields = parsed.error.issues.map((issue) => String(issue.path[0]));
  return { error: [...new Set(fields)].map((field) => fault(field, value)).join("; ") };
}

function fault(field: string, value: object): string {
  if (!Object.hasOwn(value, field)) return `${field} is missing`;
  if (field === "id") return "id must be a string or a number";
  if (field === "limit") return `limit must be a whole number from ${MIN_LIMIT} to ${MAX_LIMIT}`;
  return `${field} must be a string`;
}
