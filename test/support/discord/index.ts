/**
 * A Discord of the tests, on this machine alone: its API, its gateway, and people who do things in it.
 *
 *     const discord = await Discord.start();
 *     const guild = discord.world.guild("Sales");
 *     const general = discord.world.channel(guild, "general");
 *     const sam = discord.person("sam");
 *     // start the adapter with { token: discord.world.token, apiUrl: discord.apiUrl }
 *     await sam.commands("connect-draft", { to: "Priya" }, general);
 *     await sam.sees(/Step 1 of 3/);
 *     await sam.presses("Answer"); await sam.submits({ answer: "Sam from Acme" });
 */
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { Gateway } from "./gateway.ts";
import { Rest } from "./rest.ts";
import { Someone } from "./someone.ts";
import { World } from "./world.ts";

export class Discord {
  readonly world: World;
  readonly rest: Rest;
  readonly gateway: Gateway;
  readonly apiUrl: string;
  readonly #key: KeyObject;
  /** Where interactions are sent, instead of over the gateway. */
  endpoint: string | undefined;

  private constructor(world: World, rest: Rest, gateway: Gateway, apiUrl: string, key: KeyObject) {
    this.world = world;
    this.rest = rest;
    this.gateway = gateway;
    this.apiUrl = apiUrl;
    this.#key = key;
  }

  static async start(): Promise<Discord> {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const hex = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex");
    const world = new World("MTIz.token.of-the-tests", hex);
    const rest = new Rest(world);
    const gateway = new Gateway(world);
    rest.gatewayUrl = await gateway.listen();
    rest.made = (event, data) => gateway.dispatch(event, data);
    return new Discord(world, rest, gateway, await rest.listen(), privateKey);
  }

  async close(): Promise<void> {
    await this.gateway.close();
    await this.rest.close();
  }

  /** Somebody new, with what they may do in servers. */
  person(name: string, permissions?: bigint): Someone {
    return new Someone(this, this.world.person(name, permissions));
  }

  /** Hands an interaction over: by the gateway, or signed to the endpoint. Gives back the endpoint's answer. */
  async send(interaction: object): Promise<{ status: number; body: unknown } | undefined> {
    if (this.endpoint === undefined) {
      this.gateway.dispatch("INTERACTION_CREATE", interaction);
      return undefined;
    }
    return this.signed(
      this.endpoint,
      JSON.stringify(interaction),
      String(Math.floor(this.world.now() / 1_000)),
    );
  }

  /** A request as Discord signs it. */
  async signed(url: string, body: string, timestamp: string): Promise<{ status: number; body: unknown }> {
    const signature = sign(null, Buffer.from(timestamp + body), this.#key).toString("hex");
    const headers = {
      "content-type": "application/json",
      "x-signature-ed25519": signature,
      "x-signature-timestamp": timestamp,
    };
    const response = await fetch(url, { method: "POST", headers, body });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  }
}
