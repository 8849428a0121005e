/** Starts what the command line asks for, and turns every failure into one sentence and an exit status. */
import type { ReadStream, WriteStream } from "node:tty";
import { type Config, readConfig } from "../../src/config.ts";
import type { Opened } from "../../src/events/handle.ts";
import { showOnOneLine } from "../../src/text/control.ts";
import { EXIT, type Io } from "./io.ts";
import { Output, ReaderGone } from "./output.ts";
import { UsageError } from "./usage-error.ts";

/** What a process gives a command: `process` itself, or a test's stand-in. */
export interface Host {
  stdin: ReadStream;
  stdout: WriteStream;
  stderr: WriteStream;
  env: Readonly<Record<string, string | undefined>>;
}

/** Runs one command line (without node and script) to its end. Gives back the exit status, never throws. */
export async function main(
  args: readonly string[],
  host: Host,
  openStore: (config: Config) => Promise<Opened>,
): Promise<number> {
  const stdout = new Output(host.stdout);
  const io = (): Io => withConfig(configOf(host.env));
  const withConfig = (config: Config): Io => ({
    ...config,
    openStore: () => openStore(config),
    dumb: host.env.TERM === "dumb",
    stdout,
    // Node opens a stream when it is first asked for; a review of an argument needs neither.
    get stdin() {
      return host.stdin;
    },
    get stderr() {
      return host.stderr;
    },
  });
  try {
    if (args.length === 0) {
      const { conversation } = await import("./conversation.ts");
      return await conversation(io());
    }
    const [command, note, ...options] = args;
    if (command === "review" && note && !note.startsWith("-") && options.length === 0) {
      // Nothing to read an option from: what reads options would take a tenth of this start.
      const { reviewCommand } = await import("./review.ts");
      return await reviewCommand(io(), note, "text", {});
    }
    const { commandLine } = await import("./program.ts");
    return await commandLine(args, stdout, io);
  } catch (error) {
    if (error instanceof ReaderGone) return EXIT.ready;
    host.stderr.on("error", () => {}); // Nobody reads it; the status tells.
    host.stderr.write(`${showOnOneLine(sentence(error))}\n`);
    return EXIT.usage;
  }
}

/** @throws UsageError that names every wrong value. */
function configOf(env: Host["env"]): Config {
  const read = readConfig(env);
  if (!read.ok) throw new UsageError(read.message);
  return read.config;
}

function sentence(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `Connect Coach has a fault of its own (${what}); please report it with the command you typed.`;
}
