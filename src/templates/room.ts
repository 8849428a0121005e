/** How much room a template leaves for its values. */
import { fillTemplate } from "./fill.ts";
import type { TemplateFinding } from "./finding.ts";
import type { ParsedTemplate } from "./template.ts";

/** "Fixed text 168: 132 for three values at 300, 32 at 200" */
export function roomIn(template: ParsedTemplate, limits: readonly number[]): string {
  const values = valuesOf(template);
  const room = limits.map((limit, index) => {
    const left = limit - template.fixedLength;
    const over = left < 0 ? `${-left} too many` : left === 0 ? "none" : `${left}`;
    return `${over}${index === 0 && values !== "" ? ` for ${values}` : ""} at ${limit}`;
  });
  return `Fixed text ${template.fixedLength}: ${room.join(", ")}`;
}

/** "three values", "one value in two places"; empty where there are none. */
function valuesOf({ pieces }: ParsedTemplate): string {
  const all = pieces.filter((piece) => piece.kind === "value" && piece.conditions.every((one) => one.given));
  const names = new Set(all.map((piece) => (piece.kind === "value" ? piece.name : "")));
  if (names.size === 0) return "";
  const places = all.length > names.size ? ` in ${inWords(all.length)} places` : "";
  return `${inWords(names.size)} ${names.size === 1 ? "value" : "values"}${places}`;
}

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const inWords = (count: number): string => NUMBERS[count] ?? `${count}`;

/** The room, and the limits that are too short for any note, or for a note of usual values. */
export function roomFindings(
  template: ParsedTemplate,
  limits: readonly number[],
  notes: readonly string[],
): TemplateFinding[] {
  const findings: TemplateFinding[] = [
    {
      id: "room",
      severity: "info",
      message: roomIn(template, limits),
      advice: "The less is fixed, the more of it can be about one person.",
    },
  ];
  const empty = fillTemplate(template, {}).note.length;
  const usual = Math.min(...notes.map((note) => note.length));
  const never = limits.filter((limit) => empty > limit);
  const seldom = limits.filter((limit) => empty <= limit && usual > limit);
  if (never.length > 0) {
    findings.push({
      id: "too-long",
      severity: never.length === limits.length ? "error" : "warning",
      message: `Too long for ${never.join(" and ")} even with every value left empty: ${empty} characters`,
      advice:
        never.length === limits.length
          ? "Cut the fixed text: what a profile says already goes first."
          : `Cut the fixed text if people with a limit of ${Math.min(...never)} are to use it.`,
    });
  }
  if (seldom.length > 0) {
    findings.push({
      id: "tight",
      severity: "warning",
      message: `With usual values it comes to about ${usual} characters, too long for ${seldom.join(" and ")}`,
      advice: "Cut the fixed text, or keep one placeholder less.",
    });
  }
  return findings;
}
