/** Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code hosts show beside a change. */
import { pathToFileURL } from "node:url";
import { ruleTitle } from "../../src/template-once.ts";
import type { LintedFile } from "./template-lint.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** One run over the files of a folder; places are counted in UTF-16 code units, as the log says. */
export function sarifLog(folder: string, files: readonly LintedFile[]): object {
  const ids = [...new Set(files.flatMap(({ findings }) => findings.map(({ id }) => id)))].toSorted();
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "connect-coach",
            rules: ids.map((id) => ({
              id,
              shortDescription: { text: ruleTitle(id) ?? id.replaceAll("-", " ") },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { FOLDER: { uri: pathToFileURL(`${folder}/`).href } },
        results: files.flatMap((file) => file.findings.map((finding) => result(file, finding, ids))),
      },
    ],
  };
}

function result(
  { file, whole, at }: LintedFile,
  finding: LintedFile["findings"][number],
  ids: readonly string[],
) {
  const { id, severity, message, advice, span } = finding;
  const [from, to] = span ? [span[0] + at, span[1] + at] : [at, whole.length];
  const [start, end] = [placeIn(whole, from), placeIn(whole, to)];
  return {
    ruleId: id,
    ruleIndex: ids.indexOf(id),
    level: LEVELS[severity],
    message: { text: `${message.replace(/\.$/, "")}. ${advice}`.trim() },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: "FOLDER" },
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
          },
        },
      },
    ],
  };
}

/** Both counted from 1. */
function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: offset - lastBreak };
}
