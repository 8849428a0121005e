/** The forms of the settings. Their ids carry what they were opened for, so that nothing is kept meanwhile. */
import type { Choice, Field, Form } from "../chat/message.ts";
import { rules } from "../review/rules/index.ts";
import { ANSWER_CAP } from "../text/length.ts";
import type { Known } from "./person.ts";
import { PHRASE_CAP, type Phrase, WHY_CAP } from "./team.ts";
import { plainLine, type Wish, weightOf } from "./wish.ts";

const PERSON = "settings-person";
const INTRODUCTION = "settings-introduction";
const SEVERITY = "settings-severity";
const AVOID = "settings-avoid";

/** What a person can set for themselves, with what is set now. */
export function personForm({ plan, tone, plain }: Known): Form {
  return {
    id: PERSON,
    title: "Your settings",
    submit: "Save",
    fields: [
      choice(
        "plan",
        "Which account do you have?",
        [
          { value: "200", label: "Free: notes of 200 characters" },
          { value: "300", label: "Premium: notes of 300 characters" },
        ],
        plan === undefined ? "300" : `${plan}`,
      ),
      choice(
        "tone",
        "How should your notes sound?",
        [
          { value: "warm", label: "Warm: Hi Priya, I'm Sam" },
          { value: "formal", label: "Formal: Dear Priya, I am Sam" },
        ],
        tone ?? "warm",
      ),
      choice(
        "plain",
        "Words alone, without bars and symbols?",
        [
          { value: "off", label: "No, with bars and symbols" },
          { value: "on", label: "Yes, words alone" },
        ],
        plain ? "on" : "off",
      ),
    ],
  };
}

/** The introduction that is offered again in each draft. */
export function introductionForm({ introduction }: Known): Form {
  const field: Field = {
    id: "text",
    label: "How should your notes introduce you?",
    kind: "line",
    required: true,
    hint: "A first name, or title and surname: Sam, or Dr. Osei.",
    maxLength: ANSWER_CAP,
    ...(introduction !== undefined && { value: introduction }),
  };
  return { id: INTRODUCTION, title: "Your introduction", submit: "Save", fields: [field] };
}

/** How much a rule weighs in the team; where it is not said which rule, that is asked as well. */
export function severityForm(rule: string, weight: string | undefined): Form {
  const own = rules.find(({ id }) => id === rule)?.severity;
  const weights = choice(
    "weight",
    "How much should it weigh?",
    [
      { value: "off", label: "Off: it finds nothing" },
      { value: "info", label: "Info: a tip, changes no verdict" },
      { value: "warning", label: "Warning: worth another look" },
      { value: "error", label: "Error: fix before sending" },
      { value: "default", label: own === undefined ? "Its usual weight" : `Its usual weight: ${own}` },
    ],
    weight ?? "default",
  );
  const which = choice(
    "rule",
    "Which rule?",
    rules.map(({ id, title }) => ({ value: id, label: title })),
  );
  return rule === ""
    ? { id: SEVERITY, title: "How much a rule weighs", submit: "Save", fields: [which, weights] }
    : {
        id: `${SEVERITY}/${rule}`,
        title: `How much ${rule} weighs`.slice(0, 60),
        submit: "Save",
        fields: [weights],
      };
}

/** A phrase to avoid, with the reason and what to write instead. */
export function avoidForm({ phrase, why, instead }: Partial<Phrase>): Form {
  return {
    id: AVOID,
    title: "A phrase to avoid",
    submit: "Save",
    fields: [
      line(
        "phrase",
        "Which words should not be in a note?",
        "Such as: circle back.",
        PHRASE_CAP,
        true,
        phrase,
      ),
      line("why", "Why?", "One sentence, shown with the finding.", WHY_CAP, true, why),
      line("instead", "What could be said instead?", "Such as: talk again.", PHRASE_CAP, false, instead),
    ],
  };
}

/** What was wished for by a form; undefined where the form is none of ours. */
export function formWish(id: string, values: Readonly<Record<string, string>>): Wish | undefined {
  const [kind = "", ...rest] = id.split("/");
  const said = (name: string) => plainLine(values[name] ?? "");
  switch (kind) {
    case PERSON: {
      const [plan, tone, plain] = [said("plan"), said("tone"), said("plain")];
      return {
        do: "set",
        ...((plan === "200" || plan === "300") && { plan: plan === "200" ? 200 : 300 }),
        ...((tone === "warm" || tone === "formal") && { tone }),
        ...((plain === "on" || plain === "off") && { plain: plain === "on" }),
      };
    }
    case INTRODUCTION:
      return { do: "introduction", text: said("text") };
    case SEVERITY: {
      const weight = weightOf(said("weight"));
      const rule = plainLine(rest.join("/") || said("rule"));
      return { do: "severity", rule, ...(weight !== undefined && { weight }) };
    }
    case AVOID: {
      const instead = said("instead");
      return { do: "avoid", phrase: said("phrase"), why: said("why"), ...(instead !== "" && { instead }) };
    }
    default:
      return undefined;
  }
}

function choice(id: string, label: string, choices: readonly Choice[], value?: string): Field {
  // The longest value of all there are.
  const maxLength = Math.max(...choices.map((one) => one.value.length));
  return {
    id,
    label,
    kind: "choice",
    required: true,
    choices,
    maxLength,
    ...(value !== undefined && { value }),
  };
}

function line(
  id: string,
  label: string,
  hint: string,
  maxLength: number,
  required: boolean,
  value: string | undefined,
): Field {
  return { id, label, kind: "line", required, hint, maxLength, ...(value !== undefined && { value }) };
}
