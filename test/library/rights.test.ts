import { describe, expect, it } from "vitest";
import type { Tenant, User } from "../../src/chat/event.ts";
import { edited } from "../../src/library/edit.ts";
import { type Deed, perform } from "../../src/library/library.ts";
import { at, MANAGER, MEMBER, OWNER, openLibrary, said } from "./library.ts";

const TEXT = "Hi {{ recipient }}, it was good to talk about {{ topic }} at {{ event }}.";

interface Who {
  called: string;
  user: User;
  tenant?: Tenant;
  everybodyEdits?: boolean;
}

const PEOPLE: Who[] = [
  { called: "the owner", user: OWNER },
  { called: "a member", user: MEMBER },
  { called: "a member of a team that lets everybody edit", user: MEMBER, everybodyEdits: true },
  { called: "a manager", user: MANAGER },
  { called: "a manager of another workspace", user: MANAGER, tenant: "slack:T2" },
  { called: "somebody of the same id in another workspace", user: OWNER, tenant: "slack:T2" },
];

/** done, refused (told who can), or hidden (as if there were none); in the order of PEOPLE. */
type Outcome = "done" | "refused" | "hidden";
const DONE: Record<string, Record<"shared" | "private", Outcome[]>> = {
  show: {
    shared: ["done", "done", "done", "done", "hidden", "hidden"],
    private: ["done", "hidden", "hidden", "hidden", "hidden", "hidden"],
  },
  edit: {
    shared: ["done", "refused", "done", "done", "hidden", "hidden"],
    private: ["done", "hidden", "hidden", "hidden", "hidden", "hidden"],
  },
  adopt: {
    shared: ["done", "refused", "refused", "done", "hidden", "hidden"],
    private: ["done", "hidden", "hidden", "hidden", "hidden", "hidden"],
  },
};

const DEEDS: [deed: Deed, typed: string, like: keyof typeof DONE][] = [
  ["show", "warm hello", "show"],
  ["history", "warm hello", "show"],
  ["edit", "warm hello\nHi {{ recipient }}, hello again.", "edit"],
  ["rename", "warm hello to cold hello", "edit"],
  ["delete", "warm hello", "edit"],
  ["restore", "warm hello", "edit"],
  ["adopt", "warm hello", "adopt"],
];

const REFUSED = /can be changed by .* only/;
const HIDDEN = /There is no template called|No template called/;

function outcome(words: string): Outcome {
  return REFUSED.test(words) ? "refused" : HIDDEN.test(words) ? "hidden" : "done";
}

describe.each(["shared", "private"] as const)("a %s template", (kind) => {
  for (const [deed, typed, like] of DEEDS) {
    PEOPLE.forEach(({ called, user, tenant, everybodyEdits }, index) => {
      const expected = DONE[like]?.[kind][index];
      it(`${deed} by ${called}: ${expected}`, async () => {
        const store = await openLibrary();
        const name = kind === "private" ? "private warm hello" : "warm hello";
        await at(store, OWNER, (shelf) => perform(shelf, "save", `${name}\n${TEXT}`));
        if (deed === "restore") await at(store, OWNER, (shelf) => perform(shelf, "delete", "warm hello"));
        const before = await everything(store);
        const options = { ...(tenant && { tenant }), ...(everybodyEdits && { everybodyEdits }) };
        const words = said(await at(store, user, (shelf) => perform(shelf, deed, typed), options));
        expect(outcome(words)).toBe(expected);
        if (expected !== "done") expect(await everything(store)).toEqual(before);
      });
    });
  }

  it("is in no list of those who may not see it", async () => {
    const store = await openLibrary();
    const name = kind === "private" ? "private warm hello" : "warm hello";
    await at(store, OWNER, (shelf) => perform(shelf, "save", `${name}\n${TEXT}`));
    const seen = await Promise.all(
      PEOPLE.map(async ({ user, tenant }) =>
        said(await at(store, user, (shelf) => perform(shelf, "list", ""), tenant ? { tenant } : {})).includes(
          "warm hello",
        ),
      ),
    );
    expect(seen).toEqual(
      kind === "private" ? [true, false, false, false, false, false] : [true, true, true, true, false, false],
    );
  });

  async function everything(store: Awaited<ReturnType<typeof openLibrary>>) {
    return at(store, OWNER, async ({ templates }) => [
      await templates.find("slack:T1", OWNER.id, "warm hello"),
      await templates.find("slack:T1", OWNER.id, "cold hello"),
      await templates.findDeleted("slack:T1", OWNER.id, "warm hello", Date.UTC(2026, 2, 2)),
    ]);
  }
});

describe("a role that changes while a form is open", () => {
  it("is looked at when the form is submitted, and what was typed is given back", async () => {
    const store = await openLibrary();
    await at(store, OWNER, (shelf) => perform(shelf, "save", `warm hello\n${TEXT}`));
    const [opened] = await at(store, MANAGER, (shelf) => perform(shelf, "edit", "warm hello"));
    const id = opened?.form?.id.split("/").slice(2).join("/") ?? "";
    const noLonger = { ...MANAGER, manager: false };
    const words = said(await at(store, noLonger, (shelf) => edited(shelf, id, 1, "Hi {{ recipient }}!")));
    expect(words).toMatch(REFUSED);
    expect(words).toContain("Hi {{ recipient }}!");
    expect(said(await at(store, OWNER, (shelf) => perform(shelf, "show", "warm hello")))).toContain(
      "at {{ event }}",
    );
  });
});

describe("two people who edit at once", () => {
  it("the second is told, and sees both texts", async () => {
    const store = await openLibrary();
    await at(store, OWNER, (shelf) => perform(shelf, "save", `warm hello\n${TEXT}`));
    const template = await at(store, OWNER, ({ templates }) =>
      templates.find("slack:T1", OWNER.id, "warm hello"),
    );
    const id = template?.id ?? "";
    await at(store, OWNER, (shelf) => edited(shelf, id, 1, "Hi {{ recipient }}, first."));
    const words = said(
      await at(store, MANAGER, (shelf) => edited(shelf, id, 1, "Hi {{ recipient }}, second.")),
    );
    expect(words).toContain("Somebody has changed «warm hello»");
    expect(words).toContain("Hi {{ recipient }}, first.");
    expect(words).toContain("Hi {{ recipient }}, second.");
    expect(said(await at(store, OWNER, (shelf) => perform(shelf, "show", "warm hello")))).toContain("first.");
  });
});
