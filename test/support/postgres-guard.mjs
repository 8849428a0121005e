/**
 * Keeps one PostgreSQL for the process that has started it, and outlives that process by a moment: when its standard
 * input ends, however that came about, the server is ended and its folder removed. So no server is left behind by
 * tests that were killed.
 *
 * Told by lines: `start`, or the name of a signal for the server. Says `exit` when the server has ended.
 */
import { spawn } from "node:child_process";
import { openSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";

const { command, options, folder, log } = JSON.parse(process.argv[2] ?? "{}");

/** @type {import("node:child_process").ChildProcess | undefined} */
let server;

function start() {
  const output = openSync(log, "a");
  server = spawn(command[0], command.slice(1), { ...options, stdio: ["ignore", output, output] });
  const ended = () => {
    server = undefined;
    process.stdout.write("exit\n");
  };
  server.once("exit", ended);
  server.once("error", ended);
}

function finish() {
  const end = () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    process.exit();
  };
  if (!server) return end();
  server.once("exit", end);
  // At once, without writing anything down that is removed anyway.
  server.kill("SIGQUIT");
  setTimeout(() => server?.kill("SIGKILL"), 5_000);
}

// The one who has started this one may be gone already: nobody reads then.
process.stdout.on("error", () => {});
for (const signal of ["SIGINT", "SIGHUP", "SIGTERM"]) process.on(signal, () => {});

const lines = createInterface({ input: process.stdin });
lines.on("line", (line) => {
  if (line === "start") start();
  else server?.kill(/** @type {NodeJS.Signals} */ (line));
});
lines.on("close", finish);
