import type { Lexicon } from "../phrases.ts";

export const people: Lexicon = {};
