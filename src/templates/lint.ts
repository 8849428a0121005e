/** What can be said of a template before anybody fills it in. */
import { review } from "../review/review.ts";
import { FREE_LIMIT, PREMIUM_LIMIT } from "../text/length.ts";
import { type FilledPiece, filledPieces, joined } from "./fill.ts";
import type { TemplateFinding } from "./finding.ts";
import { convertForeign } from "./foreign.ts";
import { around, limps } from "./holes.ts";
import { isKnown, SETS, usualValue } from "./known-names.ts";
import { inLatin, meantName } from "./misspelt.ts";
import type { Span } from "./pieces.ts";
import { roomFindings } from "./room.ts";
import type { ParsedTemplate } from "./template.ts";

export interface LintOptions {
  /** Lengths that a note made of it may have, in UTF-16 code units, the longest first. */
  limits?: readonly number[];
}

const WEIGHT: Record<TemplateFinding["severity"], number> = { error: 0, warning: 1, info: 2 };

/** Everything there is to say of a template, ordered by weight, then by place. Pure; never throws. */
export function lintTemplate(template: ParsedTemplate, options: LintOptions = {}): TemplateFinding[] {
  const limits = options.limits ?? [PREMIUM_LIMIT, FREE_LIMIT];
  const samples = SETS.map((set) => sampleOf(template, set));
  const findings = [
    ...roomFindings(
      template,
      limits,
      samples.map(({ note }) => note),
    ),
    ...misspelt(template),
    ...greetsSender(template),
    ...foreign(template),
    ...holes(template),
    ...reviewed(template, samples),
  ];
  return findings.sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1),
  );
}

/** A template filled with usual values. */
interface Sample {
  recipient: string;
  pieces: readonly FilledPiece[];
  note: string;
  /** Where each piece begins in the note, in UTF-16 code units. */
  starts: readonly number[];
}

function sampleOf(template: ParsedTemplate, set: (typeof SETS)[number], without?: string): Sample {
  const values: Record<string, string> = Object.create(null);
  for (const { name } of template.placeholders)
    if (name !== without) values[name] = usualValue(meantName(name, []) ?? name, set);
  const pieces = filledPieces(template, values);
  return { recipient: usualValue("recipient", set), pieces, ...joined(pieces.map(({ text }) => text)) };
}

function placeOf(template: ParsedTemplate, name: string): Pick<TemplateFinding, "span"> {
  const place = template.pieces.find((piece) => piece.kind === "value" && piece.name === name);
  return place ? { span: place.span } : {};
}

function* misspelt(template: ParsedTemplate): Generator<TemplateFinding> {
  const names = template.placeholders.map(({ name }) => name);
  for (const [index, name] of names.entries()) {
    const meant = meantName(name, names.slice(0, index));
    if (meant === undefined) continue;
    const [message, advice] =
      inLatin(name) === meant
        ? ["looks like", "It has a letter of another alphabet in it: type the name again."]
        : isKnown(meant)
          ? ["is nearly", `If you mean ${meant}, write {{ ${meant} }}; if not, it can stay.`]
          : ["is nearly", "If they are one value, spell both alike; if not, they can stay."];
    yield {
      id: "misspelt-placeholder",
      severity: "warning",
      message: `{{ ${name} }} ${message} {{ ${meant} }}`,
      advice,
      ...placeOf(template, name),
    };
  }
}

/** Templates from elsewhere greet `{{ name }}`; here that is who writes. */
function* greetsSender({ pieces }: ParsedTemplate): Generator<TemplateFinding> {
  const [greeting, place, next] = pieces;
  if (greeting?.kind !== "text" || place?.kind !== "value" || place.name !== "name") return;
  if (!/^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)) $/i.test(greeting.text)) return;
  if (next?.kind !== "text" || !/^ ?[,.:!\n–—-]/.test(next.text)) return;
  yield {
    id: "greets-sender",
    severity: "warning",
    message: "It greets {{ name }}, which is who writes",
    advice: "Write {{ recipient }} for the person the note goes to.",
    span: place.span,
  };
}

function* foreign(template: ParsedTemplate): Generator<TemplateFinding> {
  for (const { from, to, span } of convertForeign(template.text)?.changes ?? []) {
    // LiquidJS reads `{{event}}` as it is.
    if (
      template.pieces.some(
        (piece) => piece.kind === "value" && piece.span[0] < span[1] && span[0] < piece.span[1],
      )
    )
      continue;
    yield {
      id: "foreign-placeholder",
      severity: "warning",
      message: `${from} stays in the note as it is`,
      advice: `Write ${to}, so that it is asked for and filled in.`,
      span,
    };
  }
}

/** Each placeholder left empty in turn, where nothing stands in for it: the first sentence that limps. */
function* holes(template: ParsedTemplate): Generator<TemplateFinding> {
  for (const { name, required, default: words } of template.placeholders) {
    const { pieces, note, starts } = sampleOf(template, 0, name);
    const index = starts.findIndex((at, place) => leavesGap(pieces, place, name) && limps(note, at));
    const hole = starts[index];
    if (hole === undefined) continue;
    const piece = pieces[index];
    yield {
      id: "breaks-when-empty",
      // One that the template means to be asked for is no mistake.
      severity: required && words === undefined ? "info" : "warning",
      message: `Without ${name} it reads "${around(note, hole)}"`,
      advice: words?.trim()
        ? `Repeat its default at each place: {{ ${name} | default: "${words}" }}.`
        : required
          ? `It is asked for each time. If it may stay empty, ${coverOf(name)}.`
          : `Move {% if ${name} %} and {% endif %} so that all the words around it go with it.`,
      ...(piece?.name === name ? { span: piece.span } : placeOf(template, name)),
    };
  }
}

/** Whether the piece is the empty value of `name`, or stands where a condition on it took words out. */
function leavesGap(pieces: readonly FilledPiece[], index: number, name: string): boolean {
  const piece = pieces[index];
  if (!piece) return false;
  if (piece.name === name) return piece.text === "";
  const before = pieces[index - 1];
  return piece.name === undefined && before?.name === undefined && before !== undefined;
}

/** Words that are true of nearly every value: most names have none. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ["recipient", "there"],
  ["event", "the event"],
  ["work", "work"],
]);

function coverOf(name: string): string {
  const words = STAND_INS.get(name);
  return words === undefined
    ? `put its words between {% if ${name} %} and {% endif %}`
    : `write {{ ${name} | default: "${words}" }}`;
}

/** Rules about what a note holds as a whole: a value that nobody knows may bring it. */
const BROUGHT = new Set(["missing-introduction", "missing-reason", "missing-context", "blanket-invitation"]);

/** What the review says of it, whichever usual values it is filled with; of the values themselves nothing is said. */
function* reviewed(template: ParsedTemplate, samples: readonly Sample[]): Generator<TemplateFinding> {
  const [first = [], ...others] = samples.map((sample) => findingsOf(sample));
  const unknown = template.placeholders
    .map(({ name }) => name)
    .filter((name) => !isKnown(meantName(name, []) ?? name));
  for (const finding of first) {
    if (
      !others.every((set) => set.some((one) => one.id === finding.id && one.span?.[0] === finding.span?.[0]))
    )
      continue;
    if (unknown.length > 0 && BROUGHT.has(finding.id)) {
      const names = unknown.map((name) => `{{ ${name} }}`).join(" or ");
      yield { ...finding, severity: "info", advice: `${finding.advice} What ${names} brings may do that.` };
    } else yield finding;
  }
}

/** The review's findings on the fixed text of one sample, with their places in the template. */
function findingsOf(sample: Sample): TemplateFinding[] {
  return review(sample.note, { recipient: sample.recipient }).findings.flatMap(
    ({ rule, severity, message, advice, span }) => {
      // Length is said in figures of its own, and a foreign placeholder with what to write.
      if (
        rule === "too-long" ||
        (rule === "unfilled-placeholder" && convertForeign(sample.note.slice(...(span ?? [0, 0]))))
      )
        return [];
      const place = span && placeInTemplate(sample, span);
      if (span && !place) return [];
      return [{ id: rule, severity, message, advice, ...(place && { span: place }) }];
    },
  );
}

/** The fixed text of the template that a span of the note lies in; none where it lies in values alone. */
function placeInTemplate({ pieces, starts, note }: Sample, [start, end]: Span): Span | undefined {
  let place: Span | undefined;
  for (const [index, piece] of pieces.entries()) {
    const from = starts[index] ?? 0;
    const to = starts[index + 1] ?? note.length;
    if (piece.name !== undefined || to <= start || end <= from) continue;
    // From the end, since spaces may have closed up at the beginning.
    const shift = piece.span[1] - to;
    const own: Span = [Math.max(start + shift, piece.span[0]), Math.min(end, to) + shift];
    place = place ? [place[0], own[1]] : own;
  }
  return place;
}
