/**
 * The facade that commands and adapters call; nothing else of the core is theirs. What scripts call without a
 * conversation is in review-once.ts and compose.ts, so that a review need not load the draft.
 */
import type { ChatEvent } from "./chat/event.ts";
import type { Block, Message } from "./chat/message.ts";
import { extractDraft } from "./review/extract.ts";
import { reviewBlocks } from "./review/report.ts";
import { type ReviewOptions, type ReviewResult, review } from "./review/review.ts";

/** Who is talking, and where. */
export type Where = Pick<ChatEvent, "tenant" | "user" | "place">;

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
  /** A typed answer, a pressed button, a submitted form. */
  handle(event: ChatEvent): Promise<Message[]>;
  /** The draft in that place, if there is one. */
  progress(where: Where): Promise<Progress | undefined>;
  /** One review as messages, for people. */
  review(call: ReviewCall): Message[];
  /** One guide topic, or the list of topics. */
  guide(topic?: string): Promise<Message[]>;
}

/** `argument`: the text is the note, exactly as given; `chat`: a draft in chatter is taken out of it first. */
export interface ReviewCall {
  text: string;
  from: "argument" | "chat";
  recipient?: string;
  limit?: number;
}

/** The id of the review's form, and of its fields. */
export const REVIEW_FORM = { id: "connect-review", text: "text", recipient: "recipient" } as const;

/**
 * A coach with a memory of its own: drafts by person and place, and what is known of a person, for as long as the
 * process lives. Drafts are kept as the JSON that they are, so that whatever is kept can be kept elsewhere.
 */
export function createCoach(): Coach {
  const drafts = new Map<string, string>();
  const people = new Map<string, import("./draft/draft.ts").Known>();
  // The conversation and the guide are loaded when somebody asks for them: a batch of reviews needs neither.
  const conversation = () => import("./draft/draft.ts");

  function keep(where: Where, turn: import("./draft/draft.ts").Turn): Message[] {
    drafts.set(placeKey(where), JSON.stringify(turn.draft));
    people.set(personKey(where), turn.draft.known);
    return turn.replies;
  }

  return {
    async draft(call) {
      const { anotherDraft, parseDraft, startDraft, UNKNOWN } = await conversation();
      const open = drafts.get(placeKey(call));
      const known = people.get(personKey(call)) ?? UNKNOWN;
      if (open === undefined) return keep(call, startDraft(known, call.to));
      return keep(call, anotherDraft({ ...parseDraft(open), known }, call.to));
    },

    async handle(event) {
      if (event.body.type === "form") return submitted(event.body);
      const { isClosed, noSuchWord, parseDraft, transition } = await conversation();
      const open = drafts.get(placeKey(event));
      const draft = open === undefined ? undefined : parseDraft(open);
      if ((!draft || isClosed(draft)) && event.body.type === "text" && extractDraft(event.body.text)) {
        return reviewed({ text: event.body.text, from: "chat" });
      }
      if (!draft) {
        const none = event.body.type === "text" ? noSuchWord(event.body.text) : undefined;
        return [says({ type: "text", text: none === undefined ? NO_DRAFT : `${none} ${NO_DRAFT}` })];
      }
      const known = people.get(personKey(event)) ?? draft.known;
      return keep(event, transition({ ...draft, known }, event.body));
    },

    async progress(where) {
      const open = drafts.get(placeKey(where));
      if (open === undefined) return undefined;
      const { oneShotCommand, parseDraft, stageOf } = await conversation();
      const draft = parseDraft(open);
      return { stage: stageOf(draft), oneShot: oneShotCommand(draft) };
    },

    review: reviewed,

    async guide(topic) {
      const { guideMessage } = await import("./guide/guide.ts");
      return [guideMessage(topic)];
    },
  };
}

const NO_DRAFT =
  "There is no draft here. `/connect-draft` starts one, `/connect-review` and a note reviews it, `/connect-guide` explains.";

function reviewed({ text, from, recipient, limit }: ReviewCall): Message[] {
  const taken = from === "chat" ? extractDraft(text) : undefined;
  const note = taken?.text ?? text;
  const to = recipient ?? taken?.recipient;
  const options: ReviewOptions = {
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
  return [says(...lead, ...reviewBlocks(note, result), { type: "text", text: afterReview(result) })];
}

function afterReview({ verdict, findings }: ReviewResult): string {
  if (verdict === "ready") return "Nothing stands in its way. `/connect-guide send` says how to send it.";
  return (
    "I may be wrong, and it is your note. " +
    `\`/connect-guide ${findings[0]?.rule ?? "review"}\` says more on the first finding, \`/connect-review\` reads the next version.`
  );
}

function submitted(form: { id: string; values: Record<string, string> }): Message[] {
  const text = form.values[REVIEW_FORM.text] ?? "";
  if (form.id !== REVIEW_FORM.id || text.trim() === "") {
    return [
      says({ type: "problem", text: "The form came without a note, so there is nothing to review yet." }),
    ];
  }
  const recipient = form.values[REVIEW_FORM.recipient]?.trim();
  return reviewed({ text, from: "argument", ...(recipient && { recipient }) });
}

function says(...blocks: Block[]): Message {
  return { audience: "private", blocks, actions: [] };
}

function personKey({ tenant, user }: Where): string {
  return JSON.stringify([tenant, user.id]);
}

function placeKey({ tenant, user, place }: Where): string {
  return JSON.stringify([tenant, user.id, place.id]);
}
