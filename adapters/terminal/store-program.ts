/** `connect-coach store` as commander knows it; what it does is loaded when it is called. */
import type { Command, OptionValues } from "commander";
import { ANSWER_FORMATS } from "./formats.ts";
import type { Io } from "./io.ts";

const STORE = "its file, or postgres://…; the one of this configuration if left out";

/** Adds the command and its parts. */
export function addStore(program: Command, io: () => Io, done: (status: number) => void): void {
  const store = program
    .command("store")
    .description("look after the store: check it, back it up, count it, move it");
  const part = (usage: string, description: string) =>
    store
      .command(usage)
      .description(description)
      .option("--format <format>", `how the answer is written: ${ANSWER_FORMATS.join(", ")} (default: text)`);

  part("check", "look for what is wrong, also beside a running coach; nothing is changed")
    .argument("[store]", STORE)
    .action(async (place: string | undefined, { format = "text" }: OptionValues) => {
      const { storeCheck } = await import("./store.ts");
      done(await storeCheck(io(), place, format));
    });

  part("backup", "write the whole store into one new file, also beside a running coach")
    .argument("<file>", "a file that is not there yet; it is a store by itself")
    .action(async (file: string, { format = "text" }: OptionValues) => {
      const { storeBackup } = await import("./store.ts");
      done(await storeBackup(io(), file, format));
    });

  part("stats", "rows, ages and sizes; no text of anybody")
    .argument("[store]", STORE)
    .action(async (place: string | undefined, { format = "text" }: OptionValues) => {
      const { storeStats } = await import("./store.ts");
      done(await storeStats(io(), place, format));
    });

  part("copy", "copy a store into an empty one, from SQLite to PostgreSQL or back")
    .argument("<source>", "a file, or postgres://…; it stays as it is")
    .argument("<target>", "a file, or postgres://…; empty or not there")
    .action(async (source: string, target: string, { format = "text" }: OptionValues) => {
      const { storeCopy } = await import("./store.ts");
      done(await storeCopy(io(), source, target, format));
    });

  part(
    "forget-credentials",
    "remove the platforms' credentials that no key can read, where a key is lost",
  ).action(async ({ format = "text" }: OptionValues) => {
    const { storeForgetCredentials } = await import("./store.ts");
    done(await storeForgetCredentials(io(), format));
  });
}
