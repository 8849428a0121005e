/** A team's settings, changed: by managers alone, over the version that was read in this very transaction. */
import type { Message } from "../chat/message.ts";
import { rules } from "../review/rules/index.ts";
import { nearest } from "../text/nearest.ts";
import type { Held, SettingsPorts, Wisher } from "./deeds.ts";
import { avoidForm, severityForm } from "./forms.ts";
import { changedMessage, code, noRuleMessage, refusedMessage, says } from "./settings.ts";
import {
  DAYS,
  editedBy,
  keptFor,
  NOTHING_SET,
  PHRASE_CAP,
  PHRASES_MOST,
  type Phrase,
  parseTeam,
  same,
  type Team,
  teamOf,
  WHY_CAP,
  WORD_CAP,
  WORDS_MOST,
  weighed,
  withoutPhrase,
  withoutWord,
  withPhrase,
  withWord,
} from "./team.ts";
import { daysText, managersOnlyMessage, phraseText, teamMessage } from "./team-says.ts";
import { readWish, type TeamWish } from "./wish.ts";

/** A change of what a team has set, what to say of it, and the line that takes it back, where there is one. */
interface Change {
  next: Team;
  what: string;
  undo?: string | undefined;
}

type Deed<Does extends TeamWish["do"]> = Extract<TeamWish, { do: Does }>;

/**
 * Does what is wished for of a team's settings. Two at once: the later one is tried again by the store, over what the
 * earlier one has set, so that neither is lost.
 */
export async function performForTeam(
  held: Held,
  ports: Pick<SettingsPorts, "teams"> | undefined,
  { tenant, user, now }: Wisher,
  wish: TeamWish,
): Promise<Message[]> {
  if (wish.do === "team") return [teamMessage(teamOf(held.team), user.manager)];
  if (!user.manager) return [managersOnlyMessage(typedIn(wish))];
  if (!ports) return [refusedMessage("Nothing is kept here, so there is no team to set anything for.")];
  const kept = await ports.teams.find(tenant);
  const team = readable(kept?.settings);
  if (!team) return [refusedMessage(UNREADABLE)];
  const changed = change(team, wish);
  if (!("next" in changed)) return [changed];
  const { next, what, undo } = changed;
  const settings = JSON.stringify(next);
  if (settings === JSON.stringify(team)) return [says({ type: "text", text: "It is set so already." })];
  const { draftDays } = next;
  const days = draftDays === undefined ? {} : { draftDays };
  await ports.teams.save(tenant, { settings, version: kept?.version ?? 0, ...days }, now.getTime());
  held.team = settings;
  return [changedMessage(what, undo)];
}

const UNREADABLE =
  "What your team has set cannot be read by this version of the coach, so I change nothing of it. Whoever runs this coach can see to it.";

function readable(json: string | undefined): Team | undefined {
  if (json === undefined) return NOTHING_SET;
  try {
    return parseTeam(json);
  } catch {
    return undefined;
  }
}

/** The words that somebody typed into a form and may not save. */
function typedIn(wish: TeamWish): string | undefined {
  return wish.do === "avoid" && wish.why !== undefined ? phraseText({ ...wish, why: wish.why }) : undefined;
}

function change(team: Team, wish: Exclude<TeamWish, { do: "team" }>): Change | Message {
  switch (wish.do) {
    case "severity":
      return severity(team, wish);
    case "word":
      return wish.on ? addWord(team, wish.word) : removeWord(team, wish.word);
    case "avoid":
      return avoid(team, wish);
    case "allow":
      return allow(team, wish.phrase);
    case "edits":
      return edits(team, wish.everybody);
    case "retention":
      return retention(team, wish.days);
  }
}

function severity(team: Team, { rule, weight }: Deed<"severity">): Change | Message {
  const ids = rules.map(({ id }) => id);
  const before = team.severities[rule];
  const found = rules.find(({ id }) => id === rule);
  // One that there is no more can still be taken off.
  if (rule !== "" && !found && !(before !== undefined && weight === "default")) {
    return noRuleMessage(rule, nearest(rule, ids), ids);
  }
  if (rule === "" || weight === undefined) return { ...says(), form: severityForm(rule, before) };
  const was = before ?? "default";
  const own = found?.severity ?? "default";
  const now = weight === "default" ? `has its usual weight again: ${own}` : SAID[weight];
  return {
    next: weighed(team, rule, weight === "default" ? undefined : weight),
    what: `For your team ${code(rule)} ${now}. Before, it was ${before ?? own}.`,
    undo: `team severity ${rule} ${was}`,
  };
}

const SAID = {
  off: "is off: it finds nothing",
  info: "is a tip: it changes no verdict",
  warning: "is a warning: worth another look",
  error: "is an error: fix before sending",
} as const;

function addWord(team: Team, word: string): Change | Message {
  const fault = faultOf("word", word, WORD_CAP);
  if (fault) return fault;
  const there = team.words.find((one) => same(one, word));
  if (there === word) return { next: team, what: "" };
  if (there === undefined && team.words.length >= WORDS_MOST) {
    return refusedMessage(
      `Your team has ${WORDS_MOST} words already, which is the most. \`/connect-settings team word remove WORD\` makes room.`,
    );
  }
  return {
    next: withWord(team, word),
    what: `«${word}» never counts any more in your team's reviews.`,
    undo: there === undefined ? `team word remove ${word}` : `team word add ${there}`,
  };
}

function removeWord(team: Team, word: string): Change | Message {
  const there = team.words.find((one) => same(one, word));
  if (there === undefined) return notThere("words", word, team.words, "team word remove");
  return {
    next: withoutWord(team, word),
    what: `«${there}» counts again in your team's reviews.`,
    undo: `team word add ${there}`,
  };
}

function avoid(team: Team, { phrase, why, instead }: Deed<"avoid">): Change | Message {
  const there = team.phrases.find((one) => same(one.phrase, phrase));
  if (why === undefined) return { ...says(), form: avoidForm(there ?? { phrase }) };
  const fault =
    faultOf("phrase", phrase, PHRASE_CAP) ??
    faultOf("reason", why, WHY_CAP) ??
    (instead === undefined ? undefined : faultOf("wording to try instead", instead, PHRASE_CAP));
  if (fault) return fault;
  if (!there && team.phrases.length >= PHRASES_MOST) {
    return refusedMessage(
      `Your team avoids ${PHRASES_MOST} phrases already, which is the most. \`/connect-settings team allow PHRASE\` makes room.`,
    );
  }
  const added: Phrase = { phrase, why, ...(instead !== undefined && { instead }) };
  if (there && phraseText(there) === phraseText(added)) return { next: team, what: "" };
  const before = there ? ` Before, it said: ${phraseText(there)}` : "";
  return {
    next: withPhrase(team, added),
    what: `Your team avoids ${phraseText(added)} Rule ${code("team-phrase")} finds it in reviews.${before}`,
    undo: there ? avoidLine(there) : `team allow ${phrase}`,
  };
}

function allow(team: Team, phrase: string): Change | Message {
  const there = team.phrases.find((one) => same(one.phrase, phrase));
  if (!there) {
    const phrases = team.phrases.map((one) => one.phrase);
    return notThere("phrases to avoid", phrase, phrases, "team allow");
  }
  return {
    next: withoutPhrase(team, phrase),
    what: `«${there.phrase}» is found no more in your team's reviews. It said: ${phraseText(there)}`,
    undo: avoidLine(there),
  };
}

/** The line that sets a phrase as it was; none where no line says it. */
function avoidLine({ phrase, why, instead }: Phrase): string | undefined {
  const line = `team avoid ${phrase} because ${why}${instead === undefined ? "" : ` try ${instead}`}`;
  const read = readWish(line);
  const says = read.do === "avoid" && read.phrase === phrase && read.why === why && read.instead === instead;
  return says ? line : undefined;
}

function edits(team: Team, everybody: boolean): Change {
  return {
    next: editedBy(team, everybody),
    what: everybody
      ? "Everybody in your team may edit shared templates from now on; each edit keeps the former text."
      : "Shared templates are edited by their owner and managers from now on.",
    undo: `team edits ${everybody ? "owners" : "everybody"}`,
  };
}

function retention(team: Team, days: number | undefined): Change | Message {
  const { draftDays: before } = team;
  if (days !== undefined && (days < DAYS.least || days > DAYS.most)) {
    return refusedMessage(
      `A draft can be kept for ${DAYS.least} to ${DAYS.most} days, and ${days} is not one of them. \`/connect-settings team retention 3\` would be three days.`,
    );
  }
  return {
    next: keptFor(team, days),
    what:
      days === undefined
        ? "Drafts of your team are kept as long as whoever runs this coach keeps them, 7 days unless they have set another time."
        : `Drafts of your team are deleted ${daysText(days)} after the last word. Where whoever runs this coach keeps them for less (7 days, unless they have set another time), the shorter time counts.`,
    undo: `team retention ${before ?? "default"}`,
  };
}

/** Why a text cannot be one of a team's words or phrases, if it cannot. */
function faultOf(what: string, text: string, cap: number): Message | undefined {
  if (!/[\p{L}\p{N}]/u.test(text))
    return refusedMessage(`A ${what} needs a letter or a digit. Nothing is changed.`);
  return text.length > cap
    ? refusedMessage(
        `The ${what} is ${text.length} characters long, and ${cap} is the most. Nothing is changed.`,
        { type: "quote", text },
      )
    : undefined;
}

function notThere(list: string, typed: string, all: readonly string[], lead: string): Message {
  const near = nearest(typed, all);
  const next =
    near === undefined
      ? "`/connect-settings team show` shows them."
      : `Did you mean \`/connect-settings ${lead} ${near}\`?`;
  return refusedMessage(`«${typed.slice(0, WORD_CAP)}» is not among your team's ${list}. ${next}`);
}
