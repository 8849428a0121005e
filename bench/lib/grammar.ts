/** Harper as a second reader of assembled notes. Loads 500 MB in some seconds: never shipped, only for the evaluation. */

/** What this file uses of harper.js, which bench/package.json installs (the main install does not have its types). */
interface Harper {
  LocalLinter: new (options: {
    binary: unknown;
    dialect: number;
  }) => {
    setup(): Promise<void>;
    lint(text: string): Promise<{ lint_kind(): string; message(): string; get_problem_text(): string }[]>;
  };
  Dialect: { American: number };
}

/** Kinds that fail notes of a careful editor, too: names it does not know, and taste. */
const off = new Set(["Spelling", "Style", "Readability", "WordChoice", "Capitalization"]);

/** A function that gives the grammar remarks on a note, each as one line. */
export async function grammarReader(): Promise<(note: string) => Promise<string[]>> {
  const [name, binary] = ["harper.js", "harper.js/binaryInlined"];
  const { LocalLinter, Dialect } = (await import(name)) as Harper;
  const { binaryInlined } = (await import(binary)) as { binaryInlined: unknown };
  const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.American });
  await linter.setup();
  return async (note) =>
    (await linter.lint(note))
      .filter((lint) => !off.has(lint.lint_kind()))
      .map((lint) => `${lint.lint_kind()}: ${lint.message()} «${lint.get_problem_text()}»`);
}
