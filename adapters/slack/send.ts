/** Replies into the places where conversations are: what the outbox sends, in this process or after a restart. */
import type { WebClient } from "@slack/web-api";
import type { Origin } from "../../src/chat/event.ts";
import type { Message } from "../../src/chat/message.ts";
import type { Outcome } from "../../src/events/deliver.ts";
import type { Reply } from "../../src/events/handle.ts";
import { isTokenRefused, ofStatus, outcomeOf, refusal } from "./outcome.ts";
import { placeOf, sharedOf, threadId } from "./places.ts";
import type { Reaches } from "./reach.ts";
import { type Look, type Rendered, render } from "./render.ts";
import { modalOf } from "./views.ts";
import { WORDS } from "./words.ts";
import type { Workspace, Workspaces } from "./workspaces.ts";

type Delivery = Reply["delivery"];

/** What the sender works with. */
export interface SenderSurroundings {
  workspaces: Workspaces;
  reaches: Reaches;
  look: Look;
  /** Milliseconds since 1970. */
  now: () => number;
  /** A thread is open: what was asked for begins in it. @throws StoreFault: it is tried again */
  begin: (
    delivery: Delivery,
    workspace: Workspace,
    place: { id: string; origin?: Origin },
    line: string,
  ) => Promise<void>;
  /** Called where Slack does not know the token of a workspace any more. */
  refused: (workspace: Workspace) => void;
}

/** In milliseconds. */
const TIMEOUT_MS = 10_000;

export class Sender {
  readonly #around: SenderSurroundings;
  /** Parts of a reply that have arrived, while others of it are tried again. */
  readonly #arrived = new Map<number, number>();
  /** Threads that are open and in which nothing could begin yet. */
  readonly #roots = new Map<number, { channel: string; ts: string }>();
  readonly #directs = new Map<string, string>();

  constructor(around: SenderSurroundings) {
    this.#around = around;
  }

  /** Sends one reply. Never throws. */
  readonly send = async (delivery: Delivery, message: Message): Promise<Outcome> => {
    let workspace: Workspace | undefined;
    try {
      workspace = await this.#around.workspaces.of(delivery.tenant);
      if (!workspace) return { type: "never", reason: "not installed" };
      const outcome = await this.#deliver(workspace, delivery, message);
      if (outcome.type !== "later") this.#forget(delivery);
      return outcome;
    } catch (error) {
      if (workspace && isTokenRefused(error)) this.#around.refused(workspace);
      const outcome = outcomeOf(error);
      if (outcome.type === "never") this.#forget(delivery);
      return outcome;
    }
  };

  #forget({ id }: Delivery): void {
    this.#arrived.delete(id);
    this.#roots.delete(id);
  }

  async #deliver(workspace: Workspace, delivery: Delivery, message: Message): Promise<Outcome> {
    if (message.audience === "shared") return this.#share(workspace, delivery, message);
    if (placeOf(delivery.place).kind === "begin") return this.#begin(workspace, delivery, message);
    if (message.form) return this.#open(workspace, delivery, message);
    return this.#say(workspace, delivery, message);
  }

  /** Opens the thread first: a conversation is kept by its place. A crash in between leaves a thread without words. */
  async #begin(workspace: Workspace, delivery: Delivery, message: Message): Promise<Outcome> {
    let root = this.#roots.get(delivery.id);
    if (!root) {
      const channel = await this.#direct(workspace, delivery.user);
      const [first] = render({ ...message, actions: [] }, this.#around.look);
      root = { channel, ts: first ? await post(workspace.client, { channel }, first) : "" };
      this.#roots.set(delivery.id, root);
    }
    const origin: Origin | undefined = message.to === undefined ? undefined : JSON.parse(message.to);
    const place = { id: threadId(root.channel, root.ts), ...(origin && { origin }) };
    await this.#around.begin(delivery, workspace, place, message.actions[0]?.word ?? "");
    return { type: "sent" };
  }

  async #open(workspace: Workspace, delivery: Delivery, message: Message): Promise<Outcome> {
    const { reaches, now } = this.#around;
    const { form } = message;
    const triggerId = reaches.triggerId(delivery, now());
    const modal = form && modalOf(form, { place: delivery.place });
    if (!modal) return this.#say(workspace, delivery, WORDS.noFormRoom);
    if (triggerId !== undefined) {
      try {
        await workspace.client.views.open({ trigger_id: triggerId, view: modal });
        return { type: "sent" };
      } catch (error) {
        if (isTokenRefused(error)) throw error;
      }
    }
    const line = reaches.lineOf(delivery);
    const { blocks } = WORDS.formTooLate;
    const again: Message =
      line === undefined
        ? { ...WORDS.formTooLate, blocks: [...blocks, { type: "text", text: WORDS.again }] }
        : {
            ...WORDS.formTooLate,
            actions: [{ id: "form", label: WORDS.openForm, word: line, style: "primary" }],
          };
    const asked =
      message.blocks.length > 0 ? { ...again, blocks: [...message.blocks, ...again.blocks.slice(1)] } : again;
    return this.#say(workspace, delivery, asked);
  }

  async #say(workspace: Workspace, delivery: Delivery, message: Message): Promise<Outcome> {
    for (const [index, part] of render(message, this.#around.look).entries()) {
      if (index < (this.#arrived.get(delivery.id) ?? 0)) continue;
      const outcome = await this.#post(workspace, delivery, part);
      if (outcome.type !== "sent") return outcome;
      this.#arrived.set(delivery.id, index + 1);
    }
    return { type: "sent" };
  }

  async #post(workspace: Workspace, delivery: Delivery, part: Rendered): Promise<Outcome> {
    const { client } = workspace;
    const place = placeOf(delivery.place);
    if (place.kind === "thread") {
      try {
        await post(client, { channel: place.channel, thread_ts: place.ts }, part);
      } catch (error) {
        // Somebody has deleted the head of the thread.
        if (!GONE_THREAD.has(refusal(error) ?? "")) throw error;
        await post(client, { channel: place.channel }, part);
      }
      return { type: "sent" };
    }
    if (place.kind === "alone" && (await this.#alone(workspace, delivery, place.channel, part)))
      return { type: "sent" };
    await post(client, { channel: await this.#direct(workspace, delivery.user) }, part);
    return { type: "sent" };
  }

  /** Seen by one person alone, where they are; false where Slack does not let the coach speak there. */
  async #alone(workspace: Workspace, delivery: Delivery, channel: string, part: Rendered): Promise<boolean> {
    const { reaches, now } = this.#around;
    const responseUrl = reaches.responseUrl(delivery, now());
    if (responseUrl !== undefined) {
      const outcome = await respond(responseUrl, {
        response_type: "ephemeral",
        replace_original: false,
        ...part,
      });
      if (outcome.type === "sent") return true;
    }
    try {
      await workspace.client.chat.postEphemeral({ channel, user: delivery.user, ...part, parse: "none" });
      return true;
    } catch (error) {
      if (isTokenRefused(error) || outcomeOf(error).type === "later") throw error;
      return false;
    }
  }

  /** Into the channel, as a member of it or through the command that was typed there; else the person learns why not. */
  async #share(workspace: Workspace, delivery: Delivery, message: Message): Promise<Outcome> {
    const { channel, responseUrl, until = 0 } = sharedOf(message.to ?? "");
    const parts = render({ ...message, actions: [] }, this.#around.look);
    for (const [index, part] of parts.entries()) {
      if (index < (this.#arrived.get(delivery.id) ?? 0)) continue;
      try {
        await post(workspace.client, { channel }, part);
      } catch (error) {
        const outcome = outcomeOf(error);
        if (isTokenRefused(error) || outcome.type === "later") throw error;
        const open = responseUrl !== undefined && until > this.#around.now();
        const body = { response_type: "in_channel", replace_original: false, ...part };
        const answered: Outcome | undefined = open ? await respond(responseUrl, body) : undefined;
        if (answered?.type !== "sent") return this.#say(workspace, delivery, WORDS.cannotShare(undefined));
      }
      this.#arrived.set(delivery.id, index + 1);
    }
    return { type: "sent" };
  }

  async #direct({ tenant, client }: Workspace, user: string): Promise<string> {
    const key = `${tenant} ${user}`;
    const known = this.#directs.get(key);
    if (known !== undefined) return known;
    const { channel } = await client.conversations.open({ users: user });
    const id = channel?.id ?? user;
    this.#directs.set(key, id);
    return id;
  }
}

const GONE_THREAD: ReadonlySet<string> = new Set([
  "thread_not_found",
  "cannot_reply_to_message",
  "message_not_found",
]);

/** Posts, and gives back the message's time, which is its id. */
async function post(
  client: WebClient,
  where: { channel: string; thread_ts?: string },
  { text, blocks }: Rendered,
): Promise<string> {
  const { ts } = await client.chat.postMessage({
    ...where,
    text,
    blocks,
    unfurl_links: false,
    unfurl_media: false,
    parse: "none",
  });
  return ts ?? "";
}

/** Answers through an address that Slack has given. Never throws. */
export async function respond(url: string, body: object): Promise<Outcome> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await answer.text();
    if (!answer.ok) return ofStatus(answer.status);
    return /^\s*\{[^}]*"ok"\s*:\s*false/.test(text) ? { type: "never", reason: "refused" } : { type: "sent" };
  } catch {
    return { type: "later", reason: "the network" };
  }
}
