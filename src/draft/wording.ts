/** Everything the conversation says, in one place: warm, short, specific, with the next step in each message. */
import { cutAtGrapheme } from "../text/graphemes.ts";
import { FREE_LIMIT } from "../text/length.ts";
import type { Pending, Rung, Step } from "./state.ts";

/** How an answer is called in a sentence. */
export const CALLED: Readonly<Record<Step | "recipient", string>> = {
  name: "introduction",
  recipient: "recipient",
  reason: "reason",
  context: "context",
};

const STEP_CALLED: ReadonlyMap<string, string> = new Map([
  ["name", "step 1 of 3"],
  ["reason", "step 2 of 3"],
  ["context", "step 3 of 3"],
]);

/** Where a draft stands, in a sentence. */
export function placeCalled(at: string): string {
  return STEP_CALLED.get(at) ?? "the preview";
}

/** What is shown of somebody's own words inside a sentence, in UTF-16 code units. */
const EXCERPT_CAP = 80;

/** Somebody's own words inside a sentence: on one line, and only their beginning where they are long. */
export function excerpt(text: string, cap = EXCERPT_CAP): string {
  const line = text
    .slice(0, cap * 4)
    .split(/\s/u)
    .filter(Boolean)
    .join(" ");
  if (line.length <= cap) return `«${line}»`;
  const cut = cutAtGrapheme(line, cap);
  const space = cut.lastIndexOf(" ");
  return `«${space > cap / 2 ? cut.slice(0, space) : cut} …»`;
}

/** Whom a sentence speaks of; a recipient too long for a sentence is "them". */
export function them(recipient: string | undefined): string {
  const line = recipient?.split(/\s/u).filter(Boolean).join(" ") ?? "";
  return line === "" || line.length > 40 ? "them" : line;
}

export const QUESTIONS: Readonly<Record<Step, (who: string) => { text: string; hint: string }>> = {
  name: () => ({
    text: "How should the note introduce you?",
    hint: "A first name, or title and surname: Sam, or Dr. Osei. Your profile says the rest.",
  }),
  reason: (who) => ({
    text: `Why would you like to connect with ${who}?`,
    hint: "One thing is enough, such as: to learn how you run load tests.",
  }),
  context: (who) => ({
    text: `Where did you meet or hear of ${who}?`,
    hint: "In your own words, such as: your talk at KotlinConf. `help` if nothing comes to mind, `skip` to leave it out.",
  }),
};

/** The sharper question behind each rung of the ladder. */
export const RUNG_QUESTIONS: Readonly<Record<Rung, (who: string) => { text: string; hint: string }>> = {
  met: (who) => ({
    text: `Where did you and ${who} meet, and what did you talk about?`,
    hint: "Such as: we met at Web Summit and talked about error budgets.",
  }),
  work: (who) => ({
    text: `Which post, talk or piece of work by ${who} was it, and what stayed with you?`,
    hint: "Such as: your post on incident reviews.",
  }),
  mutual: (who) => ({
    text: `Who is it that you and ${who} both know?`,
    hint: "Such as: Ana Silva suggested I write to you.",
  }),
  shared: (who) => ({
    text: `Which school, employer or group do you share with ${who}?`,
    hint: "Such as: we both studied in Leeds, or: we are both in the RevOps Co-op.",
  }),
  research: (who) => ({
    text: `What were you looking into when you found ${who}?`,
    hint: "Such as: I found you while reading about peat-free compost.",
  }),
  nothing: (who) => ({
    text: `Did you find something about ${who}?`,
    hint: "Tell me in your own words, or `skip` to leave it out.",
  }),
};

export const RUNG_LABELS: Readonly<Record<Rung, string>> = {
  met: "We met",
  work: "Their post, talk or work",
  mutual: "Someone we both know",
  shared: "Same school, employer or group",
  research: "I looked up their work",
  nothing: "Nothing yet",
};

export const SAY = {
  nothingYet:
    "Then a blank request may do as well as a note, and that is a fair choice. If you would rather find something: look at their latest posts, a talk or a podcast, news of their company, people you both know, or a group you share.",
  ladder: "If you are stuck, which of these comes closest? Type its words and I ask one sharper question.",
  empty: "I got an empty answer, so nothing has changed.",
  huge: (length: number, kept: number) =>
    `That is ${count(length)} characters, and a whole note has room for 300. ${
      kept > 0
        ? `I kept the first ${count(kept)}: a sentence will work better, or \`keep\` takes what I kept.`
        : "I could keep nothing of it: it is one endless character. A sentence will do."
    }`,
  wholeNote:
    "That looks like a whole note. `review` looks it over as it stands, `keep` takes it as this answer, or answer in a few words.",
  elsewhere: (text: string, step: Step, asked: Step) =>
    `${excerpt(text)} sounds like the ${CALLED[step]}, so I kept it for that step. I still need the ${CALLED[asked]}.`,
  elsewhereTaken: (text: string, step: Step, has: string | null | undefined) =>
    `${excerpt(text)} sounds like the ${CALLED[step]}, and ${
      has ? `I have one already: ${excerpt(has)}` : "you left that out"
    }. \`edit ${step}\` changes it, \`keep\` uses your words here all the same.`,
  stands: (step: Step) => `It stays unless you change it: \`edit ${step}\`.`,
  welcome:
    "I help you write a LinkedIn connection note: three questions, then the note. `help` lists the words that work at any time.",
  canKeep: "`keep` uses your words as they are.",
  waits: ({ kind, text }: Pick<Pending, "kind" | "text">) =>
    kind === "note"
      ? "The whole note you pasted here is still there. `review` looks it over, `keep` takes it as this answer."
      : `You had typed ${excerpt(text)}. \`keep\` uses it as it is, or answer anew.`,
  earlier: (text: string, step: Step, last: boolean) =>
    last
      ? `Last time you used ${excerpt(text)}. \`keep\` uses it again.`
      : `Your ${CALLED[step]} so far: ${excerpt(text)}. \`keep\` leaves it so.`,
  leftOut: "You left this out so far; `keep` leaves it so.",
  nothingToKeep: "There is nothing to keep here yet.",
  noteAlone: "That is the note alone, ready to copy. `done` ends here.",
  noteStays: "The note stays as it is.",
  skipName: "The note needs to say who writes; a first name is enough.",
  skipReason:
    "A note without a reason could go to anybody, and people pass those over. One honest sentence is enough.",
  nothingToSkip: "There is nothing to skip here.",
  firstStep: "This is the first question, so there is nothing to go back to.",
  noNoteYet: "There is no note to work on yet; it comes after the third question.",
  restarted: (who: string) =>
    who === "them"
      ? "Starting over with a clean page."
      : `Starting over with a clean page. The note still goes to ${who}.`,
  cancelled: "Cancelled. Your answers are dropped and nothing was sent.",
  nothingToReview:
    "There is no pasted note to review here. `/connect-review` and the note reviews one at any time.",
  reviewedThen: "That was the review. Back to your draft:",
  staleButton: "That button belongs to an earlier message, so I left everything as it is.",
  recipientSet: (who: string) => `The note goes to ${who}.`,
  recipientGone: "The note opens with “Hi,” and no name.",
  noRecipient: "It greets nobody by name yet. `to Priya`, with the right name, puts it in.",
  askRecipient:
    "Who is the note for? Their first name is enough, or title and surname. `skip` opens the note with “Hi,” and no name.",
  toHow: "Type the name with it, such as `to Priya`.",
  recipientKept: (who: string) => `So far the note goes to ${who}; \`keep\` leaves it so.`,
  planSet: (limit: number) =>
    limit === FREE_LIMIT
      ? "Noted: a free account, so your notes stay within 200 characters."
      : "Noted: Premium, so your notes have up to 300 characters.",
  planHow: "The plan is one of two: `plan 200` for a free account, `plan 300` for Premium.",
  askPlan:
    "I write for 300 characters, which Premium takes. A free account takes 200: say `plan 200` or `plan 300` once and I remember it.",
  wording: (index: number, of: number) => `Wording ${index + 1} of ${of}.`,
  oneWording: "These answers have one wording; `edit reason` or `edit context` gives me more to work with.",
  fitsAlready: (length: number) => `It fits 200 already (${length}/200), so there is nothing to shorten.`,
  shorterAlready:
    "It is written for 200 already. To make it shorter still, shorten an answer: `edit reason`.",
  proposal: (fits: boolean) =>
    fits
      ? "`shorter` takes this wording. Or say which answer to shorten: `edit name`, `edit reason` or `edit context`. `keep` leaves it as long as it is."
      : "That is the shortest I find, and it is still too long. Which answer can be shorter: `edit name`, `edit reason` or `edit context`? `keep` leaves it as long as it is.",
  noProposal:
    "Which answer can be shorter: `edit name`, `edit reason` or `edit context`? `keep` leaves it as long as it is.",
  backTo300: "`back` returns to 300.",
  tookProposal: "This is the shorter wording.",
  unknownSlash: ({ typed, near }: { typed: string; near?: string }, canKeep: boolean) => {
    const guess = near === undefined ? "`help` lists the words." : `Did you mean \`${near}\`?`;
    return `There is no \`${typed}\`. ${guess}${canKeep ? " `keep` takes your line as the answer." : ""}`;
  },
  notAWord: (typed: string, edit: string | null = "edit reason") =>
    `I don't know what to do with ${excerpt(typed)} here, so the note is as it was. \`done\` ends here, ${
      edit === null ? "" : `\`${edit}\` changes an answer, `
    }\`help\` lists the words.`,
  noteAtPreview: "That looks like a whole note. `review` looks it over; your draft stays as it is.",
  blankMayDo:
    "There is no context in it, so a blank request may do as well as this note. `edit context` adds one line on where you met or heard of them.",
  tooLongYet:
    "There is no finished note yet: shorten an answer first, or `keep` leaves it as long as it is. `cancel` stops.",
  emptyAtPreview:
    "Nothing typed, so the note is as it was. `done` when you are happy with it, `help` lists the words.",
  nowhereToShare:
    "I share only with the channel that `/connect-draft` was typed in, and this draft was begun in none. `note` gives the note alone, to copy to where you like.",
  tooLongToShare:
    "A note of this length is too long to share. Shorten an answer first, or copy it with `note`.",
  willSee: (place: string, named: boolean) =>
    `This is what ${place} will see${named ? ", with your name" : ""}. \`share it\` shares it, \`keep it to myself\` does not.`,
  shares: (name: string | undefined) =>
    name === undefined ? "Somebody here shares a note:" : `${name} shares a note:`,
  notShown:
    "There is nothing to share right now: it was shared already, or the note has changed since. `share` shows what would be seen.",
  shared: (place: string) => `It goes to ${place} now. Your answers and what I said of them stay with you.`,
  keptPrivate: "Then it stays with you. Nobody else has seen it.",
  revised: (answer: Step | "recipient", now: string) =>
    `You edited your message, so your ${CALLED[answer]} is ${excerpt(now)} now.`,
  revisedNot: (answer: Step | "recipient", kept: string | null | undefined, why: string) =>
    `You edited your message, and I cannot use it so. ${why} ${
      kept
        ? `Your ${CALLED[answer]} is still ${excerpt(kept)}`
        : kept === null
          ? `You left the ${CALLED[answer]} out, and it stays so`
          : `I still need the ${CALLED[answer]}`
    }; \`${editWord(answer)}\` changes it.`,
  wordNow: (line: string) =>
    `${excerpt(line)} reads as one of my words, and in an edited message those do nothing: type it anew.`,
  emptyNow: "It is empty now.",
  hugeNow: (length: number) => `It is ${count(length)} characters now, and a whole note has room for 300.`,
  noteNow: "It looks like a whole note now; `/connect-review` and the note reviews it.",
  elsewhereNow: (step: Step) => `It sounds like the ${CALLED[step]} now.`,
  removed: (answer: Step | "recipient", kept: string) =>
    `You deleted a message that an answer of yours came from. The answer stays: your ${CALLED[answer]} is ${excerpt(kept)}; \`${editWord(answer)}\` changes it.`,
  whereItWaits: "That is in the draft that waits:",
  closing:
    "The note is yours. On their profile: Connect (it may sit under More), then Add a note, paste, send. In the phone app: More, then Personalize invite. `/connect-guide send` has the details.",
  closed: "This draft is closed. `new` starts another one, `resume` opens it again.",
  closedGone: "This draft is closed. `new` starts another one.",
  resumed: "Here is where we were.",
  offer: (who: string, at: string) =>
    `You have a draft${who === "them" ? "" : ` to ${who}`} that stands at ${at}. \`resume\` goes on with it, \`new\` drops it; any other answer starts a new one.`,
  offerFirst: "First choose: `resume` goes on with the draft you have, `new` drops it.",
} as const;

/** What each word does, for `help`. */
export const HELP: Readonly<Record<string, string>> = {
  back: "the question before this one",
  skip: "leaves this out",
  restart: "starts over",
  cancel: "ends the draft and drops it",
  another: "the same answers in other words",
  shorter: "a wording for 200 characters",
  note: "the note alone, to copy",
  share: "shows what the channel would see, and shares it when you say so",
  "share it": "shares the note as it was shown",
  "keep it to myself": "shares nothing",
  "/connect-template save": "keeps this note as a template",
  keep: "takes what stands here",
  review: "reviews the note you pasted",
  resume: "goes on with the draft you have",
  new: "starts a new draft",
  done: "ends, and says how to send it",
  "edit name": "changes how you are introduced",
  "edit reason": "changes the reason",
  "edit context": "changes the context",
  "to NAME": "says who the note is for, such as to Priya",
  "plan 200": "a free account: notes up to 200 characters",
  "plan 300": "Premium: notes up to 300 characters",
};

export const HELP_INTRO =
  "Answer in your own words. A line that is just one of these words does this instead:";
export const HELP_PREVIEW = "The note stands. Type one of these, or press its button:";
export const HELP_OUTRO =
  "`/connect-review` and a note reviews it, `/connect-guide` explains how to write and send one. Nothing is ever sent to LinkedIn.";

/** What to type to change an answer. */
function editWord(answer: Step | "recipient"): string {
  return answer === "recipient" ? "to NAME" : `edit ${answer}`;
}

function count(value: number): string {
  return value.toLocaleString("en");
}
