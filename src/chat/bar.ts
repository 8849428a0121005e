/** Parts of a length bar. */
export const BAR_PARTS = 20;

/** `▰▰▰▱▱`: the share of the limit that is used, as its full and its empty part. */
export function lengthBar(length: number, limit: number): { full: string; empty: string } {
  const full = Math.min(BAR_PARTS, Math.round((length / limit) * BAR_PARTS));
  return { full: "▰".repeat(full), empty: "▱".repeat(BAR_PARTS - full) };
}
