import type { AnswerKey, Draft } from "./state.ts";

/** Stands where an answer is still missing; the one-shot command asks for it when it is left so. */
const MISSING = "...";

/**
 * The command line that goes on with a draft's answers, quoted for a POSIX shell: a pasted line runs nothing else,
 * whatever was typed. Line breaks and control characters become spaces.
 */
export function oneShotCommand(draft: Draft): string {
  const { answers, kept } = draft;
  const { recipient = typedFor(draft, "recipient") } = answers;
  const name = answers.name ?? typedFor(draft, "name") ?? "";
  const reason = answers.reason ?? typedFor(draft, "reason") ?? "";
  const context = answers.context === undefined ? typedFor(draft, "context") : answers.context;
  const parts = ["connect-coach draft", `--name ${quoted(name)}`, `--reason ${quoted(reason)}`];
  if (context) parts.push(`--context ${quoted(context)}`);
  if (recipient !== undefined) parts.push(`--to ${quoted(recipient)}`);
  if (kept.length > 0) parts.push(`--keep ${[...new Set(kept)].join(",")}`);
  const limit = draft.limit ?? draft.known.plan;
  if (limit !== undefined) parts.push(`--limit ${limit}`);
  return parts.join(" ");
}

/** What was typed at a question and not taken yet, so that it is not lost; it will be asked back, as it was here. */
function typedFor({ pending, aside }: Draft, place: AnswerKey): string | undefined {
  return (pending?.for === place ? pending : aside.findLast((one) => one.for === place))?.text;
}

/** A text for a POSIX shell: inside single quotes it reads nothing; a quote of the text's own closes, is escaped, and opens again. */
export function quoted(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ").trim();
  return `'${(line || MISSING).replaceAll("'", "'\\''")}'`;
}
