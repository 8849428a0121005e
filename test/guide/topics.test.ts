import { describe, expect, it } from "vitest";
import type { Block } from "../../src/chat/message.ts";
import { findTopic, guideMessage, topics } from "../../src/guide/guide.ts";
import { parsePage } from "../../src/guide/page.ts";
import { topicFiles } from "../../src/guide/topics.generated.ts";
import { review } from "../../src/review/review.ts";
import { DATA_STATEMENTS } from "../../src/store/schema.ts";

const pages = topicFiles.map(({ id, markdown }) => parsePage(id, markdown));
const ids = new Set(topics.map((topic) => topic.id));

/** What a block says outside its facts. */
function prose(block: Block): string {
  if (block.type === "list") return block.items.join("\n");
  return "text" in block ? block.text : "";
}

/** The same without what the coach says of its own store. */
function ofOthers(text: string): string {
  return Object.values(DATA_STATEMENTS).reduce((left, { until }) => left.replace(until, ""), text);
}

describe("the topics", () => {
  it("are all there", () => {
    for (const id of ["write", "send", "withdraw", "policy", "templates", "limits", "privacy"]) {
      expect(findTopic(id)?.id).toBe(id);
    }
  });

  it.each([
    ["length", "limits"],
    ["Cancel", "withdraw"],
    ["how to write", "write"],
    ["placeholder", "templates"],
    ["terms", "policy"],
    ["swap test", "review"],
    ["without a note", "blank"],
    ["phone app", "send"],
    ["What is stored?", undefined],
  ])("are known by the words people use: %s", (typed, id) => {
    expect(findTopic(typed)?.id).toBe(id);
  });
});

describe.each(pages)("topic $id", (page) => {
  it("shares no name with another page", () => {
    for (const name of [page.id, page.title, ...page.also])
      expect([name, findTopic(name)?.id]).toEqual([name, page.id]);
  });

  it("leads on to pages that exist", () => {
    expect(page.next.length).toBeGreaterThan(0);
    for (const next of page.next) expect(ids).toContain(next);
    const last = guideMessage(page.id).blocks.at(-1);
    expect(last).toEqual({ type: "text", text: `Read on in the guide: ${page.next.join(", ")}.` });
  });

  it("has no markup inside its lines but words to type, which is all that every surface shows", () => {
    for (const block of page.blocks) expect(prose(block)).not.toMatch(/[*_]|\]\(|^#/m);
  });

  it("states every figure that is not the coach's own as a fact with source and year", () => {
    for (const block of page.blocks) {
      if (block.type !== "facts")
        expect(ofOthers(prose(block))).not.toMatch(
          /%|million|\d+ (?:requests|invitations|days|weeks|months)/,
        );
      else {
        for (const fact of block.facts) {
          expect(fact.text).toMatch(/\.$/);
          expect(fact.source.length).toBeGreaterThan(5);
          expect(fact.asOf).toBe(2026);
        }
      }
    }
  });

  it("shows only notes that its own review calls ready", () => {
    for (const block of page.blocks) {
      if (block.type === "quote") expect(review(block.text, { recipient: "Priya" }).verdict).toBe("ready");
    }
  });
});
