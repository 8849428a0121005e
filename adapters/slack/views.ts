/** Forms of the core as Slack's modals, and what was filled in. */
import type { types } from "@slack/bolt";
import type { Field, Form } from "../../src/chat/message.ts";
import { showOnOneLine } from "../../src/text/control.ts";
import { cutAtGrapheme } from "../../src/text/graphemes.ts";
import { LIMITS } from "./limits.ts";

/** What a modal remembers of where it was opened. */
export interface Opener {
  place: string;
  /** What the command may answer through, and until when in milliseconds since 1970. */
  responseUrl?: string;
  until?: number;
}

/** The one element in each input block. */
const ELEMENT = "value";

/**
 * A form as a modal; undefined where Slack has no room for it: its id is too long, it has more fields than a view takes
 * blocks, or what stands there already is longer than an input holds (it would come back cut).
 */
export function modalOf(form: Form, opener: Opener): types.ModalView | undefined {
  const metadata = JSON.stringify(opener);
  if (form.id.length > LIMITS.callbackId || form.fields.length > LIMITS.viewBlocks) return undefined;
  if (metadata.length > LIMITS.metadata || !form.fields.every(fits)) return undefined;
  return {
    type: "modal",
    callback_id: form.id,
    private_metadata: metadata,
    title: words(form.title, LIMITS.modalTitle),
    submit: words(form.submit, LIMITS.modalButton),
    close: words("Cancel", LIMITS.modalButton),
    blocks: form.fields.map(input),
  };
}

function fits({ id, value = "", choices = [] }: Field): boolean {
  return (
    id.length <= LIMITS.blockId &&
    value.length <= LIMITS.inputLength &&
    choices.every((one) => one.value.length <= LIMITS.optionValue)
  );
}

function input(field: Field): types.InputBlock {
  const hint = field.hint && showOnOneLine(field.hint);
  return {
    type: "input",
    block_id: field.id,
    label: words(field.label, LIMITS.inputLabel),
    optional: !field.required,
    ...(hint && { hint: words(hint, LIMITS.inputHint) }),
    element: field.kind === "choice" ? choice(field) : line(field),
  };
}

function line({ kind, maxLength, value }: Field): types.PlainTextInput {
  return {
    type: "plain_text_input",
    action_id: ELEMENT,
    multiline: kind === "text",
    max_length: Math.min(Math.max(maxLength, value?.length ?? 0), LIMITS.inputLength),
    ...(value && { initial_value: value }),
  };
}

function choice({ choices = [], value }: Field): types.StaticSelect {
  const options = choices.slice(0, LIMITS.options).map((one) => ({
    text: words(one.label, LIMITS.optionLabel),
    value: one.value,
  }));
  const chosen = options.find((one) => one.value === value);
  return {
    type: "static_select",
    action_id: ELEMENT,
    options,
    ...(chosen && { initial_option: chosen }),
  };
}

/** Slack refuses an empty text. */
function words(text: string, most: number): types.PlainTextElement {
  return { type: "plain_text", text: cutAtGrapheme(showOnOneLine(text), most) || "…", emoji: false };
}

/** What Slack gives back of one input. */
interface Filled {
  value?: string | null;
  selected_option?: { value: string } | null;
}

/** What was filled in, by the ids of the fields; what was left empty is empty. */
export function filledIn(values: Record<string, Record<string, Filled>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([id, elements]) => {
      const { value, selected_option } = elements[ELEMENT] ?? {};
      return [id, value ?? selected_option?.value ?? ""];
    }),
  );
}

/** Where a modal was opened; undefined where it is none of ours. */
export function openerOf(metadata: string | undefined): Opener | undefined {
  try {
    const opener: unknown = JSON.parse(metadata ?? "");
    return typeof opener === "object" &&
      opener !== null &&
      "place" in opener &&
      typeof opener.place === "string"
      ? (opener as Opener)
      : undefined;
  } catch {
    return undefined;
  }
}
