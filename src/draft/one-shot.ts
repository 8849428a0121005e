import { answersOf, type Draft } from "./state.ts";

/** Stands where an answer is still missing; the one-shot command asks for it when it is left so. */
const MISSING = "...";

/**
 * The command line that goes on with a draft's answers, quoted for a POSIX shell: a pasted line runs nothing else,
 * whatever was typed. Line breaks and control characters become spaces.
 */
export function oneShotCommand(draft: Draft): string {
  const { name, recipient, reason, context } = answersOf(draft);
  const parts = ["connect-coach draft", `--name ${quoted(name)}`, `--reason ${quoted(reason)}`];
  if (typeof context === "string") parts.push(`--context ${quoted(context)}`);
  if (recipient !== undefined) parts.push(`--to ${quoted(recipient)}`);
  const limit = draft.limit ?? draft.known.plan;
  if (limit !== undefined) parts.push(`--limit ${limit}`);
  return parts.join(" ");
}

/** Inside single quotes a shell reads nothing; a quote of the text's own closes, is escaped, and opens again. */
function quoted(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ").trim();
  return `'${(line || MISSING).replaceAll("'", "'\\''")}'`;
}
