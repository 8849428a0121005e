import { describe, expect, it } from "vitest";
import { anchors } from "../../src/review/anchors.ts";
import { read } from "../../src/review/reading.ts";
import { phraseBook } from "../../src/review/review.ts";

const of = (text: string, recipient = "Priya") =>
  anchors(read(text, phraseBook(), { length: text.length, limit: 300, recipient }));

describe("anchors", () => {
  it.each([
    [
      "Hi Priya, I'm Sam. Your talk on error budgets at KotlinConf helped us.",
      ["error budgets", "KotlinConf"],
    ],
    ["Hi Priya, I'm Sam from Acme. I saw your varroa checklist.", ["varroa checklist"]],
    ['Hi Priya, your article "Nobody reads your dashboard" was fun.', ["Nobody reads your dashboard"]],
    ["Priya, Sabine Voss introduced us at the Bank of Ireland.", ["Sabine Voss", "Bank of Ireland"]],
    ["Hi Priya, you spoke at Web Summit 2024 and then again at Web Summit 2024.", ["Web Summit 2024"]],
  ])("of %s", (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it.each([
    "Hi Priya, I'd like to add you to my professional network on LinkedIn.",
    "Hi Priya, I'm Sam, sales lead at Acme in Leeds. Your profile is impressive. Let's connect!",
    "Dear Ms. Rao, Sam Keller from Acme here. I came across your inspiring background. Best regards, Sam",
    "",
  ])("none in a blanket note: %s", (text) => {
    expect(of(text)).toEqual([]);
  });
});
