/** Keys struck without meaning: `asdf`, `aaaa`, `123`, the same word over and over. */

const RUNS = [
  "asdf",
  "qwer",
  "qwert",
  "zxcv",
  "hjkl",
  "sdfg",
  "dfgh",
  "jkl",
  "fghj",
  "yxcv",
  "aoeu",
  "abcd",
  "1234",
];
const VOWELLESS = new Set(["html", "https", "mssql", "nginx", "rhythm", "rhythms", "nymph", "hymns"]);

/** Whether a word (lower case) was struck at random. */
function isMash(word: string): boolean {
  if (word === "abc" || word === "xyz" || RUNS.some((run) => word.startsWith(run))) return true;
  if (word.length > 2 && word === word.charAt(0).repeat(word.length)) return true;
  return /^[a-z]{5,40}$/.test(word) && !/[aeiouy]/.test(word) && !VOWELLESS.has(word);
}

/** Whether the words (lower case) of an answer are nothing but struck keys, digits or one word repeated. */
export function isNonsense(words: readonly string[]): boolean {
  if (words.length === 0) return false;
  if (words.length >= 4 && new Set(words).size === 1) return true;
  return words.every((word) => isMash(word) || /^\d{1,9}$/.test(word));
}
