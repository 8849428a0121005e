/**
 * Where the process starts: the one file that knows every adapter. Today there is one, the terminal.
 * `process` is the global on purpose: importing `node:process` opens standard input and output at once.
 */
const { main } = await import("../adapters/terminal/main.ts");
process.exitCode = await main(process.argv.slice(2), process, async (config) => {
  const { openConfigured } = await import("./store/open.ts");
  return openConfigured(config);
});
