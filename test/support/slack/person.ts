/** A person in the loopback Slack: what they do and what they see. */
import type { Outcome } from "./deliveries.ts";
import { type At, type Found, find } from "./find.ts";
import { type FormValues, stateOf } from "./form.ts";
import type { Json } from "./json.ts";
import { isJson, json, list, str } from "./json.ts";
import { openView, replaceView, viewArgument } from "./methods-views.ts";
import {
  commandPayload,
  messageActionPayload,
  shortcutPayload,
  suggestionPayload,
  viewActionPayload,
  viewPayload,
} from "./payloads.ts";
import { plainOf } from "./plain.ts";
import { type Seen, seenBy } from "./seen.ts";
import { viewShape } from "./shapes.ts";
import type { Slack } from "./slack.ts";
import { typed } from "./typed.ts";
import type { Channel, Installation, Message, User, View } from "./world.ts";

export class Person {
  readonly user: User;
  readonly #slack: Slack;

  constructor(slack: Slack, user: User) {
    this.#slack = slack;
    this.user = user;
  }

  get id(): string {
    return this.user.id;
  }

  #installation(team = this.user.team): Installation {
    const found = this.#slack.world.installationOf(team);
    // A stranger meets the app through the other side's installation.
    const other = [...this.#slack.world.installations.values()].findLast((one) => one.refused === undefined);
    const installation = found ?? other;
    if (installation === undefined) throw new Error("The app is installed nowhere.");
    return installation;
  }

  /** The direct messages with the app. */
  get dm(): Channel {
    return this.#slack.world.direct(this.user.team, this.id, this.#installation().botUser.id);
  }

  // What a person sees

  /** The messages that are there for this person, oldest first. */
  sees(where: { in?: Channel; thread?: string } = {}): Seen[] {
    return seenBy(this.#slack.world, this.id, where);
  }

  /** Waits for a message of the app that says this. */
  waitsFor(
    words: string | RegExp,
    where: { in?: Channel; thread?: string } = {},
    ms?: number,
  ): Promise<Seen> {
    const says = (plain: string) => (typeof words === "string" ? plain.includes(words) : words.test(plain));
    const found = () => this.sees(where).findLast((one) => one.fromBot && says(one.plain));
    return this.#slack.until(found, `${this.user.name} to see ${String(words)}`, ms);
  }

  /** The modal on top, if one is open. */
  get modal(): View | undefined {
    const views = [...this.#slack.world.views.values()];
    return views.findLast((one) => one.user === this.id && one.type === "modal" && one.open);
  }

  get home(): View | undefined {
    const { views, homes } = this.#slack.world;
    return views.get(homes.get(`${this.user.team} ${this.id}`) ?? "");
  }

  /** A view as it is read. */
  reads(view: View | undefined): string {
    return view === undefined ? "" : plainOf(list(view.content.blocks).map(json));
  }

  // What a person does with words

  /** Types a slash command. `line` begins with it. */
  async types(line: string, { in: channel }: { in: Channel }): Promise<Outcome> {
    if (this.user.team !== channel.team)
      throw new Error("Strangers have no commands of another workspace's app.");
    const installation = this.#installation(channel.team);
    const url = this.#slack.responseUrls.make(installation, channel.id, this.id);
    const payload = commandPayload(this.#slack.world, installation, this.user, channel, line, url);
    const outcome = await this.#slack.deliveries.once("slash_commands", payload);
    if (!outcome.acknowledged)
      this.#toldBySlack(channel, `${String(payload.command)} failed: ${outcome.reason}`);
    else if (outcome.response !== undefined)
      this.#slack.responseUrls.respond(
        { installation, channel: channel.id, user: this.id },
        outcome.response,
      );
    return outcome;
  }

  /** What Slack itself says, to this person alone. */
  #toldBySlack(channel: Channel, text: string): void {
    const { world } = this.#slack;
    const base = {
      channel: channel.id,
      ts: world.ts(),
      user: "USLACKBOT",
      blocks: [],
      deleted: false,
      sent: {},
    };
    world.messages.push({ ...base, text, onlyFor: this.id });
  }

  /** Writes a message; resolves with its ts when the app's deliveries are settled. */
  async writes(text: string, where: { in: Channel; thread?: string; broadcast?: boolean }): Promise<string> {
    const { message, delivered } = this.posts(text, where);
    await delivered;
    return message.ts;
  }

  /** Writes a message without waiting for anything. */
  posts(text: string, where: { in: Channel; thread?: string; broadcast?: boolean }) {
    const { world, events } = this.#slack;
    const message: Message = {
      channel: where.in.id,
      ts: world.ts(),
      ...(where.thread !== undefined && { threadTs: where.thread }),
      user: this.id,
      ...typed(text, world.id("b")),
      deleted: false,
      sent: {},
      ...(where.broadcast && { subtype: "thread_broadcast" }),
    };
    world.messages.push(message);
    return { message, delivered: events.posted(message) };
  }

  /** Mentions the app in a channel. */
  mentions(text: string, where: { in: Channel; thread?: string }): Promise<string> {
    return this.writes(`<@${this.#installation(where.in.team).botUser.id}> ${text}`, where);
  }

  async edits(ts: string, text: string, { in: channel }: { in: Channel }): Promise<void> {
    const { world, events } = this.#slack;
    const message = this.#own(channel, ts);
    const before = { ...message };
    Object.assign(message, typed(text, world.id("b")), { edited: { user: this.id, ts: world.ts() } });
    await events.changed(message, before);
  }

  /** Slack adds the preview of a link to a message: it changes, nobody edited it. */
  async unfurls(ts: string, { in: channel }: { in: Channel }): Promise<void> {
    const message = this.#own(channel, ts);
    await this.#slack.events.changed(message, { ...message });
  }

  /** Deletes a message; one with replies leaves a stone in its place. */
  async deletes(ts: string, { in: channel }: { in: Channel }): Promise<void> {
    const { world, events } = this.#slack;
    const message = this.#own(channel, ts);
    const before = { ...message };
    if (!world.messages.some((one) => one.channel === channel.id && one.threadTs === ts && !one.deleted)) {
      message.deleted = true;
      return events.removed(before);
    }
    const stone = { subtype: "tombstone", text: "This message was deleted.", user: "USLACKBOT", blocks: [] };
    Object.assign(message, stone);
    await events.changed(message, before);
  }

  #own(channel: Channel, ts: string): Message {
    const message = this.#slack.world.message(channel.id, ts);
    if (message?.user !== this.id) throw new Error(`${this.user.name} wrote no message ${ts}.`);
    return message;
  }

  // What a person presses

  /** Presses a button, by what stands on it or its action id: the newest that is seen, or the one at `at`. */
  async presses(button: string, at: At = {}): Promise<Outcome> {
    const found = this.#find(button, at, ["button"]);
    const { element } = found.control;
    const action = {
      type: "button",
      action_id: found.control.actionId,
      block_id: found.control.blockId,
      text: element.text,
      ...(element.value !== undefined && { value: element.value }),
      ...(element.style !== undefined && { style: element.style }),
    };
    return this.#acts(found, action);
  }

  /** Chooses an option of a menu, by its words or its value. */
  async chooses(menu: string, option: string, at: At = {}): Promise<Outcome> {
    const types = ["static_select", "external_select", "overflow", "radio_buttons"];
    const found = this.#find(menu, at, types);
    const options =
      found.control.type === "external_select"
        ? await this.looksUp(menu, option, at)
        : optionsOf(found.control.element);
    const selected = options.find((one) => json(one.text).text === option || one.value === option);
    if (selected === undefined) throw new Error(`There is no option ${option} in ${menu}.`);
    const action = {
      type: found.control.type,
      action_id: found.control.actionId,
      block_id: found.control.blockId,
      selected_option: selected,
    };
    return this.#acts(found, action);
  }

  /** Types into a menu that loads its options: what it offers then. */
  async looksUp(menu: string, value: string, at: At = {}): Promise<Json[]> {
    const found = this.#find(menu, at, ["external_select"]);
    const { actionId, blockId } = found.control;
    const message = found.message && { message: found.message };
    const view = found.view && { view: found.view };
    const payload = suggestionPayload(this.#slack.world, this.#installation(), this.user, {
      actionId,
      blockId,
      value,
      ...message,
      ...view,
    });
    const outcome = await this.#slack.deliveries.once("interactive", payload);
    return outcome.acknowledged ? optionsOf(outcome.response ?? {}) : [];
  }

  async #acts(found: Found, action: Json): Promise<Outcome> {
    const { world, responseUrls, deliveries } = this.#slack;
    const { message, view } = found;
    if (view !== undefined) {
      const values = stateOf(view, {});
      return deliveries.once(
        "interactive",
        viewActionPayload(world, this.#installation(), this.user, view, action, values),
      );
    }
    if (message === undefined) throw new Error("Nothing to act on.");
    const channel = this.#channel(message);
    const installation = this.#installation(channel.team);
    const url = responseUrls.make(installation, channel.id, this.id, message);
    return deliveries.once(
      "interactive",
      messageActionPayload(world, installation, this.user, channel, message, action, url),
    );
  }

  #channel(message: Message): Channel {
    const channel = this.#slack.world.channels.get(message.channel);
    if (channel === undefined) throw new Error(`There is no channel ${message.channel}.`);
    return channel;
  }

  #find(name: string, at: At, types: readonly string[]): Found {
    const found = find(this.#slack.world, this, name, at, types);
    if (found === undefined) throw new Error(`${this.user.name} sees nothing called ${name}.`);
    return found;
  }

  // Views, shortcuts, the home

  /**
   * Submits a modal. `values` are named by label, action id or block id; what isn't named keeps what stood there.
   * Throws where Slack's own form wouldn't let it pass.
   */
  async submits(view: View, values: FormValues = {}): Promise<Outcome> {
    const { world, deliveries } = this.#slack;
    const state = stateOf(view, values, true);
    const payload = viewPayload(world, this.#installation(), this.user, view, state, "view_submission");
    const outcome = await deliveries.once("interactive", payload);
    if (outcome.acknowledged) this.#answered(view, outcome.response ?? {});
    return outcome;
  }

  /** https://docs.slack.dev/surfaces/modals#updating_response */
  #answered(view: View, response: Json): void {
    const { world } = this.#slack;
    const action = str(response.response_action);
    if (action === "errors") {
      const blocks = list(view.content.blocks).map((block) => json(block).block_id);
      const stray = Object.keys(json(response.errors)).filter((id) => !blocks.includes(id));
      if (stray.length > 0) throw new Error(`Errors for blocks that aren't there: ${stray.join(", ")}.`);
    } else if (action === "update") replaceView(world, view, viewArgument(response.view));
    else if (action === "push") openView(world, this.id, view.team, viewArgument(response.view), view);
    else if (action === "clear")
      for (const one of world.views.values()) one.open &&= one.rootId !== view.rootId;
    else view.open = false;
  }

  /** Closes a modal; the app hears of it where it asked to. */
  async closes(view: View): Promise<void> {
    view.open = false;
    if (view.content.notify_on_close !== true) return;
    const payload = viewPayload(this.#slack.world, this.#installation(), this.user, view, {}, "view_closed");
    await this.#slack.deliveries.once("interactive", payload);
  }

  /** A shortcut on a message, or anywhere when no message is named. */
  async usesShortcut(callbackId: string, on?: { in: Channel; message: string }): Promise<Outcome> {
    const { world, responseUrls, deliveries } = this.#slack;
    const installation = this.#installation(on?.in.team);
    const message = on && world.message(on.in.id, on.message);
    if (on !== undefined && message === undefined) throw new Error(`There is no message ${on.message}.`);
    const target = on &&
      message && {
        channel: on.in,
        message,
        responseUrl: responseUrls.make(installation, on.in.id, this.id, message),
      };
    return deliveries.once(
      "interactive",
      shortcutPayload(world, installation, this.user, callbackId, target),
    );
  }

  /** Opens the app's home. */
  async opensHome(tab: "home" | "messages" = "home"): Promise<void> {
    const { world, events } = this.#slack;
    const installation = this.#installation();
    const view = this.home && { view: viewShape(this.home, world.app, installation.botId) };
    const event = {
      type: "app_home_opened",
      user: this.id,
      channel: this.dm.id,
      tab,
      event_ts: world.ts(),
      ...view,
    };
    await events.tell(installation, this.user.team, event);
  }

  /** Takes the app out of the workspace: its token is worth nothing, and it hears of it. */
  async uninstalls(): Promise<void> {
    const installation = this.#installation();
    installation.refused = "account_inactive";
    const { events, world } = this.#slack;
    const tokens = {
      type: "tokens_revoked",
      tokens: { bot: [installation.botUser.id] },
      event_ts: world.ts(),
    };
    await Promise.all([
      events.farewell(installation, tokens),
      events.farewell(installation, { type: "app_uninstalled", event_ts: world.ts() }),
    ]);
  }

  /** Brings the app into a channel. */
  async invitesBot(channel: Channel): Promise<void> {
    const installation = this.#installation(channel.team);
    channel.members.add(installation.botUser.id);
    const event = { type: "member_joined_channel", user: installation.botUser.id, channel: channel.id };
    await this.#slack.events.tell(installation, channel.team, { ...event, inviter: this.id }, channel.shared);
  }
}

/** The options of an element or of an answer to a look-up, out of their groups. */
function optionsOf(value: Json): Json[] {
  const groups = list(value.option_groups).flatMap((group) => list(json(group).options));
  return [...list(value.options), ...groups].filter(isJson);
}
