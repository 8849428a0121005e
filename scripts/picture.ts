/**
 * Draws docs/images/terminal.svg: the conversation as it really looks. It is held in tmux, on a terminal of the
 * size below, and what stands there at the end is drawn. Run it with `npm run picture`; it needs tmux.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { terminalSvg } from "./terminal-svg.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FILE = fileURLToPath(new URL("../docs/images/terminal.svg", import.meta.url));

const COLUMNS = 84;
const ROWS = 70;

/** What is typed, each when the text before it has appeared. */
const SCENE: readonly { after: string; type: string }[] = [
  { after: "Step 1 of 3", type: "Sam from Acme" },
  { after: "Step 2 of 3", type: "to learn how you run load tests on a small budget" },
  { after: "Step 3 of 3", type: "your talk on retry storms at DevConf" },
];

/** What is started: the conversation, for somebody whose name is known. */
const ARGUMENTS = "draft --to Priya";

/** The text that ends the scene. */
const LAST = /\d+\/300/;

/** How long a text may take to appear, in milliseconds; the first start builds the coach. */
const PATIENCE_MS = 30_000;

/** A server of our own: another tmux of the person who runs this is not touched. */
const SOCKET = `connect-coach-picture-${process.pid}`;

function tmux(...args: string[]): string {
  return execFileSync("tmux", ["-L", SOCKET, "-f", "/dev/null", ...args], { encoding: "utf8", cwd: ROOT });
}

async function appears(text: string | RegExp): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const screen = tmux("capture-pane", "-p");
    if (typeof text === "string" ? screen.includes(text) : text.test(screen)) return;
    await sleep(100);
  }
  throw new Error(`"${text}" did not appear. On the screen:\n${tmux("capture-pane", "-p")}`);
}

const size = ["-x", String(COLUMNS), "-y", String(ROWS)];
tmux(
  "new-session",
  "-d",
  ...size,
  `env -u NO_COLOR -u CONNECT_COACH_PLAIN node bin/connect-coach.mjs ${ARGUMENTS}`,
);
try {
  for (const { after, type } of SCENE) {
    await appears(after);
    tmux("send-keys", "-l", type);
    tmux("send-keys", "Enter");
  }
  await appears(LAST);
  await sleep(500);
  const screen = tmux("capture-pane", "-p", "-e");
  mkdirSync(fileURLToPath(new URL("../docs/images/", import.meta.url)), { recursive: true });
  writeFileSync(FILE, terminalSvg(screen, { columns: COLUMNS, title: `npm start -- ${ARGUMENTS}` }));
  console.log("docs/images/terminal.svg written.");
} finally {
  tmux("kill-server");
}
