/** `connect-coach template use`: one note in one go, or one for each row of a list. */
import type { Block, Message } from "../../src/chat/message.ts";
import { reviewMessage } from "../../src/review-once.ts";
import { useTemplate } from "../../src/template-once.ts";
import type { Format } from "./formats.ts";
import { EXIT, type Io } from "./io.ts";
import { withStore } from "./opened.ts";
import { renderMessages } from "./render.ts";
import { caller, problemOf } from "./template-caller.ts";
import { UsageError } from "./usage-error.ts";
import { findingRecords } from "./verdicts.ts";

export interface UseOptions {
  /** `event=KotlinConf`, once for each value. */
  set: readonly string[];
  format: Format;
  /** A list of people, or `-`. */
  csv?: string;
  clean: boolean;
  limit?: number;
}

/**
 * A note of a template with the values of `--set`, or a note for each row. Gives back the exit status.
 * @throws UsageError where it is not clear what is wanted, there is no such template, or a value is missing.
 */
export async function templateUse(io: Io, name: string, options: UseOptions): Promise<number> {
  const { set, csv, format, clean } = options;
  const given = valuesOf(set);
  if (csv !== undefined) {
    const { templatePeople } = await import("./template-people.ts");
    return templatePeople(io, name, csv, { ...options, given });
  }
  if (clean)
    throw new UsageError("--clean takes the names that are proposed for a list; it belongs to --csv.");
  if (format !== "text" && format !== "json")
    throw new UsageError(
      `The format ${format} is for many notes; add --csv and a list of people, or take json.`,
    );
  return useOnce(io, name, given, format, options.limit);
}

async function useOnce(
  io: Io,
  name: string,
  given: Readonly<Record<string, string>>,
  format: "text" | "json",
  limit?: number,
): Promise<number> {
  const used = await withStore(io, (store) => useTemplate(store, caller(), name, given, limit));
  const write = (data: object) => io.stdout.write(`${JSON.stringify(data)}\n`);
  if ("problem" in used) throw new UsageError(problemOf(used.problem));
  if ("missing" in used) {
    if (format === "json") {
      await write({ missing: used.missing });
      return EXIT.usage;
    }
    const sets = used.missing.map((one) => `--set ${one}=…`).join(" ");
    throw new UsageError(`The template asks for more: add ${sets}.`);
  }
  const { note, review } = used;
  const { length, limit: most, verdict } = review;
  if (format === "json")
    await write({ note, length, limit: most, verdict, findings: findingRecords(note, review) });
  else {
    const block: Block = { type: "note", label: "Your note", text: note, length, limit: most };
    const shown: Message = { audience: "private", blocks: [block], actions: [] };
    await io.stdout.write(await renderMessages([shown, reviewMessage(note, review)], io));
  }
  return verdict === "ready" ? EXIT.ready : EXIT.findings;
}

function valuesOf(set: readonly string[]): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  for (const one of set) {
    const at = one.indexOf("=");
    if (at < 1) throw new UsageError("--set takes a name and a value, such as --set event=KotlinConf.");
    values[one.slice(0, at).trim()] = one.slice(at + 1);
  }
  return values;
}
