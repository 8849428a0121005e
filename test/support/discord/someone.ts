/** Somebody who uses Discord: what they do, and what they see. */
import type { Discord } from "./index.ts";
import { messageObject } from "./rest.ts";
import type { Channel, Interaction, Modal, Person, Sent } from "./world.ts";

/** How long something may take to be seen, in milliseconds: a test that waits for it fails after that. */
const PATIENCE_MS = 10_000;

export class Someone {
  readonly #discord: Discord;
  readonly person: Person;
  /** Where they are looking. */
  at: Channel | undefined;
  /** The form that is open before them. */
  modal: Modal | undefined;
  #last: Interaction | undefined;
  /** The message whose button opened the form. */
  #source: Sent | undefined;

  constructor(discord: Discord, person: Person) {
    this.#discord = discord;
    this.person = person;
  }

  /** A slash command with its options; `path`: the subcommand's words. */
  async commands(
    name: string,
    options: Record<string, string> = {},
    at = this.#here(),
    path: readonly string[] = [],
  ): Promise<Interaction> {
    this.at = at;
    const given = Object.entries(options).map(([key, value]) => ({ type: 3, name: key, value }));
    const nested = path
      .toReversed()
      .reduce<object[]>(
        (inner, word, depth) => [{ type: depth === 0 ? 1 : 2, name: word, options: inner }],
        given,
      );
    return this.#acts(2, { id: "1", name, type: 1, options: nested });
  }

  /** The context-menu command on a message. */
  async uses(name: string, message: Sent): Promise<Interaction> {
    const resolved = { messages: { [message.id]: { ...message, channel_id: message.channel } } };
    return this.#acts(2, { id: "2", name, type: 3, target_id: message.id, resolved });
  }

  /** Letters typed into an option: what is offered. */
  async types(
    name: string,
    option: string,
    value: string,
    path: readonly string[] = [],
  ): Promise<readonly { name: string; value: string }[]> {
    const focused = [{ type: 3, name: option, value, focused: true }];
    const nested = path
      .toReversed()
      .reduce<object[]>(
        (inner, word, depth) => [{ type: depth === 0 ? 1 : 2, name: word, options: inner }],
        focused,
      );
    const interaction = await this.#acts(4, { id: "1", name, type: 1, options: nested });
    await this.#until(() => interaction.choices !== undefined, "choices");
    return interaction.choices ?? [];
  }

  /** A button, by its label, of the latest message that has it. */
  async presses(label: string): Promise<Interaction> {
    const found = this.#find((one) => one.label === label);
    if (!found)
      throw new Error(
        `no button ${label} in: ${this.shown()
          .map(({ content }) => content)
          .join(" | ")}`,
      );
    this.#source = found.message;
    return this.#acts(3, { custom_id: found.component.custom_id, component_type: 2 }, found.message);
  }

  /** One of the options of a choice, by its label. */
  async chooses(label: string): Promise<Interaction> {
    const found = this.#find((one) => one.options?.some((option) => option.label === label) === true);
    if (!found) throw new Error(`no option ${label}`);
    const value = found.component.options?.find((option) => option.label === label)?.value;
    return this.#acts(
      3,
      { custom_id: found.component.custom_id, component_type: 3, values: [value] },
      found.message,
    );
  }

  /** Fills in the form that is open; fields that are left out keep what stands there. */
  async submits(values: Record<string, string>): Promise<Interaction> {
    await this.#until(() => this.#last?.modal !== undefined, "a form");
    const modal = this.#last?.modal;
    if (!modal) throw new Error("no form");
    const components = modal.components.map(({ component: { custom_id, type, value } }) => {
      const given = values[custom_id] ?? value ?? "";
      return {
        type: 18,
        component: { type, custom_id, ...(type === 3 ? { values: [given] } : { value: given }) },
      };
    });
    return this.#acts(5, { custom_id: modal.custom_id, components }, this.#source);
  }

  /** A message of their own. */
  writes(content: string, at = this.#here(), mentions: readonly object[] = []): Sent {
    this.at = at;
    const sent = this.#discord.world.post(at, { author: this.person.id, content, components: [], flags: 0 });
    this.#discord.gateway.dispatch("MESSAGE_CREATE", this.#message(sent, { mentions }));
    return sent;
  }

  edits(sent: Sent, content: string): void {
    sent.content = content;
    const at = new Date(this.#discord.world.now()).toISOString();
    this.#discord.gateway.dispatch("MESSAGE_UPDATE", this.#message(sent, { edited: at }));
  }

  deletes(sent: Sent): void {
    const guild = this.#discord.world.channels.get(sent.channel)?.guild;
    this.#discord.gateway.dispatch("MESSAGE_DELETE", {
      id: sent.id,
      channel_id: sent.channel,
      ...(guild && { guild_id: guild }),
    });
  }

  /** What they see where they are, from the first to the last. */
  shown(at = this.#here()): Sent[] {
    return this.#discord.world.seenBy(this.person.id, at.id);
  }

  /** Waits until a message that matches can be seen there. */
  async sees(pattern: RegExp, at = this.#here()): Promise<Sent> {
    let found: Sent | undefined;
    await this.#until(() => {
      found = this.shown(at).findLast(({ content }) => pattern.test(content));
      return found !== undefined;
    }, String(pattern));
    if (!found) throw new Error("unreachable");
    return found;
  }

  /** Goes to the thread that a message links to. */
  follows(message: Sent): Channel {
    const thread = this.#discord.world.channels.get(/<#(\d+)>/.exec(message.content)?.[1] ?? "");
    if (!thread?.members.has(this.person.id)) throw new Error("no thread that this person may see");
    this.at = thread;
    return thread;
  }

  #here(): Channel {
    this.at ??= this.#discord.world.direct(this.person.id);
    return this.at;
  }

  #find(wanted: (component: Sent["components"][number]["components"][number]) => boolean) {
    for (const message of this.shown().toReversed()) {
      for (const row of message.components) {
        const component = row.components.find(wanted);
        if (component) return { message, component };
      }
    }
    return undefined;
  }

  async #acts(type: number, data: object, message?: Sent): Promise<Interaction> {
    const { world } = this.#discord;
    const channel = this.#here();
    const id = world.id();
    const made: Interaction = {
      id,
      token: `token-${id}`,
      user: this.person.id,
      channel: channel.id,
      at: world.now(),
      followUps: 0,
    };
    if (message) made.source = message.id;
    world.interactions.set(id, made);
    this.#last = made;
    const user = {
      id: this.person.id,
      username: this.person.username,
      global_name: null,
      discriminator: "0",
      avatar: null,
    };
    const guild = channel.guild;
    const who =
      guild === undefined
        ? { user }
        : {
            guild_id: guild,
            member: { user, nick: null, permissions: String(this.person.permissions), roles: [] },
          };
    const described = {
      id: channel.id,
      type: channel.type,
      name: channel.name,
      ...(channel.parent !== undefined && { parent_id: channel.parent, owner_id: channel.owner }),
    };
    const answer = await this.#discord.send({
      id,
      token: made.token,
      application_id: "800",
      type,
      version: 1,
      data,
      ...who,
      channel: described,
      channel_id: channel.id,
      app_permissions: String(channel.botPermissions),
      locale: "en-GB",
      entitlements: [],
      authorizing_integration_owners: { 0: guild ?? "0" },
      context: guild === undefined ? 1 : 0,
      attachment_size_limit: 10_000_000,
      ...(message && { message: { ...message, channel_id: message.channel, author: world.bot } }),
    });
    if (answer) this.#discord.rest.inline(made, answer);
    return made;
  }

  #message(sent: Sent, more: Parameters<typeof messageObject>[3]): object {
    const { id, username } = this.person;
    const channel = this.#discord.world.channels.get(sent.channel);
    if (!channel) throw new Error("no such channel");
    return messageObject(sent, { id, username }, channel, more);
  }

  async #until(holds: () => boolean, what: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!holds()) {
      if (Date.now() > end)
        throw new Error(
          `${this.person.username} did not see ${what}, but: ${this.shown()
            .map(({ content }) => content)
            .join(" | ")}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
