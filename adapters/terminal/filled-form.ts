/** A form at a prompt: its fields one after the other, each a question. */
import type { Block, Field, Form, Message } from "../../src/chat/message.ts";

export class FilledForm {
  readonly form: Form;
  readonly values: Record<string, string> = {};
  #at = 0;

  constructor(form: Form) {
    this.form = form;
  }

  /** The question of the field that is asked now; nothing where all are answered. */
  ask(...lead: Block[]): Message | undefined {
    const field = this.form.fields[this.#at];
    if (!field) return undefined;
    const { label, hint, value } = field;
    const here: Block[] = value === undefined ? [] : [{ type: "quote", text: value }];
    const keep = value === undefined ? "" : " `keep` leaves it as it is.";
    return {
      audience: "private",
      blocks: [
        ...lead,
        ...here,
        {
          type: "question",
          step: this.#at + 1,
          of: this.form.fields.length,
          text: label,
          hint: `${hint ?? ""}${keep} \`cancel\` leaves without saving.`.trim(),
        },
      ],
      actions: [],
    };
  }

  /** Takes an answer. Gives back what is wrong with it, if anything is. */
  answer(typed: string): string | undefined {
    const field = this.form.fields[this.#at];
    if (!field) return undefined;
    const text = typed.trim().toLowerCase() === "keep" && field.value !== undefined ? field.value : typed;
    const fault = faultOf(field, text);
    if (fault !== undefined) return fault;
    this.values[field.id] = text;
    this.#at++;
    return undefined;
  }
}

function faultOf({ required, maxLength }: Field, text: string): string | undefined {
  if (required && text.trim() === "") return "That was empty. Type something, or `cancel`.";
  return text.length > maxLength
    ? `That is ${text.length} characters long, and ${maxLength} is the most.`
    : undefined;
}
