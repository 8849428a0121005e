import { REVIEW_FORM } from "../src/coach.ts";
import { REVIEW_CAP } from "../src/text/length.ts";
import type { Command } from "./command.ts";
import { asksForHelp, commandHelp } from "./help.ts";

/** Reviews a note exactly as given. */
export const command: Command = {
  name: "connect-review",
  summary: "Review a connection note you have written",
  options: [
    { name: "text", description: "The note, exactly as you would send it", required: false, kind: "rest" },
  ],
  example:
    "/connect-review Hi Priya, I'm Sam. I'd like to hear how you test retries; I saw your talk at DevConf.",
  form: {
    id: REVIEW_FORM.id,
    title: "Review a note",
    submit: "Review",
    fields: [
      { id: REVIEW_FORM.text, label: "The note", kind: "text", required: true, maxLength: REVIEW_CAP },
      {
        id: REVIEW_FORM.recipient,
        label: "The recipient's first name",
        kind: "line",
        required: false,
        hint: "If you give it, I check that the greeting is theirs.",
        maxLength: 80,
      },
    ],
  },
  async run(call, coach) {
    const text = call.args.text ?? "";
    if (text.trim() === "" || asksForHelp(text)) return [commandHelp(command)];
    return coach.review({ text, from: "argument" });
  },
};
