/** Where the process starts: the one file that knows every adapter. Today there is one, the terminal. */
import process from "node:process";

const { main } = await import("../adapters/terminal/main.ts");
process.exitCode = await main(process.argv.slice(2), process);
