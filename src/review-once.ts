/** For scripts: one note in, one result out, without a conversation or what makes notes. */
import type { Message } from "./chat/message.ts";
import { reviewBlocks } from "./review/report.ts";
import { type ReviewResult, review } from "./review/review.ts";

export { type ReviewResult, review };

/** A review of exactly this text, as people read it. */
export function reviewMessage(text: string, result: ReviewResult): Message {
  return { audience: "private", blocks: reviewBlocks(text, result), actions: [] };
}
