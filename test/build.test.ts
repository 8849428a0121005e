import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

/** The real launcher and build scripts around a program of three lines, in a folder with a space and an emoji. */
const root = join(import.meta.dirname, "..");
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const program = (word: string) =>
  `const { say } = await import("./later.ts");\nsay("${word}", process.argv.slice(2));\nprocess.exitCode = 1;\n`;
const later = "export const say = (word: string, args: string[]) => console.log(word, ...args);\n";

function checkout({ compiler = true } = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), "build-")), "my coach ☕");
  made.push(join(folder, ".."));
  for (const path of ["src/review/rules", "src/guide", "src/templates", "commands", "adapters"])
    mkdirSync(join(folder, path), { recursive: true });
  for (const path of ["bin", "scripts"]) cpSync(join(root, path), join(folder, path), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(folder, "src/main.ts"), program("hello"));
  writeFileSync(join(folder, "src/later.ts"), later);
  if (compiler) symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  return folder;
}

function run(folder: string, script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, script), ...args], {
    encoding: "utf8",
    cwd: tmpdir(),
  });
  return { status, stdout, stderr };
}
const start = (folder: string, ...args: string[]) => run(folder, "bin/connect-coach.mjs", ...args);
const builtAt = (folder: string) => statSync(join(folder, "dist/main.js")).mtimeMs;

describe("the launcher in a checkout", () => {
  it("builds when there is no build, and hands over arguments and exit status", () => {
    expect(start(checkout(), "review", "a note")).toEqual({
      status: 1,
      stdout: "hello review a note\n",
      stderr: "",
    });
  });

  it("runs a build that is that of the sources as it is", () => {
    const folder = checkout();
    start(folder);
    const before = builtAt(folder);
    expect(start(folder).stdout).toBe("hello\n");
    expect(builtAt(folder)).toBe(before);
  });

  it("takes a file that was only touched for no change", () => {
    const folder = checkout();
    start(folder);
    const before = builtAt(folder);
    utimesSync(join(folder, "src/later.ts"), new Date(), new Date("2001-01-01"));
    expect(start(folder).stdout).toBe("hello\n");
    expect(builtAt(folder)).toBe(before);
    expect(readFileSync(join(folder, "dist/stamp"), "utf8")).toContain(
      `src/later.ts ${later.length} 978307200000`,
    );
  });

  it("builds again after a pull, even where the new file is older than the build", () => {
    const folder = checkout();
    start(folder);
    writeFileSync(join(folder, "src/main.ts"), program("HELLO"));
    utimesSync(join(folder, "src/main.ts"), new Date("2001-01-01"), new Date("2001-01-01"));
    expect(start(folder).stdout).toBe("HELLO\n");
  });

  it("builds again when a file came or went, and lists a new rule by itself", () => {
    const folder = checkout();
    start(folder);
    writeFileSync(join(folder, "src/review/rules/new.ts"), "export const rule = {};\n");
    const before = builtAt(folder);
    expect(start(folder).status).toBe(1);
    expect(builtAt(folder)).toBeGreaterThan(before);
    expect(readFileSync(join(folder, "src/review/rules/index.ts"), "utf8")).toContain('from "./new.ts"');
  });

  it("keeps a chunk that a running conversation may still import, for a day", () => {
    const folder = checkout();
    const chunks = () => readdirSync(join(folder, "dist/chunks")).filter((name) => name.startsWith("later-"));
    const change = (to: string) =>
      writeFileSync(join(folder, "src/later.ts"), `${later}// ${to}\nexport const to = "${to}";\n`);
    start(folder);
    const [first = ""] = chunks();
    change("second");
    start(folder);
    expect(chunks()).toHaveLength(2);
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(join(folder, "dist/chunks", first), old, old);
    change("third");
    start(folder);
    expect(chunks()).toHaveLength(2);
    expect(chunks()).not.toContain(first);
    // What is built by hand, and so what is published, holds nothing old.
    expect(run(folder, "scripts/build.mjs").status).toBe(0);
    expect(chunks()).toHaveLength(1);
  });

  it("says which command shows the error where the sources do not compile", () => {
    const folder = checkout();
    writeFileSync(join(folder, "src/main.ts"), "const = 1;\n");
    expect(start(folder)).toEqual({
      status: 2,
      stdout: "",
      stderr: "The coach could not be built from its sources: run `npm run build` to see why.\n",
    });
    const { status, stderr } = run(folder, "scripts/build.mjs");
    expect(status).toBe(2);
    expect(stderr).toContain("src/main.ts:1");
  });
});

describe("the launcher without a compiler", () => {
  it("runs a build that fits", () => {
    const folder = checkout();
    start(folder);
    rmSync(join(folder, "node_modules"));
    expect(start(folder)).toEqual({ status: 1, stdout: "hello\n", stderr: "" });
  });

  it("says in a sentence what to run where the build is stale", () => {
    const folder = checkout();
    start(folder);
    rmSync(join(folder, "node_modules"));
    writeFileSync(join(folder, "src/main.ts"), program("HELLO"));
    expect(start(folder)).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "The sources have changed since the coach was built and there is no compiler: run `npm install`, then start again.\n",
    });
  });

  it("says in a sentence what to run where there is no build", () => {
    expect(start(checkout({ compiler: false }))).toEqual({
      status: 2,
      stdout: "",
      stderr: "The coach is not built yet and there is no compiler: run `npm install`, then start again.\n",
    });
  });

  it("lets `prepare` pass and `npm run build` fail", () => {
    const folder = checkout({ compiler: false });
    expect(run(folder, "scripts/build.mjs", "--if-possible")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(existsSync(join(folder, "dist"))).toBe(false);
    expect(run(folder, "scripts/build.mjs").status).toBe(2);
  });
});

describe("the launcher of an installed package", () => {
  /** What npm installs: no sources, no scripts. */
  function installed(): string {
    const folder = checkout();
    start(folder);
    for (const path of ["src", "commands", "adapters", "scripts", "node_modules"]) {
      rmSync(join(folder, path), { recursive: true });
    }
    return folder;
  }

  it("starts what is there", () => {
    expect(start(installed(), "x")).toEqual({ status: 1, stdout: "hello x\n", stderr: "" });
  });

  it("says so where it is not whole", () => {
    const folder = installed();
    rmSync(join(folder, "dist"), { recursive: true });
    const { status, stderr } = start(folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(/dist\/ is missing: install it again/);
  });
});
