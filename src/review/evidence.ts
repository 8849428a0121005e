/** Adding up what speaks for a reading: some phrases say it all, others only together. */
import type { Found } from "./phrases.ts";
import type { Reading } from "./reading.ts";

/** What tags are worth and how much is enough; negative points speak against it. */
export interface Scale {
  points: Readonly<Record<string, number>>;
  enough: number;
}

/**
 * Where the heaviest phrase stands, if the tags that were found are worth enough together. Each tag counts
 * once and so does each word: what two tags say with the same words counts for the one that comes first in
 * `points`. Leaves out places that `skip` refuses.
 */
export function weigh(
  reading: Reading,
  { points, enough }: Scale,
  skip: (found: Found, tag: string) => boolean,
): Found | undefined {
  const tags = Object.keys(points).filter((tag) => reading.has(tag));
  let most = 0;
  for (const tag of tags) most += Math.max(0, points[tag] ?? 0);
  // Nearly every note ends here.
  if (most < enough) return undefined;
  let total = 0;
  let heaviest = 0;
  let strongest: Found | undefined;
  const counted: Found[] = [];
  for (const tag of tags) {
    const worth = points[tag] ?? 0;
    const place = reading
      .found(tag)
      .find((found) => (worth < 0 || !counted.some((other) => overlap(found, other))) && !skip(found, tag));
    if (!place) continue;
    total += worth;
    if (worth > 0) counted.push(place);
    if (worth > heaviest) {
      heaviest = worth;
      strongest = place;
    }
  }
  return total >= enough && strongest ? withoutMark(reading, strongest) : undefined;
}

/** A phrase that ends in a mark is shown without it; a question keeps its own. */
function withoutMark(reading: Reading, found: Found): Found {
  const last = reading.tokens[found.end - 1];
  const mark = last?.kind === "mark" && last.norm !== "?" && found.end - found.start > 1;
  return mark ? { start: found.start, end: found.end - 1 } : found;
}

/** Two places share a word. */
export function overlap(one: Found, other: Found): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The nearest of I/we/my and you/your before this token in its sentence. */
export function nearestPerson(reading: Reading, token: number): "sender" | "recipient" | "none" {
  const from = reading.sentenceAt(token)?.start ?? token;
  for (let at = token - 1; at >= from; at--) {
    const norm = reading.tokens[at]?.norm ?? "";
    if (/^(i|we|my|our|me|us)$/.test(norm)) return "sender";
    if (/^(you|your)$/.test(norm)) return "recipient";
  }
  return "none";
}
