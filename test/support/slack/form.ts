/** A modal as it is filled in. */
import type { Json } from "./json.ts";
import { isJson, json, list, str } from "./json.ts";
import { type Control, controlsOf } from "./plain.ts";
import type { View } from "./world.ts";

/** By label, action id or block id. */
export type FormValues = Record<string, string>;

/**
 * `state.values` of a view in which these values stand. With `whole` it is about to be submitted: throws where Slack's
 * client keeps the form open, since something is missing, too long or not among the options; and for names that no
 * field has.
 */
export function stateOf(view: View, values: FormValues, whole = false): Json {
  const controls = controlsOf(list(view.content.blocks).map(json)).filter((one) => one.type !== "button");
  const named = new Set(controls.flatMap((one) => [one.label, one.actionId, one.blockId]));
  for (const name of Object.keys(values)) if (!named.has(name)) throw new Error(`There is no field ${name}.`);
  const state: Record<string, Json> = {};
  for (const control of controls) {
    const given = values[control.label] ?? values[control.actionId] ?? values[control.blockId];
    const value = stands(control, given);
    if (whole) check(control, value);
    state[control.blockId] = { ...state[control.blockId], [control.actionId]: value };
  }
  return state;
}

/** What stands in a field: what was given, or what it began with. */
function stands({ type, element, label }: Control, given: string | undefined): Json {
  if (type === "plain_text_input") {
    const value = given ?? str(element.initial_value) ?? "";
    return { type, value: value === "" ? null : value };
  }
  if (type === "checkboxes") return { type, selected_options: list(element.initial_options) };
  if (given === undefined) return { type, selected_option: element.initial_option ?? null };
  if (type === "external_select")
    return {
      type,
      selected_option: { text: { type: "plain_text", text: given, emoji: true }, value: given },
    };
  const groups = list(element.option_groups).flatMap((group) => list(json(group).options));
  const options = [...list(element.options), ...groups].filter(isJson);
  const option = options.find((one) => one.value === given || json(one.text).text === given);
  if (option === undefined) throw new Error(`${label} has no option ${given}.`);
  return { type, selected_option: option };
}

function check({ input, element, label }: Control, value: Json): void {
  const text = str(value.value) ?? "";
  const empty = value.type === "plain_text_input" ? text === "" : value.selected_option === null;
  if (empty && input !== undefined && input.optional !== true) throw new Error(`${label} must be filled in.`);
  const max = Number(element.max_length ?? 3_000);
  if (text.length > max) throw new Error(`${label} is longer than ${max}.`);
  if (text !== "" && text.length < Number(element.min_length ?? 0)) throw new Error(`${label} is too short.`);
}
