// One peer as a program, for cold starts and batches: `node bench/peer.mjs NAME TEXT`, or JSON lines on stdin.
import { createInterface } from "node:readline";
import { peers } from "./lib/peers.mjs";

const [name = "", text] = process.argv.slice(2);
const load = peers[name];
if (!load) throw new Error(`There is no peer ${name}: ${Object.keys(peers).join(", ")}.`);
const read = await load();
if (text !== undefined) console.log(JSON.stringify(read(text)));
else {
  for await (const line of createInterface({ input: process.stdin })) {
    const note = JSON.parse(line);
    process.stdout.write(`${JSON.stringify({ id: note.id, findings: read(note.text) })}\n`);
  }
}
