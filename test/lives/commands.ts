/** What can happen in a life: what people do, what goes wrong with it, and how time passes. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Outcome } from "../../src/events/deliver.ts";
import { agree } from "./agree.ts";
import { DAY, type Deed, happen, type Model, type Sent, type Spot, sweep } from "./model.ts";
import type { Trouble, World } from "./world.ts";

type Command = fc.AsyncCommand<Model, World>;

/** A terminal, two people with a direct message each, one in both a message and a channel, a namesake elsewhere. */
const SPOTS: readonly Spot[] = [
  { tenant: "slack:T1", user: "U1", place: "D1" },
  { tenant: "slack:T1", user: "U2", place: "D2" },
  { tenant: "slack:T1", user: "U1", place: "C" },
  { tenant: "slack:T1", user: "U2", place: "C" },
  { tenant: "slack:T2", user: "U1", place: "D1" },
];

/** Answers that make a note. */
const ANSWERS = [
  "Sam Okafor, a nurse at Lakeside",
  "to learn how you run load tests on a small budget",
  "your talk at DevConf",
  "Ravi, second-year student",
  "I want to ask how you moved from support to design",
  "we met at the Lisbon meetup",
];
const WORDS = [
  ...[
    "back",
    "skip",
    "restart",
    "cancel",
    "help",
    "another",
    "shorter",
    "note",
    "keep",
    "done",
    "resume",
    "new",
  ],
  ...["edit name", "edit reason", "edit context", "to Priya", "plan 200", "plan 300", "yes", "nothing yet"],
];
/** Other words than were asked for. */
const ODD = [
  "",
  "asdf",
  "\u0000",
  "\ud800",
  "Sam\u202Egpj.exe",
  "`;$(id)'\"",
  "a".repeat(5_000),
  "👩‍👩‍👧".repeat(50),
];
const BUTTONS = [
  "keep",
  "skip",
  "back",
  "done",
  "cancel",
  "resume",
  "new",
  "edit-reason",
  "plan-200",
  "gone",
];

/** All that is typed. */
export const TYPED = [...ANSWERS, ...WORDS, ...ODD];

/** Messages that can be edited or deleted later; few, so that one is often met again. */
const MESSAGES = ["m1", "m2", "m3", "m4"];

const typed = (text: string): Deed => ({ type: "text", text });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<Deed>({ type: "start" }, { type: "start", to: "Tom" }) },
  { weight: 5, arbitrary: fc.constantFrom(...ANSWERS).map(typed) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS).map(typed) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD).map(typed) },
  { weight: 2, arbitrary: fc.constantFrom(...BUTTONS).map((id): Deed => ({ type: "action", id })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...MESSAGES), fc.constantFrom(...ANSWERS))
      .map(([message, text]): Deed => ({ type: "text", text, message })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...MESSAGES), fc.constantFrom(...TYPED))
      .map(([message, text]): Deed => ({ type: "edited", text, message })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...MESSAGES).map((message): Deed => ({ type: "deleted", message })),
  },
);

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Trouble>({ type: "none" }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("statement" as const),
      at: fc.integer({ min: 1, max: 8 }),
      executed: fc.boolean(),
      kills: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(
      fc.constantFrom<Trouble>({ type: "kill", at: "acknowledge" }, { type: "kill", at: "acknowledged" }),
      fc.record({
        type: fc.constant("kill" as const),
        at: fc.constantFrom("send", "sent"),
        reply: fc.integer({ min: 1, max: 3 }),
      }),
    ),
  },
);

const answers: fc.Arbitrary<Outcome["type"][]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Outcome["type"][]>([]) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom<Outcome["type"]>("sent", "later", "later", "never"), {
      minLength: 1,
      maxLength: 3,
    }),
  },
);

/** After each command the store holds what the model does. */
function command(name: string, run: (model: Model, world: World) => Promise<void>): Command {
  return {
    check: () => true,
    run: async (model, world) => {
      await run(model, world);
      await agree(model, world);
    },
    toString: () => name,
  };
}

/** An event comes, and the platform sends it again later where it was not acknowledged. */
export async function arrive(model: Model, world: World, sent: Sent, said: Trouble): Promise<void> {
  const before = model.seen.has(`${sent.spot.tenant} ${sent.id}`);
  const result = await world.receive(sent, said);
  if (result === "killed") {
    const acknowledged = said.type === "kill" && said.at !== "acknowledge";
    if (!acknowledged) model.again.push(sent);
    if (!before && (acknowledged || (await world.hasSeen(sent)))) happen(model, sent);
    return;
  }
  if (before) {
    assert.equal(result, "duplicate");
    return;
  }
  const replies = happen(model, sent);
  // Where nothing is said, a try whose answer from the store was lost cannot be told from somebody else's.
  if (replies > 0 || result !== "duplicate") assert.equal(result, "handled");
  else assert.ok(said.type === "statement" && said.executed);
}

function next(model: Model, spot: Spot, done: Deed): Sent {
  return { id: `E${++model.events}`, spot, deed: done };
}

const say = fc
  .tuple(fc.constantFrom(...SPOTS), deed, trouble, answers, fc.boolean())
  .map(([spot, done, said, refusals, lost]) =>
    command(`say ${shown({ spot, done, said, refusals, lost })}`, async (model, world) => {
      const sent = next(model, spot, done);
      world.answers.push(...refusals);
      await arrive(model, world, sent, said);
      // The acknowledgement is lost.
      if (lost && !model.again.includes(sent)) model.again.push(sent);
    }),
  );

/** A whole draft, so that lives get to a note. */
const converse = fc.constantFrom(...SPOTS).map((spot) =>
  command(`converse ${shown(spot)}`, async (model, world) => {
    const deeds: Deed[] = [{ type: "start" }, typed("new"), ...ANSWERS.slice(0, 3).map(typed)];
    for (const done of deeds) await arrive(model, world, next(model, spot, done), { type: "none" });
  }),
);

const again = fc.tuple(fc.nat(), trouble).map(([which, said]) =>
  command(`again ${shown({ which, said })}`, async (model, world) => {
    const [sent] = model.again.splice(which % Math.max(1, model.again.length), 1);
    if (sent) await arrive(model, world, sent, said);
  }),
);

const duplicate = fc.nat().map((which) =>
  command(`duplicate ${which}`, async (model, world) => {
    // A platform sends an event for a week at most.
    const young = [...model.seen.values()].filter(({ at }) => at > model.now - 7 * DAY);
    const one = young[which % Math.max(1, young.length)];
    if (one) await arrive(model, world, one.event, { type: "none" });
  }),
);

const atOnce = fc
  .tuple(fc.constantFrom(...SPOTS), deed, fc.integer({ min: 2, max: 4 }))
  .map(([spot, done, times]) =>
    command(`at once ${shown({ spot, done, times })}`, async (model, world) => {
      const sent = next(model, spot, done);
      assert.equal(await world.receiveAtOnce(sent, times), 1);
      happen(model, sent);
    }),
  );

const restart = fc.constant(command("restart", (_, world) => world.restart()));

const wait = fc
  .tuple(fc.constantFrom(1_000, 31_000, 61_000, 15 * 60_000), trouble, answers)
  .map(([ms, said, refusals]) =>
    command(`wait ${shown({ ms, said, refusals })}`, async (model, world) => {
      model.now += ms;
      world.answers.push(...refusals);
      await world.deliver(said);
    }),
  );

const takeOver = fc
  .constantFrom(...SPOTS.filter(({ place }) => place !== "C"))
  .map((spot) => command(`take over ${shown(spot)}`, (_, world) => world.takeOver(spot)));

const hourBack = fc.constant(
  command("an hour back", async (model) => {
    model.now -= 60 * 60_000;
  }),
);

const daysOn = fc.constant(
  command("eight days on", async (model, world) => {
    for (const sent of model.again.splice(0)) await arrive(model, world, sent, { type: "none" });
    model.now += 8 * DAY + 1;
    await world.sweep();
    sweep(model);
  }),
);

const shown = (value: object) => JSON.stringify(value);

/** A life of up to that many commands. */
export function lives(maxCommands: number) {
  return fc.commands(
    // What stands here twice happens twice as often.
    [say, say, say, say, converse, again, duplicate, atOnce, restart, wait, wait, takeOver, hourBack, daysOn],
    { maxCommands, size: "max" },
  );
}
