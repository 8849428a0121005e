/** What a button does, in what Slack gives back when it is pressed: nothing is kept meanwhile. */
import type { types } from "@slack/bolt";
import type { Action } from "../../src/chat/message.ts";
import { cutAtGrapheme } from "../../src/text/graphemes.ts";
import { LIMITS } from "./limits.ts";

/** Before the id of an action, and of a button that runs a command line. */
const ACTS = "act:";
const RUNS = "run:";
/** Before the number of a button whose id another has already; it must differ within a message. */
const AGAIN = "~";

/** A button; undefined where Slack has no room for what it does. `taken`: the ids that are in the message already. */
export function button({ id, label, word, style }: Action, taken: Set<string>): types.Button | undefined {
  const runs = word.startsWith("/");
  const value = runs ? word : id;
  const plain = (runs ? RUNS : ACTS) + id;
  let made = plain;
  for (let count = 2; taken.has(made); count += 1) made = `${plain}${AGAIN}${count}`;
  if (made.length > LIMITS.actionId || value.length > LIMITS.buttonValue) return undefined;
  taken.add(made);
  return {
    type: "button",
    action_id: made,
    text: {
      type: "plain_text",
      text: cutAtGrapheme(label, LIMITS.buttonLabel) || word.slice(0, 20),
      emoji: false,
    },
    value,
    ...(style && { style }),
  };
}

/** What a pressed button means; undefined where it is none of ours. */
export function pressed(button: {
  action_id: string;
  value?: string;
}): { line: string } | { action: string } | undefined {
  const { action_id, value } = button;
  if (value === undefined) return undefined;
  if (action_id.startsWith(RUNS)) return { line: value };
  return action_id.startsWith(ACTS) ? { action: value } : undefined;
}
