import type { Lexicon } from "../phrases.ts";

export const works: Lexicon = {};
