/** What is wished for of the settings, done: a person's own here, a team's in team-deeds.ts. */
import type { ChatEvent } from "../chat/event.ts";
import type { Message } from "../chat/message.ts";
import { judge } from "../draft/steps.ts";
import { rules } from "../review/rules/index.ts";
import type { Ports } from "../store/ports.ts";
import { nearest } from "../text/nearest.ts";
import { askMessage, dataMessage, forgottenMessage } from "./data.ts";
import { introductionForm, personForm } from "./forms.ts";
import { introducedAs, type Known, knownOf, muting, withPlain, withPlan, withTone } from "./person.ts";
import {
  changedMessage,
  code,
  noRuleMessage,
  refusedMessage,
  says,
  settingsMessage,
  unclearMessage,
  unknownWishMessage,
} from "./settings.ts";
import { performForTeam } from "./team-deeds.ts";
import type { PersonWish, Wish } from "./wish.ts";

/** What is kept of a person where an event came from; a deed writes it, and whoever laid it there saves it. */
export interface Held {
  draft?: string;
  known?: string;
  team?: string;
}

/** Who wishes, and when. */
export type Wisher = Pick<ChatEvent, "tenant" | "user" | "now">;

/** What of the store a deed may ask. */
export type SettingsPorts = Pick<Ports, "privacy" | "teams">;

/** A change of what a person has set, what to say of it, and the line that takes it back. */
interface Change {
  next: Known;
  what: string;
  undo?: string;
}

/** Does what is wished for, or says why not. Who may is asked here, however the wish came. */
export async function perform(
  held: Held,
  ports: SettingsPorts | undefined,
  wisher: Wisher,
  wish: Wish,
): Promise<Message[]> {
  switch (wish.do) {
    case "unknown":
      return [unknownWishMessage(wish.near)];
    case "unclear":
      return [
        unclearMessage(wish.why, wish.usage, wish.usage.includes("RULE") ? rules.map(({ id }) => id) : []),
      ];
    case "too-long":
      return [
        refusedMessage(
          `That is ${wish.length} characters long, and no setting is. \`/connect-settings\` alone lists them.`,
        ),
      ];
    case "team":
    case "severity":
    case "word":
    case "avoid":
    case "allow":
    case "edits":
    case "retention":
      return performForTeam(held, ports, wisher, wish);
    default:
      return performForPerson(held, ports, wisher, wish);
  }
}

async function performForPerson(
  held: Held,
  ports: SettingsPorts | undefined,
  { tenant, user }: Wisher,
  wish: PersonWish,
): Promise<Message[]> {
  const known = knownOf(held.known);
  const change = (changed: Change | Message): Message[] => {
    if (!("next" in changed)) return [changed];
    const { next, what, undo } = changed;
    if (JSON.stringify(next) === JSON.stringify(known))
      return [says({ type: "text", text: "It is set so already." })];
    held.known = JSON.stringify(next);
    return [changedMessage(what, undo)];
  };
  switch (wish.do) {
    case "show":
      return [settingsMessage(known)];
    case "change":
      return [{ ...says(), form: personForm(known) }];
    case "plan":
    case "tone":
    case "plain":
      return change(set(known, wish));
    case "set":
      return change(setAll(known, wish));
    case "introduction":
      if (wish.text === undefined) return [{ ...says(), form: introductionForm(known) }];
      return change(introduced(known, wish.text));
    case "drop-introduction":
      return change({
        next: introducedAs(known, undefined),
        what: "Your introduction is dropped: the one of your next note will be offered again.",
        ...(known.introduction !== undefined && { undo: `introduction ${known.introduction}` }),
      });
    case "mute":
      return change(mute(known, wish.rule, wish.on));
    case "my-data":
      return [dataMessage((await ports?.privacy.show(tenant, user.id)) ?? [])];
    case "forget-me":
      if (!wish.sure) return [askMessage((await ports?.privacy.show(tenant, user.id)) ?? [])];
      await ports?.privacy.forget(tenant, user.id);
      delete held.draft;
      delete held.known;
      return [forgottenMessage()];
  }
}

/** One of the settings with two values: the other one takes it back. */
function set(known: Known, wish: Extract<PersonWish, { do: "plan" | "tone" | "plain" }>): Change {
  switch (wish.do) {
    case "plan":
      return {
        next: withPlan(known, wish.plan),
        what: `From now on I write for ${wish.plan} characters.`,
        undo: `plan ${wish.plan === 200 ? 300 : 200}`,
      };
    case "tone":
      return wish.tone === "formal"
        ? {
            next: withTone(known, "formal"),
            what: "From now on your notes are formal: Dear Priya, I am Sam, I would like to.",
            undo: "tone warm",
          }
        : {
            next: withTone(known, "warm"),
            what: "From now on your notes are warm: Hi Priya, I'm Sam, I'd like to.",
            undo: "tone formal",
          };
    case "plain":
      return wish.on
        ? {
            next: withPlain(known, true),
            what: "Plain mode is on: words alone from now on, without bars and symbols.",
            undo: "plain off",
          }
        : {
            next: withPlain(known, false),
            what: "Plain mode is off: bars and symbols are back.",
            undo: "plain on",
          };
  }
}

/** Several at once: what each has become, where it has changed. */
function setAll(known: Known, { plan, tone, plain }: Extract<PersonWish, { do: "set" }>): Change {
  const changes: Change[] = [];
  let next = known;
  const apply = (wish: Parameters<typeof set>[1]) => {
    const changed = set(next, wish);
    if (JSON.stringify(changed.next) !== JSON.stringify(next)) changes.push(changed);
    next = changed.next;
  };
  if (plan !== undefined) apply({ do: "plan", plan });
  if (tone !== undefined) apply({ do: "tone", tone });
  if (plain !== undefined) apply({ do: "plain", on: plain });
  const what = changes.map((one) => one.what).join(" ");
  const [only] = changes;
  return changes.length === 1 && only
    ? only
    : { next, what: `${what} \`/connect-settings change\` changes them again.` };
}

/** An introduction is judged as it is in a draft, so that no note begins with what none should have. */
function introduced(known: Known, text: string): Change | Message {
  const judged = judge("name", text);
  switch (judged.kind) {
    case "taken":
      return {
        next: introducedAs(known, judged.text),
        what: `Your introduction is «${judged.text}», and is offered again in each draft.`,
        undo: known.introduction === undefined ? "forget introduction" : `introduction ${known.introduction}`,
      };
    case "refused":
      return refusedMessage(`${judged.problem.message} Your introduction stays as it was.`);
    default:
      return refusedMessage(
        "That does not look like an introduction, so it stays as it was. A first name, or title and surname: `introduction Sam from Acme`.",
      );
  }
}

function mute(known: Known, typed: string, on: boolean): Change | Message {
  const muted = known.muted ?? [];
  const ids = rules.map(({ id }) => id);
  // One that there is no more can still be taken off.
  if (!ids.includes(typed) && (on || !muted.includes(typed)))
    return noRuleMessage(typed, nearest(typed, ids), ids);
  return on
    ? {
        next: muted.includes(typed) ? known : muting(known, typed, true),
        what: `${code(typed)} is muted for you: your reviews leave out what it finds.`,
        undo: `unmute ${typed}`,
      }
    : {
        next: muting(known, typed, false),
        what: `${code(typed)} is heard again in your reviews.`,
        undo: `mute ${typed}`,
      };
}
