/** `connect-coach store`: what an operator asks of the store. Nothing of it is loaded by another command. */
import { parseMessage } from "../../src/chat/stored-message.ts";
import { parseConversation } from "../../src/draft/kept.ts";
import { parseKnown } from "../../src/draft/state.ts";
import { StoreFault } from "../../src/store/faults.ts";
import { backupStore } from "../../src/store/inspect/backup.ts";
import { checkStore } from "../../src/store/inspect/check.ts";
import { copyStore } from "../../src/store/inspect/copy.ts";
import { forgetCredentials } from "../../src/store/inspect/lost-key.ts";
import { configuredPlace, type Place, placeOf } from "../../src/store/inspect/place.ts";
import { NoStore } from "../../src/store/inspect/read.ts";
import { statsOf } from "../../src/store/inspect/stats.ts";
import { showOnOneLine } from "../../src/text/control.ts";
import { ANSWER_FORMATS, parseFormat } from "./formats.ts";
import { EXIT, type Io } from "./io.ts";
import { amount, statsLines } from "./store-stats.ts";
import { UsageError } from "./usage-error.ts";

/** What a command gives back: as data, and as lines for people. */
interface Answer {
  status: number;
  data: object;
  lines: readonly string[];
}

/** Looks for what is wrong: status 1 where something is. */
export function storeCheck(io: Io, store: string | undefined, format: string): Promise<number> {
  return answer(io, format, async () => {
    const readers = { draft: parseConversation, person: parseKnown, reply: parseMessage };
    const checked = await checkStore(placeIn(io, store), readers, Date.now()).catch(nothingYet);
    if (checked instanceof NoStore) return none(checked, { findings: [] });
    const { findings } = checked;
    if (findings.length === 0)
      return {
        status: EXIT.ready,
        data: checked,
        lines: [`Nothing is wrong with the store ${checked.store}.`],
      };
    return { status: EXIT.findings, data: checked, lines: findings.map(({ message }) => message) };
  });
}

/** The store in numbers. */
export function storeStats(io: Io, store: string | undefined, format: string): Promise<number> {
  return answer(io, format, async () => {
    const stats = await statsOf(placeIn(io, store)).catch(nothingYet);
    if (stats instanceof NoStore) return none(stats, { tables: [] });
    return { status: EXIT.ready, data: stats, lines: statsLines(stats) };
  });
}

/** The whole store in one new file. */
export function storeBackup(io: Io, file: string, format: string): Promise<number> {
  return answer(io, format, async () => {
    const backup = await backupStore(configuredPlace(io), file);
    const line = `The backup ${file} is whole: ${counted(backup.rows)}, ${amount(backup.bytes)} bytes.`;
    return { status: EXIT.ready, data: backup, lines: [line] };
  });
}

/** All of one store into another that is empty. */
export function storeCopy(io: Io, from: string, to: string, format: string): Promise<number> {
  return answer(io, format, async () => {
    const copied = await copyStore(placeOf(from), placeOf(to));
    const line = `${copied.to} now holds all of ${copied.from}: ${counted(copied.rows)}.`;
    return { status: EXIT.ready, data: copied, lines: [line] };
  });
}

/** What no key can read any more. */
export function storeForgetCredentials(io: Io, format: string): Promise<number> {
  return answer(io, format, async () => {
    const workspaces = await forgetCredentials(configuredPlace(io), io.encryptionKeys).catch(nothingYet);
    if (workspaces instanceof NoStore) return none(workspaces, { workspaces: 0 });
    const line =
      workspaces === 0
        ? "All credentials can be read with the keys there are: nothing was removed."
        : `Removed the credentials of ${counted(workspaces, "workspace")}: install the coach there again.`;
    return { status: EXIT.ready, data: { workspaces }, lines: [line] };
  });
}

/** @throws UsageError with the store's own sentence */
async function answer(io: Io, word: string, ask: () => Promise<Answer>): Promise<number> {
  const format = parseFormat(word, ANSWER_FORMATS);
  try {
    const { status, data, lines } = await ask();
    const text = format === "json" ? JSON.stringify(data) : lines.map(showOnOneLine).join("\n");
    await io.stdout.write(`${text}\n`);
    return status;
  } catch (error) {
    throw error instanceof StoreFault ? new UsageError(error.message) : error;
  }
}

function placeIn(io: Io, store: string | undefined): Place {
  return store === undefined ? configuredPlace(io) : placeOf(store);
}

/** Whoever looks before anything was kept has made no mistake. */
function nothingYet(error: unknown): NoStore {
  if (error instanceof NoStore) return error;
  throw error;
}

function none({ message }: NoStore, data: object): Answer {
  return { status: EXIT.ready, data: { store: null, ...data }, lines: [message] };
}

function counted(number: number, what = "row"): string {
  return `${amount(number)} ${number === 1 ? what : `${what}s`}`;
}
