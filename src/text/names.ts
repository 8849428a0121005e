/** Titles, particles, and how a name typed in any case is written. */

/** Titles as they are written, by their key (lower case, no full stop). */
const TITLES: Record<string, string> = {
  mr: "Mr.",
  mrs: "Mrs.",
  ms: "Ms.",
  mx: "Mx.",
  miss: "Miss",
  dr: "Dr.",
  prof: "Prof.",
  professor: "Professor",
  rev: "Rev.",
  reverend: "Reverend",
  father: "Father",
  sister: "Sister",
  brother: "Brother",
  pastor: "Pastor",
  bishop: "Bishop",
  archbishop: "Archbishop",
  rabbi: "Rabbi",
  imam: "Imam",
  judge: "Judge",
  justice: "Justice",
  captain: "Captain",
  capt: "Capt.",
  colonel: "Colonel",
  col: "Col.",
  major: "Major",
  general: "General",
  sergeant: "Sergeant",
  sgt: "Sgt.",
  lieutenant: "Lieutenant",
  lt: "Lt.",
  corporal: "Corporal",
  admiral: "Admiral",
  commander: "Commander",
  coach: "Coach",
  chef: "Chef",
  councillor: "Councillor",
  councilor: "Councilor",
  cllr: "Cllr",
  senator: "Senator",
  minister: "Minister",
  mayor: "Mayor",
  ambassador: "Ambassador",
  president: "President",
  dean: "Dean",
  sir: "Sir",
  dame: "Dame",
  lord: "Lord",
  lady: "Lady",
  madam: "Madam",
  doctor: "Doctor",
  frau: "Frau",
  herr: "Herr",
  madame: "Madame",
  monsieur: "Monsieur",
  señora: "Señora",
  señor: "Señor",
  signora: "Signora",
  officer: "Officer",
  inspector: "Inspector",
  nurse: "Nurse",
  principal: "Principal",
  hon: "Hon.",
  sheikh: "Sheikh",
  engr: "Engr.",
  ranger: "Ranger",
  warden: "Warden",
  deacon: "Deacon",
  canon: "Canon",
  abbot: "Abbot",
  governor: "Governor",
  detective: "Detective",
  constable: "Constable",
  superintendent: "Superintendent",
};

/** Words of a surname that stay lower case. */
const PARTICLES = new Set(
  "van von der den de del della di da dos das do du la le les ten ter zu zum zur af av bin ibn bint y e el al st".split(
    " ",
  ),
);

/** The title as it is written (`prof` → `Prof.`), or undefined for any other word. */
export function titleOf(word: string): string | undefined {
  const key = word.toLowerCase().replace(/\.$/, "");
  return Object.hasOwn(TITLES, key) ? TITLES[key] : undefined;
}

const upperFirst = (text: string): string => {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return first.toUpperCase() + text.slice(first.length);
};

/** Two letters that are read one by one: `jp`, `tj`, `AJ`. */
function isInitials(word: string): boolean {
  return /^[a-z]{2,3}$/i.test(word) && (!/[aeiouy]/i.test(word) || /^[aeo]j$/i.test(word));
}

function nameWord(word: string, first: boolean): string {
  const lower = word.toLowerCase();
  if (!first && PARTICLES.has(lower)) return lower;
  const elided = /^(d|l)['’](\p{L}.*)$/u.exec(lower);
  if (elided && !first) return `${elided[1]}'${upperFirst(elided[2] ?? "")}`;
  const arabic = /^al-(\p{L}.*)$/u.exec(lower);
  if (arabic) return `al-${upperFirst(arabic[1] ?? "")}`;
  if (isInitials(lower)) return word.toUpperCase();
  return lower
    .split("-")
    .map((part) => upperFirst(part))
    .join("-")
    .replace(/^(O['’]|Mc)(\p{Ll})/u, (_, prefix: string, letter: string) => prefix + letter.toUpperCase());
}

/**
 * A name as it is written: words typed all in lower case or all in capitals get theirs (`BRUNO`,
 * `anneke van der berg`, `o'brien`, `jp`); words with any other mix of cases stay as typed.
 */
export function properName(text: string): string {
  const words = text.split(" ");
  const lower = !/\p{Lu}/u.test(text);
  const shouted = /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
  return words
    .map((word, index) => {
      const letters = word.replace(/[^\p{L}]/gu, "");
      if (letters === "") return word;
      const title =
        words.length > 1 && !/\p{Lu}/u.test(word) && word.endsWith(".") ? titleOf(word) : undefined;
      if (title !== undefined) return title;
      if (shouted)
        return letters.length <= 2 && words.length > 1 && index > 0
          ? word
          : isInitials(letters)
            ? word
            : nameWord(word, index === 0);
      if (!/\p{Lu}/u.test(letters) && (lower || (index === 0 && !PARTICLES.has(word))))
        return nameWord(word, index === 0);
      return word;
    })
    .join(" ");
}
