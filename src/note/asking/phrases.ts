/**
 * Whole answers by the phrases they are made of, written compactly, one a line: `(a|b)` is one of these, `[a|b]` one of
 * these or nothing, and a `*` at the end is whatever follows. They are spelled out once, when the program starts.
 */
export interface Phrases {
  /** Whether the keys of an answer (see `keysOf`) are one of the phrases. */
  match(keys: string): boolean;
}

/** Every way to read one line. */
function spelledOut(line: string): string[] {
  const at = line.search(/[([]/);
  if (at < 0) return [line];
  const close = line.indexOf(line[at] === "(" ? ")" : "]", at);
  const choices = line.slice(at + 1, close).split("|");
  if (line[at] === "[") choices.push("");
  const rest = spelledOut(line.slice(close + 1));
  return choices.flatMap((choice) => rest.map((tail) => line.slice(0, at) + choice + tail));
}

/** The phrases of a text, one a line; groups may not hold groups. */
export function phrasesOf(text: string): Phrases {
  const whole = new Set<string>();
  const beginnings = new Map<string, string[]>();
  for (const line of text.trim().split("\n"))
    for (const phrase of spelledOut(line.trim())) {
      if (!phrase.endsWith("*")) {
        whole.add(phrase.trim());
        continue;
      }
      const beginning = phrase.slice(0, -1).trim();
      const first = beginning.split(" ", 1)[0] ?? "";
      const same = beginnings.get(first);
      if (same) same.push(beginning);
      else beginnings.set(first, [beginning]);
    }
  return {
    match(keys) {
      if (whole.has(keys)) return true;
      const candidates = beginnings.get(keys.split(" ", 1)[0] ?? "");
      return candidates?.some((start) => keys === start || keys.startsWith(`${start} `)) ?? false;
    },
  };
}
