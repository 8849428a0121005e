// Tells whether the build in dist/ is that of the sources beside it. The launcher reads this at every start, so
// the usual case is one directory walk and one comparison of text; only what looks changed is read and hashed.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";

/**
 * The files that make a build, in an order that is the same on every machine, as paths relative to `root`.
 * Paths are put together by hand: this runs before every start, and `node:path` would be half of its cost.
 * @param {string} root
 * @returns {string[]}
 */
function sourceFiles(root) {
  /** @type {string[]} */
  const files = [];
  /** @param {string} folder */
  const walk = (folder) => {
    for (const name of readdirSync(`${root}/${folder}`).sort()) {
      const path = `${folder}/${name}`;
      if (/\.(ts|md|json)$/.test(name)) files.push(path);
      // What has no ending is a folder, unless somebody left something here.
      else if (!name.includes(".") && statSync(`${root}/${path}`).isDirectory()) walk(path);
    }
  };
  for (const folder of ["adapters", "commands", "src"]) walk(folder);
  return [...files, "package.json", "package-lock.json", "scripts/build.mjs"];
}

/**
 * One line a file with its size and its time of change: cheap, and different as soon as anything was touched.
 * @param {string} root
 */
function listing(root) {
  let lines = "";
  for (const file of sourceFiles(root)) {
    const found = statSync(`${root}/${file}`, { throwIfNoEntry: false });
    lines += `${file} ${found?.size} ${found?.mtimeMs}\n`;
  }
  return lines;
}

/**
 * A hash over names and contents: the same for the same sources, whenever they were written.
 * @param {string} root
 */
async function contentHash(root) {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  for (const file of sourceFiles(root)) {
    const path = `${root}/${file}`;
    hash
      .update(`${file}\0`)
      .update(existsSync(path) ? readFileSync(path) : "")
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} root */
const stampFile = (root) => `${root}/dist/stamp`;

/**
 * What the sources are now; taken before a build, so that a change during it makes the build stale.
 * @param {string} root
 */
export async function takeStamp(root) {
  return `${await contentHash(root)}\n${listing(root)}`;
}

/**
 * @param {string} root
 * @param {string} stamp
 */
export function writeStamp(root, stamp) {
  writeFileSync(stampFile(root), stamp);
}

/**
 * True where dist/ was built from the sources as they are. A file that was only touched (a checkout there and
 * back, a copy) is no change: then the stamp is renewed, where it can be written.
 * @param {string} root
 */
export async function isFresh(root) {
  let stamp = "";
  try {
    stamp = readFileSync(stampFile(root), "utf8");
  } catch {
    return false;
  }
  const end = stamp.indexOf("\n");
  const now = listing(root);
  if (stamp.slice(end + 1) === now) return true;
  const hash = await contentHash(root);
  if (hash !== stamp.slice(0, end)) return false;
  try {
    writeStamp(root, `${hash}\n${now}`);
  } catch {
    // Read-only: the next start hashes again, which costs some milliseconds.
  }
  return true;
}
