/** All word classes; each file holds the words of one field. A class may be named in several files. */
import type { Lexicon } from "../phrase-book.ts";
import { asks } from "./asks.ts";
import { channels } from "./channels.ts";
import { common } from "./common.ts";
import { people } from "./people.ts";
import { works } from "./works.ts";

export const lexicon: Lexicon = { ...common, ...people, ...works, ...asks, ...channels };
