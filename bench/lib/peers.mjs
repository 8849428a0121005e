// What the coach is measured beside. Plain JavaScript, since each peer also runs by itself (bench/peer.mjs), where a
// loader for TypeScript would be counted as its cost. Nothing is loaded before it is asked for.
import { keywordBot } from "./keywords.mjs";

/** @typedef {(text: string) => unknown} Peer Reads one note and gives back what it found. */

// A computed name: the main install has no types for these packages.
/** @param {string} name @returns {Promise<any>} */
const load = (name) => import(name);

/** @type {Record<string, () => Promise<Peer>>} */
export const peers = {
  "keyword bot": async () => keywordBot,
  "JSON floor": async () => (text) => JSON.parse(JSON.stringify({ text, findings: [] })),
  "write-good": async () => (await load("write-good")).default,
  retext: async () => {
    const [{ retext }, ...plugins] = await Promise.all(
      ["retext", "equality", "intensify", "passive", "readability", "repeated-words", "simplify"].map(
        (name) => load(name === "retext" ? name : `retext-${name}`),
      ),
    );
    const processor = plugins.reduce((chain, plugin) => chain.use(plugin.default), retext());
    return (text) => processor.processSync(text).messages;
  },
  alex: async () => {
    const { text: read } = await load("alex");
    return (text) => read(text).messages;
  },
};
