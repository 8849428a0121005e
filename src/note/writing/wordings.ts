import type { Parts } from "../parts.ts";
import { compose, type Style } from "./compose.ts";

/** The ways to word a note, best first. */
const STYLES: readonly Style[] = [
  { first: "context", verb: "like" },
  { first: "reason", verb: "like" },
  { first: "context", verb: "love", opening: true },
  { first: "context", verb: "love", other: true, hello: true },
  { first: "reason", verb: "love", hello: true },
  { first: "context", verb: "like", apart: true },
];

/** Where the context speaks of what the reason names, the reason comes first. */
const REASON_FIRST: readonly Style[] = STYLES.filter((style) => style.first === "reason");

/** All wordings of these parts, without doubles; at least one. */
export function wordingsOf(parts: Parts): string[] {
  const styles =
    parts.context?.pointsBack && !/^your [^,]* says so$/i.test(parts.context.sentence ?? "")
      ? REASON_FIRST
      : STYLES;
  return [...new Set(styles.map((style) => compose(parts, style)))];
}
