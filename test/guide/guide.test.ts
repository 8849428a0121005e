import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findTopic, guideMessage, suggestTopics, topics } from "../../src/guide/guide.ts";
import { rules } from "../../src/review/rules/index.ts";

describe("the guide", () => {
  it("answers a name with its page, to the one who asked", () => {
    const message = guideMessage("Cancel");
    expect(message.audience).toBe("private");
    expect(message.blocks[0]).toEqual({ type: "heading", text: "Withdrawing a request" });
    expect(message.blocks.slice(1, -1)).toEqual(findTopic("withdraw")?.blocks);
  });

  it("lists every page when nothing is asked for", () => {
    const said = JSON.stringify(guideMessage().blocks);
    for (const topic of topics) expect(said).toContain(`"${topic.id}: `);
    expect(guideMessage("  ")).toEqual(guideMessage());
    expect(guideMessage("topics")).toEqual(guideMessage());
  });

  it("has the topics first and then a page for every rule", () => {
    expect(topics.slice(-rules.length).map((topic) => topic.id)).toEqual(rules.map((rule) => rule.id));
    expect(topics[0]?.id).toBe("write");
    expect(new Set(topics.map((topic) => topic.id)).size).toBe(topics.length);
  });

  it("says that it has no such page, what may have been meant, and what there is", () => {
    const [problem, ...list] = guideMessage("lenght").blocks;
    expect(problem).toEqual({
      type: "problem",
      text: 'The guide has no page called "lenght". Did you mean limits?',
    });
    expect(list).toEqual(guideMessage().blocks);
    expect(suggestTopics("coffee machine")).toEqual([]);
  });

  it("repeats only the harmless beginning of what was typed", () => {
    const [problem] = guideMessage(`\u001b[2J${"x".repeat(5_000)}`).blocks;
    expect(problem?.type === "problem" && problem.text).toMatch(/^The guide has no page called "2jx{56}"\./);
  });

  it("is loaded when it is asked for: nothing outside imports it but on demand", () => {
    const src = new URL("../../src/", import.meta.url);
    const files = readdirSync(src, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => file.endsWith(".ts") && !file.startsWith("guide/"));
    const importing = files.filter((file) =>
      readFileSync(new URL(file, src), "utf8").includes("guide/guide.ts"),
    );
    expect(importing).toEqual(["coach.ts"]);
    expect(readFileSync(new URL("coach.ts", src), "utf8")).not.toMatch(/from "[^"]*guide\//);
  });
});
