import { describe, expect, it } from "vitest";
import type { Tenant, User } from "../../src/chat/event.ts";
import { type Deed, perform, submitted } from "../../src/library/library.ts";
import type { Shelf } from "../../src/library/shelf.ts";
import { toUse } from "../../src/library/use.ts";
import type { Store } from "../../src/store/ports.ts";
import { at, MANAGER, MEMBER, OWNER, openLibrary, said } from "./library.ts";

const TEXT = "Hi {{ recipient }}, it was good to talk about {{ topic }} at {{ event }}.";
const OTHER_TEXT = "Hi {{ recipient }}, hello again.";
const NOW = Date.UTC(2026, 2, 2);

interface Who {
  user: User;
  tenant?: Tenant;
  everybodyEdits?: boolean;
}

/** In the order of the columns below. */
const PEOPLE: Record<string, Who> = {
  "its owner": { user: OWNER },
  "a member": { user: MEMBER },
  "a member where everybody edits": { user: MEMBER, everybodyEdits: true },
  "a manager": { user: MANAGER },
  "a guest": { user: { ...MEMBER, guest: true }, everybodyEdits: true },
  "its owner, a guest by now": { user: { ...OWNER, guest: true } },
  "a manager of another workspace": { user: MANAGER, tenant: "slack:T2" },
  "somebody of the owner's id in another workspace": { user: OWNER, tenant: "slack:T2" },
};

/**
 * D: done. R: refused, and told who can. G: told that guests look. T: told that the name is taken. H: hidden, as if
 * there were no such template. One letter for each of PEOPLE; what is not done leaves everything as it was.
 */
type Kind = "shared" | "private" | "of somebody who has left";
type Row = [deed: Deed | "use", typed: string, expected: Record<Kind, string>];

const looked = {
  shared: "DDDDDDHH",
  private: "DHHHHDHH",
  "of somebody who has left": "DDDDDDHH",
};
const changed = {
  shared: "DRDDGGHH",
  private: "DHHHHGHH",
  "of somebody who has left": "RRDDGGHH",
};
/** Only of what they can see does anybody learn that it is there. */
const named = {
  shared: "TTTTGGDD",
  private: "TDDDGGDD",
  "of somebody who has left": "TTTTGGDD",
};
const anew = { shared: "DDDDGGDD", private: "DDDDGGDD", "of somebody who has left": "DDDDGGDD" };
const file = JSON.stringify([{ name: "warm hello", text: OTHER_TEXT }]);

const TABLE: Row[] = [
  ["list", "", looked],
  ["list", "warm", looked],
  ["show", "warm hello", looked],
  ["use", "warm hello for Priya", looked],
  ["history", "warm hello", looked],
  ["export", "", looked],
  ["edit", `warm hello\n${OTHER_TEXT}`, changed],
  ["rename", "warm hello to cold hello", changed],
  ["delete", "warm hello", changed],
  ["restore", "lost hello", changed],
  ["restore", "warm hello 1", changed],
  [
    "adopt",
    "warm hello",
    { shared: "DRRDGGHH", private: "DHHHHGHH", "of somebody who has left": "RRRDGGHH" },
  ],
  ["save", `warm hello\n${OTHER_TEXT}`, named],
  ["save", `private WARM hello\n${OTHER_TEXT}`, named],
  ["save", `another hello\n${OTHER_TEXT}`, anew],
  ["import", file, { shared: "DRDDGGDD", private: "DDDDGGDD", "of somebody who has left": "RRDDGGDD" }],
];

const SAID: [letter: string, words: RegExp][] = [
  ["G", /As a guest here you can look/],
  ["R", /by (?:whoever saved it, or )?a manager only|that you may not change/],
  ["T", /There is a template called .* already/],
  ["H", /There is no template called|No template (?:called|has)|no templates yet|nothing to export/],
];

const outcome = (words: string): string => SAID.find(([, pattern]) => pattern.test(words))?.[0] ?? "D";

/** One that is there, with a former text, and one that was deleted. */
async function library(kind: Kind): Promise<Store> {
  const store = await openLibrary();
  const own = kind === "private" ? "private " : "";
  for (const name of ["warm hello", "lost hello"]) {
    await at(store, OWNER, (shelf) => perform(shelf, "save", `${own}${name}\nHi {{ recipient }}!`));
    await at(store, OWNER, (shelf) => perform(shelf, "edit", `${name}\n${TEXT}`));
    if (kind !== "of somebody who has left") continue;
    await at(store, OWNER, async ({ templates, tenant }) => {
      const { id = "" } = (await templates.find(tenant, OWNER.id, name)) ?? {};
      await templates.edit(tenant, id, { owner: "", version: 2, by: "" }, NOW);
    });
  }
  await at(store, MANAGER, (shelf) => perform(shelf, "delete", "lost hello"));
  await at(store, OWNER, (shelf) => perform(shelf, "delete", "lost hello"));
  return store;
}

/** All that its owner can find in the first workspace. */
const everything = (store: Store) =>
  at(store, { ...OWNER, manager: true }, async ({ templates, tenant }) => ({
    there: (await templates.list(tenant, { user: OWNER.id, limit: 99 })).rows.map((one) => ({
      ...one,
      uses: 0,
      usedAt: 0,
    })),
    deleted: await templates.findDeleted(tenant, OWNER.id, "lost hello", NOW),
  }));

async function tell(shelf: Shelf, deed: Deed | "use", typed: string): Promise<string> {
  if (deed === "import") {
    const filled = { id: "template-import", values: { text: typed, now: "import" } };
    return said((await submitted(shelf, filled)) ?? []);
  }
  if (deed !== "use") return said(await perform(shelf, deed, typed));
  const wanted = await toUse(shelf, typed);
  return "said" in wanted ? said(wanted.said) : wanted.template.text;
}

describe.each(["shared", "private", "of somebody who has left"] as const)("a template that is %s", (kind) => {
  describe.each(TABLE)("%s %j", (deed, typed, expected) => {
    Object.entries(PEOPLE).forEach(([who, { user, tenant = "slack:T1", everybodyEdits = false }], index) => {
      const letter = expected[kind][index];
      it(`by ${who}: ${letter}`, async () => {
        const store = await library(kind);
        const before = await everything(store);
        const words = await at(store, user, (shelf) => tell(shelf, deed, typed), { tenant, everybodyEdits });
        expect(outcome(words)).toBe(letter);
        if (letter !== "D" || tenant !== "slack:T1") expect(await everything(store)).toEqual(before);
        if (letter === "H") expect(words).not.toContain("talk about");
      });
    });
  });
});

describe("a form that was opened", () => {
  const edit = { opened: "edit" as Deed, typed: "warm hello", values: { text: OTHER_TEXT } };
  const save = { opened: "save" as Deed, typed: "another hello", values: { text: OTHER_TEXT } };
  const bring = { opened: "import" as Deed, typed: "", values: { text: file, now: "import" } };

  it.each([
    [
      "by a manager who is one no longer",
      edit,
      { user: MANAGER },
      { user: { ...MANAGER, manager: false } },
      "R",
    ],
    [
      "by a member who is made a manager",
      edit,
      { user: MEMBER, everybodyEdits: true },
      { user: { ...MEMBER, manager: true } },
      "D",
    ],
    [
      "where everybody edited, and no longer does",
      edit,
      { user: MEMBER, everybodyEdits: true },
      { user: MEMBER },
      "R",
    ],
    ["by its owner, who is a guest by now", edit, { user: OWNER }, { user: { ...OWNER, guest: true } }, "G"],
    [
      "to save, by somebody who is a guest by now",
      save,
      { user: MEMBER },
      { user: { ...MEMBER, guest: true } },
      "G",
    ],
    [
      "to import, by a manager who is one no longer",
      bring,
      { user: MANAGER },
      { user: { ...MANAGER, manager: false } },
      "R",
    ],
    [
      "to import, by somebody who is a guest by now",
      bring,
      { user: MANAGER },
      { user: { ...MANAGER, guest: true } },
      "G",
    ],
    [
      "by a manager, and sent from another workspace",
      edit,
      { user: MANAGER },
      { user: MANAGER, tenant: "slack:T2" },
      "gone",
    ],
  ] as [string, typeof edit, Who, Who, string][])(
    "%s: is looked at when it is submitted",
    async (_, { opened, typed, values }, before, after, expected) => {
      const store = await library("shared");
      const who = ({ tenant = "slack:T1", everybodyEdits = false }: Who) => ({ tenant, everybodyEdits });
      const [form] = await at(store, before.user, (shelf) => perform(shelf, opened, typed), who(before));
      const id = form?.form?.id ?? "";
      const first = await everything(store);
      const words = said(
        (await at(store, after.user, (shelf) => submitted(shelf, { id, values }), who(after))) ?? [],
      );
      if (expected === "gone") expect(words).toContain("That template has gone");
      else expect(outcome(words)).toBe(expected);
      if (expected === "D") return;
      expect(await everything(store)).toEqual(first);
      // What was typed is given back, and is not lost.
      if (opened !== "import") expect(words).toContain(OTHER_TEXT);
    },
  );
});
