import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { check } from "recheck";
import { describe, expect, it } from "vitest";

/**
 * No regular expression that reads what people type may take more than linear time: each one in the sources is
 * found in the syntax tree and judged by recheck, which attacks it. A quadratic one is refused as well.
 */
const root = join(import.meta.dirname, "..");

interface Found {
  where: string;
  source: string;
  flags: string;
}

/** Regular expressions of one file: literals, and `RegExp` of constant strings; others are given as `built`. */
function find(path: string, text: string): { found: Found[]; built: string[] } {
  const found: Found[] = [];
  const built: string[] = [];
  const where = (offset: number) => `${path}:${text.slice(0, offset).split("\n").length}`;
  const constructed = (node: { callee: object; arguments: object[]; start: number }) => {
    if (!("name" in node.callee) || node.callee.name !== "RegExp") return;
    const values = node.arguments.map((argument) => ("value" in argument ? argument.value : undefined));
    const [pattern, flags = ""] = values;
    if (typeof pattern !== "string" || typeof flags !== "string") built.push(where(node.start));
    else found.push({ where: where(node.start), source: pattern, flags });
  };
  new Visitor({
    Literal(node) {
      if (!("regex" in node) || !node.regex) return;
      found.push({ where: where(node.start), source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: constructed,
    CallExpression: constructed,
  }).visit(parseSync(path, text).program);
  return { found, built };
}

const files = ["src", "commands", "adapters"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`),
);
const results = files.map((path) => find(path, readFileSync(join(root, path), "utf8")));

/** recheck's own time for one expression, in milliseconds; what is not judged by then is not passed. */
const budget = 20_000;

/**
 * recheck reads flags up to ES2022: `v` differs from `u` in set notation alone, which is judged as `u`. Its
 * attacks are drawn by chance, from one seed here: the same sources get the same judgement each time.
 */
const judge = ({ source, flags }: Found) =>
  check(source, flags.replace("v", "u"), { timeout: budget, randomSeed: 1 });

describe("regular expressions in the sources", () => {
  for (const found of results.flatMap((result) => result.found)) {
    const title = `/${found.source}/${found.flags} takes linear time (${found.where})`;
    it(title, { timeout: budget + 10_000 }, async () => {
      const result = await judge(found);
      const attack =
        result.status === "vulnerable" ? `: ${result.complexity.summary}, ${result.attack.pattern}` : "";
      const reason = result.status === "unknown" ? `: ${result.error.kind}` : "";
      expect(`${result.status}${attack}${reason}`).toBe("safe");
    });
  }

  it("are none of them built at run time, where nothing could judge them", () => {
    expect(results.flatMap(({ built }) => built)).toEqual([]);
  });
});

describe("the search itself", () => {
  it("finds literals and constructed expressions, and is not fooled by comments, strings and division", () => {
    const text = [
      "// /comment+/",
      'const a = "/string+/"; const b = 4 / 2 / 1; const c = `${/in-template+/.source}`;',
      'const d: RegExp = /li[/]teral+$/gu; new RegExp("con+", "i"); RegExp(`${a}+`);',
    ].join("\n");
    const { found, built } = find("a.ts", text);
    expect(found.map(({ source, flags }) => `/${source}/${flags}`)).toEqual([
      "/in-template+/",
      "/li[/]teral+$/gu",
      "/con+/i",
    ]);
    expect(built).toEqual(["a.ts:3"]);
  });

  it("takes a quadratic expression for vulnerable", async () => {
    expect((await judge({ where: "", source: "\\s+$", flags: "v" })).status).toBe("vulnerable");
  });
});
