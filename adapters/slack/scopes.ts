/** What the coach may do in a workspace: no more than it needs. docs/slack.md gives the reasons. */
export const BOT_SCOPES = [
  "app_mentions:read",
  "chat:write",
  "commands",
  "im:history",
  "im:write",
  "users:read",
] as const;
