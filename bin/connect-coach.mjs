#!/usr/bin/env node
// Starts the bundled coach in dist/. In a checkout it first makes sure that the build is that of the sources; an
// installed package has no sources and starts at once. Plain JavaScript: it runs before anything is compiled.
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

/** @param {string} sentence What happened and which command to run. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Connect Coach needs Node 20.19 or newer and this is ${process.versions.node}: get one from https://nodejs.org.`,
  );
}

const root = fileURLToPath(new URL("..", import.meta.url));
if (existsSync(`${root}src/main.ts`)) {
  const { isFresh } = await import("../scripts/stamp.mjs");
  if (!(await isFresh(root))) {
    const { build } = await import("../scripts/build.mjs");
    let built = false;
    try {
      built = await build(root);
    } catch {
      stop("The coach could not be built from its sources: run `npm run build` to see why.");
    }
    if (!built) {
      stop(
        existsSync(`${root}dist/main.js`)
          ? "The sources have changed since the coach was built and there is no compiler: run `npm install`, then start again."
          : "The coach is not built yet and there is no compiler: run `npm install`, then start again.",
      );
    }
  }
} else if (!existsSync(`${root}dist/main.js`)) {
  stop(
    "This copy of Connect Coach is not whole, dist/ is missing: install it again with `npm install connect-coach`.",
  );
}

// Where Node can (22.8 and later), compiled code is kept beside the build; a folder that cannot be written is no fault.
module.enableCompileCache?.(`${root}dist/.cache`);
await import(new URL("../dist/main.js", import.meta.url).href);
