import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const shown = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)].filter((path) =>
  path.endsWith(".md"),
);

/** Manual pages whose commands a newcomer types; the command line page has a test of its own. */
const typed = ["README.md", "docs/getting-started.md", "docs/review.md", "docs/draft.md"];

/** What a command in a shell block leads to: exit status and a piece of its output. */
const outcomes: readonly { begins: string; status: number; says: RegExp }[] = [
  // Standard input is closed here, so the conversation says how to go on and leaves.
  { begins: "npm start", status: 2, says: /Step 1 of 3: / },
  { begins: "printf ", status: 0, says: /^Your note \(\d+\/300\):\nHi, .*retry storms at DevConf.*/m },
  { begins: "npm run -s coach -- draft", status: 0, says: /Sam from Acme/ },
  { begins: "npm run -s coach -- review", status: 1, says: /fix before sending/i },
  { begins: "echo ", status: 1, says: /^\{"id":1,"verdict":"fix",/m },
  { begins: "npm run -s coach -- guide limits", status: 0, says: /200.*LinkedIn|LinkedIn.*200/s },
  { begins: "npm run -s coach -- guide", status: 0, says: /write/ },
];

/** What a test cannot do to the machine it runs on. */
const notRun = [/^npm install$/, /^npm link$/, /^connect-coach /];

/** The lines of all shell blocks of a page. */
function commands(path: string): string[] {
  const blocks = readFileSync(join(root, path), "utf8").split("```sh\n").slice(1);
  return blocks.flatMap((block) => block.slice(0, block.indexOf("```")).trim().split("\n"));
}

function run(command: string): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    // Each with nothing kept before it: they run at the same moment.
    const kept = mkdtempSync(join(tmpdir(), "readme-"));
    const env = { ...process.env, NO_COLOR: "1", CONNECT_COACH_DATA_DIR: kept };
    const child = execFile("sh", ["-c", command], { cwd: root, env }, (error, stdout, stderr) => {
      rmSync(kept, { recursive: true, force: true });
      resolve({ status: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr });
    });
    child.stdin?.end();
  });
}

describe("a command in the manual", () => {
  const all = [...new Set(typed.flatMap(commands))].filter((line) => !notRun.some((skip) => skip.test(line)));

  // Once, and not by each of them at the same moment.
  beforeAll(() => run("npm run -s build"), 60_000);

  it.concurrent.each(all)(
    "works: %s",
    async (command) => {
      const outcome = outcomes.find(({ begins }) => command.startsWith(begins));
      expect(outcome, "Say in this test what the command leads to.").toBeDefined();
      const { status, output } = await run(command);
      expect(output).toMatch(outcome?.says ?? /^$/);
      expect(status).toBe(outcome?.status);
    },
    60_000,
  );
});

describe.each(shown)("%s", (path) => {
  it("links only to what is there", () => {
    const text = readFileSync(join(root, path), "utf8");
    const targets = text
      .split("](")
      .slice(1)
      .map((rest) => rest.slice(0, rest.indexOf(")")))
      .filter((target) => !/^(?:https?:|#)/.test(target));
    for (const target of targets) {
      const file = join(root, dirname(path), target.split("#")[0] ?? "");
      expect([target, existsSync(file)]).toEqual([target, true]);
    }
  });
});
