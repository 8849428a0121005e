/** What the coach may do in a workspace: no more than it needs. docs/slack.md gives the reasons. */
export const BOT_SCOPES = [
  "app_mentions:read",
  "chat:write",
  "commands",
  "im:history",
  "im:write",
  "users:read",
] as const;

/** What Slack tells the coach of. */
export const BOT_EVENTS = [
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "message.im",
  "tokens_revoked",
] as const;
