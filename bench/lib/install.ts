/** What an installation costs: time and size, for the runtime alone and for everything a contributor needs. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { elapsed } from "./measure.ts";

/** Bytes of all files below a folder, by the blocks they take on the disk. */
function size(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).blocks * 512, 0);
}

/**
 * Installs from the lock file into an empty folder with an empty cache, as on a new machine (so it takes the network).
 * Build scripts are left out: they are the launcher's cost and measured there.
 */
export function printInstall(
  root: string,
  print: (line: string) => void,
  aim: (what: string, value: number, most: number) => void,
): void {
  print("\nInstallation with an empty cache");
  for (const [name, args, maxSeconds, maxMb] of [
    ["runtime alone", ["--omit=dev"], 20, 130],
    ["everything", [], 60, 350],
  ] as const) {
    const folder = mkdtempSync(join(tmpdir(), "install-"));
    try {
      for (const file of ["package.json", "package-lock.json"])
        copyFileSync(join(root, file), join(folder, file));
      const all = [
        "ci",
        ...args,
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--cache",
        join(folder, "cache"),
      ];
      let failed = false;
      const seconds = elapsed(() => {
        failed = spawnSync("npm", all, { cwd: folder }).status !== 0;
      });
      if (failed) {
        print(`  ${name}: not measured, the registry could not be reached`);
        continue;
      }
      const mb = size(join(folder, "node_modules")) / 1024 ** 2;
      print(`  ${name}: ${(seconds / 1000).toFixed(1)} s, ${mb.toFixed(0)} MB`);
      aim("seconds", seconds / 1000, maxSeconds);
      aim("MB", mb, maxMb);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
