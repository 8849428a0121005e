/** A review as people read it: the same blocks for a pasted note and for the preview of a draft. */
import type { Action, Block, FindingView } from "../chat/message.ts";
import { cutAtGrapheme } from "../text/graphemes.ts";
import type { ReviewPolicy } from "./policy.ts";
import { type ReviewResult, review } from "./review.ts";
import type { Finding, Rule, Verdict } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** An excerpt longer than this is shown by its beginning, in UTF-16 code units. */
const EXCERPT_CAP = 120;

const VERDICTS: Readonly<Record<Verdict, string>> = {
  fix: "Fix before sending",
  look: "Worth another look",
  ready: "Ready to send",
};

const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The verdict in words. */
export function verdictBlock(verdict: Verdict): Block {
  return { type: "verdict", verdict, text: VERDICTS[verdict] };
}

/** The four things a note has or lacks; `skipped` says that a part was left out on purpose. */
export function checklistBlock(result: ReviewResult, skippedContext = false): Block {
  const { parts, length, limit } = result;
  const over = length - limit;
  return {
    type: "checklist",
    items: [
      { label: "Introduction", done: parts.introduction },
      { label: "Reason", done: parts.reason },
      {
        label: "Context",
        done: parts.context,
        ...(skippedContext && !parts.context && { detail: "missing, you left it out" }),
      },
      { label: "Length", done: over <= 0, detail: over <= 0 ? "fits" : `${over} over` },
    ],
  };
}

/** One finding as shown; `from` says which answer it comes from, where that is known. */
export function findingView(finding: Finding, text: string, from?: string): FindingView {
  const rule = rulesById.get(finding.rule);
  const words = finding.span && text.slice(finding.span[0], finding.span[1]);
  return {
    rule: finding.rule,
    severity: finding.severity,
    title: rule?.title ?? finding.rule,
    message: finding.message,
    why: finding.why ?? rule?.why ?? "",
    advice: from === undefined ? finding.advice : `${finding.advice} ${from}`,
    ...(words && { excerpt: shorten(words) }),
    actions: findingActions(finding.rule),
  };
}

/** What can be pressed beside a finding. */
function findingActions(rule: string): Action[] {
  return [
    { id: `why/${rule}`, label: "Why?", word: `/connect-guide ${rule}` },
    { id: `mute/${rule}`, label: "Mute for me", word: `/connect-settings mute ${rule}` },
  ];
}

/** That a rule found something and the person had muted it: nothing is hidden in silence. */
export function mutedBlocks({ muted }: Pick<ReviewResult, "muted">): Block[] {
  const [first] = muted;
  if (first === undefined) return [];
  const brings = muted.length === 1 ? "brings it back" : "brings that one back";
  return [
    {
      type: "text",
      text: `You have muted: ${muted.join(", ")}. \`/connect-settings unmute ${first}\` ${brings}.`,
    },
  ];
}

/** What makes the note specific: the words that would not be true of somebody else. */
function swapTest(anchors: readonly string[]): string {
  if (anchors.length === 0) return "Swap test: 0 anchors: forty people could get this note.";
  const counted = anchors.length === 1 ? "1 anchor" : `${anchors.length} anchors`;
  return `Swap test: ${counted}: ${anchors.map(shorten).join(", ")}.`;
}

/** All that a review says of a text, most important first; by the policy that it was made with. */
export function reviewBlocks(text: string, result: ReviewResult, policy?: ReviewPolicy): Block[] {
  const { verdict, length, limit, truncated, findings, anchors, mended } = result;
  const blocks: Block[] = [
    verdictBlock(verdict),
    { type: "length", length, limit, text: `${length}/${limit} characters` },
    checklistBlock(result),
  ];
  if (truncated) {
    blocks.push({ type: "text", text: "I read the first 10,000 characters; the rest was not read." });
  }
  if (findings.length > 0) {
    blocks.push({ type: "findings", findings: findings.map((finding) => findingView(finding, text)) });
  }
  blocks.push(...mutedBlocks(result), { type: "text", text: swapTest(anchors) });
  if (mended !== undefined && mended !== text) {
    // What only the person can say stays open: a note that is not ready yet is never called mended.
    const label = review(mended, { limit, policy }).verdict === "ready" ? "Mended note" : "Mended in part";
    blocks.push({ type: "note", label, text: mended, length: mended.length, limit });
  }
  return blocks;
}

function shorten(words: string): string {
  if (words.length <= EXCERPT_CAP) return words;
  return `${cutAtGrapheme(words, EXCERPT_CAP)} …`;
}
