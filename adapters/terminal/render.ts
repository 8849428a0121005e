/** Messages as text: lines of words everywhere, with colour and signs on a terminal that has them. */
import { plainLines } from "../../src/chat/plain.ts";
