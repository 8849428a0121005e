/** Measuring, so that a busy machine is fair to everyone: interleaved rounds, medians, ratios within a round. */
import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Figures of each contender, one a round, and from them medians and ratios. */
export class Rounds {
  private readonly figures = new Map<string, number[]>();

  add(contender: string, figure: number): void {
    this.figures.set(contender, [...(this.figures.get(contender) ?? []), figure]);
  }

  median(contender: string): number {
    return median(this.figures.get(contender) ?? []);
  }

  /** The median over the rounds of one contender's figure by another's in the same round. */
  ratio(contender: string, by: string): number {
    const others = this.figures.get(by) ?? [];
    const ratios = (this.figures.get(contender) ?? []).map((figure, i) => figure / (others[i] ?? Number.NaN));
    return median(ratios);
  }

  get contenders(): string[] {
    return [...this.figures.keys()];
  }
}

/** Milliseconds of one call. */
export function elapsed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What a child process used: its whole life, start of Node included. */
export interface Usage {
  wallMs: number;
  cpuMs: number;
  /** Peak resident memory, in MB of 1024². */
  peakMb: number;
}

const usageModule = new URL("./usage.mjs", import.meta.url).href;

/**
 * Runs `node ARGS` with a file as stdin and its output thrown away.
 * @throws where it ended otherwise than with 0, or with 1 as a review that finds something
 */
export function runNode(args: readonly string[], stdin = "/dev/null"): Usage {
  const report = join(tmpdir(), `bench-usage-${process.pid}`);
  const [input, output] = [openSync(stdin, "r"), openSync(report, "w")];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", usageModule, ...args], {
    stdio: [input, "ignore", "pipe", output],
    encoding: "utf8",
  });
  for (const descriptor of [input, output]) closeSync(descriptor);
  const wallMs = performance.now() - start;
  const used = readFileSync(report, "utf8");
  rmSync(report);
  if (used === "" || (status !== 0 && status !== 1))
    throw new Error(`node ${args.join(" ")} did not end as it should: ${stderr}`);
  return { wallMs, ...(JSON.parse(used) as { cpuMs: number; peakMb: number }) };
}

/** Milliseconds of CPU (user and system) of one cold `node ARGS`, the mean of `runs` in a row, by the shell's clock. */
export function coldCpu(args: readonly string[], runs: number): number {
  const script = `TIMEFORMAT='%U %S'; time for ((i = 0; i < ${runs}; i++)); do "$0" "$@" >/dev/null 2>&1; done`;
  const { stderr } = spawnSync("bash", ["-c", script, process.execPath, ...args], { encoding: "utf8" });
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(/\s+/).slice(-2).map(Number);
  return ((user + system) * 1000) / runs;
}
