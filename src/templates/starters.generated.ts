// Written by `npm run generate` from the files beside it: do not edit.
import type { Starter } from "./starter.ts";

/** Every file of starters/, by its name without `.json`. */
export const starters: readonly Starter[] = [
  {
    id: "met-at-an-event",
    title: "Met at an event",
    when: "You talked at a meetup, a fair or a dinner.",
    text: "Hi {{ recipient }}, {{ name }} here. I enjoyed talking with you about {{ topic }} at {{ event }}, and I'd like to stay in touch.",
  },
  {
    id: "speaker",
    title: "To a speaker you heard",
    when: "You were in the audience and remember one part of the talk.",
    text: "Hi {{ recipient }}, I'm {{ name }}. I heard your talk on {{ topic }} at {{ event }}, and {{ detail }} stayed with me. I'd like to hear what came of it.",
  },
  {
    id: "read-your-work",
    title: "Read your work",
    when: "You read or watched something of theirs and remember one part of it.",
    text: "Hi {{ recipient }}, I'm {{ name }} and I work in {{ field }}. In your {{ work | default: \"article\" }} on {{ topic }}, {{ detail }} was new to me. I'd like to follow your work.",
  },
  {
    id: "common-contact",
    title: "Somebody you both know",
    when: "They told you about this person.",
    text: "Hi {{ recipient }}, I'm {{ name }}. {{ contact }} told me about your work on {{ topic }}, and I'd like to hear how you got started with it.",
  },
  {
    id: "same-team-once",
    title: "Once in the same team",
    when: "You worked together before and have a memory of it.",
    text: "Hi {{ recipient }}, {{ name }} here. We were both in {{ team }} at {{ company }}, and I still remember {{ memory }}. I'd like to hear what you are working on now.",
  },
  {
    id: "student-to-expert",
    title: "From a student to somebody who knows",
    when: "Something of theirs helped you to understand a thing.",
    text: "Hi {{ recipient }}, I'm {{ name }} and I study {{ subject }}. Your {{ work | default: \"article\" }} on {{ topic }} helped me understand {{ detail }}, and I'd like to keep learning from you.",
  },
  {
    id: "customer",
    title: "From a customer",
    when: "You use what they make.",
    text: "Hi {{ recipient }}, I'm {{ name }} from {{ your_company }}. We use your {{ product }} for {{ task }}, and I'd like to hear where you are taking it next.",
  },
  {
    id: "hiring",
    title: "Hiring for a role",
    when: "You have a real opening and a real reason to think of this person.",
    text: "Hi {{ recipient }}, I'm {{ name }}. My team at {{ your_company }} is looking for its next {{ role }}, and I thought of you because of your work on {{ topic }}. May I tell you more?",
  },
  {
    id: "alumni",
    title: "Went to the same school",
    when: "You went to the same school and know what they work on.",
    text: "Hi {{ recipient }}, I'm {{ name }}, and we both went to {{ school }}. I saw your work on {{ topic }} and would like to hear how you found your way into it.",
  },
  {
    id: "reconnecting",
    title: "Out of touch for a while",
    when: "You worked on something together some time ago.",
    text: "Hi {{ recipient }}, {{ name }} here: we worked on {{ project }} together at {{ company }}. It has been a while, and I'd like to hear what you are up to now.",
  },
  {
    id: "after-a-webinar",
    title: "After a webinar",
    when: "You took something from it that you are going to try.",
    text: "Hi {{ recipient }}, I'm {{ name }}. Thank you for the webinar on {{ topic }}. I'm going to try {{ idea }}, and I'd like to tell you how it goes.",
  },
  {
    id: "after-a-reply",
    title: "After a reply",
    when: "They answered a comment of yours.",
    text: "Hi {{ recipient }}, {{ name }} here. Thank you for answering my comment on {{ topic }}. Your point about {{ point }} is a good one, and I'd like to keep talking about it.",
  },
];
