/** Sharing a note with the channel that the draft was asked for in: what will be seen is shown first. */
import type { Origin } from "../chat/event.ts";
import type { Action, Block, Message } from "../chat/message.ts";
import { ANSWER_CAP } from "../text/length.ts";
import { keptName, type Sharing } from "./state.ts";
import { SAY } from "./wording.ts";

/** Stands at the preview where there is somewhere to share. */
export const SHARE: Action = { id: "share", label: "Share with the channel", word: "share" };

const SHARE_IT: Action = { id: "share-it", label: "Share it", word: "share it", style: "primary" };
const KEEP_PRIVATE: Action = {
  id: "keep-private",
  label: "Keep it to myself",
  word: "keep it to myself",
};

/** How a place is called in a sentence. */
export function called({ name }: Origin): string {
  return name ?? "the channel";
}

/** What would be seen, and what is kept of it until the person decides; or why it cannot be shared. */
export function beforeSharing(
  origin: Origin | undefined,
  note: string,
  limit: number,
  by: string | undefined,
): { message: Message; sharing?: Sharing } {
  if (!origin) return { message: says(text(SAY.nowhereToShare)) };
  if (note.length > ANSWER_CAP) return { message: says(text(SAY.tooLongToShare)) };
  const name = keptName(by);
  const sharing: Sharing = { note, ...(name !== undefined && { by: name }) };
  const seen = sharedBlocks(sharing, limit);
  const lead = text(SAY.willSee(called(origin), name !== undefined));
  return { sharing, message: { ...says(lead, ...seen), actions: [SHARE_IT, KEEP_PRIVATE] } };
}

/** The note as everybody in the channel sees it: no finding and no answer is ever in it. */
export function sharedMessage(origin: Origin, sharing: Sharing, limit: number): Message {
  return { audience: "shared", to: origin.id, blocks: sharedBlocks(sharing, limit), actions: [] };
}

function sharedBlocks({ note, by }: Sharing, limit: number): Block[] {
  return [
    text(SAY.shares(by)),
    { type: "note", label: "Connection note", text: note, length: note.length, limit },
  ];
}

function text(words: string): Block {
  return { type: "text", text: words };
}

function says(...blocks: Block[]): Message {
  return { audience: "private", blocks, actions: [] };
}
