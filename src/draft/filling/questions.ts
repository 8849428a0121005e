/** What is asked for each placeholder: a question in words for the usual names, a plain one for all others. */
import { isKnown, usualValue } from "../../templates/known-names.ts";
import type { ParsedTemplate } from "../../templates/template.ts";
import { excerpt, QUESTIONS, them } from "../wording.ts";
import { isSwitch, meaning, placeholderOf, recipientPlace, spoken } from "./places.ts";
import { sentenceAround, wordsOnlyWith } from "./sentence.ts";
import type { Filling } from "./state.ts";
import { ASK } from "./wording.ts";

/** By what the name means, or by the name itself where templates use it for something narrower. */
const ASKED: Readonly<Record<string, (who: string) => string>> = {
  recipient: () => "Who is the note to?",
  last_name: (who) => (who === "them" ? "What is their last name?" : `What is ${who}'s last name?`),
  name: (who) => QUESTIONS.name(who).text,
  introduction: (who) => QUESTIONS.name(who).text,
  reason: (who) => QUESTIONS.reason(who).text,
  context: (who) => QUESTIONS.context(who).text,
  event: () => "Which event was it?",
  topic: () => "Which topic is it about?",
  talk: () => "Which talk was it?",
  post: () => "Which post was it?",
  article: () => "Which article was it?",
  podcast: () => "Which podcast was it?",
  book: () => "Which book was it?",
  work: () => "What was it: a talk, an article, a post?",
  title: () => "What is its title?",
  company: () => "Which company is it?",
  your_company: () => "Which company do you work for?",
  contact: () => "Who is it that you both know?",
  role: () => "Which role is it?",
  their_role: () => "What do they do there?",
  team: () => "Which team is it?",
  school: () => "Which school or university is it?",
  subject: () => "Which subject is it?",
  field: () => "Which field is it?",
  product: () => "Which product is it?",
  project: () => "Which project is it?",
  group: () => "Which group is it?",
  city: () => "Which place is it?",
  year: () => "Which year was it?",
  day: () => "Which day was it?",
  detail: () => "Which detail stayed with you?",
  point: () => "Which point was it?",
  idea: () => "Which idea is it?",
  memory: () => "What do you remember?",
  task: () => "Which task is it?",
  question: () => "What would you like to ask?",
};

/** The question for a value, with an example, the sentence it stands in, and what a skip would put there. */
export function questionFor(
  filling: Filling,
  template: ParsedTemplate,
  name: string,
): { text: string; hint: string } {
  const place = recipientPlace(template);
  const who = them((place === undefined ? undefined : filling.values[place]) ?? undefined);
  if (isSwitch(template, name)) return switchQuestion(template, name);
  const asked = ownQuestion(name) ?? ownQuestion(meaning(name));
  const placeholder = placeholderOf(template, name);
  const hints = [
    ...example(name),
    ...standsIn(filling, template, name),
    ...(placeholder?.required === false ? [ASK.skip(placeholder.default)] : []),
  ];
  return { text: asked?.(who) ?? ASK.plain(spoken(name)), hint: hints.join(" ") };
}

function switchQuestion(template: ParsedTemplate, name: string): { text: string; hint: string } {
  const words = wordsOnlyWith(template, name);
  const only = words === undefined ? [] : [ASK.onlyWith(excerpt(words))];
  return { text: ASK.isSo(spoken(name)), hint: [...only, ASK.yesOrSkip].join(" ") };
}

function ownQuestion(name: string): ((who: string) => string) | undefined {
  return Object.hasOwn(ASKED, name) ? ASKED[name] : undefined;
}

function example(name: string): string[] {
  const meant = meaning(name);
  if (meant === "name") return [QUESTIONS.name("them").hint];
  if (meant === "recipient") return [ASK.firstName];
  return isKnown(meant) ? [ASK.suchAs(usualValue(meant, 0))] : [];
}

/** Where the value goes; a name goes where names go. */
function standsIn(filling: Filling, template: ParsedTemplate, name: string): string[] {
  if (meaning(name) === "recipient") return [];
  const sentence = sentenceAround(template, name, filling.values);
  if (sentence === undefined) return [];
  return [sentence === `*${spoken(name)}*` ? ASK.ownSentence : ASK.standsIn(sentence)];
}
