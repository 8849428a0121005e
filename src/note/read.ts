import { contextOf } from "./context/context.ts";
import type { Parts } from "./parts.ts";
import { recipientOf } from "./people/recipient.ts";
import { senderOf } from "./people/sender.ts";
import { statementsOf } from "./reason/reason.ts";
import { properCase, toneDown } from "./tidying/capitals.ts";
import { withoutGreeting } from "./tidying/envelope.ts";
import { isThirdParty, toSecondPerson } from "./tidying/person.ts";
import { mendSpelling } from "./tidying/spelling.ts";
import { saysAll, withFullMention } from "./writing/overlap.ts";

/** The answers, each on one tidy line; "" for what was not given. */
export interface Tidied {
  name: string;
  title: string;
  recipient: string;
  reason: string;
  context: string;
}

/** Where the reason is a thing of theirs in the plural, *them* in the context is those things, not the recipient. */
const aboutThings = (context: string, said: (answer: string) => string): string => {
  return said(context).replace(
    /^((?:I )?(?:found|saw|read|heard|bought|got|discovered|watched|came across|noticed|use|love)) you\b/i,
    "$1 them",
  );
};

/** The answers read one by one: who writes to whom, what for, and how they know of each other. */
export function read(answers: Tidied): Parts {
  const recipient = recipientOf(answers.recipient);
  const sender = senderOf(answers.name, answers.title);
  const mended = (answer: string) => properCase(toneDown(mendSpelling(withoutGreeting(answer))));
  const said = (answer: string) => toSecondPerson(mended(answer), recipient.name);
  let reason = said(answers.reason);
  const where = /^your (?:\S+ ){0,3}\S+s$/.test(reason)
    ? aboutThings(answers.context, said)
    : said(answers.context);
  const third = isThirdParty(answers.context, answers.reason);
  let context = contextOf(third ? mended(answers.context) : where);
  // "She told me about you" needs to know whom first.
  if (context && (third || /^(?:He|She)\b/.test(context.sentence ?? ""))) context.pointsBack = true;
  if (context?.noun !== undefined && saysAll(sender.introduction, context.noun)) context = undefined;
  if (context?.noun !== undefined && context.more.length === 0) {
    const fuller = withFullMention(reason, context.noun);
    if (fuller !== undefined || saysAll(reason, context.noun)) context = undefined;
    reason = fuller ?? reason;
  }
  return {
    greeting: recipient.greeting,
    introduction: sender.introduction,
    plural: sender.plural,
    formal: recipient.formal,
    statements: statementsOf(reason, sender.name, sender.introduction),
    context,
  };
}
