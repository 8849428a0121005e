/** The forms of the library. Their ids carry what they were opened for, so that nothing is kept meanwhile. */
import type { Field, Form } from "../chat/message.ts";
import type { Template } from "../store/ports.ts";
import { NAME_LIMIT } from "../store/template-name.ts";
import { TEMPLATE_CAP } from "../templates/liquid.ts";

const SAVE = "template-save";
const EDIT = "template-edit";

/** A new template; where its name was said already, the form's id carries it. */
export function saveForm(name: string): Form {
  const text: Field = {
    id: "text",
    label: "What does it say?",
    kind: "text",
    required: true,
    hint: "The note, with {{ recipient }} or {{ event }} where its words change.",
    maxLength: TEMPLATE_CAP,
  };
  const called: Field = {
    id: "name",
    label: "What should it be called?",
    kind: "line",
    required: true,
    hint: "A few words, such as: met at an event.",
    maxLength: NAME_LIMIT,
  };
  return name === ""
    ? { id: SAVE, title: "Save a template", submit: "Save", fields: [called, text] }
    : { id: `${SAVE}/${name}`, title: `Save ${name}`.slice(0, 60), submit: "Save", fields: [text] };
}

/** The name a new template was given, by the form or by what opened it; undefined for another form. */
export function savedBy(formId: string, typed: string): string | undefined {
  if (formId === SAVE) return typed;
  return formId.startsWith(`${SAVE}/`) ? formId.slice(SAVE.length + 1) : undefined;
}

/** Another text for a template, over the version that was read. */
export function editForm(template: Template): Form {
  return {
    id: `${EDIT}/${template.version}/${template.id}`,
    title: `Edit ${template.name}`.slice(0, 60),
    submit: "Save",
    fields: [
      {
        id: "text",
        label: "What should it say?",
        kind: "text",
        required: true,
        hint: "The former text is kept in its history.",
        maxLength: TEMPLATE_CAP,
        value: template.text,
      },
    ],
  };
}

/** What an edit form was opened for. */
export function editedBy(formId: string): { id: string; version: number } | undefined {
  const [kind, version, ...id] = formId.split("/");
  return kind === EDIT && version !== undefined && /^\d{1,9}$/.test(version)
    ? { id: id.join("/"), version: Number(version) }
    : undefined;
}
