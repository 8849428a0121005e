/** Templates out of a workspace and into it, in chat: as a file, and by pasting. */
import type { Message } from "../chat/message.ts";
import { jsonText } from "../text/json-text.ts";
import { checked, exported, type Imported, imported, importMessage } from "./exchange.ts";
import { importForm } from "./forms.ts";
import type { Narrowed } from "./look.ts";
import { readPasted } from "./pasted.ts";
import { says } from "./says.ts";
import type { Shelf } from "./shelf.ts";

/** The largest file that is written in chat, in UTF-16 code units: some 4,000 templates, and far below what platforms take. */
const FILE_MOST = 1_000_000;

/** What this person may see, as a file that `import` takes. */
export async function exportFile(shelf: Shelf, narrowed: Narrowed): Promise<Message[]> {
  const all = await exported(shelf, narrowed);
  if (all.length === 0) return [says({ type: "text", text: "There is nothing to export yet." })];
  const text = `[\n${all.map(jsonText).join(",\n")}\n]\n`;
  if (text.length > FILE_MOST) {
    const instead = `That is ${all.length} templates, more than one file takes here. Words narrow it, as in \`/connect-template export talk\`, and so does \`export mine\`.`;
    return [says({ type: "problem", text: instead })];
  }
  const said = `${all.length === 1 ? "One template" : `${all.length} templates`}; \`/connect-template import\` takes them back.`;
  return [says({ type: "text", text: said }, { type: "file", name: "templates.json", text })];
}

/** Opens the form, or says of what was typed behind the word what would happen. */
export async function importTyped(shelf: Shelf, typed: string): Promise<Message[]> {
  return typed.trim() === "" ? [{ ...says(), form: importForm() }] : importPasted(shelf, typed, true);
}

/**
 * All of it or, where a row is bad or for a trial, nothing. The answer to a trial brings the form again, with the
 * templates in it: nothing is kept until it is submitted, and who may is asked again then.
 */
export async function importPasted(shelf: Shelf, pasted: string, trial: boolean): Promise<Message[]> {
  const read = await readPasted(pasted);
  if ("problem" in read)
    return [{ ...says({ type: "problem", text: read.problem }), form: importForm(pasted) }];
  const result = await imported(shelf, checked(read.rows), trial);
  const message = importMessage(result, trial);
  if (result.faults.length > 0) return [{ ...message, form: importForm(pasted) }];
  if (!trial || changes(result) === 0) return [message];
  const next =
    "To have it happen, send the form again with «Import them»; `/connect-template import` opens it.";
  return [
    { ...message, blocks: [...message.blocks, { type: "text", text: next }], form: importForm(pasted) },
  ];
}

const changes = ({ added, changed }: Imported): number => added.length + changed.length;
