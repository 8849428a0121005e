import { setOf } from "../english/words.ts";

/** Words that tell what kind of place, occasion or source an answer to "where" names; data only. */

/** What one has seen or read of somebody. */
export const READ = setOf(`
post posts thread threads article articles piece essay essays paper papers preprint blog column columns newsletter newsletters report reports
chapter review reviews comment comments answer answers letter op-ed editorial story stories guide guides write-up writeup thesis study case-study study handbook
tutorial documentation docs notes tweet tweets bulletin notice book books novel poem poems whitepaper substack series
`);
export const SEEN = setOf(`
video videos livestream stream reel film documentary photo photos picture pictures exhibition show demo slides portfolio map maps
drawing drawings painting paintings stall stand booth poster flyer ad advert call profile invitation announcement cv repo repository demo
performance play dance stop-motion display window garden shop work design designs installation request vacancy question questions
`);
export const HEARD = setOf(`
talk talks keynote lecture lectures speech presentation session panel podcast podcasts interview interviews sermon song songs album
concert radio-show episode webinar recital reading toast eulogy set
`);
/** Sources that speak of people: found through them. */
export const SOURCES = setOf(`
newsletter blog website site article articles bulletin magazine paper newspaper journal podcast report handbook directory catalogue catalog
portfolio tutorial repo repository database wiki leaflet brochure flyer poster story profile page listing posting advert ad
archive substack noticeboard intranet register registry prospectus book guide search google map wikipedia review reviews obituary announcement list post thread video episode
`);
/** Told of rather than looked up in. */
export const BROADCAST = setOf("radio tv television news broadcast");
/** Papers, magazines and stations by their one-word names, lower case. */
export const PUBLICATIONS = setOf(
  "techcrunch forbes bloomberg wired reuters axios politico nature science cell newsweek fortune time vogue guardian economist bbc cnn npr handelsblatt spiegel",
);
/** Online places one is a member of. */
export const GROUPS = setOf(
  "group groups community slack forum forums listserv server channel club choir chat workspace list mailing-list discord subreddit network cohort chapter team crew committee board class course alliance",
);
/** Names without an article though they are ordinary words. */
export const NO_ARTICLE = setOf(
  "choir school work church university uni college kindergarten childhood primary-school high-school grad-school secondary-school court town home online facebook instagram church rehab boarding-school law-school physics maths chemistry biology medicine nursery mass prison",
);
/** Capitalised heads that take *the* all the same. */
export const THE_HEADS = setOf(
  "congress conference symposium festival forum fair awards award hackathon meetup workshop convention gala marathon masterclass bootcamp seminar breakfast dinner evening roundtable retreat reception museum institute gallery orchestra committee association society foundation academy expo biennale tour course webinar championships olympics regatta market bulletin newsletter podcast blog website magazine gazette community group slack club show guild union league",
);
/** Buildings that, after a place name, take none: `Ripley pool`, `Leeds University`. */
export const BUILDINGS = setOf(
  "pool hospital station airport school church college university uni library park market castle cathedral prison town primary high hall",
);
/** Events: they happen, and one can come after them. */
export const EVENTS = setOf(`
meetup meet-up conference congress summit fair festival dinner lunch breakfast workshop seminar evening day night week weekend course webinar
training retreat hackathon symposium tour reading recital talk lecture panel roundtable ama wedding party launch expo convention class
session hearing exchange reception gala regatta race championships tournament show exhibition trip visit meeting call demo open-day lab
camp bootcamp morning afternoon conference synod quiz debate concert match game marathon ceremony days drinks mixer brunch gathering event
events campaign kickoff kick-off offsite off-site awards hike walk ride hack jam sprint keynote q&a presentation interview funeral reunion
`);
/** Relations that are said of two people: `Hall 4 neighbours`. */
export const RELATIONS = setOf(
  "neighbours neighbors colleagues classmates teammates roommates flatmates coworkers co-workers housemates schoolmates labmates lab-mates alumni students interns partners volunteers opponents rivals friends",
);
/** People through whom one hears of somebody. */
export const PEOPLE = setOf(
  "friend boss manager colleague colleagues coworker co-worker cousin wife husband sister brother teacher professor neighbour neighbor client customer student mentor daughter son mother father mum dad supervisor director uncle aunt partner flatmate roommate acquaintance contact friends landlord doctor dentist barber hairdresser accountant lawyer predecessor successor tutor advisor adviser word-of-mouth recruiter someone somebody referral recommendation",
);
/** What a capitalised word ends in where it is an event, not a person: `KotlinConf`, `Foodex`, `Interpack`. */
export const EVENT_ENDING =
  /(?:conf|con|fest|expo|ex|pack|camp|fair|food|tech|days?|week|build|summit|dev|ops|world|show|hack|jam|lab|labs|meet|meetup|tec|tag|messe|\d|ux|ai)$/i;
export const TIME =
  /^(?:(?:last|this|next) (?:week|weekend|month|year|night|spring|summer|autumn|fall|winter|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)|yesterday|today|tonight|this morning|the other day|recently|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some|a few|a couple of|\d+) (?:day|week|month|year|decade)s? (?:ago|back)|(?:in|back in|since) (?:19|20)\d\d|(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (?:morning|afternoon|evening|night))?|(?:in )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:19|20)\d\d)?)\b/i;
