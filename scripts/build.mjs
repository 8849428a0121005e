// Bundles what people start into dist/: one entry, and a chunk for each part that is imported when it is needed,
// so that `review` does not parse the conversation. Used by `npm run build`, `prepare` and the launcher.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "./generate.mjs";
import { takeStamp, writeStamp } from "./stamp.mjs";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * esbuild, or undefined where development dependencies are not installed.
 * @returns {Promise<typeof import("esbuild") | undefined>}
 */
async function compiler() {
  try {
    return await import("esbuild");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/**
 * Code without a character beyond ASCII: esbuild leaves those of regular expressions and templates, and one of
 * them makes V8 hold and scan the whole file with two bytes a character. Strings, templates and regular
 * expressions all read `\\uXXXX` as that character.
 * @param {string} code
 */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/**
 * Dependencies in CommonJS call `require` for Node's own modules. Most files have none of them: made in each of some
 * fifteen that are loaded for a review, it would take 2 ms.
 * @param {string} code
 */
const withRequire = (code) =>
  /\brequire\b/.test(code)
    ? `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);\n${code}`
    : code;

/**
 * The long texts a review looks words up in, kept out of esbuild's hands: it would print them as templates, which V8
 * scans at half the speed. They are put in as strings once the code is written, in pieces that stay within Latin-1:
 * one character beyond it makes V8 hold a whole string with two bytes a character.
 */
class Texts {
  /** @type {Map<string, string>} */
  #texts = new Map();

  /**
   * Code that stands for a text until `putIn`; names of files are made from it, so it changes with the text.
   * @param {string} text
   */
  mark(text) {
    const mark = JSON.stringify(`text ${createHash("sha256").update(text).digest("hex")}`);
    this.#texts.set(mark, text);
    return mark;
  }

  /** @param {string} code */
  putIn(code) {
    return code.replace(/"text [0-9a-f]{64}"/g, (mark) => {
      const pieces = this.#texts.get(mark)?.split(/([^\0-\xff]+)/);
      return pieces ? `${JSON.stringify(pieces)}.join("")` : mark;
    });
  }
}

/**
 * Brings what a review needs ready-made: the phrases of the rules compiled, 70 of 260 ms of CPU of a cold review, and
 * these and the weights in a form that is read once.
 * @param {typeof import("esbuild")} esbuild
 * @param {string} root
 * @param {Texts} texts
 * @returns {import("esbuild").Plugin}
 */
function readyData(esbuild, root, texts) {
  return {
    name: "ready-data",
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]review[\\/]book-data\.ts$/ }, async ({ path }) => {
        const { outputFiles } = await esbuild.build({
          absWorkingDir: root,
          entryPoints: [path],
          bundle: true,
          format: "esm",
          platform: "node",
          logLevel: "silent",
          write: false,
        });
        const code = Buffer.from(outputFiles[0]?.contents ?? "").toString("base64");
        const { bookData } = await import(`data:text/javascript;base64,${code}`);
        const { words, phrases, ...rest } = bookData();
        // Not inside of the function: V8 would scan it when the file is loaded, and again when it is called.
        const contents = `const data = ${JSON.stringify(rest)};
data.words = ${texts.mark(words)};
data.phrases = ${texts.mark(phrases.join("\n"))}.split("\\n");
export const bookData = () => data;`;
        return { contents, loader: "js" };
      });
      build.onLoad({ filter: /[\\/]src[\\/]review[\\/]leaning\.json$/ }, ({ path }) => {
        const { weights, ...rest } = JSON.parse(readFileSync(path, "utf8"));
        const contents = `const data = ${JSON.stringify(rest)};
data.weights = ${texts.mark(weights)};
export default data;`;
        return { contents, loader: "js" };
      });
    },
  };
}

/**
 * Builds dist/ and says whether it could: false where there is no compiler.
 * Two builds at once write the same files; each is moved into place whole, the entry last.
 * @param {string} root
 * @param {{ keepChunksMs?: number }} options How long a chunk stays that is of no use to this build: a day where the
 *   launcher builds, since a conversation that is running may still import it.
 * @throws where the sources do not compile or dist/ cannot be written
 */
export async function build(root, { keepChunksMs = dayMs } = {}) {
  const esbuild = await compiler();
  if (!esbuild) return false;
  generate(root);
  const stamp = await takeStamp(root);
  const dist = join(root, "dist");
  const texts = new Texts();
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { main: "src/main.ts" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    outdir: "dist",
    chunkNames: "chunks/[name]-[hash]",
    mainFields: ["module", "main"],
    // Drivers with code of the machine's own, or that look for it; and what a bot alone loads, once.
    external: ["pg", "@photostructure/sqlite", "@slack/*", "discord.js", "pino", "dotenv"],
    // Their licences lie beside them in node_modules.
    legalComments: "none",
    // What is loaded at every start is parsed at every start: without comments and spaces that takes a third less.
    minifyWhitespace: true,
    plugins: [readyData(esbuild, root, texts)],
    logLevel: "silent",
    write: false,
  });
  mkdirSync(join(dist, "chunks"), { recursive: true });
  const entryLast = outputFiles.toSorted(
    (a, b) => Number(a.path.endsWith("main.js")) - Number(b.path.endsWith("main.js")),
  );
  for (const { path, contents } of entryLast) {
    const part = join(dirname(path), `.${basename(path)}.${process.pid}`);
    writeFileSync(part, withRequire(inAscii(texts.putIn(Buffer.from(contents).toString()))));
    renameSync(part, path);
  }
  writeStamp(root, stamp);
  const current = new Set(outputFiles.map(({ path }) => basename(path)));
  for (const name of readdirSync(join(dist, "chunks"))) {
    const file = join(dist, "chunks", name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (!current.has(name) && Date.now() - mtimeMs > keepChunksMs) rmSync(file, { force: true });
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const optional = process.argv.includes("--if-possible");
  try {
    if (!(await build(root, { keepChunksMs: 0 })) && !optional) {
      console.error("There is no compiler here: run `npm install` (without --omit=dev) first.");
      process.exitCode = 2;
    }
  } catch (error) {
    console.error(`The build failed: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 2;
  }
}
