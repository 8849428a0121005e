// Tells whether the build in dist/ is that of the sources beside it. The launcher reads this at every start, so
// the usual case is one directory walk and one comparison of text; only what looks changed is read and hashed.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Everything that goes into a build; package-lock.json stands for the dependencies that are bundled. */
const inputs = ["adapters", "commands", "src", "package.json", "package-lock.json", "scripts/build.mjs"];

/**
 * The files that make a build, sorted, as paths relative to `root`.
 * @param {string} root
 * @returns {string[]}
 */
function sourceFiles(root) {
  /** @type {string[]} */
  const files = [];
  /** @param {string} path */
  const walk = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      if (entry.isDirectory()) walk(`${path}/${entry.name}`);
      else if (/\.(ts|md|json)$/.test(entry.name)) files.push(`${path}/${entry.name}`);
    }
  };
  for (const input of inputs) {
    const found = statSync(join(root, input), { throwIfNoEntry: false });
    if (found?.isDirectory()) walk(input);
    else if (found) files.push(input);
  }
  return files.sort();
}

/**
 * One line a file with its size and its time of change: cheap, and different as soon as anything was touched.
 * @param {string} root
 */
function listing(root) {
  return sourceFiles(root)
    .map((file) => {
      const { size, mtimeMs } = statSync(join(root, file));
      return `${file} ${size} ${mtimeMs}`;
    })
    .join("\n");
}

/**
 * A hash over names and contents: the same for the same sources, whenever they were written.
 * @param {string} root
 */
async function contentHash(root) {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  for (const file of sourceFiles(root))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/** @param {string} root */
const stampFile = (root) => join(root, "dist", "stamp");

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
