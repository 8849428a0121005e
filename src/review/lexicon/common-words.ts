/**
 * How common words are in connection notes, roughly, counted over the labelled notes: the number of
 * times in a hundred notes. It decides only where the search for a phrase begins, never what is found.
 */
const TIMES = new Map<string, number>([
  ...among(150, "i the in to and you a your , ."),
  ...among(50, "at on of for hi it am is"),
  ...among(25, "from with my we like about me 's would that our how ? ! be are have not"),
  ...among(
    10,
    "one here was love ask who so what connect two day hear up if hello want this dear next talk first name may read as could let do can us post an more week new after now know last saw good no three people there out before tell team by when learn has or : - will had did they them were which where any all very only just see work",
  ),
]);

function among(times: number, words: string): [string, number][] {
  return words.split(" ").map((word) => [word, times]);
}

/** Times in a hundred notes for one of these words to stand somewhere: 1 for each that is not common. */
export function commonness(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (TIMES.get(word) ?? 1), 0);
}
