/** The commands and their options. Each command's own code is loaded when it is called. */
import { Command, CommanderError, type OptionValues } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { nearest } from "../../src/text/nearest.ts";
import { FORMATS, type Format, parseFormat, parseLimit } from "./formats.ts";
import { EXIT, type Io } from "./io.ts";
import type { Output } from "./output.ts";
import { addPlatforms } from "./platform-program.ts";
import { addStore } from "./store-program.ts";
import { addTemplate } from "./template-program.ts";
import { UsageError } from "./usage-error.ts";

const EXAMPLES = `Examples:
  connect-coach
      start the conversation: three questions, then the note
  connect-coach review "Hi Priya, I enjoyed your talk at KotlinConf."
      review a note
  connect-coach review notes.csv --format csv > reviewed.csv
      review every row of a spreadsheet
  connect-coach draft --to Priya --name Sam --reason "to learn from you"
      make a note in one go
  connect-coach guide limits
      read about the limits
`;

const STATUS = `
Exit status: 0 all is ready, 1 something to look at, 2 a mistake in the
command. A file, a text or - for standard input is read as UTF-8.
Everything stays on this computer.`;

const FORMAT_HELP = "how input and output are written";

/** The commands as commander knows them: run by `commandLine`, listed by the completions. */
function buildProgram(io: () => Io, done: (status: number) => void): Command {
  const program = new Command("connect-coach")
    .usage("[command] [options]")
    .description("Coaches you on LinkedIn connection notes. Without a command, the conversation starts.")
    .version(manifest.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("before", EXAMPLES)
    .addHelpText("after", STATUS)
    .exitOverride();

  program
    .command("draft")
    .description("make a note: step by step, or at once from --name and --reason")
    .argument("[source]", "a file of answers, or - for standard input, with --format jsonl or json")
    .option("--name <name>", "how the note introduces you: Sam, or Sam from Acme")
    .option("--reason <reason>", "why you would like to connect")
    .option("--context <context>", "where you met or heard of them; leave it out to skip it")
    .option("--to <recipient>", "the recipient's first name, or title and surname")
    .option("--title <title>", "your title, for a formal note: Dr.")
    .option("--keep <answers>", "answers to use as they are, even if the coach would ask again: name,reason")
    .option("--limit <number>", "50 to 300 characters; a free account takes 200 (default: 300)")
    .option("--format <format>", `${FORMAT_HELP}: text, json, jsonl (default: text)`)
    .action(async (source: string | undefined, options: OptionValues) => {
      const { draftCommand } = await import("./draft-options.ts");
      done(await draftCommand(io(), source, options));
    });

  program
    .command("review")
    .description("review a note, or a file of them")
    .argument("[note]", "the note in quotes, a file, or - for standard input")
    .option("--to <recipient>", "whom the note is for")
    .option("--limit <number>", "50 to 300 characters; a free account takes 200 (default: 300)")
    .option("--format <format>", `${FORMAT_HELP}: ${FORMATS.join(", ")} (default: text)`)
    .action(async (note: string | undefined, options: OptionValues) => {
      const format: Format = options.format === undefined ? "text" : parseFormat(options.format, FORMATS);
      const defaults = {
        ...(options.to && { recipient: options.to }),
        ...(options.limit !== undefined && { limit: parseLimit(options.limit) }),
      };
      const { reviewCommand } = await import("./review.ts");
      done(await reviewCommand(io(), note, format, defaults));
    });

  program
    .command("guide")
    .description("read about writing, sending, limits, privacy and every rule")
    .argument("[topic...]", "a page, such as limits or job-request; none lists them")
    .action(async (topic: string[]) => {
      const { guideCommand } = await import("./guide.ts");
      done(await guideCommand(io(), topic.join(" ")));
    });

  addTemplate(program, io, done);
  addStore(program, io, done);
  addPlatforms(program, io, done);

  program
    .command("completion")
    .description("print completions for your shell")
    .argument("[shell]", "bash, zsh or fish")
    .action(async (shell: string | undefined) => {
      const { completionCommand } = await import("./completion.ts");
      done(await completionCommand(io(), shell, program));
    });

  return program;
}

/**
 * Reads and runs a command line. Gives back the exit status.
 * @throws UsageError where it is not clear what is wanted.
 */
export async function commandLine(args: readonly string[], stdout: Output, io: () => Io): Promise<number> {
  let status: number = EXIT.ready;
  let help = "";
  const program = buildProgram(io, (result) => {
    status = result;
  });
  for (const command of everyCommand(program)) {
    command.exitOverride().configureOutput({ writeOut: (text) => (help += text), writeErr: () => {} });
  }
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!isHelp(error)) throw error instanceof CommanderError ? mistake(error, program, args) : error;
  }
  await stdout.write(help);
  return status;
}

/** A command and all below it. */
function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** Help and version are printed by way of an error that is none. */
function isHelp(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

/** `error: unknown option '--fromat'\n(Did you mean --format?)` as one sentence that says what to do. */
function mistake({ code, message }: CommanderError, program: Command, args: readonly string[]): UsageError {
  const called = program.commands.find(
    (command) => command.name() === args[0] && command.commands.length > 0,
  );
  if (code === "commander.help")
    return new UsageError(called ? whichPart(called) : noSuchHelp(args, program));
  const [what = "", guess = ""] = message.replace(/^error: /, "").split("\n");
  const said = what.charAt(0).toUpperCase() + what.slice(1).replace(/\.$/, "");
  const elsewhere = ownersOf(what, program);
  if (elsewhere) return new UsageError(`${said} here; it belongs to ${elsewhere}.`);
  const meant = guessed(guess) ?? nearestOption(what, program);
  if (meant) return new UsageError(`${said}; did you mean ${meant}?`);
  if (called) return new UsageError(`${said}; connect-coach ${called.name()} --help lists what there is.`);
  if (code === "commander.excessArguments") {
    return new UsageError(`${said}; put a note in quotes, and give one at a time.`);
  }
  if (/^Unknown option '[^']*\s/.test(said)) {
    return new UsageError(`${said}; write -- before a note that begins with a dash.`);
  }
  return new UsageError(`${said}; connect-coach --help lists what there is.`);
}

/** `store` and nothing after it. */
function whichPart(command: Command): string {
  const parts = command.commands.map((part) => part.name());
  return `Say what to do: connect-coach ${command.name()} ${parts.join("|")}.`;
}

/** `help nonsense`, or `--` and nothing after it: commander says no more than that it would print its help. */
function noSuchHelp(args: readonly string[], program: Command): string {
  const word = args.find((arg) => arg !== "help" && !arg.startsWith("-"));
  const lists = "connect-coach --help lists what there is.";
  if (word === undefined) return `There is no command after ${args.join(" ")}; ${lists}`;
  const names = program.commands.map((command) => command.name());
  const near = nearest(word, names);
  return `There is no command ${word}; ${near ? `did you mean ${near}?` : lists}`;
}

/** The commands that have an option just as it was typed for one that has not. */
function ownersOf(what: string, program: Command): string | undefined {
  const typed = /^unknown option '(--[^']+)'/.exec(what)?.[1];
  const owners = program.commands.filter((command) =>
    everyCommand(command).some(({ options }) => options.some(({ long }) => long === typed)),
  );
  if (typed === undefined || owners.length === 0) return undefined;
  return new Intl.ListFormat("en").format(owners.map((command) => command.name()));
}

/** What commander adds on a line of its own: `(Did you mean --format?)`, `(Did you mean one of a, b?)`. */
function guessed(line: string): string | undefined {
  const start = "(Did you mean ";
  return line.startsWith(start)
    ? line.slice(start.length).replace("one of ", "").replace("?)", "")
    : undefined;
}

/** An option that another command has: commander suggests those of the one that was called. */
function nearestOption(what: string, program: Command): string | undefined {
  const typed = /^unknown option '(--[^']+)'/.exec(what)?.[1];
  const known = everyCommand(program).flatMap((command) => command.options.map(({ long }) => long ?? ""));
  return typed && nearest(typed, known);
}
