/** `npm run lives`: many.ts as one bundle, since the loader for TypeScript would take as long as the lives. */
import { spawnSync } from "node:child_process";
import { bundle } from "../support/bundle.ts";
import { startPostgres } from "../support/postgres.ts";

const programs = await bundle({ lives: "test/lives/many.ts" });
const server = await startPostgres();
try {
  const args = [programs.path("lives"), await server.createDatabase(), ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  process.exitCode = status ?? 1;
} finally {
  programs.remove();
  await server.stop();
}
