/** The answers to one interaction, in their order: the first within three seconds, all within fifteen minutes. */
import type { Message } from "../../src/chat/message.ts";
import type { Send } from "../../src/events/deliver.ts";
import type { Answerable, Api } from "./api.ts";
import { modalOf } from "./modal.ts";
import { isLate, type TokenRefused } from "./outcome.ts";
import { failed } from "./places.ts";
import { type Look, type Rendered, render } from "./render.ts";
import { WORDS } from "./words.ts";

/** How an interaction is answered. */
export interface Manner {
  /** Seen by the one who asked alone. */
  ephemeral: boolean;
  /** The message that the button stands under is changed, and not a new one written. */
  inPlace: boolean;
}

export class Answer {
  readonly #api: Api;
  readonly #to: Answerable;
  readonly #look: Look;
  readonly #manner: Manner;
  readonly #refused: (error: TokenRefused) => void;
  /** `held`: the place of the first answer is held; `given`: it has been filled. */
  #first: "open" | "held" | "given" = "open";
  #holding: Promise<unknown> | undefined;
  /** The reply that takes the place of the message, where one does: the last that offers something. */
  #instead: Message | undefined;

  constructor(api: Api, to: Answerable, look: Look, manner: Manner, refused: (error: TokenRefused) => void) {
    this.#api = api;
    this.#to = to;
    this.#look = look;
    this.#manner = manner;
    this.#refused = refused;
  }

  /** The message is changed in the end, whatever comes: Discord is told at once, and need not wait. */
  get holdsAtOnce(): boolean {
    return this.#manner.inPlace;
  }

  /** Holds the place of the first answer, if none has been given yet. Never throws. */
  async hold(): Promise<void> {
    if (this.#first !== "open") return;
    this.#first = "held";
    const { inPlace, ephemeral } = this.#manner;
    this.#holding = (
      inPlace ? this.#api.deferUpdate(this.#to) : this.#api.defer(this.#to, { ephemeral })
    ).catch((error) => void failed(error, this.#refused));
    await this.#holding;
  }

  /** Says which of the replies takes the message's place. */
  expect(replies: readonly Message[]): void {
    if (this.#manner.inPlace)
      this.#instead = replies.findLast(({ actions }) => actions.length > 0) ?? replies.at(-1);
  }

  /** Sends one reply; `otherwise` where the interaction cannot be answered any more, and for what others see. */
  sender(otherwise: Send): Send {
    return async (delivery, message) => {
      if (message.audience === "shared") return this.#share(await otherwise(delivery, message), message);
      try {
        await this.#holding;
        await this.#say(message);
        return { type: "sent" };
      } catch (error) {
        return isLate(error) ? otherwise(delivery, message) : failed(error, this.#refused);
      }
    };
  }

  /** Says something that is not kept: why nothing was. Never throws. */
  async tell(message: Message): Promise<void> {
    await this.#holding;
    await this.#say(message).catch((error) => void failed(error, this.#refused));
  }

  /** Says where the draft is: a link, which nothing that people write may be. Never throws. */
  async link(thread: string): Promise<void> {
    await this.#holding;
    const [blank] = render(WORDS.draftHere, this.#look);
    if (!blank) return;
    const shown = { ...blank, content: blank.content.replace("THREAD", `<#${thread}>`) };
    await this.#show(shown, WORDS.draftHere).catch((error) => void failed(error, this.#refused));
  }

  async #say(message: Message): Promise<void> {
    if (message.form && this.#first === "open") {
      const modal = modalOf(message.form);
      if (modal) {
        this.#first = "given";
        await this.#api.modal(this.#to, modal);
        return;
      }
    }
    const instead = message.form ? (message.blocks.length > 0 ? message : this.#withoutForm()) : message;
    for (const rendered of render(instead, this.#look)) await this.#show(rendered, message);
  }

  #withoutForm(): Message {
    return this.#first === "open" ? WORDS.noForm : WORDS.formTooLate;
  }

  async #show(rendered: Rendered, message: Message): Promise<void> {
    const { ephemeral, inPlace } = this.#manner;
    if (this.#first === "open" && !inPlace) {
      this.#first = "given";
      await this.#api.answer(this.#to, rendered, { ephemeral });
    } else if (this.#first === "held" && (!inPlace || message === this.#instead)) {
      this.#first = "given";
      await this.#api.fill(this.#to, rendered);
    } else {
      await this.#api.followUp(this.#to, rendered, { ephemeral });
    }
  }

  /** Where the coach is no member of the channel, the interaction itself lets it speak there. */
  async #share(outcome: Awaited<ReturnType<Send>>, message: Message): Promise<Awaited<ReturnType<Send>>> {
    if (outcome.type !== "never") return outcome;
    try {
      for (const rendered of render(message, this.#look)) {
        await this.#api.followUp(this.#to, rendered, { ephemeral: false });
      }
      return { type: "sent" };
    } catch (error) {
      return failed(error, this.#refused);
    }
  }
}
