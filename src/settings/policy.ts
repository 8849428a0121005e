/** What a team and a person have set, as a review goes by it. */
import type { ReviewPolicy } from "../review/policy.ts";
import { knownOf } from "./person.ts";
import { teamOf } from "./team.ts";

/**
 * The policy of one person in their team; undefined where neither has set anything.
 * @param kept both as JSON; what cannot be read counts as nothing set
 */
export function policyOf(kept: { known?: string; team?: string }): ReviewPolicy | undefined {
  const { muted = [] } = knownOf(kept.known);
  const { severities, words, phrases } = teamOf(kept.team);
  const nothing = muted.length + words.length + phrases.length === 0 && Object.keys(severities).length === 0;
  return nothing ? undefined : { severities, muted, words, phrases };
}
