/**
 * `npm run bench`: what a review costs, beside other readers of text, and a step of a conversation in the store.
 * Figures and ratios, with the aims beside them; nothing here passes or fails. Medians of interleaved rounds; a busy
 * machine still moves them by some per cent.
 */
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { built } from "./lib/built.ts";
import { printInstall } from "./lib/install.ts";
import { coldCpu, elapsed, median, Rounds, runNode } from "./lib/measure.ts";
import { peers } from "./lib/peers.mjs";
import { printStore } from "./lib/store.ts";
import { printTemplates } from "./lib/templates.ts";
import { hostileTexts, noteOfLength, realNotes } from "./lib/texts.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const coach = join(root, "bin/connect-coach.mjs");
const peer = join(root, "bench/peer.mjs");
const { phraseBook, read, review, rules } = await built();
const folder = mkdtempSync(join(tmpdir(), "bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Peers that get fewer notes, and their figure scaled, or the bench would take a quarter of an hour. */
const slow = new Set(["write-good", "retext", "alex"]);

const print = (line = "") => process.stdout.write(`${line}\n`);
const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;
const aim = (what: string, value: number, most: number) =>
  print(`  aim: ${what} at most ${most}: ${value.toFixed(2)}, ${value <= most ? "met" : "NOT met"}`);

/** A table of medians, each with the coach's ratio to it. */
function printRounds(rounds: Rounds, unit: string, digits = 1): void {
  for (const contender of rounds.contenders) {
    const ratio = contender === "coach" ? "" : `the coach takes ${times(rounds.ratio("coach", contender))}`;
    print(
      `  ${contender.padEnd(14)}${rounds.median(contender).toFixed(digits).padStart(10)} ${unit}   ${ratio}`,
    );
  }
}

/** Warm: every contender reads the same notes in the same process, slow ones fewer of them. */
async function warm(): Promise<void> {
  print("\nWarm, microseconds a note");
  const notes = realNotes();
  const contenders: [string, (text: string) => unknown, number][] = [
    ["coach", (text) => review(text), notes.length],
  ];
  for (const [name, load] of Object.entries(peers)) {
    contenders.push([name, await load(), slow.has(name) ? 150 : notes.length]);
  }
  const rounds = new Rounds();
  for (let round = -2; round < 9; round++) {
    for (const [name, read, count] of contenders) {
      const ms = elapsed(() => {
        for (const note of notes.slice(0, count)) read(note);
      });
      // The first rounds warm up.
      if (round >= 0) rounds.add(name, (1000 * ms) / count);
    }
  }
  printRounds(rounds, "µs");
  aim("times the keyword bot", rounds.ratio("coach", "keyword bot"), 5);
  aim("times write-good", rounds.ratio("coach", "write-good"), 0.3);
}

/** The binary as npm installs it: without sources, whose build need not be looked at. */
function installed(): string {
  const copy = join(folder, "installed");
  for (const part of ["bin", "dist", "package.json"]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
  return join(copy, "bin/connect-coach.mjs");
}

/** Cold: one note, from the start of the process to its end. */
function cold(): void {
  print("\nCold, milliseconds of CPU for one review (without npm)");
  const note = noteOfLength(250);
  const contenders: [string, string[]][] = [
    ["coach", [installed(), "review", note]],
    ["in a checkout", [coach, "review", note]],
    ["node -e 0", ["-e", "0"]],
    ...Object.keys(peers).map((name): [string, string[]] => [name, [peer, name, note]]),
  ];
  const rounds = new Rounds();
  for (let round = -1; round < 7; round++) {
    for (const [name, args] of contenders) {
      const ms = coldCpu(args, 3);
      if (round >= 0) rounds.add(name, ms);
    }
  }
  printRounds(rounds, "ms", 0);
  aim("times `node -e 0`", rounds.ratio("coach", "node -e 0"), 2);
}

/** A file of JSON lines with that many notes. */
function batchFile(count: number): string {
  const notes = realNotes();
  const file = join(folder, `${count}.jsonl`);
  const lines = Array.from({ length: count }, (_, id) =>
    JSON.stringify({ id, text: notes[id % notes.length] }),
  );
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

/** The whole way through the real binary: read, review, write. */
function batch(): void {
  print("\nA batch of 20,000 notes, start included: seconds (write-good, retext and alex from 1,000)");
  const contenders: [string, string[], number][] = [
    ["coach", [coach, "review", "-", "--format", "jsonl"], 20_000],
    ...Object.keys(peers).map((name): [string, string[], number] => {
      return [name, [peer, name], slow.has(name) ? 1_000 : 20_000];
    }),
  ];
  const rounds = new Rounds();
  const memory = new Rounds();
  for (let round = 0; round < 3; round++) {
    for (const [name, args, count] of contenders) {
      const used = runNode(args, batchFile(count));
      rounds.add(name, (used.wallMs / 1000) * (20_000 / count));
      memory.add(name, used.peakMb);
    }
    memory.add("node -e 0", runNode(["-e", "0"]).peakMb);
  }
  printRounds(rounds, "s", 2);
  print(`  the coach reads ${Math.round(20_000 / rounds.median("coach"))} notes a second`);
  print("\nPeak memory of that batch (write-good, retext and alex: of 1,000)");
  printRounds(memory, "MB", 0);
  const [small, large] = [20_000, 100_000].map((count) => {
    const peaks = [1, 2, 3].map(
      () => runNode([coach, "review", "-", "--format", "jsonl"], batchFile(count)).peakMb,
    );
    print(`  coach, ${count} notes: ${median(peaks).toFixed(0)} MB`);
    return median(peaks);
  });
  aim("times the memory of 20,000 notes for 100,000 (flat)", (large ?? 0) / (small ?? 1), 1.1);
}

/** Milliseconds of one warm review: the median of some. */
const reviewMs = (text: string, runs = 7) =>
  median(Array.from({ length: runs }, () => elapsed(() => void review(text))));

function growth(): void {
  print("\nOne review by its length, milliseconds");
  const cost = new Map<number, number>();
  for (const length of [100, 300, 1_000, 10_000]) {
    const ms = reviewMs(noteOfLength(length), 31);
    cost.set(length, ms);
    print(`  ${String(length).padStart(6)} code units  ${ms.toFixed(3).padStart(9)} ms`);
  }
  aim("times 1,000 code units for 10,000", (cost.get(10_000) ?? 0) / (cost.get(1_000) ?? 1), 12);

  print("\nHostile texts, milliseconds at 3,000 and at 30,000 code units (a review reads the first 10,000)");
  const long = hostileTexts(30_000);
  const rows = hostileTexts(3_000).map(({ name, text }, i) => {
    const [short, full] = [reviewMs(text), reviewMs(long[i]?.text ?? "")];
    return { name, short, full };
  });
  rows.sort((a, b) => b.full - a.full);
  for (const { name, short, full } of rows.slice(0, 5)) {
    print(
      `  ${short.toFixed(2).padStart(8)} ${full.toFixed(2).padStart(8)}  ${times(full / short)}  ${name}`,
    );
  }
  print(`  ${rows.length} texts in all; the five slowest are shown.`);

  print("\nSingle rules on hostile texts of 10,000 code units, milliseconds");
  const single = hostileTexts(10_000).flatMap(({ name, text }) => {
    const reading = read(text, phraseBook(), { length: text.length, limit: 300, recipient: "Priya" });
    return rules.map((rule) => {
      const ms = Array.from({ length: 3 }, () => elapsed(() => void rule.check(reading)));
      return { name: `${rule.id} on ${name}`, ms: Math.min(...ms) };
    });
  });
  single.sort((a, b) => b.ms - a.ms);
  for (const { name, ms } of single.slice(0, 5)) print(`  ${ms.toFixed(2).padStart(8)}  ${name}`);
  aim("ms for the slowest rule", single[0]?.ms ?? 0, 5);
}

print(`Node ${process.versions.node}, ${process.platform}-${process.arch}`);
runNode([coach, "--version"]);
await warm();
cold();
batch();
growth();
await printStore(print, aim);
await printTemplates(print, aim);
printInstall(root, print, aim);
