/**
 * The facade that commands and adapters call; nothing else of the core is theirs. What scripts call without a
 * conversation is in review-once.ts and compose.ts, so that a review need not load the draft.
 */
import type { ChatEvent, Place } from "./chat/event.ts";
import type { Block, Message } from "./chat/message.ts";
import type { ConversationTurn } from "./draft/conversation.ts";
import type { Known } from "./draft/draft.ts";
import type { Conversation } from "./draft/kept.ts";
import type { DraftNote } from "./library/from-draft.ts";
import type { Deed } from "./library/library.ts";
import type { Shelf } from "./library/shelf.ts";
import { extractDraft } from "./review/extract.ts";
import type { ReviewPolicy } from "./review/policy.ts";
import { reviewBlocks } from "./review/report.ts";
import { type ReviewOptions, type ReviewResult, review } from "./review/review.ts";
import type { Wish } from "./settings/wish.ts";
import type { Ports } from "./store/ports.ts";
import { draftGoneMessage, mentionMessage, noDraftMessage } from "./welcome.ts";

/**
 * What lies before the coach while one event is handled: what is kept of one person in one place. It reads it and
 * writes it; whoever laid it there keeps what has changed.
 */
export interface Desk {
  /** The draft in that place, as JSON. */
  draft?: string;
  /** What is remembered of the person, and what they have set, as JSON. */
  known?: string;
  /** What their team has set, as JSON. */
  team?: string;
  /** Why the draft that lay here could not be read: it is to be set aside under this event's id. */
  unreadable?: string;
}

/** Where a draft stands: `asking` until there is a note to see, then `preview`, until it is closed. */
export interface Progress {
  stage: "asking" | "preview" | "done" | "cancelled";
  /** The command line that goes on with the answers so far, quoted for a POSIX shell. */
  oneShot: string;
}

/** What commands and adapters call. */
export interface Coach {
  /** Starts a draft in that place (or offers the one that is open) and asks the first question. */
  draft(call: Omit<ChatEvent, "body"> & { to?: string }): Promise<Message[]>;
  /**
   * A typed answer, a pressed button, a submitted form, a message that was edited or deleted. No reply: what was edited
   * gave no answer.
   */
  handle(event: ChatEvent): Promise<Message[]>;
  /** Where the draft stands, if there is one. */
  progress(): Promise<Progress | undefined>;
  /** What a person finds where they have asked nothing: drafts to go on with, templates, settings, how it works. */
  home(event: Omit<ChatEvent, "body">): Promise<Message[]>;
  /** One review as messages, for people. */
  review(call: ReviewCall): Promise<Message[]>;
  /** What a person has set and what is kept of them, or a change of it. */
  settings(call: Omit<ChatEvent, "body"> & { text: string }): Promise<Message[]>;
  /** The team's templates: looked at, saved, changed. */
  template(call: Omit<ChatEvent, "body"> & { deed: Deed | "use"; typed: string }): Promise<Message[]>;
  /** One guide topic, or the list of topics. */
  guide(topic?: string): Promise<Message[]>;
}

/**
 * `argument`: the text is the note, exactly as given; `chat`: a draft in chatter is taken out of it first; `mention`:
 * the same, and where there is none the person learns what a mention is for. A mention answers no question.
 */
export interface ReviewCall {
  text: string;
  from: "argument" | "chat" | "mention";
  recipient?: string;
  limit?: number;
}

/** The id of the review's form, and of its fields. */
export const REVIEW_FORM = { id: "connect-review", text: "text", recipient: "recipient" } as const;

/** Loads what a conversation needs, before somebody waits for it with a transaction open. */
export async function loadConversation(): Promise<void> {
  await import("./draft/conversation.ts");
}

/** What the coach may ask of the store beyond the desk. */
export type CoachPorts = Pick<Ports, "privacy" | "templates" | "teams" | "drafts">;

/**
 * A coach for one person in one place.
 * @param desk what is kept of them there; drafts are the JSON that they are, so that it can be kept anywhere
 * @param ports what else is kept; without, nothing is
 */
export function createCoach(desk: Desk = {}, ports?: CoachPorts): Coach {
  // The conversation and the guide are loaded when somebody asks for them: a batch of reviews needs neither.
  const talking = () => import("./draft/conversation.ts");
  /** What this event has left on the desk, so that it need not be read again. */
  let left: Conversation | undefined;

  /** What lies on the desk, read. What is of a version that is not known, or damaged, is taken off it. */
  async function read() {
    const { parseConversation } = await talking();
    const open = tried(desk.draft, parseConversation);
    if (open && "fault" in open) {
      desk.unreadable = open.fault;
      delete desk.draft;
    }
    const { withPolicy } = await import("./draft/state.ts");
    const known = withPolicy(await remembered(), await policy());
    return { open: open && "value" in open ? open.value : undefined, known };
  }

  /** What reviews go by. Nothing is loaded for those of whom nothing is kept. */
  async function policy(): Promise<ReviewPolicy | undefined> {
    if (desk.known === undefined && desk.team === undefined) return undefined;
    const { policyOf } = await import("./settings/policy.ts");
    return policyOf(desk);
  }

  async function reviewed(call: ReviewCall): Promise<Message[]> {
    return reviewMessages(call, await policy());
  }

  async function remembered(): Promise<Known> {
    const { parseKnown, UNKNOWN } = await import("./draft/draft.ts");
    const known = tried(desk.known, parseKnown);
    return known && "value" in known ? known.value : UNKNOWN;
  }

  async function keep({ conversation, replies }: ConversationTurn): Promise<Message[]> {
    const { conversationText, knownOf } = await talking();
    desk.draft = conversationText(conversation);
    left = conversation;
    desk.known = JSON.stringify(knownOf(conversation));
    return withApology(replies);
  }

  async function settingsForm(
    event: Omit<ChatEvent, "body">,
    form: { id: string; values: Record<string, string> },
  ): Promise<Message[] | undefined> {
    if (!form.id.startsWith("settings-")) return undefined;
    const { formWish } = await import("./settings/forms.ts");
    const wish = formWish(form.id, form.values);
    return wish && settings(event, wish);
  }

  async function settings(event: Omit<ChatEvent, "body">, wish: Wish): Promise<Message[]> {
    const { perform } = await import("./settings/deeds.ts");
    return perform(desk, ports, event, wish);
  }

  async function use(shelf: Shelf, place: Place, typed: string): Promise<Message[]> {
    const { toUse } = await import("./library/use.ts");
    const { beginFilling } = await talking();
    const wanted = await toUse(shelf, typed);
    if ("said" in wanted) return wanted.said;
    const { open, known } = await read();
    return keep(beginFilling(open, known, wanted.template, wanted.given, place.origin));
  }

  /** The note of the draft that lies open here. */
  async function draftNote(): Promise<DraftNote | undefined> {
    const { draftNoteOf } = await import("./draft/draft-note.ts");
    const { open } = await read();
    return open && draftNoteOf(open);
  }

  async function templateForm(
    event: Omit<ChatEvent, "body">,
    form: { id: string; values: Record<string, string> },
  ): Promise<Message[] | undefined> {
    if (!ports || !form.id.startsWith("template-")) return undefined;
    const library = await import("./library/library.ts");
    return library.submitted(await shelfOf(event, ports, desk), form);
  }

  function withApology(replies: Message[]): Message[] {
    return desk.unreadable === undefined ? replies : [says({ type: "problem", text: SET_ASIDE }), ...replies];
  }

  async function formReview(form: { id: string; values: Record<string, string> }): Promise<Message[]> {
    const text = form.values[REVIEW_FORM.text] ?? "";
    if (form.id !== REVIEW_FORM.id || text.trim() === "") {
      return [
        says({ type: "problem", text: "The form came without a note, so there is nothing to review yet." }),
      ];
    }
    const recipient = form.values[REVIEW_FORM.recipient]?.trim();
    return reviewed({ text, from: "argument", ...(recipient && { recipient }) });
  }

  return {
    async draft(call) {
      const { beginDraft } = await talking();
      const { open, known } = await read();
      return keep(beginDraft(open, known, call.to, call.place.origin));
    },

    async handle(event) {
      const { body } = event;
      if (body.type === "form") {
        return (await templateForm(event, body)) ?? (await settingsForm(event, body)) ?? formReview(body);
      }
      const { after, beginDraft, isOver } = await talking();
      const { open, known } = await read();
      if ((!open || isOver(open)) && body.type === "text" && extractDraft(body.text)) {
        return reviewed({ text: body.text, from: "chat" });
      }
      if (open) {
        const by = event.user.name === undefined ? {} : { by: event.user.name };
        const turn = after(open, { ...body, ...by }, known);
        // Nothing to say: nothing has changed.
        return turn.replies.length === 0 ? [] : keep(turn);
      }
      if (body.type === "edited" || body.type === "deleted") return withApology([]);
      const { asksForNew, noSuchWord } = await import("./draft/draft.ts");
      if (asksForNew(body)) return keep(beginDraft(undefined, known, undefined, event.place.origin));
      if (body.type === "action") return withApology([draftGoneMessage()]);
      return withApology([noDraftMessage(noSuchWord(body.text))]);
    },

    async home(event) {
      const { homeMessages } = await import("./home.ts");
      return homeMessages(event, await remembered(), ports);
    },

    async progress() {
      if (desk.draft === undefined) return undefined;
      const { standing } = await talking();
      const open = left ?? (await read()).open;
      return open && standing(open);
    },

    review: reviewed,

    async template({ deed, typed, ...event }) {
      if (!ports) return [says({ type: "problem", text: NO_TEMPLATES })];
      const library = await import("./library/library.ts");
      const draft = deed === "save" ? await draftNote() : undefined;
      const shelf = { ...(await shelfOf(event, ports, desk)), ...(draft && { draft }) };
      return deed === "use" ? use(shelf, event.place, typed) : library.perform(shelf, deed, typed);
    },

    async settings(call) {
      const { readWish } = await import("./settings/wish.ts");
      return settings(call, readWish(call.text));
    },

    async guide(topic) {
      const { guideMessage } = await import("./guide/guide.ts");
      return [guideMessage(topic)];
    },
  };
}

const NO_TEMPLATES =
  "Nothing is kept here, so there are no templates. `/connect-draft` writes a note without one.";

/** The templates as this event finds them. */
async function shelfOf(
  { tenant, user, now, eventId }: Omit<ChatEvent, "body">,
  ports: CoachPorts,
  { team }: Desk,
): Promise<Shelf> {
  const { teamOf } = await import("./settings/team.ts");
  return {
    tenant,
    user,
    now: now.getTime(),
    newId: eventId,
    templates: ports.templates,
    everybodyEdits: teamOf(team).everybodyEdits === true,
  };
}

/** What a parser makes of kept JSON, or why it could not. */
function tried<Value>(
  json: string | undefined,
  parse: (json: string) => Value,
): { value: Value } | { fault: string } | undefined {
  if (json === undefined) return undefined;
  try {
    return { value: parse(json) };
  } catch (error) {
    // The kind of error, and not its message: that may quote what the person wrote.
    return { fault: error instanceof SyntaxError ? "not JSON" : "not a draft this version knows" };
  }
}

const SET_ASIDE =
  "The draft that was kept here cannot be read any more, so I set it aside for whoever runs this coach; nothing of it is deleted. We begin anew.";

function reviewMessages(
  { text, from, recipient, limit }: ReviewCall,
  policy: ReviewPolicy | undefined,
): Message[] {
  const taken = from === "argument" ? undefined : extractDraft(text);
  if (from === "mention" && !taken) return [mentionMessage()];
  const note = taken?.text ?? text;
  const to = recipient ?? taken?.recipient;
  const options: ReviewOptions = {
    policy,
    ...(to !== undefined && { recipient: to }),
    ...(limit !== undefined && { limit }),
  };
  const lead: Block[] =
    taken && !taken.whole
      ? [
          { type: "text", text: "I reviewed this part of what you wrote:" },
          { type: "quote", text: note },
        ]
      : [];
  const result = review(note, options);
  return [says(...lead, ...reviewBlocks(note, result, policy), { type: "text", text: afterReview(result) })];
}

function afterReview({ verdict, findings }: ReviewResult): string {
  if (verdict === "ready") return "Nothing stands in its way. `/connect-guide send` says how to send it.";
  return (
    "I may be wrong, and it is your note. " +
    `\`/connect-guide ${findings[0]?.rule ?? "review"}\` says more on the first finding, \`/connect-review\` reads the next version.`
  );
}

function says(...blocks: Block[]): Message {
  return { audience: "private", blocks, actions: [] };
}
