/** What somebody wants of their settings, as they typed it behind `/connect-settings`. */
import { nearest } from "../text/nearest.ts";

export type Wish =
  | { do: "show" }
  | { do: "plan"; limit: 200 | 300 }
  | { do: "drop-introduction" }
  | { do: "my-data" }
  | { do: "forget-me"; sure: boolean }
  | { do: "unknown"; near?: string };

/** The wishes by the words for them, spaces as one. */
const WISHES: ReadonlyMap<string, Wish> = new Map<string, Wish>([
  ["", { do: "show" }],
  ["show", { do: "show" }],
  ["plan 200", { do: "plan", limit: 200 }],
  ["plan free", { do: "plan", limit: 200 }],
  ["plan basic", { do: "plan", limit: 200 }],
  ["plan 300", { do: "plan", limit: 300 }],
  ["plan premium", { do: "plan", limit: 300 }],
  ["forget introduction", { do: "drop-introduction" }],
  ["forget my introduction", { do: "drop-introduction" }],
  ["my data", { do: "my-data" }],
  ["forget me", { do: "forget-me", sure: false }],
  ["forget me yes", { do: "forget-me", sure: true }],
]);

/** Longer lines are no wish, in UTF-16 code units. */
const CAP = 80;

/** Reads a wish, whatever its case. */
export function readWish(typed: string): Wish {
  if (typed.length > CAP) return { do: "unknown" };
  const words = typed.toLowerCase().split(/\s/u).filter(Boolean).join(" ");
  const wish = WISHES.get(words);
  if (wish) return wish;
  const near = nearest(words, [...WISHES.keys()].filter(Boolean));
  return { do: "unknown", ...(near !== undefined && { near }) };
}
