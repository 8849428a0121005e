import { nearestPerson, overlap, type Scale, weigh } from "../evidence.ts";
import { jobHints } from "../lexicon/job-hints.ts";
import { jobAsks, jobNot } from "../lexicon/job-request.ts";
import { jobSigns } from "../lexicon/job-signs.ts";
import type { Found } from "../phrases.ts";
import type { Reading } from "../reading.ts";
import type { Phrases, Rule } from "../rule.ts";

const SCALE: Scale = {
  points: {
    "job-ask": 2,
    "job-need": 1.4,
    "job-any": 1.25,
    "job-idle": 1.25,
    "job-seen": 1.1,
    "job-act": 1,
    "job-start": 1,
    "job-ended": 1,
    "job-free": 1,
    "job-hope": 1,
    "job-freelance": 0.5,
    "job-other": 0.6,
    "job-not": -1,
  },
  enough: 1.6,
};

export const phrases: Phrases = [{ "job-ask": jobAsks, "job-not": jobNot }, jobHints, jobSigns];

export const rule: Rule = {
  id: "job-request",
  severity: "error",
  title: "Asks for a job",
  why: "A request for work from a stranger is the quickest way to be ignored; once you are connected there is time for it.",
  advice:
    "Leave the job out for now: say what drew you to this person, and ask about work after they accept.",
  examples: {
    bad: [
      "Hi Priya, I'm Sam. Are you hiring testers at Acme this spring? Please keep me in mind.",
      "Hi Priya, Sam here. I applied for the analyst role on your team and wanted to say hello.",
      "Hi Priya, my brother is a fitter and looking for work. Could you put in a word for him?",
    ],
    good: [
      "Hi Priya, I'm Sam, and we are hiring two testers. Your talk at DevConf is how we think; would you be curious?",
      "Hi Priya, Sam here, a nurse. How did you move from the ward to informatics? Your panel in Cork made me ask.",
      "Hi Priya, congratulations on the new job at Acme! I'm Sam from the Leeds choir, and I'd like to stay in touch.",
    ],
  },
  source: "Connection-request guide, “Job requests”.",
  check: (reading) => {
    const refused = reading.found("job-not");
    const skip = (found: Found, tag: string) => isNot(reading, found, tag, refused);
    const strongest = weigh(reading, SCALE, skip);
    return strongest ? [{ span: reading.span(strongest) }] : [];
  },
};

/** Signs that only count where they are true of the sender, or of somebody the sender puts forward. */
const OF_SENDER = new Set(["job-idle", "job-ended", "job-start", "job-other", "job-free"]);

/** Somebody else's search for work, or work that the sender offers. */
function isNot(reading: Reading, found: Found, tag: string, refused: readonly Found[]): boolean {
  if (tag !== "job-not" && refused.some((one) => overlap(one, found))) return true;
  if (OF_SENDER.has(tag) && reading.clauseAt(found.start)?.subject === "recipient") return true;
  return (
    nearestPerson(reading, found.start) === "recipient" && reading.is(reading.tokens[found.start], "seek")
  );
}
