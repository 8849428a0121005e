/** Which of Bolt's events reach the coach, and what each means. Bolt waits for what is awaited here, then acknowledges. */
import type { App } from "@slack/bolt";
import type { Place } from "../../src/chat/event.ts";
import type { Log } from "../log.ts";
import { type Bot, type Came, directPlace } from "./bot.ts";
import { pressed } from "./buttons.ts";
import { LIMITS } from "./limits.ts";
import { heard, mentioned } from "./messages.ts";
import type {
  ActionPayload,
  CommandPayload,
  EventEnvelope,
  MessageEvent,
  ShortcutPayload,
  ViewPayload,
} from "./payloads.ts";
import { aloneId, originOf, threadId } from "./places.ts";
import { type Look, render } from "./render.ts";
import { filledIn, openerOf } from "./views.ts";
import { WORDS } from "./words.ts";
import type { Source, Workspace } from "./workspaces.ts";

/** The message shortcut, as the manifest names it. */
export const REVIEW_SHORTCUT = "review-note";

export interface Listening {
  bot: Bot;
  look: Look;
  log: Log;
  now: () => number;
  /** A workspace has taken the coach out, at that moment in milliseconds since 1970. */
  removed: (source: Source, at: number) => Promise<void>;
}

/** Registers everything. The workspace of each event stands in Bolt's context, where `authorize` has put it. */
export function listen(app: App, listening: Listening): void {
  const { bot, look, log, now, removed } = listening;
  const workspaceOf = (context: object) => (context as { workspace: Workspace }).workspace;

  app.event("message", async ({ event, body, context }) => {
    const workspace = workspaceOf(context);
    const message = event as unknown as MessageEvent;
    const said = heard(message, workspace.botUserId);
    if ("ignored" in said || message.channel_type !== "im") {
      log.debug({ kind: "ignored" in said ? said.ignored : message.channel_type }, "ignored");
      return;
    }
    const { event_id: eventId } = body as EventEnvelope;
    await bot.told({ workspace, user: said.user, place: { id: said.place }, eventId }, said.body);
  });

  app.event("app_mention", async ({ event, body, context }) => {
    const workspace = workspaceOf(context);
    const message = event as unknown as MessageEvent;
    const { user, channel } = message;
    if (user === undefined || message.bot_id !== undefined || user === workspace.botUserId) return;
    const { event_id: eventId } = body as EventEnvelope;
    const came: Came = { workspace, user, place: { id: aloneId(channel, user) }, eventId };
    await bot.review(came, mentioned(message, workspace.botUserId), "mention");
  });

  app.event("app_home_opened", async ({ event, body, context }) => {
    if (event.tab !== "home") return;
    const { event_id: eventId } = body as EventEnvelope;
    await bot.home({
      workspace: workspaceOf(context),
      user: event.user,
      place: directPlace(event.user),
      eventId,
    });
  });

  app.event("app_uninstalled", async ({ body, context }) =>
    removed(context, momentOf(body as EventEnvelope, now)),
  );
  app.event("tokens_revoked", async ({ event, body, context }) => {
    // People may take back what they have granted for themselves: the coach asks for nothing of that kind.
    if ((event.tokens.bot ?? []).length > 0)
      await removed(sourceOf(context), momentOf(body as EventEnvelope, now));
  });

  app.command(/.*/, async ({ body, ack, context }) => {
    const { command, text, user_id, channel_id, channel_name, trigger_id, response_url } =
      body as unknown as CommandPayload;
    const until = now() + LIMITS.responseMs;
    const origin = originOf(
      { channel: channel_id, ...(response_url && { responseUrl: response_url, until }) },
      channel_name,
    );
    const came: Came = {
      workspace: workspaceOf(context),
      user: user_id,
      place: { id: aloneId(channel_id, user_id), ...(origin && { origin }) },
      eventId: trigger_id,
      reach: { triggerId: trigger_id, ...(response_url && { responseUrl: response_url }) },
    };
    const opens = await bot.line(came, `${command} ${text ?? ""}`);
    const [said] = opens ? render(WORDS.opened, look) : [];
    await (said ? ack({ response_type: "ephemeral", ...said }) : ack());
  });

  app.action(/.*/, async ({ body, ack, context }) => {
    const payload = body as unknown as ActionPayload;
    const [action] = payload.actions;
    const workspace = workspaceOf(context);
    const user = payload.user.id;
    const { trigger_id, response_url, container } = payload;
    const came: Came = {
      workspace,
      user,
      place: placeOfButton(payload),
      // A press has no id of its own but what it can open; where it can open nothing, its place and its moment.
      eventId:
        trigger_id ?? `${container?.message_ts ?? ""} ${action?.action_id ?? ""} ${action?.action_ts ?? ""}`,
      reach: {
        ...(trigger_id && { triggerId: trigger_id }),
        ...(response_url && { responseUrl: response_url }),
      },
    };
    const means =
      action &&
      pressed({ action_id: action.action_id, ...(action.value !== undefined && { value: action.value }) });
    if (means === undefined) log.debug({ kind: "button" }, "ignored");
    else if ("line" in means) await bot.line(came, means.line);
    else await bot.told(came, { type: "action", id: means.action });
    await ack();
  });

  app.shortcut(/.*/, async ({ body, ack, context }) => {
    const { callback_id, user, trigger_id, response_url, channel, message } =
      body as unknown as ShortcutPayload;
    if (callback_id === REVIEW_SHORTCUT && channel) {
      const came: Came = {
        workspace: workspaceOf(context),
        user: user.id,
        place: { id: aloneId(channel.id, user.id) },
        eventId: trigger_id,
        reach: { triggerId: trigger_id, ...(response_url && { responseUrl: response_url }) },
      };
      const said = mentioned({ type: "message", channel: channel.id, ts: "", ...message }, "");
      await bot.review(came, said, "chat");
    }
    await ack();
  });

  app.view(/.*/, async ({ body, ack, context }) => {
    const { user, view, trigger_id } = body as unknown as ViewPayload;
    const opener = openerOf(view.private_metadata);
    const came: Came = {
      workspace: workspaceOf(context),
      user: user.id,
      place: opener ? { id: opener.place } : directPlace(user.id),
      // Pressed twice, the same view is submitted twice.
      eventId: `view ${view.id}`,
      reach: {
        ...(trigger_id && { triggerId: trigger_id }),
        ...(opener?.responseUrl && (opener.until ?? 0) > now() && { responseUrl: opener.responseUrl }),
      },
    };
    await bot.told(came, { type: "form", id: view.callback_id, values: filledIn(view.state.values) });
    await ack();
  });
}

/** The thread that a button stands in, or the channel in which its person alone sees it. */
function placeOfButton({ user, container, channel, message }: ActionPayload): Place {
  const channelId = channel?.id ?? container?.channel_id;
  if (channelId === undefined) return directPlace(user.id);
  const ts = message?.thread_ts ?? container?.thread_ts ?? message?.ts ?? container?.message_ts;
  const ownThread = channelId.startsWith("D") && container?.is_ephemeral !== true && ts !== undefined;
  return { id: ownThread ? threadId(channelId, ts) : aloneId(channelId, user.id) };
}

/** Of these events Bolt asks for no installation: it has gone. */
function sourceOf(context: { teamId?: string; enterpriseId?: string; isEnterpriseInstall: boolean }): Source {
  const { teamId, enterpriseId, isEnterpriseInstall } = context;
  return { ...(teamId && { teamId }), ...(enterpriseId && { enterpriseId }), isEnterpriseInstall };
}

function momentOf({ event_time }: EventEnvelope, now: () => number): number {
  return event_time === undefined ? now() : event_time * 1000;
}
