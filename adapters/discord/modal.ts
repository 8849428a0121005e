/** Forms of the core as Discord's modals, and what was filled in. */
import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import type { Field, Form } from "../../src/chat/message.ts";
import { cutAtGrapheme } from "../../src/text/graphemes.ts";
import { ANSWER_CAP } from "../../src/text/length.ts";
import { LIMITS } from "./limits.ts";
import { ANSWER } from "./render.ts";

/**
 * A form as a modal; undefined where Discord has no room for it: its id is too long, it has more fields than a modal
 * takes, or what stands there already is longer than an input holds (it would come back cut).
 */
export function modalOf(form: Form): APIModalInteractionResponseCallbackData | undefined {
  const holds = ({ value = "" }: Field) => value.length <= LIMITS.inputLength;
  if (form.id.length > LIMITS.customId || form.fields.length > LIMITS.modalFields) return undefined;
  if (!form.fields.every(holds)) return undefined;
  return {
    custom_id: form.id,
    title: cutAtGrapheme(form.title, LIMITS.modalTitle),
    components: form.fields.map(labelled),
  };
}

/** The form of an *Answer* button: one answer, in one's own words. */
export function answerModal(asked: string): APIModalInteractionResponseCallbackData {
  const answer: Field = {
    id: ANSWER,
    label: "Your answer",
    kind: "text",
    required: true,
    maxLength: ANSWER_CAP,
  };
  return {
    custom_id: ANSWER,
    title: cutAtGrapheme(asked, LIMITS.modalTitle) || "Your answer",
    components: [labelled(answer)],
  };
}

function labelled(field: Field): APIModalInteractionResponseCallbackData["components"][number] {
  return {
    type: ComponentType.Label,
    label: cutAtGrapheme(field.label, LIMITS.fieldLabel),
    ...(field.hint && { description: cutAtGrapheme(field.hint, LIMITS.fieldHint) }),
    component: field.kind === "choice" ? choice(field) : input(field),
  };
}

function input({ id, kind, required, maxLength, value }: Field) {
  return {
    type: ComponentType.TextInput as const,
    custom_id: id,
    style: kind === "text" ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: Math.min(maxLength, LIMITS.inputLength),
    ...(value !== undefined && value !== "" && { value }),
  };
}

function choice({ id, required, choices = [], value }: Field) {
  return {
    type: ComponentType.StringSelect as const,
    custom_id: id,
    required,
    options: choices.slice(0, LIMITS.options).map((one) => ({
      label: cutAtGrapheme(one.label, LIMITS.optionLabel),
      value: one.value,
      ...(one.value === value && { default: true }),
    })),
  };
}

/** What was filled in, by the ids of the fields: of fields under labels and, as older clients send them, in rows. */
export function filledIn(components: readonly object[]): Record<string, string> {
  return Object.fromEntries(components.flatMap(entries));
}

function entries(component: object): [id: string, value: string][] {
  if ("component" in component && component.component instanceof Object) return entries(component.component);
  if ("components" in component && Array.isArray(component.components))
    return component.components.flatMap(entries);
  if (!("custom_id" in component) || typeof component.custom_id !== "string") return [];
  if ("value" in component && typeof component.value === "string")
    return [[component.custom_id, component.value]];
  const chosen = "values" in component && Array.isArray(component.values) ? component.values : [];
  return [[component.custom_id, String(chosen[0] ?? "")]];
}
