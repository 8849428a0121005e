/** What a person finds where nothing has been asked: their drafts, the templates, their settings, how it works, privacy. */
import type { ChatEvent } from "./chat/event.ts";
import type { Action, Block, DraftView, Message } from "./chat/message.ts";
import { summaryOf } from "./draft/conversation.ts";
import type { Known } from "./draft/draft.ts";
import { parseConversation } from "./draft/kept.ts";
import { excerpt } from "./draft/wording.ts";
import type { Ports } from "./store/ports.ts";
import { starters } from "./templates/starters.generated.ts";
import { FREE_LIMIT } from "./text/length.ts";
import { PRIVACY, WRITE_A_NOTE } from "./welcome.ts";

/** What is shown of each; the commands show all. */
const DRAFTS = 10;
const TEMPLATES = 5;

/** The home of one person: a message for each part, each with what can be done there. */
export async function homeMessages(
  { tenant, user }: Pick<ChatEvent, "tenant" | "user">,
  known: Known,
  ports: Pick<Ports, "drafts" | "templates"> | undefined,
): Promise<Message[]> {
  const drafts = (await ports?.drafts.list(tenant, user.id)) ?? [];
  const page = await ports?.templates.list(tenant, { user: user.id, limit: TEMPLATES });
  return [
    draftsMessage(drafts.flatMap(draftView)),
    templatesMessage(page?.rows.map(({ name }) => name) ?? [], page?.next !== undefined),
    settingsMessage(known),
    aboutMessage(),
  ];
}

/** A draft that can be resumed; one that is closed, empty or of a version nobody reads any more is not shown. */
function draftView({
  state,
  place,
  updatedAt,
}: {
  state: string;
  place: string;
  updatedAt: number;
}): DraftView[] {
  try {
    const text = summaryOf(parseConversation(state));
    return text === undefined ? [] : [{ place, text, updatedAt }];
  } catch {
    return [];
  }
}

function draftsMessage(drafts: readonly DraftView[]): Message {
  const items = drafts.slice(0, DRAFTS);
  const more = drafts.length - items.length;
  const blocks: Block[] =
    items.length === 0
      ? [text("You have no open draft. A note takes three questions.")]
      : [
          { type: "drafts", items },
          text(
            more > 0
              ? `And ${more} more that are older. Each goes on where it was begun: \`resume\` there shows it again.`
              : "Each goes on where it was begun: `resume` there shows it again.",
          ),
        ];
  return part("Your drafts", blocks, [
    WRITE_A_NOTE,
    command("review-a-note", "Review a note", "/connect-review"),
  ]);
}

function templatesMessage(names: readonly string[], more: boolean): Message {
  const own = names.length > 0;
  const shown = own ? names : starters.slice(0, TEMPLATES).map(({ title }) => title);
  const lead = own
    ? "Each asks for what is missing, one question at a time, and reviews the note:"
    : "Your team has none yet. These come with me:";
  const rest = more ? [text("`/connect-template list` shows the others.")] : [];
  return part(
    "Templates",
    [text(lead), { type: "list", items: shown.map((name) => excerpt(name)) }, ...rest],
    [
      ...shown.map((name, index) =>
        command(`use-${index + 1}`, `Use ${name}`, `/connect-template use ${name}`),
      ),
      own
        ? command("all-templates", "All templates", "/connect-template list")
        : command("all-templates", "All of these", "/connect-template list starters"),
    ],
  );
}

function settingsMessage({ introduction, plan, tone, muted = [] }: Known): Message {
  const account =
    plan === undefined ? "" : plan === FREE_LIMIT ? " of a free account" : " of a Premium account";
  const said = [
    `Your notes are written for the ${plan ?? 300} characters${account}`,
    ...(tone === "formal" ? ["in a formal tone"] : []),
    introduction === undefined ? "with no introduction kept yet" : `introduced as ${excerpt(introduction)}`,
    ...(muted.length > 0 ? [`with ${muted.length === 1 ? "one rule" : `${muted.length} rules`} muted`] : []),
  ];
  return part(
    "Settings",
    [text(`${said.join(", ")}.`)],
    [
      command("settings", "Settings", "/connect-settings"),
      command("my-data", "What is kept of me", "/connect-settings my data"),
    ],
  );
}

function aboutMessage(): Message {
  return part(
    "How it works",
    [
      text(
        "I ask how the note should introduce you, why you would like to connect, and where you met or heard of them. From your own words I write a note that fits, and say what might get it passed over; you copy it and send it yourself.",
      ),
      text(PRIVACY),
    ],
    [
      command("guide", "Guide", "/connect-guide"),
      command("guide-send", "How to send it", "/connect-guide send"),
      command("guide-privacy", "Privacy", "/connect-guide privacy"),
    ],
  );
}

function part(title: string, blocks: Block[], actions: Action[]): Message {
  return { audience: "private", blocks: [{ type: "heading", text: title }, ...blocks], actions };
}

/** A button that runs a command line. */
function command(id: string, label: string, word: string): Action {
  return { id, label, word };
}

function text(words: string): Block {
  return { type: "text", text: words };
}
