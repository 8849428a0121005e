/**
 * LiquidJS as templates use it: under its limits, without a file system, and with nothing but `if` and a few filters.
 * What a template may say is decided by template.ts, before anything is parsed here: this is the second lock.
 */
import { Liquid } from "liquidjs";

/** The longest template, in UTF-16 code units: a note has 300, and the rest is room for names, defaults and tags. */
export const TEMPLATE_CAP = 2_000;

/** Filters a template may use: none of them makes a value longer but `default`, by words of the template itself. */
export const FILTERS: readonly string[] = ["default", "capitalize", "downcase", "upcase", "strip"];

/**
 * Stands around each value in what is rendered, so that it is known what a value brought and what was fixed. A
 * noncharacter of Unicode: no text has it, and a template or value that does is refused or freed of it.
 */
export const MARK = "\ufdd0";

/** Names that a scope has without being given any: LiquidJS would find these before the values. */
export const isInherited = (name: string): boolean => name in {};

/** The rendered template between marks: fixed text, value, fixed text, value, and so on; it ends with fixed text. */
export type Render = (values: Readonly<Record<string, string>>) => string[];

/**
 * A renderer for the text of a template.
 * @throws LiquidJS's errors, for what is no template or exceeds its limits, now or when it is rendered
 */
export function renderer(text: string): Render {
  const parsed = liquid().parse(text);
  return (values) => String(liquid().renderSync(parsed, values)).split(MARK);
}

let engine: Liquid | undefined;

/** The one engine, made when the first template is read. */
function liquid(): Liquid {
  if (engine) return engine;
  engine = new Liquid({
    // In UTF-16 code units.
    parseLimit: TEMPLATE_CAP,
    // In objects and UTF-16 code units made: a template of the longest values comes to a third of it.
    memoryLimit: 2_000_000,
    // In milliseconds: a template takes less than one. It is no more than a last resort, since a clock can jump.
    renderLimit: 2_000,
    ownPropertyOnly: true,
    strictFilters: true,
    // In the place of a file system: a file that is not here is nowhere.
    templates: {},
    outputEscape: (value: unknown) => MARK + (typeof value === "string" ? value : "") + MARK,
  });
  for (const tag of Object.keys(engine.tags)) if (tag !== "if") delete engine.tags[tag];
  for (const filter of Object.keys(engine.filters))
    if (!FILTERS.includes(filter)) delete engine.filters[filter];
  return engine;
}
