/** A message as JSON, for whatever keeps it between two moments. */
import * as z from "zod/mini";
import type { Message } from "./message.ts";

const text = z.object({ text: z.string() });
const measured = { text: z.string(), length: z.int(), limit: z.int() };

const action = z.object({
  id: z.string(),
  label: z.string(),
  word: z.string(),
  style: z.exactOptional(z.enum(["primary", "danger"])),
});

const block = z.discriminatedUnion("type", [
  z.extend(text, { type: z.enum(["text", "heading", "tip", "problem", "quote"]) }),
  z.object({
    type: z.literal("question"),
    step: z.int(),
    of: z.int(),
    text: z.string(),
    hint: z.exactOptional(z.string()),
  }),
  z.object({ type: z.literal("file"), name: z.string(), text: z.string() }),
  z.object({ type: z.literal("note"), label: z.string(), ...measured }),
  z.object({ type: z.literal("length"), ...measured }),
  z.object({
    type: z.literal("checklist"),
    items: z.array(z.object({ label: z.string(), done: z.boolean(), detail: z.exactOptional(z.string()) })),
  }),
  z.object({ type: z.literal("verdict"), verdict: z.enum(["ready", "look", "fix"]), text: z.string() }),
  z.object({
    type: z.literal("findings"),
    findings: z.array(
      z.object({
        rule: z.string(),
        severity: z.enum(["error", "warning", "info"]),
        title: z.string(),
        message: z.string(),
        why: z.string(),
        advice: z.string(),
        excerpt: z.exactOptional(z.string()),
        actions: z.exactOptional(z.array(action)),
      }),
    ),
  }),
  z.object({
    type: z.literal("list"),
    items: z.array(z.string()),
    ordered: z.exactOptional(z.boolean()),
  }),
  z.object({
    type: z.literal("facts"),
    facts: z.array(z.object({ text: z.string(), source: z.string(), asOf: z.int() })),
  }),
  z.object({
    type: z.literal("drafts"),
    items: z.array(z.object({ place: z.string(), text: z.string(), updatedAt: z.int() })),
  }),
]);

const message: z.ZodMiniType<Message> = z.object({
  audience: z.enum(["private", "shared"]),
  to: z.exactOptional(z.string()),
  blocks: z.array(block),
  form: z.exactOptional(
    z.object({
      id: z.string(),
      title: z.string(),
      submit: z.string(),
      fields: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          kind: z.enum(["line", "text", "choice"]),
          required: z.boolean(),
          choices: z.exactOptional(z.array(z.object({ value: z.string(), label: z.string() }))),
          hint: z.exactOptional(z.string()),
          maxLength: z.int(),
          value: z.exactOptional(z.string()),
        }),
      ),
    }),
  ),
  actions: z.array(action),
  plain: z.exactOptional(z.literal(true)),
});

/**
 * A message from its JSON.
 * @throws SyntaxError where the text is not JSON, ZodError where it is no message this version knows
 */
export function parseMessage(json: string): Message {
  return message.parse(JSON.parse(json));
}
