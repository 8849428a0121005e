import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const json = (path: string) => JSON.parse(readFileSync(path, "utf8")) as unknown;

interface Locked {
  version: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
}
const manifest = json(join(root, "package.json")) as {
  version: string;
  allowScripts: Record<string, boolean>;
};

describe("the package as npm publishes it", () => {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let files: string[];

  const npm = (...args: string[]) =>
    spawnSync("npm", args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });

  beforeAll(() => {
    const built = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: root, encoding: "utf8" });
    expect(built.stderr).toBe("");
    // Without scripts, so that what npm prints is the report alone.
    const packed = npm("pack", "--json", "--ignore-scripts", "--pack-destination", folder);
    // npm 11 prints a list of packages, npm 12 an object with one under its name.
    const [report] = Object.values<{ filename: string; files: { path: string }[] }>(
      JSON.parse(packed.stdout),
    );
    if (report === undefined) throw new Error(`npm pack printed no report: ${packed.stderr}`);
    files = report.files.map(({ path }) => path);
    spawnSync("tar", ["-xf", join(folder, report.filename), "-C", folder]);
  });

  it("holds the launcher, the build and what people should read, and no sources or tests", () => {
    expect(files).toEqual(
      expect.arrayContaining(["bin/connect-coach.mjs", "dist/main.js", "LICENSE", "README.md"]),
    );
    expect(files.filter((path) => /^(src|commands|adapters|test|bench|scripts|docs)\//.test(path))).toEqual(
      [],
    );
    expect(files.filter((path) => /\.env|\.cache/.test(path))).toEqual([]);
  });

  it("runs with its dependencies beside it, as npm lays them", () => {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(folder, "package/bin/connect-coach.mjs"), ...args], {
        encoding: "utf8",
        cwd: tmpdir(),
      });
    expect(run("--version").stdout.trim()).toBe(manifest.version);
    // A web address and a number load what reads them.
    const { status, stdout, stderr } = run("review", "See acme.io or call me on +44 20 7946 0958, Priya.");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("acme.io");
  });
});

/** The packages that a lock file names, without the project itself. */
function locked(path: string): [string, Locked][] {
  const { packages } = json(join(root, path)) as { packages: Record<string, Locked> };
  return Object.entries(packages).filter(([name]) => name !== "");
}

describe("the lock files", () => {
  it.each(["package-lock.json", "bench/package-lock.json"])(
    "%s pins every package by its checksum",
    (path) => {
      const packages = locked(path);
      expect(packages.length).toBeGreaterThan(10);
      const loose = packages.filter(([, { resolved = "https:", integrity }]) => {
        return !integrity?.startsWith("sha512-") || !resolved.startsWith("https:");
      });
      expect(loose.map(([name]) => name)).toEqual([]);
    },
  );

  it("bring only packages under licences that ask for no more than their notice", () => {
    const free = /^(MIT|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0)( OR |$)/;
    // A part of vitest, under the MPL: it is used while testing and not shipped.
    const known = /^node_modules\/lightningcss/;
    const other = locked("package-lock.json").filter(
      ([name, { license }]) => !free.test(license ?? "") && !known.test(name),
    );
    expect(other.map(([name, { license }]) => `${name}: ${license}`)).toEqual([]);
  });
});

describe("install scripts", () => {
  it("are decided on one by one in allowScripts, and none is needed", () => {
    const withScripts = locked("package-lock.json")
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(withScripts)].sort());
    expect(Object.values(manifest.allowScripts)).not.toContain(true);
  });
});
