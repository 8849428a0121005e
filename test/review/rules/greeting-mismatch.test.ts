import { rule } from "../../../src/review/rules/greeting-mismatch.ts";
import { testRule } from "../rule-tester.ts";

const to = (recipient: string, text: string) => ({ recipient, text: `${text} I'm Sam from Acme.` });

testRule(rule, {
  valid: [
    { text: "Hi Tom, no recipient is known here." },
    to("Priya", "Hi Priya,"),
    to("Priya", "hi priya,"),
    to("Priya", "PRIYA!"),
    to("Priya Rao", "Dear Ms. Rao,"),
    to("Priya", "Dear Ms. Rao,"),
    to("Ms. Rao", "Hi Priya,"),
    to("José", "Hi Jose,"),
    to("Łukasz", "Hi Lukasz,"),
    to("Robert", "Hi Bob,"),
    to("Bob", "Dear Robert,"),
    to("Sam", "Hi Samantha,"),
    to("Vikram", "Hi Vik!"),
    to("Jennifer Lopez", "Hi J.Lo,"),
    to("Priya", "Hi P.,"),
    to("Priya", "Hi team,"),
    to("Priya", "Hi Team,"),
    to("Priya", "Hello there,"),
    to("Priya", "Hi!"),
    to("Priya", "Good morning,"),
    to("Priya", "Hi Tom and Priya,"),
    to("Priya", "Respected Sir,"),
    to("Priya", "Hi [Name],"),
    to("Priya", "Hi {{First}},"),
    to("Анна", "Hi Anna,"),
    to("Priya", "Congratulations, what a talk!"),
    to("Priya", "Tom said I should write."),
    to("Dr. Amadi", "Dear Doctor,"),
    to("Mary-Jane", "Hi Mary Jane,"),
    to("Dmitri", "Hi Dima,"),
  ],
  invalid: [
    { ...to("Priya", "Hi Tom,"), excerpts: ["Tom"] },
    { ...to("Priya", "Hello Tom!"), excerpts: ["Tom"] },
    { ...to("Priya Rao", "Dear Anna Keller,"), excerpts: ["Anna Keller"] },
    { ...to("Ms. Rao", "Dear Ms. Keller,"), excerpts: ["Keller"] },
    { ...to("Mr. Lim", "Dear Dr. Tan,"), excerpts: ["Tan"] },
    { ...to("Priya", "Good morning Tom,"), excerpts: ["Tom"] },
    { ...to("Priya", "Hi Prya,"), excerpts: ["Prya"] },
    { ...to("Maria", "Hi Mário,"), excerpts: ["Mário"] },
  ],
});
