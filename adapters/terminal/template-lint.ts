/** `connect-coach template lint`: for a team that keeps its templates as files, in a repository. */
import { lintText } from "../../src/template-once.ts";
import { showOnOneLine } from "../../src/text/control.ts";
import { EXIT, type Io } from "./io.ts";
import { readTemplateFile, templateFiles } from "./template-folder.ts";

/** How what was found is written. */
export const LINT_FORMATS = ["text", "json", "sarif"] as const;

/** A file with what was found in its template. */
export interface LintedFile {
  /** From the folder, with slashes. */
  file: string;
  /** The whole file, and where the template begins in it, in UTF-16 code units. */
  whole: string;
  at: number;
  findings: readonly {
    id: string;
    severity: "error" | "warning" | "info";
    message: string;
    advice: string;
    /** In the template. */
    span?: readonly [number, number];
  }[];
}

/**
 * Looks at every template of a folder and of those in it, by name. Gives back the exit status.
 * @throws UsageError where there is no such folder, or no template in it
 */
export async function templateLint(
  io: Io,
  folder: string,
  format: (typeof LINT_FORMATS)[number],
): Promise<number> {
  const linted: LintedFile[] = [];
  for (const file of templateFiles(folder)) linted.push(await lintFile(folder, file));
  if (format === "sarif") {
    const { sarifLog } = await import("./template-sarif.ts");
    await io.stdout.write(`${JSON.stringify(sarifLog(folder, linted), undefined, 2)}\n`);
  } else {
    const lines = format === "json" ? linted.map(asJson) : linted.flatMap(asLines);
    await io.stdout.write(lines.map((line) => `${line}\n`).join(""));
  }
  const found = linted.some(({ findings }) => findings.some(({ severity }) => severity !== "info"));
  return found ? EXIT.findings : EXIT.ready;
}

async function lintFile(folder: string, file: string): Promise<LintedFile> {
  const read = await readTemplateFile(folder, file);
  if ("fault" in read)
    return { file, whole: "", at: 0, findings: [refused(`It cannot be read: ${read.fault}`)] };
  const { whole, at, text } = read;
  const linted = lintText(text);
  return { file, whole, at, findings: "problem" in linted ? [refused(linted.problem)] : linted };
}

function refused(message: string): LintedFile["findings"][number] {
  return { id: "not-a-template", severity: "error", message, advice: "" };
}

function asJson({ file, findings }: LintedFile): string {
  return JSON.stringify({ file, findings });
}

function asLines({ file, findings }: LintedFile): string[] {
  const name = showOnOneLine(file);
  return findings.map(({ id, severity, message, advice }) =>
    `${name}: ${severity}: ${message.replace(/\.$/, "")}. ${advice} (${id})`.replace(/ {2,}/g, " "),
  );
}
