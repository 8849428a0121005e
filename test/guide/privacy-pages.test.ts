import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withList, withTable } from "../../scripts/privacy-docs.ts";
import { guideMessage } from "../../src/guide/guide.ts";
import { DATA_STATEMENTS } from "../../src/store/schema.ts";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

describe("what is kept and how it goes", () => {
  it("stands in PRIVACY.md as `npm run docs` writes it from the tables", () => {
    const page = read("PRIVACY.md");
    expect(page).toBe(withTable(page));
    for (const { keeps, until } of Object.values(DATA_STATEMENTS)) {
      expect(page).toContain(`| ${keeps} | ${until} | `);
    }
  });

  it("stands in the guide as `npm run docs` writes it from the tables", () => {
    const topic = read("src/guide/topics/privacy.md");
    expect(topic).toBe(withList(topic));
    const said = JSON.stringify(guideMessage("privacy"));
    for (const { keeps, until, person } of Object.values(DATA_STATEMENTS)) {
      if (person) expect(said).toContain(`${keeps.slice(1)}: until ${until}.`);
    }
  });

  it("is missed where a page has lost its place", () => {
    expect(() => withTable("# Privacy")).toThrow('lacks the line "<!-- Made by');
  });
});
