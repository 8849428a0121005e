/**
 * Names that templates use for what people mostly mean: other words for each, and usual values. The values only show
 * how a sentence reads and how long it gets; they never reach anybody's note.
 */
import { asPlaceholderName } from "./placeholder-name.ts";

interface Known {
  name: string;
  /** One for each of the sets of usual values. */
  usual: readonly [string, string, string];
  /** Other words for it, as placeholder names. */
  also: readonly string[];
}

const known = (name: string, usual: Known["usual"], also = ""): Known => ({
  name,
  usual,
  also: also.split(" ").filter((one) => one !== ""),
});

const KNOWN: readonly Known[] = [
  known(
    "recipient",
    ["Priya", "Tomás", "Ingrid"],
    `first_name firstname fname first given_name recipient_name recipients_name recipient_first_name their_name
    their_first_name contact_name contact_first_name person_name prospect_name prospect_first_name lead_name
    lead_first_name candidate_name candidate_first_name customer_name client_name friend_name to_name name_of_recipient`.replace(
      /\s+/g,
      " ",
    ),
  ),
  known(
    "last_name",
    ["Rao", "Silva", "Berg"],
    "lname surname family_name recipient_last_name their_last_name",
  ),
  known(
    "name",
    ["Sam", "Dana", "Luis"],
    "your_name my_name sender sender_name sender_first_name your_first_name my_first_name from_name your_full_name",
  ),
  known(
    "event",
    ["KotlinConf", "the Leeds data meetup", "DevOpsDays Oslo"],
    "event_name name_of_event conference conference_name meetup meetup_name",
  ),
  known(
    "topic",
    ["error budgets", "peat-free compost", "night handovers"],
    "topic_name theme topic_of_talk talk_topic post_topic article_topic specific_topic",
  ),
  known(
    "company",
    ["Acme", "Northwind", "Harbour Bikes"],
    "company_name their_company organisation organization employer firm company_s_name",
  ),
  known(
    "your_company",
    ["Acme", "Fieldstone", "Leeds General"],
    "my_company our_company sender_company your_company_name my_company_name",
  ),
  known(
    "contact",
    ["Ana Ruiz", "Ben Osei", "Mia Chen"],
    "mutual_connection mutual_contact mutual_friend common_contact shared_connection connection_name mutual_connection_name mutual referrer",
  ),
  known(
    "role",
    ["data engineer", "ward nurse", "buyer"],
    "job_title position job your_role my_role your_job_title your_title your_position job_role",
  ),
  known(
    "their_role",
    ["head of data", "ward manager", "buyer"],
    "recipient_role recipient_title their_job_title their_position their_title",
  ),
  known("team", ["the platform team", "the night shift", "the buying team"], "team_name department"),
  known(
    "school",
    ["Leeds", "the University of Oslo", "Riverside College"],
    "university college school_name university_name your_school your_university",
  ),
  known("subject", ["physics", "nursing", "marine biology"], "major course degree field_of_study your_major"),
  known(
    "field",
    ["hydrology", "logistics", "data engineering"],
    "industry sector niche area_of_expertise field_of_work specialty",
  ),
  known(
    "product",
    ["pump planner", "route app", "rota tool"],
    "product_name tool tool_name service software",
  ),
  known("project", ["the flood map", "the ward rota", "the harbour survey"], "project_name"),
  known("work", ["talk", "article", "post"], "content content_type type_of_content piece"),
  known(
    "title",
    ["Rivers Underfoot", "Quiet Nights", "Soil First"],
    "article_title post_title talk_title book_title podcast_title episode_title title_of_article",
  ),
  known(
    "group",
    ["the RevOps Co-op", "the Oslo cycling club", "Women in Data"],
    "group_name community club association community_name",
  ),
  known("city", ["Leeds", "Oslo", "Porto"], "town location place city_name"),
  known("year", ["2019", "2021", "2016"], "graduation_year class_year"),
  known("day", ["Tuesday", "last week", "in May"], "date event_date"),
  known(
    "detail",
    ["the part on alarms", "the trick with leaf mould", "the map of old wells"],
    "specific_detail details takeaway insight specific_thing",
  ),
  known("point", ["quiet alarms", "leaf mould", "shorter shifts"], "your_point their_point"),
  known("idea", ["the ten-minute review", "the two-bin method", "the empty chair"]),
  known("task", ["our weekly rounds", "the school routes", "the night rota"]),
  known("memory", ["your Friday quizzes", "the day the lights went out", "your plum cake"]),
  known(
    "question",
    ["how you chose the first one", "what you would do first", "how the pilot went"],
    "your_question",
  ),
  known(
    "introduction",
    [
      "I'm Sam and I run the data team at Acme.",
      "I'm Dana, a ward nurse in Oslo.",
      "I'm Luis; I buy parts for Harbour Bikes.",
    ],
    "intro your_introduction about_me",
  ),
  known(
    "reason",
    [
      "I'd like to learn how you chose your first error budget.",
      "I'd like to hear how the pilot went on your ward.",
      "I'd like to ask how you test soil without a lab.",
    ],
    "your_reason why purpose",
  ),
  known(
    "context",
    [
      "Your KotlinConf talk on error budgets settled an argument in our team.",
      "We both know Ben Osei from the Leeds data meetup.",
      "Your article on peat-free compost changed how I plant.",
    ],
    "your_context how_we_met",
  ),
];

/** How many sets of usual values there are. */
export const SETS = [0, 1, 2] as const;

const byName = new Map(KNOWN.flatMap((one) => [one.name, ...one.also].map((name) => [name, one] as const)));

/** Every name that is known, and every other word for one. */
export const knownNames: readonly string[] = [...byName.keys()];

export const isKnown = (name: string): boolean => byName.has(name);

/** The name that templates here use for what somebody calls otherwise ("First Name" → `recipient`). */
export function usualName(words: string): string | undefined {
  const name = asPlaceholderName(words);
  return name === undefined ? undefined : (byName.get(name)?.name ?? name);
}

/** A usual value; for a name that nobody knows a plain one, of which nothing can be said. */
export function usualValue(name: string, set: (typeof SETS)[number]): string {
  return byName.get(name)?.usual[set] ?? ["river maps", "school meals", "night trains"][set] ?? "";
}
