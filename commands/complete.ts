/** What a command line that is being typed can go on with. */
import type { Choice } from "../src/chat/message.ts";
import type { Lookup } from "../src/look-up.ts";
import type { Command, Option } from "./command.ts";
import { commands } from "./index.ts";

/**
 * The whole lines that begin as this one does, and go on with a command, what it can do, or a name that is looked up.
 * @param find finds names for what was typed of one
 */
export async function completions(
  line: string,
  find: (what: Lookup, typed: string) => Promise<Choice[]>,
): Promise<string[]> {
  if (!line.startsWith("/")) return [];
  const space = line.search(/\s/u);
  if (space < 0)
    return beginning(
      line,
      commands.map(({ name }) => `/${name} `),
    );
  const command = commands.find(({ name }) => `/${name}` === line.slice(0, space).toLowerCase());
  if (!command) return [];
  const [head, rest] = [line.slice(0, space + 1), line.slice(space + 1)];
  const { options, behind } = optionsAt(command, rest);
  const words = behind === "" ? beginning(rest, wordsOf(command)) : [];
  const lookup = options[0]?.lookup;
  const found = lookup === undefined ? [] : await find(lookup, rest.slice(behind.length));
  const names = found.map(({ value }) => behind + value);
  return [...words, ...names].map((end) => head + end);
}

/** The options of what was chosen, and what stands before the first of them in the line. */
function optionsAt(command: Command, rest: string): { options: readonly Option[]; behind: string } {
  const typed = rest.toLowerCase();
  const chosen = command.subcommands?.find(({ name }) => typed.startsWith(`${name} `));
  if (chosen) return { options: chosen.options, behind: rest.slice(0, chosen.name.length + 1) };
  return { options: command.subcommands ? [] : command.options, behind: "" };
}

function wordsOf({ subcommands = [] }: Command): string[] {
  return subcommands.map(({ name, options }) => (options.length > 0 ? `${name} ` : name));
}

function beginning(typed: string, words: readonly string[]): string[] {
  return words.filter((word) => word.startsWith(typed.toLowerCase()));
}
