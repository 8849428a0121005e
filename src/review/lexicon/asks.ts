import type { Lexicon } from "../phrases.ts";

export const asks: Lexicon = {};
