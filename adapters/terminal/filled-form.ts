/** A form at a prompt: its fields one after the other, each a question. */
import type { Action, Block, Choice, Field, Form, Message } from "../../src/chat/message.ts";

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
    const { label, hint, required } = field;
    const value = field.value === undefined ? undefined : labelOf(field, field.value);
    const here: Block[] = value === undefined ? [] : [{ type: "quote", text: value }];
    const hints = [
      ...(hint === undefined ? [] : [hint]),
      ...(field.kind === "choice" ? [choiceHint(field)] : []),
      ...(value === undefined ? [] : ["`keep` leaves it as it is."]),
      ...(required ? [] : ["`skip` leaves it out."]),
      "`cancel` leaves without saving.",
    ];
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
          hint: hints.join(" "),
        },
      ],
      actions: [],
    };
  }

  /** What can be chosen for the field that is asked now, as buttons; what is set already comes first to hand. */
  get choices(): readonly Action[] {
    const { choices = [], value: now } = this.form.fields[this.#at] ?? {};
    return choices.map(({ value, label }) => ({
      id: `choice-${value}`,
      label,
      word: value,
      ...(value === now && { style: "primary" as const }),
    }));
  }

  /** Takes an answer. Gives back what is wrong with it, if anything is. */
  answer(typed: string): string | undefined {
    const field = this.form.fields[this.#at];
    if (!field) return undefined;
    const said = typed.trim().toLowerCase();
    const kept = said === "keep" ? field.value : undefined;
    const left = said === "skip" && !field.required ? "" : undefined;
    const text = kept ?? left ?? (field.kind === "choice" ? chosen(field, typed) : typed);
    if (text === undefined) return "That is none of them. Type one of the words, or its number.";
    const fault = faultOf(field, text);
    if (fault !== undefined) return fault;
    this.values[field.id] = text;
    this.#at++;
    return undefined;
  }
}

/** What is chosen: by its value, its label, the beginning of one of these alone, or its number. */
function chosen({ choices = [] }: Field, typed: string): string | undefined {
  const said = typed.trim().toLowerCase();
  if (said === "") return undefined;
  const is = ({ value, label }: Choice) => [value, label].some((one) => one.toLowerCase() === said);
  const begins = ({ value, label }: Choice) =>
    [value, label].some((one) => one.toLowerCase().startsWith(said));
  const near = choices.filter(begins);
  const number = /^\d{1,2}$/.test(said) ? choices[Number(said) - 1] : undefined;
  return (choices.find(is) ?? number ?? (near.length === 1 ? near[0] : undefined))?.value;
}

/** `200` (Free …), `300` (Premium …). */
function choiceHint({ choices = [] }: Field): string {
  const named = choices.map(({ value, label }, index) =>
    label === value ? `${index + 1} \`${value}\`` : `${index + 1} \`${value}\` (${label})`,
  );
  return `Choose: ${named.join(", ")}.`;
}

/** How a value is called where it is one of several. */
function labelOf({ choices = [] }: Field, value: string): string {
  return choices.find((one) => one.value === value)?.label ?? value;
}

function faultOf({ required, maxLength }: Field, text: string): string | undefined {
  if (required && text.trim() === "") return "That was empty. Type something, or `cancel`.";
  return text.length > maxLength
    ? `That is ${text.length} characters long, and ${maxLength} is the most.`
    : undefined;
}
