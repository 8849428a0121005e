// Installs what only `npm run eval` and `npm run bench` need, at their first use: half of it is a grammar checker,
// and a newcomer's `npm install` should not carry that.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bench = fileURLToPath(new URL("../bench", import.meta.url));

/** @param {string} file */
const changedAt = (file) => statSync(join(bench, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes this file at the end of every install.
if (changedAt("node_modules/.package-lock.json") < changedAt("package-lock.json")) {
  console.error("Installing the tools of the bench, once (about 120 MB) …");
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
  const { status } = spawnSync("npm", args, {
    cwd: bench,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("The tools could not be installed: is the registry reachable? Then run this again.");
    process.exitCode = 2;
  }
}
