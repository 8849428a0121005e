const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression, as `matchAll` gives them; but that copies the expression at each call, which
 * costs more than to search a note with it.
 */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
