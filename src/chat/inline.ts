/** Words to type stand between backticks in what the coach says: adapters show them as code, in their own way. */

/** A piece of a line: to be shown as code, or as it is. */
export interface Piece {
  code: boolean;
  text: string;
}

/** A text in its pieces, without the backticks; where one has no partner, the whole text stays as it is. */
export function inlinePieces(text: string): Piece[] {
  const parts = text.split("`");
  if (parts.length % 2 === 0) return [{ code: false, text }];
  return parts.flatMap((part, index) => (part === "" ? [] : [{ code: index % 2 === 1, text: part }]));
}
