import { describe, expect, it } from "vitest";
import { assemble } from "../../src/note/assemble.ts";
import { fitsBeing, fitsContext, fitsWish } from "../../src/note/writing/sound.ts";

const noteOf = (reason: string, context = "the Leeds clay fair"): string => {
  const result = assemble({ name: "Ana", recipient: "Tom", reason, context });
  return result.ok ? result.note : `asks for ${result.problem.answer}`;
};

describe("what may stand behind a carrier", () => {
  it.each([
    "ask about your kiln",
    "talk about the kiln I built",
    "hear more about your glaze",
    "be of use",
    "really learn it",
  ])("a wish to %s", (wish) => expect(fitsWish(wish)).toBe(true));

  it.each([
    "last year you saved our show",
    "talk about tomorrow I defend my thesis",
    "loved your talk",
    "talk about the the kiln",
  ])("no wish to %s", (wish) => expect(fitsWish(wish)).toBe(false));

  it("a place, but no clause and no greeting", () => {
    expect(fitsContext("know you from the choir")).toBe(true);
    expect(fitsContext("heard of you through my neighbour Beryl, who plays bridge with you")).toBe(true);
    expect(fitsContext("heard of you through my boss used to work for you")).toBe(false);
    expect(fitsContext("know you from the hello again")).toBe(false);
  });

  it("a phrase behind *writing*, but no clause", () => {
    expect(fitsBeing("writing after the fair")).toBe(true);
    expect(fitsBeing("writing after lunch I sold the kiln")).toBe(false);
  });
});

describe("a reason with a verb of its own", () => {
  it.each([
    "Five years ago you told me to leave accounting",
    "My team of four looks after 900 trees",
    "When we spoke you mentioned a list",
    "Explaining glazes to children is hard",
  ])("stands as a sentence: %s", (reason) => {
    const said = noteOf(reason);
    expect(said).toMatch(/^Hi Tom, I'm Ana\. I know you from the Leeds clay fair\. /);
    expect(said.replace(/,/g, "")).toContain(`. ${reason}.`);
  });

  it("keeps the direction of the wish", () => {
    expect(noteOf("your thoughts on my glaze")).toContain("like to hear your thoughts on my glaze");
    expect(noteOf("need help with glazing")).toContain("I need help with glazing");
  });

  it("leaves somebody else's he and she alone", () => {
    expect(noteOf("thanks for helping my brother with his kiln", "he told me")).toContain("He told me.");
    expect(noteOf("to thank you for the clay", "she taught him to throw")).toContain(
      "You taught him to throw",
    );
    expect(noteOf("to ask her about glazes", "my sister told me")).toContain("ask you about glazes");
  });

  it("goes with the time that was given as the context, whoever speaks", () => {
    expect(noteOf("you said to add you", "after the panel")).toContain(
      "After the panel, you said to add you.",
    );
    const plural = assemble({
      name: "Ana & Jo",
      recipient: "Tom",
      reason: "to ask about kilns",
      context: "after the panel",
    });
    expect(plural.ok && plural.note).toContain("After the panel, we'd like to ask about kilns.");
  });
});
