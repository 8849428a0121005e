/** `connect-coach completion`: what a shell offers after Tab, made from the commands themselves. */
import type { Command } from "commander";
import { createCoach } from "../../src/coach.ts";
import { nearest } from "../../src/text/nearest.ts";
import { bash, type Completed, type Flag, fish, zsh } from "./completion-scripts.ts";
import { DRAFT_FORMATS } from "./draft.ts";
import { ANSWER_FORMATS, FORMATS } from "./formats.ts";
import { EXIT, type Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

const SCRIPTS = { bash, zsh, fish };

const SHELLS = Object.keys(SCRIPTS);

/**
 * Writes the script for a shell. Gives back the exit status.
 * @throws UsageError for a shell there is none for.
 */
export async function completionCommand(io: Io, word: string | undefined, program: Command): Promise<number> {
  const shell = word?.toLowerCase();
  if (shell !== "bash" && shell !== "zsh" && shell !== "fish") {
    if (word === undefined)
      throw new UsageError(`Say which shell: connect-coach completion ${SHELLS.join("|")}.`);
    const near = nearest(word, SHELLS);
    const help = near ? `did you mean ${near}?` : `it is one of ${SHELLS.join(", ")}.`;
    throw new UsageError(`There is no completion for ${word}; ${help}`);
  }
  const topics = await topicIds();
  const formats: Record<string, readonly string[]> = { draft: DRAFT_FORMATS, store: ANSWER_FORMATS };
  const words: Record<string, readonly string[]> = { guide: topics, completion: SHELLS };
  const commands = program.commands.map((command): Completed => {
    const name = command.name();
    const parts = command.commands.map((part) => part.name());
    const options = [...command.options, ...command.commands.flatMap((part) => part.options)];
    const flags = [...new Map(options.map((option) => [option.long, option])).values()].map(
      (option): Flag => ({
        flag: option.long ?? "",
        summary: option.description,
        values: option.long === "--format" ? (formats[name] ?? FORMATS) : [],
      }),
    );
    return { name, summary: command.description(), flags, parts, words: words[name] ?? [] };
  });
  await io.stdout.write(SCRIPTS[shell](commands));
  return EXIT.ready;
}

/** The ids of the guide's pages: its lists are made of `id: summary`. */
async function topicIds(): Promise<string[]> {
  const blocks = (await createCoach().guide()).flatMap((message) => message.blocks);
  const items = blocks.flatMap((block) => (block.type === "list" ? block.items : []));
  return items.flatMap((item) => /^([a-z][a-z0-9-]*):/.exec(item)?.[1] ?? []);
}
