/**
 * How common a word is in connection notes, roughly, counted over the labelled notes: the number of
 * times in a hundred notes. It decides only where the search for a phrase begins, never what is found.
 */
const COMMON: readonly (readonly [times: number, words: string])[] = [
  [150, "i the in to and you a your , ."],
  [50, "at on of for hi it am is"],
  [25, "from with my we like about me 's would that our how ? ! be are have not"],
  [
    10,
    "one here was love ask who so what connect two day hear up if hello want this dear next talk first name may read as could let do can us post an more week new year after now know last saw good no three people there out before tell team by when learn has or : - will has had do did it they them were which where any all very only just see work",
  ],
];
const times = new Map(
  COMMON.flatMap(([count, words]) => words.split(" ").map((word) => [word, count] as const)),
);

/** Times in a hundred notes, at least 1. */
export function commonness(word: string): number {
  return times.get(word) ?? 1;
}
