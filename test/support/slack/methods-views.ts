/** `views.*` of the Web API. https://docs.slack.dev/reference/methods/views.open and its neighbours */
import { findViewFaults } from "./blocks.ts";
import type { Call, Method } from "./call.ts";
import { needed, Refusal, structured, userOf } from "./call.ts";
import type { Json } from "./json.ts";
import { isJson, json, list, str } from "./json.ts";
import { LIMITS } from "./limits.ts";
import { viewShape } from "./shapes.ts";
import type { View, World } from "./world.ts";

/** A view as it was given; `view_too_large` and `invalid_arguments` are said of what Slack does not take. */
export function viewArgument(value: unknown): Json {
  const view = structured(value, "invalid_arguments");
  if (!isJson(view)) throw new Refusal("invalid_arguments");
  if (Buffer.byteLength(JSON.stringify(view)) > LIMITS.viewBytes.max) throw new Refusal("view_too_large");
  const faults = findViewFaults(view);
  if (faults.length > 0)
    throw new Refusal("invalid_arguments", {
      response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
    });
  return view;
}

/** Shows a view to somebody, on top of another where there is one. */
export function openView(world: World, user: string, team: string, content: Json, under?: View): View {
  const id = world.id("V");
  const blocks = list(content.blocks).map((block) => ({ block_id: world.id("b"), ...json(block) }));
  const view: View = {
    id,
    team,
    user,
    type: content.type === "home" ? "home" : "modal",
    content: { ...content, blocks },
    hash: `${world.ts()}.${id.toLowerCase()}`,
    rootId: under?.rootId ?? id,
    ...(under && { previousId: under.id }),
    open: true,
  };
  world.views.set(id, view);
  return view;
}

/** Puts another content into a view. */
export function replaceView(world: World, view: View, content: Json): void {
  view.content = {
    ...content,
    blocks: list(content.blocks).map((block) => ({ block_id: world.id("b"), ...json(block) })),
  };
  view.hash = `${world.ts()}.${view.id.toLowerCase()}`;
}

function exchange(call: Call) {
  const trigger = call.world.triggers.get(needed(call, "trigger_id"));
  if (trigger === undefined) throw new Refusal("invalid_trigger_id");
  if (trigger.used) throw new Refusal("exchanged_trigger_id");
  if (call.world.clock.now() - trigger.at > LIMITS.triggerMs.max) throw new Refusal("expired_trigger_id");
  return trigger;
}

const shown = (call: Call, view: View) => ({
  view: viewShape(view, call.world.app, call.installation.botId),
});

const open: Method = (call) => {
  const trigger = exchange(call);
  const content = viewArgument(call.args.view);
  if (content.type !== "modal") throw new Refusal("invalid_arguments");
  trigger.used = true;
  return shown(call, openView(call.world, trigger.user, trigger.team, content));
};

const push: Method = (call) => {
  const trigger = exchange(call);
  const content = viewArgument(call.args.view);
  const under = trigger.view === undefined ? undefined : call.world.views.get(trigger.view);
  if (!under?.open) throw new Refusal("not_found");
  if (depth(call.world, under) >= LIMITS.viewStack.max) throw new Refusal("push_limit_reached");
  trigger.used = true;
  return shown(call, openView(call.world, trigger.user, trigger.team, content, under));
};

function depth(world: World, view: View): number {
  let count = 0;
  for (let one: View | undefined = view; one; one = world.views.get(one.previousId ?? "")) count += 1;
  return count;
}

function checkHash(call: Call, view: View | undefined): void {
  const hash = str(call.args.hash);
  if (hash !== undefined && hash !== "" && view !== undefined && hash !== view.hash)
    throw new Refusal("hash_conflict");
}

const update: Method = (call) => {
  const view = call.world.views.get(needed(call, "view_id"));
  if (view === undefined || view.type !== "modal" || !view.open) throw new Refusal("not_found");
  checkHash(call, view);
  replaceView(call.world, view, viewArgument(call.args.view));
  return shown(call, view);
};

const publish: Method = (call) => {
  const user = userOf(call, needed(call, "user_id"));
  const content = viewArgument(call.args.view);
  if (content.type !== "home") throw new Refusal("invalid_arguments");
  const key = `${user.team} ${user.id}`;
  const before = call.world.views.get(call.world.homes.get(key) ?? "");
  checkHash(call, before);
  if (before !== undefined) {
    replaceView(call.world, before, content);
    return shown(call, before);
  }
  const view = openView(call.world, user.id, user.team, content);
  call.world.homes.set(key, view.id);
  return shown(call, view);
};

export const VIEWS: Record<string, Method> = {
  "views.open": open,
  "views.push": push,
  "views.update": update,
  "views.publish": publish,
};
