/** Made when a text has to be cut: its tables take 5 ms of a cold start. */
let segmenter: Intl.Segmenter | undefined;

/**
 * The longest beginning of `text` that is at most `max` UTF-16 code units long and ends between two
 * graphemes. A grapheme longer than `max` is left out whole, so the answer can be empty.
 */
export function cutAtGrapheme(text: string, max: number): string {
  if (text.length <= max) return text;
  // Two units past the cut are enough to see whether what follows belongs to the grapheme before it;
  // segmenting no more than that keeps the cost bounded by `max`, whatever was pasted.
  const seen = text.slice(0, max + 2);
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  const last = segmenter.segment(seen).containing(max);
  return seen.slice(0, last?.index ?? max);
}
