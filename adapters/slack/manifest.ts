/** The app's manifest, made of the commands there are: https://docs.slack.dev/reference/app-manifest */
import { commands } from "../../commands/index.ts";
import { REVIEW_SHORTCUT } from "./listen.ts";
import { BOT_EVENTS, BOT_SCOPES } from "./scopes.ts";

/** The longest Slack takes, in characters: https://docs.slack.dev/reference/app-manifest#fields */
const USAGE_HINT = 1_000;
const COMMAND_DESCRIPTION = 2_000;

/** Over HTTP, everything goes to one address; without one the app is for Socket Mode. */
export function manifest(requestUrl?: string): object {
  const url = requestUrl === undefined ? {} : { url: requestUrl };
  const request = requestUrl === undefined ? {} : { request_url: requestUrl };
  return {
    display_information: {
      name: "Connect Coach",
      description: "Coaches you on LinkedIn connection requests, one question at a time",
      background_color: "#1d3557",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "Connect Coach", always_online: true },
      shortcuts: [
        {
          name: "Review connection note",
          type: "message",
          callback_id: REVIEW_SHORTCUT,
          description: "Review a note; only you see what I say",
        },
      ],
      slash_commands: commands.map(({ name, summary, options }) => ({
        command: `/${name}`,
        ...url,
        description: summary.slice(0, COMMAND_DESCRIPTION),
        usage_hint: options
          .map((option) => (option.required ? option.name : `[${option.name}]`))
          .join(" ")
          .slice(0, USAGE_HINT),
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: [...BOT_SCOPES] } },
    settings: {
      event_subscriptions: { ...request, bot_events: [...BOT_EVENTS] },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: true,
      socket_mode_enabled: requestUrl === undefined,
      token_rotation_enabled: false,
    },
  };
}

/** As the file in the repository has it. */
export function manifestText(requestUrl?: string): string {
  return `${JSON.stringify(manifest(requestUrl), null, 2)}\n`;
}
