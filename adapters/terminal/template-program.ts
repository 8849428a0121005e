/** `connect-coach template` as commander knows it; what it does is loaded when it is called. */
import type { Command, OptionValues } from "commander";
import { FORMATS, parseFormat, parseLimit } from "./formats.ts";
import type { Io } from "./io.ts";

/** The parts that say what they say in the conversation, too, with how their arguments are written. */
const SAID: readonly [
  deed: "list" | "show" | "delete" | "restore" | "history" | "adopt",
  usage: string,
  what: string,
][] = [
  ["list", "[words...]", "list them; words are looked for in the names, `mine` and `starters` narrow it"],
  ["show", "<name...>", "show one, whole"],
  ["delete", "<name...>", "delete one; it can come back within 30 days"],
  ["restore", "<name...>", "bring back one that was deleted"],
  ["history", "<name...>", "show what one was before each change"],
  ["adopt", "<name...>", "take over one whose owner has gone"],
];

/** How templates are written into one file. */
const FILE_FORMATS = ["json", "csv"] as const;

/** Adds the command and its parts. */
export function addTemplate(program: Command, io: () => Io, done: (status: number) => void): void {
  const template = program.command("template").description("the templates you keep and share");

  for (const [deed, usage, what] of SAID) {
    template
      .command(`${deed} ${usage}`)
      .description(what)
      .action(async (words: string[]) => {
        const { templateDeed } = await import("./template.ts");
        done(await templateDeed(io(), deed, words.join(" ")));
      });
  }

  template
    .command("rename <name> <new-name>")
    .description("give one another name")
    .action(async (name: string, to: string) => {
      const { templateDeed } = await import("./template.ts");
      done(await templateDeed(io(), "rename", `${name} to ${to}`));
    });

  for (const deed of ["save", "edit"] as const) {
    template
      .command(`${deed} <name...>`)
      .description(deed === "save" ? "save a new one" : "give one another text")
      .requiredOption("--text <text>", "the template, a file, or - for standard input")
      .action(async (words: string[], { text }: { text: string }) => {
        const { templateText } = await import("./template.ts");
        done(await templateText(io(), deed, words.join(" "), text));
      });
  }

  template
    .command("use <name...>")
    .description("make a note of one and review it")
    .option("--set <name=value>", "a value, such as event=KotlinConf; once for each", collect, [])
    .option("--csv <file>", "a note for each row of a list of people; its columns are the values")
    .option("--clean", "take the names that are proposed, such as Priya for PRIYA PATEL")
    .option("--limit <number>", "50 to 300 characters; a free account takes 200 (default: 300)")
    .option(
      "--format <format>",
      "how the notes are written: text, json, and with --csv jsonl, csv (default: text)",
    )
    .action(async (words: string[], { set, limit, csv, clean = false, format = "text" }: OptionValues) => {
      const { templateUse } = await import("./template-use.ts");
      const options = {
        set,
        clean,
        format: parseFormat(format, FORMATS),
        ...(csv !== undefined && { csv }),
        ...(limit !== undefined && { limit: parseLimit(limit) }),
      };
      done(await templateUse(io(), words.join(" "), options));
    });

  template
    .command("lint <folder>")
    .description(
      "look at the templates that a folder keeps as files, one a file; status 1 where one needs a look",
    )
    .option("--format <format>", "how it is written: text, json, sarif (default: text)")
    .action(async (folder: string, { format = "text" }: OptionValues) => {
      const { LINT_FORMATS, templateLint } = await import("./template-lint.ts");
      done(await templateLint(io(), folder, parseFormat(format, LINT_FORMATS)));
    });

  template
    .command("export")
    .description("write all of them, for `import` to read again")
    .option("--format <format>", "how they are written: json, csv (default: json)")
    .option("--folder <folder>", "one file a template, in a new or empty folder")
    .action(async ({ format = "json", folder }: OptionValues) => {
      const { templateExport, templateExportFolder } = await import("./template-exchange.ts");
      if (folder !== undefined) done(await templateExportFolder(io(), folder));
      else done(await templateExport(io(), parseFormat(format, FILE_FORMATS)));
    });

  template
    .command("import <file>")
    .description(
      "read a file of JSON or CSV, or a folder: all of it, or nothing where a row is bad; - is standard input",
    )
    .option("--dry-run", "say what would happen, and change nothing")
    .action(async (file: string, { dryRun = false }: OptionValues) => {
      const { templateImport } = await import("./template-exchange.ts");
      done(await templateImport(io(), file, dryRun));
    });
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}
