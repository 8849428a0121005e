/** Something to look at in a store. */
export interface Finding {
  about:
    | "permissions"
    | "schema"
    | "integrity"
    | "references"
    | "unreadable"
    | "set-aside"
    | "late"
    | "undeliverable";
  /** One sentence: what it is, and what to do. It holds ids and reasons, never a text of anybody. */
  message: string;
}

/** Ids that one sentence names; the rest is counted. */
const NAMED = 10;

/** `a, b, c and 4 more`. */
export function listed(ids: readonly string[]): string {
  const named = ids.slice(0, NAMED).join(", ");
  return ids.length > NAMED ? `${named} and ${ids.length - NAMED} more` : named;
}
