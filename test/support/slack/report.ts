/** What is wrong with blocks, collected with the place it is at. */
import type { Json } from "./json.ts";
import { isJson, str } from "./json.ts";

export class Report {
  readonly faults: string[] = [];

  add(at: string, what: string) {
    this.faults.push(`${what} [json-pointer:${at}]`);
  }

  /** Fields that Slack doesn't know are refused, not ignored. */
  known(value: Json, at: string, ...names: string[]) {
    for (const name of Object.keys(value))
      if (!names.includes(name)) this.add(`${at}/${name}`, `unsupported field: ${name}`);
  }

  /** A string of one to `max` units. */
  string(value: unknown, at: string, max: number, required = true) {
    if (value === undefined && !required) return;
    const text = str(value);
    if (text === undefined) this.add(at, "missing required field: a string");
    else if (text.length === 0) this.add(at, "must be more than 0 characters");
    else if (text.length > max) this.add(at, `must be less than ${max + 1} characters`);
    if (text !== undefined && !text.isWellFormed()) this.add(at, "is no well-formed Unicode");
  }

  /** A list of `min` to `max` objects, which are handed on. */
  items(value: unknown, at: string, max: number, each: (item: Json, at: string) => void, min = 1) {
    if (!Array.isArray(value)) return this.add(at, "missing required field: a list");
    if (value.length < min) this.add(at, `must have at least ${min} items`);
    if (value.length > max) this.add(at, `no more than ${max} items allowed`);
    for (const [index, item] of value.entries()) {
      if (isJson(item)) each(item, `${at}/${index}`);
      else this.add(`${at}/${index}`, "must be an object");
    }
  }

  /** A flag that may be missing. */
  flag(value: unknown, at: string) {
    if (value !== undefined && typeof value !== "boolean") this.add(at, "must be a boolean");
  }

  /** Each of these is there once. */
  unique(values: readonly unknown[], at: string, what: string) {
    const seen = new Set<unknown>();
    for (const value of values) {
      if (value === undefined) continue;
      if (seen.has(value)) this.add(at, `duplicate ${what}: ${String(value)}`);
      seen.add(value);
    }
  }
}
