/**
 * The connection of Socket Mode. Bolt's client gives up, and ends the process, where Slack cannot be reached while it
 * connects again; so it is told not to, and we do.
 */
import type { SocketModeReceiver } from "@slack/bolt";
import { kindOf, type Log } from "../log.ts";
import { isTokenRefused } from "./outcome.ts";

type SocketClient = SocketModeReceiver["client"];

/** The first and the longest wait before another try, in milliseconds. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 20_000;
/** A connection that has lasted so long was a good one. */
const GOOD_MS = 60_000;
/** How long Slack has to say hello, and to say goodbye. */
const HELLO_MS = 10_000;
const GOODBYE_MS = 2_000;

/** In an object: a promise that is given back by itself would be waited for. */
interface Connected {
  ended: Promise<void>;
}

export class Connection {
  readonly #client: SocketClient;
  readonly #log: Log;
  readonly #refused: () => void;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #awake: (() => void) | undefined;

  /** `refused`: called where Slack does not know the token any more. */
  constructor(client: SocketClient, log: Log, refused: () => void) {
    this.#client = client;
    this.#log = log;
    this.#refused = refused;
  }

  /** Connects, and keeps connected from then on. @throws where the first try fails */
  async start(): Promise<void> {
    void this.#keep(await this.#connect(), Date.now());
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#awake?.();
    await Promise.race([this.#client.disconnect(), sleep(GOODBYE_MS)]);
  }

  async #keep(first: Connected, since: number): Promise<void> {
    let connected: Connected | undefined = first;
    let connectedAt = since;
    let failures = 0;
    while (!this.#stopped) {
      try {
        connected ??= await this.#connect();
        await connected.ended;
        if (this.#stopped) return;
        failures = Date.now() - connectedAt > GOOD_MS ? 0 : failures + 1;
        this.#log.info({}, "the connection has ended: connecting again");
      } catch (error) {
        if (this.#stopped) return;
        if (isTokenRefused(error)) {
          this.#refused();
          return;
        }
        failures += 1;
        this.#log.warn({ fault: kindOf(error) }, "no connection: trying again");
      }
      connected = undefined;
      // At once the first time: Slack ends a connection every few hours.
      if (failures > 1) await this.#pause(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 2)));
      connectedAt = Date.now();
    }
  }

  /** @throws where there is no connection to be had */
  async #connect(): Promise<Connected> {
    const client = this.#client;
    let end: () => void = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    client.once("disconnected", () => end());
    let timer: NodeJS.Timeout | undefined;
    const silent = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("no hello")), HELLO_MS);
    });
    try {
      await Promise.race([client.start(), silent]);
    } catch (error) {
      // Whatever it was, nothing of it stays open.
      await Promise.race([client.disconnect(), sleep(GOODBYE_MS)]).catch(() => {});
      throw error ?? new Error("ended before hello");
    } finally {
      clearTimeout(timer);
    }
    return { ended };
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#awake = resolve;
      this.#timer = setTimeout(resolve, ms);
    });
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
