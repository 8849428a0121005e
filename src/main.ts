/**
 * Where the process starts: the one file that knows every adapter. Each is loaded when it is wanted, and no other is.
 * `process` is the global on purpose: importing `node:process` opens standard input and output at once.
 */
import { existsSync } from "node:fs";
import type { Config } from "./config.ts";
import { wantsPlatform } from "./platforms.ts";

const ENV_FILE = ".env";
if (existsSync(ENV_FILE)) {
  const { takeEnvFile } = await import("../adapters/env-file.ts");
  takeEnvFile(ENV_FILE, process.env);
}
const args = process.argv.slice(2);
const openStore = async (config: Config) => {
  const { openConfigured } = await import("./store/open.ts");
  return openConfigured(config);
};
if (args.length === 0 && wantsPlatform(process.env)) {
  const { runBots } = await import("../adapters/bots.ts");
  // Connections that linger must not keep a process that has ended.
  process.exit(await runBots(process, openStore));
} else {
  const { main } = await import("../adapters/terminal/main.ts");
  process.exitCode = await main(args, process, openStore);
}
