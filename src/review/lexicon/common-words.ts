/**
 * How common words are in connection notes, roughly, counted over the labelled notes: the number of
 * times in a hundred notes. It decides only where the search for a phrase begins, never what is found.
 */
const TIMES: readonly (readonly [times: number, words: RegExp])[] = [
  [150, among("i the in to and you a your , \\.")],
  [50, among("at on of for hi it am is")],
  [25, among("from with my we like about me 's would that our how \\? ! be are have not")],
  [
    10,
    among(
      "one here was love ask who so what connect two day hear up if hello want this dear next talk first name may read as could let do can us post an more week new after now know last saw good no three people there out before tell team by when learn has or : - will had did they them were which where any all very only just see work",
    ),
  ],
];

function among(words: string): RegExp {
  return new RegExp(`(?<=^|\\|)(?:${words.replaceAll(" ", "|")})(?=\\||$)`, "g");
}

/** Times in a hundred notes for one of these words (between bars) to stand somewhere: 1 for each that is not common. */
export function commonness(words: string): number {
  let times = 1;
  for (let at = words.indexOf("|"); at >= 0; at = words.indexOf("|", at + 1)) times++;
  for (const [count, common] of TIMES) times += (words.match(common)?.length ?? 0) * count;
  return times;
}
