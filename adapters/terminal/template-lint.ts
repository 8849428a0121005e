/** `connect-coach template lint`: for a team that keeps its templates as files, in a repository. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintText } from "../../src/template-once.ts";
import { showOnOneLine } from "../../src/text/control.ts";
import { EXIT, type Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** Endings of files that hold a template, the whole file one. */
const ENDINGS = [".txt", ".md", ".liquid"];

interface Linted {
  file: string;
  findings: {
    id: string;
    severity: string;
    message: string;
    advice: string;
    span?: readonly [number, number];
  }[];
}

/** Looks at every template of a folder, by name. Gives back the exit status. */
export async function templateLint(io: Io, folder: string, format: "text" | "json"): Promise<number> {
  const linted = filesIn(folder).map((file) => lintFile(folder, file));
  const lines = format === "json" ? linted.map((one) => JSON.stringify(one)) : linted.flatMap(asLines);
  await io.stdout.write(lines.map((line) => `${line}\n`).join(""));
  const found = linted.some(({ findings }) => findings.some(({ severity }) => severity !== "info"));
  return found ? EXIT.findings : EXIT.ready;
}

/** @throws UsageError where there is no such folder, or no template in it */
function filesIn(folder: string): string[] {
  const name = showOnOneLine(folder);
  let names: string[];
  try {
    names = readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : []));
  } catch {
    throw new UsageError(
      `There is no folder ${name} that can be read; give the one that holds the templates.`,
    );
  }
  const files = names.filter((one) => ENDINGS.some((ending) => one.endsWith(ending))).toSorted();
  if (files.length === 0) {
    throw new UsageError(
      `The folder ${name} holds no template: each is a file that ends with ${ENDINGS.join(", ")}.`,
    );
  }
  return files;
}

function lintFile(folder: string, file: string): Linted {
  // The line break that ends the last line belongs to the file.
  const linted = lintText(readFileSync(join(folder, file), "utf8").trimEnd());
  if (!("problem" in linted)) return { file, findings: linted };
  const refused = { id: "not-a-template", severity: "error", message: linted.problem, advice: "" };
  return { file, findings: [refused] };
}

function asLines({ file, findings }: Linted): string[] {
  const name = showOnOneLine(file);
  return findings.map(({ id, severity, message, advice }) =>
    `${name}: ${severity}: ${message.replace(/\.$/, "")}. ${advice} (${id})`.replace(/ {2,}/g, " "),
  );
}
