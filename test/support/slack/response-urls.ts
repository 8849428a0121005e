/** Addresses to answer an interaction through: five times, for half an hour, in channels the app is no member of too. */
import type { Call, Happenings } from "./call.ts";
import { Refusal } from "./call.ts";
import type { Json } from "./json.ts";
import { isJson } from "./json.ts";
import { LIMITS } from "./limits.ts";
import { contentOfResponse } from "./methods-chat.ts";
import type { Answer } from "./web-api.ts";
import type { Installation, Message, World } from "./world.ts";

interface Address {
  installation: Installation;
  channel: string;
  user: string;
  /** The message that was acted on. */
  source?: Message;
  at: number;
  uses: number;
}

export class ResponseUrls {
  readonly #addresses = new Map<string, Address>();
  readonly #world: World;
  readonly #happenings: Happenings;

  constructor(world: World, happenings: Happenings) {
    this.#world = world;
    this.#happenings = happenings;
  }

  make(installation: Installation, channel: string, user: string, source?: Message): string {
    const id = this.#world.id("");
    const at = this.#world.clock.now();
    this.#addresses.set(id, { installation, channel, user, at, uses: 0, ...(source && { source }) });
    return `${this.#happenings.url}/actions/${installation.team.id}/${id}/secret`;
  }

  /** Every address made so far is used up. */
  exhaust(): void {
    for (const address of this.#addresses.values()) address.uses = LIMITS.responseUrlUses.max;
  }

  /** What was posted to `/actions/TEAM/ID/secret`. */
  answer(path: string, body: string): Answer {
    const address = this.#addresses.get(path.split("/")[3] ?? "");
    if (address === undefined) return refused(404, "invalid_url");
    if (this.#world.clock.now() - address.at > LIMITS.responseUrlMs.max) return refused(404, "expired_url");
    if (address.uses >= LIMITS.responseUrlUses.max) return refused(404, "used_url");
    address.uses += 1;
    try {
      this.respond(address, parse(body));
      return { status: 200, headers: {}, body: { ok: true } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: 400, headers: {}, body: { ok: false, error: error.error, ...error.more } };
    }
  }

  /** Shows a response: for the one who asked alone, unless it is for the channel. */
  respond(to: Pick<Address, "installation" | "channel" | "user" | "source">, args: Json): void {
    const { installation, source } = to;
    if (args.delete_original === true && source !== undefined) {
      source.deleted = true;
      this.#happenings.removed(source);
      return;
    }
    const call: Call = { world: this.#world, args, installation, happenings: this.#happenings };
    const content = contentOfResponse(call);
    if (args.replace_original === true && source !== undefined) {
      const before = { ...source };
      Object.assign(source, content);
      this.#happenings.changed(source, before);
      return;
    }
    const message: Message = {
      channel: to.channel,
      ts: this.#world.ts(),
      user: installation.botUser.id,
      botId: installation.botId,
      ...content,
      deleted: false,
      sent: args,
      ...(typeof args.thread_ts === "string" && { threadTs: args.thread_ts }),
      ...(args.response_type !== "in_channel" && { onlyFor: to.user }),
    };
    this.#world.messages.push(message);
    this.#happenings.posted(message);
  }
}

function parse(body: string): Json {
  try {
    const parsed: unknown = JSON.parse(body);
    if (isJson(parsed)) return parsed;
  } catch {}
  throw new Refusal("invalid_payload");
}

const refused = (status: number, error: string): Answer => ({
  status,
  headers: {},
  body: { ok: false, error },
});
