/** The coach in Discord: what happens there goes through the store, and comes back as replies. */
import type { APIApplicationCommandAutocompleteInteraction, APIInteraction } from "discord-api-types/v10";
import { ChannelType, InteractionType } from "discord-api-types/v10";
import type { ChatEvent, Place } from "../../src/chat/event.ts";
import type { Message } from "../../src/chat/message.ts";
import type { Coach } from "../../src/coach.ts";
import { type Deliverer, deliver } from "../../src/events/deliver.ts";
import { type Arrival, type Handled, handle, type Store, StoreFault } from "../../src/events/handle.ts";
import { lookUp } from "../../src/look-up.ts";
import { cutAtGrapheme } from "../../src/text/graphemes.ts";
import { Answer } from "./answer.ts";
import type { Api } from "./api.ts";
import { arrivalOf, arrivalOfMessage, draftPlace, isAlone, type Written } from "./arrival.ts";
import { meaningOf, placeOf, typing, type Work } from "./interaction.ts";
import { LIMITS } from "./limits.ts";
import { answerModal } from "./modal.ts";
import { isLate, outcomeOf, type TokenRefused } from "./outcome.ts";
import { failed, placeSender } from "./places.ts";
import { type Look, render } from "./render.ts";
import { WORDS } from "./words.ts";

/** What the bot works with. */
export interface Surroundings {
  store: Store;
  api: Api;
  /** The bot's own user id. */
  self: string;
  by: Deliverer;
  look: Look;
  /** Called when Discord refuses the token. */
  refused: (error: TokenRefused) => void;
  /** Something went wrong that nobody foresaw; ids alone, and never what somebody wrote. */
  fault: (error: unknown, event: string) => void;
  /** Replies stand in the outbox that nobody is delivering. */
  wake: () => void;
  /** What was not for the coach, by its kind. */
  ignored: (kind: string) => void;
}

/** How long Discord waits for the first answer is 3,000 ms; before that its place is held, in milliseconds. */
const HOLD_AFTER_MS = 1_800;
/** Longer than a try may take, so that nobody else delivers meanwhile, in milliseconds. */
const LEASE_MS = 60_000;

export class Bot {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** A command, a button, a form, or letters in an option. `api`: how it is answered. Never throws. */
  async interaction(interaction: APIInteraction, api: Api = this.#around.api): Promise<void> {
    try {
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
        await this.#complete(interaction, api);
      else await this.#answer(interaction, api);
    } catch (error) {
      this.#around.fault(error, interaction.id);
    }
  }

  /** A message that may be an answer, or hold a draft to review. Never throws. */
  async message(message: Written, at: { ownThread: boolean }): Promise<void> {
    const { content, mentions, guild_id, author } = message;
    const direct = guild_id === undefined;
    const mentioned = mentions.some(({ id }) => id === this.#around.self);
    const heard = direct || at.ownThread || mentioned;
    if (author.bot || message.webhook_id !== undefined || content === "" || !heard) {
      this.#around.ignored("message");
      return;
    }
    const arrival = arrivalOfMessage(message, this.#now());
    const text = content.replaceAll(`<@${this.#around.self}>`, " ").trim();
    await this.#written(arrival, direct || at.ownThread, { type: "text", text, message: message.id });
  }

  /** A message that says something else now. Never throws. */
  async edited(message: Written, at: { ownThread: boolean }): Promise<void> {
    const { content, guild_id, edited_timestamp, author, id } = message;
    const answers = guild_id === undefined || at.ownThread;
    // Discord tells of an edit, too, when it has looked up an address.
    if (!answers || author?.bot || edited_timestamp === null || content === "") {
      this.#around.ignored("edit");
      return;
    }
    const arrival = {
      ...arrivalOfMessage(message, this.#now()),
      eventId: `${id}/edited/${edited_timestamp}`,
    };
    await this.#written(arrival, true, { type: "edited", message: id, text: content });
  }

  /** A message that has gone; `user`: who had written it, where that is known. Never throws. */
  async deleted(gone: { id: string; channel_id: string; guild_id?: string }, user: string): Promise<void> {
    const { id, channel_id, guild_id } = gone;
    const author = { id: user, username: user, global_name: null };
    const arrival = arrivalOfMessage({ id, channel_id, author, ...(guild_id && { guild_id }) }, this.#now());
    await this.#written({ ...arrival, eventId: `${id}/deleted` }, true, { type: "deleted", message: id });
  }

  /** Something written: in its own place, or in a channel, where nothing can be said to one person alone. */
  async #written(arrival: Arrival, ownPlace: boolean, body: ChatEvent["body"]): Promise<void> {
    const { api, store, by, look, refused, fault, wake } = this.#around;
    try {
      const place = ownPlace ? arrival.place : { id: await api.directMessages(arrival.user.id) };
      const at = { ...arrival, place };
      const send = placeSender(api, look, refused);
      const handled = await this.#handle(at, (coach) =>
        // A mention in a channel is for the review alone: it answers no question of a draft elsewhere.
        !ownPlace && body.type === "text"
          ? coach.review({ text: body.text, from: "mention" })
          : coach.handle({ ...at, body }),
      );
      if (!(await deliver(store, handled, send, by))) wake();
    } catch (error) {
      if (error instanceof StoreFault) {
        await this.#sorry(arrival.place.id, error.message, arrival.eventId);
      } else {
        fault(error, arrival.eventId);
      }
    }
  }

  /** What could not be kept was not heard: Discord does not send it again, so the person has to. */
  async #sorry(channel: string, text: string, event: string): Promise<void> {
    const { api, look, refused } = this.#around;
    const message: Message = { audience: "private", blocks: [{ type: "problem", text }], actions: [] };
    try {
      for (const [part, rendered] of render(message, look).entries()) {
        await api.post(channel, rendered, cutAtGrapheme(`${part}.${event}`, LIMITS.nonce));
      }
    } catch (error) {
      failed(error, refused);
    }
  }

  async #answer(interaction: APIInteraction, api: Api): Promise<void> {
    const { self, look, refused, ignored } = this.#around;
    const where = draftPlace(interaction, self);
    const place = placeOf(interaction, where === "here");
    const ephemeral = isAlone(place.id);
    const meaning = meaningOf(interaction);
    if (meaning.do === "draft" && where === "thread") return this.#inThread(interaction, meaning, api);
    const inPlace = meaning.do === "work" && meaning.inPlace;
    const answer = new Answer(api, interaction, look, { ephemeral, inPlace }, refused);
    switch (meaning.do) {
      case "unknown":
        ignored("interaction");
        return answer.tell(WORDS.stale);
      case "problem":
        return answer.tell({
          audience: "private",
          blocks: [{ type: "problem", text: meaning.problem }],
          actions: [],
        });
      case "form":
        return answer.tell({ audience: "private", blocks: [], actions: [], form: meaning.form });
      case "ask":
        await api
          .modal(interaction, answerModal("Your answer"))
          .catch((error) => void failed(error, refused));
        return;
      default:
        return this.#work(interaction, place, meaning.work, answer);
    }
  }

  /** Hears it, and answers through the interaction. */
  async #work(interaction: APIInteraction, place: Place, work: Work, answer: Answer): Promise<void> {
    const { store, api, look, refused, by, fault, wake } = this.#around;
    const arrival = arrivalOf(interaction, withOrigin(place, interaction), this.#now());
    const holds = setTimeout(() => void answer.hold(), answer.holdsAtOnce ? 0 : HOLD_AFTER_MS);
    try {
      const handled = await this.#handle(arrival, (coach) => work(coach, arrival));
      clearTimeout(holds);
      if (answer.holdsAtOnce) await answer.hold();
      answer.expect(handled.replies.map(({ message }) => message));
      const send = answer.sender(placeSender(api, look, refused));
      if (!(await deliver(store, handled, send, by))) wake();
    } catch (error) {
      clearTimeout(holds);
      const known = error instanceof StoreFault;
      if (!known) fault(error, interaction.id);
      await answer.tell(
        known
          ? { audience: "private", blocks: [{ type: "problem", text: error.message }], actions: [] }
          : WORDS.failed,
      );
    }
  }

  /** A draft in a thread of its own: the thread is made first, for a conversation is kept by its place. */
  async #inThread(
    interaction: APIInteraction,
    { work, to }: { work: Work; to: string | undefined },
    by: Api,
  ): Promise<void> {
    const { api, look, refused, store, wake } = this.#around;
    const answer = new Answer(by, interaction, look, { ephemeral: true, inPlace: false }, refused);
    await answer.hold();
    const channel = interaction.channel?.id ?? "";
    const user = arrivalOf(interaction, { id: channel }, this.#now()).user.id;
    let thread: string;
    try {
      thread = await api.privateThread(channel, cutAtGrapheme(WORDS.threadName(to), LIMITS.threadName));
      await api.addToThread(thread, user);
    } catch (error) {
      // Threads are refused here after all: the draft goes on in a message that its person alone sees.
      failed(error, refused);
      return this.#work(interaction, placeOf(interaction, false), work, answer);
    }
    const arrival = arrivalOf(interaction, withOrigin({ id: thread }, interaction), this.#now());
    try {
      const handled = await this.#handle(arrival, (coach) => work(coach, arrival));
      await answer.link(thread);
      if (!(await deliver(store, handled, placeSender(api, look, refused), this.#around.by))) wake();
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      await answer.tell({
        audience: "private",
        blocks: [{ type: "problem", text: error.message }],
        actions: [],
      });
    }
  }

  async #complete(interaction: APIApplicationCommandAutocompleteInteraction, api: Api): Promise<void> {
    const { store } = this.#around;
    const asked = typing(interaction);
    const { tenant, user } = arrivalOf(interaction, { id: "" }, this.#now());
    const found = asked
      ? await lookUp(store, { tenant, user }, asked.lookup, asked.typed, this.#around.by.now())
      : [];
    const choices = found
      .filter(({ value }) => value.length <= LIMITS.choice)
      .slice(0, LIMITS.choices)
      .map(({ label, value }) => ({ name: cutAtGrapheme(label, LIMITS.choice), value }));
    await api.choices(interaction, choices).catch((error) => {
      if (!isLate(error)) outcomeOf(error);
    });
  }

  #handle(arrival: Arrival, work: (coach: Coach) => Promise<Message[]>): Promise<Handled> {
    const { store, by } = this.#around;
    return handle(store, arrival, { id: `${by.id}/${arrival.eventId}`, leaseMs: LEASE_MS }, work);
  }

  #now(): Date {
    return new Date(this.#around.by.now());
  }
}

/** Where a note can be shared: the channel of a server that something was typed in. */
function withOrigin(place: Place, { channel }: APIInteraction): Place {
  if (!channel || channel.type === ChannelType.DM || place.id === channel.id) return place;
  const name = "name" in channel && typeof channel.name === "string" ? `#${channel.name}` : undefined;
  return { ...place, origin: { id: channel.id, ...(name !== undefined && { name }) } };
}
