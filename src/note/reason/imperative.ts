import { keyOf } from "../english/words.ts";
import type { Mark } from "../parts.ts";
import { lowered } from "./statement.ts";
import { ASKS_THEM, ASKS_WITH_ME } from "./word-lists.ts";

/** Requests to the recipient: `come see our lab`, `tell me how …`. */

export function isImperative(words: readonly string[]): boolean {
  const first = keyOf(words[0] ?? "");
  const second = keyOf(words[1] ?? "");
  const third = keyOf(words[2] ?? "");
  if (!ASKS_THEM.has(first)) return false;
  if (
    /^(?:explain|describe|show|send|give|introduce|forward|recommend)$/.test(first) &&
    /\bto (?:me|us)\b/.test(words.slice(1, 8).map(keyOf).join(" "))
  )
    return true;
  if (ASKS_WITH_ME.has(first) && /^(?:me|us)$/.test(second)) return !(first === "introduce");
  if (/^(?:come|visit|try|check|join|have|see)$/.test(first)) {
    const text = words.slice(1).map(keyOf).join(" ");
    if (
      /^(?:and )?(?:see|visit|join|try|meet|have|look|out)?\s?(?:out )?(?:a look at )?(?:us|our|my|me)\b/.test(
        text,
      )
    )
      return true;
    if (first === "come" && !/\b(?:your|you)\b/.test(text)) return true;
  }
  return first === "let" && /^(?:me|us)$/.test(third);
}

/** A request reads better with *please*, unless it is cheered or softened already. */
export function please(text: string, mark: Mark): string {
  if (/\bplease\b|\bdo\b/i.test(text) || mark === "!") return text;
  const asked = /^come see\b/i.test(text) ? text.replace(/^come see\b/i, "come and see") : text;
  return `please ${lowered(asked)}`;
}
