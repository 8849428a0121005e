/** Templates that the conversations of the tests use. */
import type { Used } from "../../../src/draft/filling/filling.ts";

const texts: Record<string, string> = {
  "After a talk":
    "Hi {{ recipient }}, I'm {{ name }}. Your talk on {{ topic }} at {{ event | default: \"the conference\" }} settled an argument in our team. I'd like to hear how you {{ budget }}.",
  "Met or read":
    "Hi {{ first_name }}, {% if met %}we met at {{ event }}{% else %}I read your {{ work }}{% endif %}. {% if ps %}{{ ps }}{% endif %}",
  Fixed: "Hi there, nothing to fill in here.",
  "Clashing names":
    "Hi {{ recipient }}, {{ note }} {{ preview }} {{ done }} {% if cancelled %}{{ edit }}{% endif %} {{ prénom }} {{ 会議 }} {{ year }}",
};

/** A template by its name. */
export function template(name: string): Used {
  return { id: "t1", name, text: texts[name] ?? "" };
}

/** All of them. */
export const names = Object.keys(texts);
