/** What a person has set: shown, changed, taken back. Pure words; deeds.ts does it. */
import type { Action, Block, Message } from "../chat/message.ts";
import { FREE_LIMIT } from "../text/length.ts";
import type { Known } from "./person.ts";

const COMMAND = "/connect-settings";

/** A person's settings, each with how it is changed. */
export function settingsMessage({ introduction, plan, tone, plain, muted = [] }: Known): Message {
  const planned =
    plan === undefined
      ? "not told yet, so I write for 300 characters"
      : plan === FREE_LIMIT
        ? "a free account, notes of 200 characters"
        : "Premium, notes of 300 characters";
  const toned = tone === "formal" ? "formal: Dear Priya, I am Sam" : "warm: Hi Priya, I'm Sam";
  const other = tone === "formal" ? "warm" : "formal";
  return offers(
    [
      press("change", "Change", "change"),
      press("introduction", "Introduction", "introduction"),
      press("my-data", "My data", "my data"),
      press("team", "My team's settings", "team show"),
    ],
    { type: "heading", text: "Your settings" },
    {
      type: "list",
      items: [
        `Plan: ${planned}. \`${COMMAND} plan 200\` or \`plan 300\` changes it.`,
        `Tone: ${toned}. \`tone ${other}\` changes it.`,
        plain
          ? "Plain mode: on, words alone. `plain off` brings bars and symbols back."
          : "Plain mode: off. `plain on` leaves bars and symbols out.",
        introduction === undefined
          ? "Introduction: none yet. The one of your last note will be offered again, or `introduction Sam from Acme` sets it."
          : `Introduction: «${introduction}», offered again in each draft. \`introduction\` changes it, \`forget introduction\` drops it.`,
        muted.length === 0
          ? "Muted rules: none. `mute RULE` leaves a rule out of your reviews."
          : `Muted rules: ${muted.map(code).join(", ")}. \`unmute RULE\` brings one back.`,
      ],
    },
    {
      type: "text",
      text: `\`${COMMAND} my data\` shows all that I keep of you, \`forget me\` deletes it; \`team show\` shows what your team has set.`,
    },
  );
}

/** What has been changed, and the line that takes it back. */
export function changedMessage(what: string, undo?: string): Message {
  if (undo === undefined) return says({ type: "text", text: what });
  const line = `${COMMAND} ${undo}`;
  return offers([{ id: "settings-undo", label: "Undo", word: line }], {
    type: "text",
    text: `${what} \`${line}\` takes it back.`,
  });
}

/** Nothing was done, and why. */
export function refusedMessage(text: string, ...kept: Block[]): Message {
  return says({ type: "problem", text }, ...kept);
}

/** Of a line that lacks something. */
export function unclearMessage(why: string, usage: string, ids: readonly string[]): Message {
  const which = ids.length === 0 ? "" : ` The rules are ${ids.join(", ")}.`;
  return refusedMessage(`${why} \`${COMMAND} ${usage}\`.${which}`);
}

/** Of a rule there is none of. */
export function noRuleMessage(typed: string, near: string | undefined, ids: readonly string[]): Message {
  const meant = near === undefined ? `They are ${ids.join(", ")}.` : `Did you mean \`${near}\`?`;
  return refusedMessage(
    `There is no rule «${typed.slice(0, 40)}». ${meant} \`/connect-guide RULE\` explains each.`,
  );
}

/** Of a wish that is none. */
export function unknownWishMessage(near: string | undefined): Message {
  const meant = near === undefined ? "" : ` Did you mean \`${COMMAND} ${near}\`?`;
  return refusedMessage(`There is no such setting.${meant} \`${COMMAND}\` alone lists them.`);
}

/** Something to type, as it stands in a sentence. */
export function code(word: string): string {
  return `\`${word}\``;
}

/** A button that runs a line of the settings. */
export function press(id: string, label: string, line: string): Action {
  return { id: `settings-${id}`, label, word: `${COMMAND} ${line}` };
}

/** A private message of these blocks. */
export function says(...blocks: Block[]): Message {
  return { audience: "private", blocks, actions: [] };
}

/** The same with something to press. */
export function offers(actions: Action[], ...blocks: Block[]): Message {
  return { audience: "private", blocks, actions };
}
