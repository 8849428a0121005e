// Written by `npm run generate` from the files beside it: do not edit.
import type { Rule } from "../rule.ts";
import { rule as blanketInvitation } from "./blanket-invitation.ts";
import { rule as contactDetails } from "./contact-details.ts";
import { rule as greetingMismatch } from "./greeting-mismatch.ts";
import { rule as jobRequest } from "./job-request.ts";
import { rule as longIntroduction } from "./long-introduction.ts";
import { rule as missingContext } from "./missing-context.ts";
import { rule as missingIntroduction } from "./missing-introduction.ts";
import { rule as missingReason } from "./missing-reason.ts";
import { rule as notEnglish } from "./not-english.ts";
import { rule as qualifications } from "./qualifications.ts";
import { rule as salesPitch } from "./sales-pitch.ts";
import { rule as shouting } from "./shouting.ts";
import { rule as stockPhrase } from "./stock-phrase.ts";
import { rule as teamPhrase } from "./team-phrase.ts";
import { rule as tooLong } from "./too-long.ts";
import { rule as unfilledPlaceholder } from "./unfilled-placeholder.ts";

/** Every rule, by its file's name. */
export const rules: readonly Rule[] = [
  blanketInvitation,
  contactDetails,
  greetingMismatch,
  jobRequest,
  longIntroduction,
  missingContext,
  missingIntroduction,
  missingReason,
  notEnglish,
  qualifications,
  salesPitch,
  shouting,
  stockPhrase,
  teamPhrase,
  tooLong,
  unfilledPlaceholder,
];
