/** The forms of the library. Their ids carry what they were opened for, so that nothing is kept meanwhile. */
import type { Field, Form } from "../chat/message.ts";
import type { Template } from "../store/ports.ts";
import { NAME_LIMIT } from "../store/template-name.ts";
import { TEMPLATE_CAP } from "../templates/liquid.ts";

const SAVE = "template-save";
const EDIT = "template-edit";
const IMPORT = "template-import";

/** The longest id that every platform takes, in UTF-16 code units: Discord's `custom_id`. */
const ID_LENGTH = 100;

/** The most that is read of templates that are pasted, in UTF-16 code units; platforms take less in a field. */
export const PASTE_CAP = 50_000;

/** What is known of a template that is to be saved; what is empty is asked for. */
export interface ToSave {
  name: string;
  text: string;
  private: boolean;
}

/** A new template; where its name was said already, the form's id carries it. */
export function saveForm({ name, text, private: own }: ToSave): Form {
  const says: Field = {
    id: "text",
    label: "What does it say?",
    kind: "text",
    required: true,
    hint: "The note, with {{ recipient }} or {{ event }} where its words change.",
    maxLength: TEMPLATE_CAP,
    ...(text !== "" && { value: text }),
  };
  const called: Field = {
    id: "name",
    label: "What should it be called?",
    kind: "line",
    required: true,
    hint: "A few words, such as: met at an event.",
    maxLength: NAME_LIMIT,
    ...(name !== "" && { value: name }),
  };
  const id = `${SAVE}/${own ? OWN : TEAM}`;
  const named = `${id}/${name}`;
  return name !== "" && named.length <= ID_LENGTH
    ? { id: named, title: `Save ${name}`.slice(0, 60), submit: "Save", fields: [says] }
    : { id, title: "Save a template", submit: "Save", fields: [called, says] };
}

const OWN = "own";
const TEAM = "team";

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

/** Templates that are pasted; once it was said what would happen, `text` stands there again and is to be imported. */
export function importForm(text?: string): Form {
  return {
    id: IMPORT,
    title: "Import templates",
    submit: "Go on",
    fields: [
      {
        id: "text",
        label: "Which templates?",
        kind: "text",
        required: true,
        hint: "As `export` writes them, or CSV with the columns name and text.",
        maxLength: PASTE_CAP,
        ...(text !== undefined && { value: text }),
      },
      {
        id: "now",
        label: "What should happen now?",
        kind: "choice",
        required: true,
        choices: [
          { value: "look", label: "Only say what would happen" },
          { value: "import", label: "Import them" },
        ],
        maxLength: 10,
        value: text === undefined ? "look" : "import",
      },
    ],
  };
}

/** What was filled in, and what its form was opened for. */
export type FilledIn =
  | { do: "save"; name: string; text: string; private: boolean }
  | { do: "edit"; id: string; version: number; text: string }
  | { do: "import"; text: string; trial: boolean };

/** A form of ours that was submitted; undefined for another. */
export function filledIn(formId: string, values: Readonly<Record<string, string>>): FilledIn | undefined {
  const [kind, first = "", ...rest] = formId.split("/");
  const { name = "", text = "", now } = values;
  const last = rest.join("/");
  if (kind === SAVE && (first === OWN || first === TEAM))
    return { do: "save", name: last || name, text, private: first === OWN };
  if (kind === EDIT && /^\d{1,9}$/.test(first) && last !== "")
    return { do: "edit", id: last, version: Number(first), text };
  if (formId === IMPORT) return { do: "import", text, trial: now !== "import" };
  return undefined;
}
