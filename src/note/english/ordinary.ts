import { NOUN_VERBS } from "../../text/verb-list.ts";
import { isBase } from "../../text/verbs.ts";
import { EVENTS, GROUPS, HEARD, PEOPLE, READ, RELATIONS, SEEN, SOURCES } from "../context/place-words.ts";
import { setOf } from "./words.ts";

/** Other words that open a phrase and are no names. */
const OPENERS = setOf(`
the a an my your our his her their this that these those some any every each both all no one two three four five six several many another
at in on from through via during after before by with over under near of for and but or old former ex new big small local annual
monthly weekly yearly regional national international last next first second third same mutual common joint online virtual open public
private our evening morning afternoon night primary secondary high lower upper village town city county community industry company team
staff alumni student parents veterans founders women youth careers rehearsal residents neighbours volunteers craft food trade science
tech technology health data product design software engineering marketing sales finance security legal medical art music book film
history maths language writing reading running cycling walking sailing gardening cooking knitting pottery potential possible question
advice feedback help ideas tips thoughts interesting great good nice best lovely brilliant beautiful clever collaboration partnership
collaborations partnerships questions offline flaky how what why when where who which whether if since because so as
`);

/** Whether a word (lower case) is an ordinary English one, so that its capital at the head of an answer means nothing. */
export function isOrdinary(key: string): boolean {
  if (key === "slack" || key === "discord" || key === "medium") return false;
  return (
    OPENERS.has(key) ||
    EVENTS.has(key) ||
    GROUPS.has(key) ||
    HEARD.has(key) ||
    PEOPLE.has(key) ||
    READ.has(key) ||
    RELATIONS.has(key) ||
    SEEN.has(key) ||
    SOURCES.has(key) ||
    NOUN_VERBS.has(key) ||
    isBase(key)
  );
}
