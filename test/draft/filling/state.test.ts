import { describe, expect, it } from "vitest";
import { parseFilling, startFilling } from "../../../src/draft/filling/filling.ts";
import { UNKNOWN } from "../../../src/draft/state.ts";
import { template } from "./templates.ts";

const { filling } = startFilling(UNKNOWN, template("After a talk"), { event: "KotlinConf" });

describe("a stored filling", () => {
  it("comes back as it was", () => {
    expect(parseFilling(JSON.stringify(filling))).toEqual(filling);
  });

  it.each([
    ["no JSON", "{"],
    ["a draft", JSON.stringify({ ...filling, kind: "draft" })],
    ["another version", JSON.stringify({ ...filling, version: 2 })],
    ["an unknown key", JSON.stringify({ ...filling, admin: true })],
    ["a value over the cap", JSON.stringify({ ...filling, values: { event: "a".repeat(2001) } })],
    ["a question the template does not have", JSON.stringify({ ...filling, at: { ask: "shoe_size" } })],
    ["a value of no placeholder", JSON.stringify({ ...filling, values: { "x; rm -rf ~": "a" } })],
    ["a text that is no template", JSON.stringify({ ...filling, template: { name: "a", text: "{{ a" } })],
    ["nothing", "null"],
  ])("is refused: %s", (_, json) => {
    expect(() => parseFilling(json)).toThrow();
  });
});
