/** Values that came as JSON, read without trusting their shape. */
export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object that `value` is; an empty one otherwise. */
export const json = (value: unknown): Json => (isJson(value) ? value : {});

/** The list that `value` is; an empty one otherwise. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The string that `value` is, or undefined. */
export const str = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
