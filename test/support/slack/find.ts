/** Finding what somebody presses, by what stands on it or its action id. */
import { json, list } from "./json.ts";
import { type Control, controlsOf } from "./plain.ts";
import { seenBy } from "./seen.ts";
import type { Channel, Message, View, World } from "./world.ts";

/** Where something is: a channel, a message in it, a view. Everything that is seen, otherwise. */
export interface At {
  in?: Channel;
  message?: string;
  view?: View;
}

export interface Found {
  control: Control;
  message?: Message;
  view?: View;
}

/** The newest control of that name: in the open modal, else on messages, else on the home. */
export function find(
  world: World,
  who: { id: string; modal: View | undefined; home: View | undefined },
  name: string,
  at: At,
  types: readonly string[],
): Found | undefined {
  const matches = (one: Control) => types.includes(one.type) && (one.label === name || one.actionId === name);
  const inView = (view: View | undefined): Found | undefined => {
    const control = view && controlsOf(list(view.content.blocks).map(json)).find(matches);
    return control && view && { control, view };
  };
  const onMessage = (): Found | undefined => {
    const holder = seenBy(world, who.id, at.in === undefined ? {} : { in: at.in }).findLast(
      (one) => (at.message === undefined || one.ts === at.message) && one.controls.some(matches),
    );
    const control = holder?.controls.find(matches);
    const message = world.messages.find((one) => one.ts === holder?.ts && one.channel === holder.channel);
    return control && message && { control, message };
  };
  if (at.view !== undefined) return inView(at.view);
  if (at.in !== undefined || at.message !== undefined) return onMessage();
  return inView(who.modal) ?? onMessage() ?? inView(who.home);
}
