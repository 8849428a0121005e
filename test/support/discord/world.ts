/** What a Discord of the tests knows: servers, channels, people, messages, interactions and their deadlines. */

export interface Guild {
  id: string;
  name: string;
  owner: string;
}

export interface Person {
  id: string;
  username: string;
  /** What they may in servers, as Discord writes it. */
  permissions: bigint;
  closedDms: boolean;
}

export interface Channel {
  id: string;
  type: number;
  guild?: string;
  name: string;
  parent?: string;
  /** Who made the thread. */
  owner?: string;
  members: Set<string>;
  archived: boolean;
  /** What the bot may there. */
  botPermissions: bigint;
}

export interface Sent {
  id: string;
  channel: string;
  author: string;
  content: string;
  components: readonly Row[];
  flags: number;
  nonce?: string;
  /** Who alone sees it. */
  only?: string;
}

export interface Row {
  type: number;
  components: readonly {
    type: number;
    custom_id?: string;
    label?: string;
    options?: readonly { label: string; value: string }[];
  }[];
}

export interface Interaction {
  id: string;
  token: string;
  user: string;
  channel: string;
  at: number;
  /** How it was answered first: the type of the callback. */
  first?: number;
  /** The message that `@original` means. */
  original?: string;
  /** The message whose button was pressed. */
  source?: string;
  modal?: Modal;
  choices?: readonly { name: string; value: string }[];
  followUps: number;
}

export interface Modal {
  custom_id: string;
  title: string;
  components: readonly { component: { custom_id: string; type: number; value?: string } }[];
}

/** Discord's own error codes, as its API answers with them. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** How long the first answer may take, and all of them, in milliseconds. */
const FIRST_MS = 3_000;
const ALL_MS = 15 * 60_000;
export const EPHEMERAL = 64;
/** Everything. */
const ALL_PERMISSIONS = (1n << 53n) - 1n;

export class World {
  readonly bot = { id: "900", username: "coach" };
  readonly token: string;
  readonly publicKey: string;
  readonly guilds = new Map<string, Guild>();
  readonly people = new Map<string, Person>();
  readonly channels = new Map<string, Channel>();
  readonly messages: Sent[] = [];
  readonly interactions = new Map<string, Interaction>();
  commands: object[] = [];
  application: Record<string, unknown> = {};
  /** Milliseconds since 1970; a test may set it. */
  now: () => number = Date.now;
  #ids = 1_000n;

  constructor(token: string, publicKey: string) {
    this.token = token;
    this.publicKey = publicKey;
  }

  /** Ids rise, as Discord's do. */
  id(): string {
    return String(++this.#ids);
  }

  guild(name: string): Guild {
    const guild = { id: this.id(), name, owner: this.person("owner of the server").id };
    this.guilds.set(guild.id, guild);
    return guild;
  }

  person(username: string, permissions = 0n): Person {
    const person = { id: this.id(), username, permissions, closedDms: false };
    this.people.set(person.id, person);
    return person;
  }

  channel(guild: Guild, name: string, botPermissions = ALL_PERMISSIONS): Channel {
    return this.add({ type: 0, guild: guild.id, name, botPermissions });
  }

  add(of: Pick<Channel, "type" | "name" | "botPermissions"> & Partial<Channel>): Channel {
    const channel: Channel = { id: this.id(), members: new Set(), archived: false, ...of };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The direct messages between the bot and somebody. */
  direct(user: string): Channel {
    const person = this.people.get(user);
    if (!person) throw new Refusal(404, 10_013, "Unknown User");
    const known = [...this.channels.values()].find(({ type, members }) => type === 1 && members.has(user));
    return (
      known ?? this.add({ type: 1, name: "", botPermissions: ALL_PERMISSIONS, members: new Set([user]) })
    );
  }

  /** A channel the bot may see. */
  seen(id: string): Channel {
    const channel = this.channels.get(id);
    if (!channel) throw new Refusal(404, 10_003, "Unknown Channel");
    const parent = channel.parent === undefined ? channel : (this.channels.get(channel.parent) ?? channel);
    if (parent.botPermissions === 0n) throw new Refusal(403, 50_001, "Missing Access");
    return channel;
  }

  /** Writes a message; the same nonce within a channel gives back what is there. */
  post(channel: Channel, message: Omit<Sent, "id" | "channel">): Sent {
    const same = this.messages.find(
      (one) => message.nonce !== undefined && one.nonce === message.nonce && one.channel === channel.id,
    );
    if (same) return same;
    if (channel.type === 1 && [...channel.members].some((id) => this.people.get(id)?.closedDms))
      throw new Refusal(403, 50_007, "Cannot send messages to this user");
    if (channel.archived) throw new Refusal(400, 50_083, "Thread is archived");
    const sent = { id: this.id(), channel: channel.id, ...message };
    this.messages.push(sent);
    return sent;
  }

  /** An interaction that can still be answered for the first time. */
  open(id: string, token: string): Interaction {
    const interaction = this.interactions.get(id);
    if (!interaction || interaction.token !== token || this.now() - interaction.at > FIRST_MS)
      throw new Refusal(404, 10_062, "Unknown interaction");
    if (interaction.first !== undefined)
      throw new Refusal(400, 40_060, "Interaction has already been acknowledged.");
    return interaction;
  }

  /** An interaction that was answered, and whose token is still good. */
  answered(token: string): Interaction {
    const interaction = [...this.interactions.values()].find((one) => one.token === token);
    if (!interaction || this.now() - interaction.at > ALL_MS)
      throw new Refusal(401, 50_027, "Invalid Webhook Token");
    if (interaction.first === undefined) throw new Refusal(404, 10_015, "Unknown Webhook");
    return interaction;
  }

  /** The latest messages that somebody sees in a channel, the last one last. */
  seenBy(user: string, channel: string): Sent[] {
    return this.messages.filter(
      (one) => one.channel === channel && (one.only === undefined || one.only === user),
    );
  }
}
