/** Adding up what speaks for a reading: some phrases say it all, others only together. */
import type { Found } from "./phrases.ts";
import type { Reading } from "./reading.ts";

export interface Evidence {
  points: number;
  /** Where the heaviest phrase stands; undefined where nothing was found. */
  strongest: Found | undefined;
}

/**
 * Adds the points of every tag that was found, each tag once and each word once: what two tags say with
 * the same words counts for the one that comes first in `points`. Leaves out places that `skip` refuses.
 */
export function weigh(
  reading: Reading,
  points: Readonly<Record<string, number>>,
  skip: (found: Found, tag: string) => boolean = () => false,
): Evidence {
  let total = 0;
  let heaviest = 0;
  let strongest: Found | undefined;
  const counted: Found[] = [];
  for (const tag in points) {
    const worth = points[tag] ?? 0;
    const place = reading
      .found(tag)
      .find((found) => (worth < 0 || !counted.some((other) => overlap(found, other))) && !skip(found, tag));
    if (!place) continue;
    counted.push(place);
    total += worth;
    if (worth > heaviest) {
      heaviest = worth;
      strongest = place;
    }
  }
  return { points: total, strongest };
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
