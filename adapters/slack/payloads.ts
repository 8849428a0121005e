/** What Slack sends, as far as the coach looks at it. https://docs.slack.dev/reference/interaction-payloads */

export interface Named {
  id: string;
}

/** A message, or what has become of one. https://docs.slack.dev/reference/events/message */
export interface MessageEvent {
  type: string;
  subtype?: string;
  channel: string;
  channel_type?: string;
  user?: string;
  bot_id?: string;
  text?: string;
  ts: string;
  thread_ts?: string;
  blocks?: readonly unknown[];
  /** As it is now, where it was changed. */
  message?: Written;
  /** As it was, where it was changed or deleted. */
  previous_message?: Written;
  deleted_ts?: string;
}

export interface Written {
  user?: string;
  bot_id?: string;
  subtype?: string;
  text?: string;
  ts: string;
  thread_ts?: string;
  blocks?: readonly unknown[];
}

export interface EventEnvelope {
  event_id: string;
  /** Seconds since 1970. */
  event_time?: number;
}

export interface CommandPayload {
  command: string;
  text?: string;
  user_id: string;
  channel_id: string;
  channel_name?: string;
  trigger_id: string;
  response_url?: string;
}

export interface ActionPayload {
  user: Named;
  trigger_id?: string;
  response_url?: string;
  channel?: Named;
  message?: { ts: string; thread_ts?: string };
  container?: {
    type: string;
    channel_id?: string;
    message_ts?: string;
    thread_ts?: string;
    is_ephemeral?: boolean;
  };
  actions: readonly {
    action_id: string;
    value?: string;
    action_ts?: string;
    selected_option?: { value: string } | null;
  }[];
}

export interface ShortcutPayload {
  callback_id: string;
  user: Named;
  trigger_id: string;
  response_url?: string;
  channel?: Named;
  message?: Written;
}

export interface ViewPayload {
  user: Named;
  trigger_id?: string;
  view: {
    id: string;
    callback_id: string;
    private_metadata?: string;
    state: {
      values: Record<
        string,
        Record<string, { value?: string | null; selected_option?: { value: string } | null }>
      >;
    };
  };
}
