// Written by `npm run generate` from the files beside it: do not edit.
import type { Phrases } from "../rule.ts";
import { phrases as blanketInvitation } from "./blanket-invitation.ts";
import { phrases as contactDetails } from "./contact-details.ts";
import { phrases as jobRequest } from "./job-request.ts";
import { phrases as missingContext } from "./missing-context.ts";
import { phrases as missingReason } from "./missing-reason.ts";
import { phrases as qualifications } from "./qualifications.ts";
import { phrases as salesPitch } from "./sales-pitch.ts";
import { phrases as stockPhrase } from "./stock-phrase.ts";

/** The phrases of every rule that looks for any. */
export const rulePhrases: readonly Phrases[] = [
  blanketInvitation,
  contactDetails,
  jobRequest,
  missingContext,
  missingReason,
  qualifications,
  salesPitch,
  stockPhrase,
];
