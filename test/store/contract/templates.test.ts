import { expect, it } from "vitest";
import type { Tenant } from "../../../src/chat/event.ts";
import { NameTaken, VersionConflict } from "../../../src/store/faults.ts";
import type { Page, Template } from "../../../src/store/ports.ts";
import { NAME_LIMIT } from "../../../src/store/template-name.ts";
import { newTenant, onEveryEngine } from "../engines.ts";

const NOW = 1_790_000_000_000;
const DAY = 24 * 60 * 60 * 1_000;

onEveryEngine((stage) => {
  interface New {
    id?: string;
    text?: string;
    owner?: string;
    private?: boolean;
  }
  const create = (tenant: Tenant, name: string, { id = name, ...more }: New = {}) =>
    stage.ask(({ templates }) =>
      templates.create(
        tenant,
        { id, name, text: "Hi {{ recipient }}", owner: "U1", private: false, ...more },
        NOW,
      ),
    );
  const find = (tenant: Tenant, name: string, user = "U1") =>
    stage.ask(({ templates }) => templates.find(tenant, user, name));
  const get = (tenant: Tenant, id: string) => stage.ask(({ templates }) => templates.get(tenant, id));
  const list = (
    tenant: Tenant,
    query: { search?: string; mine?: boolean; after?: string; user?: string } = {},
  ) => stage.ask(({ templates }) => templates.list(tenant, { user: "U1", limit: 100, ...query }));
  const names = ({ rows }: Page<Template>) => rows.map(({ name }) => name);

  it("keeps and finds many at once, in whatever case, and none of them where a name is taken", async () => {
    const tenant = newTenant();
    const many = Array.from({ length: 1_203 }, (_, at) => ({
      ...{ id: `T${at}`, name: `Number ${at}`, text: "Hi {{ recipient }}", owner: "U1", private: false },
    }));
    await stage.ask(({ templates }) => templates.createAll(tenant, many, NOW));
    const asked = [...many.map(({ name }) => name.toUpperCase()), "another"];
    const found = await stage.ask(({ templates }) => templates.findAll(tenant, "U1", asked));
    expect(found.map(({ name }) => name).toSorted()).toEqual(many.map(({ name }) => name).toSorted());
    expect(await stage.ask(({ templates }) => templates.findAll(newTenant(), "U1", asked))).toEqual([]);
    const taken = [
      { ...many[0], id: "A", name: "new" },
      { ...many[0], id: "B", name: "NUMBER 7" },
    ] as typeof many;
    await expect(stage.ask(({ templates }) => templates.createAll(tenant, taken, NOW))).rejects.toThrow(
      NameTaken,
    );
    expect(await find(tenant, "new")).toBeUndefined();
  });

  it("keeps a template", async () => {
    const tenant = newTenant();
    await create(tenant, "Web Summit", { id: "T1", private: true });
    expect(await find(tenant, "web summit")).toEqual({
      id: "T1",
      name: "Web Summit",
      text: "Hi {{ recipient }}",
      owner: "U1",
      private: true,
      uses: 0,
      usedAt: undefined,
      createdAt: NOW,
      updatedAt: NOW,
      version: 1,
      deletedAt: undefined,
    });
    expect(await get(tenant, "T1")).toEqual(await find(tenant, "Web Summit"));
    expect(await find(tenant, "Web")).toBeUndefined();
    expect(await get(tenant, "T2")).toBeUndefined();
  });

  it.each([
    ["case", "Web Summit", "WEB SUMMIT"],
    ["a space behind", "Web Summit", "Web Summit "],
    ["the normal form", "Caf\u00e9", "Cafe\u0301"],
    ["the dot of a capital", "\u0130zmir", "izmir"],
  ])("takes names that differ in %s for one", async (_what, one, other) => {
    const tenant = newTenant();
    await create(tenant, one);
    expect((await find(tenant, other))?.name).toBe(one);
    await expect(create(tenant, other, { id: "another" })).rejects.toThrow(NameTaken);
    expect(names(await list(tenant, { search: other }))).toEqual([one]);
    await create(newTenant(), other);
  });

  it("finds names exactly, whatever they mean to a database", async () => {
    const tenant = newTenant();
    const strange = [
      "100% you",
      "100x you",
      "a_b",
      "aXb",
      "o'brien",
      "'; drop table template; --",
      "back\\slash",
      "%",
      '"q"',
    ];
    for (const name of strange) await create(tenant, name);
    for (const name of strange) expect((await find(tenant, name))?.name).toBe(name);
    const found = async (search: string) => names(await list(tenant, { search }));
    expect(await found("%")).toEqual(["%", "100% you"]);
    expect(await found("y 100%")).toEqual(["100% you"]);
    expect(await found("0%")).toEqual([]);
    expect(await found("_")).toEqual(["a_b"]);
    expect(await found("A_B")).toEqual(["a_b"]);
    expect(await found("'")).toEqual(["o'brien", "'; drop table template; --"]);
    expect(await found("\\")).toEqual(["back\\slash"]);
    expect(await found("\\_")).toEqual([]);
    expect(await found("")).toHaveLength(strange.length);
  });

  it("finds words in any order, by their beginnings, and pages through what it finds once", async () => {
    const tenant = newTenant();
    const many = Array.from({ length: 900 }, (_, at) => ({
      ...{
        id: `T${at}`,
        name: `${at % 2 === 0 ? "Even" : "Odd"} one ${at}`,
        text: "Hi",
        owner: "U1",
        private: at % 3 === 0,
      },
    }));
    await stage.ask(({ templates }) => templates.createAll(tenant, many, NOW));
    expect(names(await list(tenant, { search: "17 ODD" }))).toEqual([
      "Odd one 17",
      "Odd one 171",
      "Odd one 173",
      "Odd one 175",
      "Odd one 177",
      "Odd one 179",
    ]);
    expect(names(await list(tenant, { search: "eve", user: "U2" }))).toHaveLength(100);
    const found: string[] = [];
    let [after, pages]: [string | undefined, number] = [undefined, 0];
    do {
      const page = await stage.ask(({ templates }) =>
        templates.list(tenant, {
          user: "U1",
          search: "one odd",
          limit: 70,
          ...(after !== undefined && { after }),
        }),
      );
      found.push(...names(page));
      after = page.next;
      expect(++pages).toBeLessThan(20);
    } while (after !== undefined);
    expect(found.toSorted()).toEqual(
      many
        .map(({ name }) => name)
        .filter((name) => name.startsWith("Odd"))
        .toSorted(),
    );
    expect(names(await list(tenant, { search: "even odd" }))).toEqual([]);
    expect(names(await list(tenant, { search: "ven" }))).toEqual([]);
  });

  it("stops looking through many names, and goes on where it stopped until it has seen all", async () => {
    const tenant = newTenant();
    const many = (count: number, name: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => ({
        ...{ id: name(at), name: name(at), text: "Hi", owner: "U1", private: at % 3 === 0 },
      }));
    // Each of the first is there twice among words that begin with `event`, and the second time behind all others.
    const given = [
      ...many(2_600, (at) => `event ${at} eventful`),
      ...many(750, (at) => `eventful ${at} last`),
      ...many(750, (at) => `other ${at}`),
    ];
    await stage.ask(({ templates }) => templates.createAll(tenant, given, NOW));
    const through = async (search: string) => {
      const found: string[] = [];
      let [after, pages]: [string | undefined, number] = [undefined, 0];
      do {
        const page = await list(tenant, { search, ...(after !== undefined && { after }) });
        found.push(...names(page));
        after = page.next;
        expect(++pages).toBeLessThan(25);
      } while (after !== undefined);
      return found.toSorted();
    };
    expect(await through("event other")).toEqual([]);
    expect(await through("event last")).toEqual(
      given
        .map(({ name }) => name)
        .filter((name) => name.endsWith("last"))
        .toSorted(),
    );
  });

  it("orders names by their characters, and pages through all of them once", async () => {
    const tenant = newTenant();
    const given = [
      "b",
      "\u{1f600}",
      "B 2",
      "a-b",
      "ab",
      "a b",
      "\u00e9",
      "z",
      "\uff5ez",
      "_",
      "A",
      "10",
      "9",
      "\u4e2d",
    ];
    for (const name of given) await create(tenant, name);
    const all = names(await list(tenant));
    expect(all).toEqual([
      "10",
      "9",
      "_",
      "A",
      "a b",
      "a-b",
      "ab",
      "b",
      "B 2",
      "z",
      "\uff5ez",
      "\u00e9",
      "\u4e2d",
      "\u{1f600}",
    ]);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await stage.ask(({ templates }) =>
        templates.list(tenant, { user: "U1", limit: 4, ...(after !== undefined && { after }) }),
      );
      paged.push(...names(page));
      after = page.next;
    } while (after !== undefined);
    expect(paged).toEqual(all);
  });

  it("gives no next page where a page ends with the last name", async () => {
    const tenant = newTenant();
    await create(tenant, "a");
    await create(tenant, "b");
    const page = (limit: number) =>
      stage.ask(({ templates }) => templates.list(tenant, { user: "U1", limit }));
    expect((await page(1)).next).toBe("a");
    expect((await page(2)).next).toBeUndefined();
  });

  it("shows private templates to their owner alone, and a person's own when asked for", async () => {
    const tenant = newTenant();
    await create(tenant, "team");
    await create(tenant, "mine", { private: true });
    await create(tenant, "theirs", { owner: "U2", private: true });
    await create(tenant, "their team's", { owner: "U2" });
    expect(names(await list(tenant))).toEqual(["mine", "team", "their team's"]);
    expect(names(await list(tenant, { mine: true }))).toEqual(["mine", "team"]);
    const team = await stage.ask(({ templates }) =>
      templates.list(tenant, { user: "U1", team: true, limit: 9 }),
    );
    expect(names(team)).toEqual(["team", "their team's"]);
    expect(names(await list(tenant, { user: "U2" }))).toEqual(["team", "their team's", "theirs"]);
    expect(names(await list(tenant, { search: "theirs" }))).toEqual([]);
  });

  it("shares the name of a private template with nobody, and finds a person's own first", async () => {
    const tenant = newTenant();
    await create(tenant, "One", { id: "private of U2", owner: "U2", private: true });
    await create(tenant, "ONE", { id: "shared", owner: "U1" });
    await create(tenant, "one", { id: "private of U3", owner: "U3", private: true });
    for (const [user, ...ids] of [
      ["U1", "shared"],
      ["U2", "private of U2", "shared"],
      ["U3", "private of U3", "shared"],
    ] as const) {
      expect(await find(tenant, "one", user)).toMatchObject({ id: ids[0] });
      const found = await stage.ask(({ templates }) => templates.findAll(tenant, user, ["one"]));
      expect(found.map((one) => one.id).toSorted()).toEqual(ids);
    }
    for (const more of [{ owner: "U9" }, { owner: "U2", private: true }])
      await expect(create(tenant, "oNE", { id: "another", ...more })).rejects.toThrow(NameTaken);
    await stage.ask(({ templates }) => templates.remove(tenant, "private of U2", "U2", NOW + 2));
    await stage.ask(({ templates }) => templates.remove(tenant, "shared", "U1", NOW + 1));
    const deleted = (user: string) =>
      stage.ask(({ templates }) => templates.findDeleted(tenant, user, "one", NOW + 3));
    expect(await deleted("U1")).toMatchObject({ id: "shared" });
    expect(await deleted("U2")).toMatchObject({ id: "private of U2" });
  });

  it("shows two of one name, a shared and a private one, on one page", async () => {
    const tenant = newTenant();
    await create(tenant, "one", { id: "private", private: true });
    await create(tenant, "one", { id: "shared", owner: "U2" });
    await create(tenant, "a", { id: "a" });
    const page = await stage.ask(({ templates }) => templates.list(tenant, { user: "U1", limit: 2 }));
    expect(names(page)).toEqual(["a"]);
    const next = await stage.ask(({ templates }) =>
      templates.list(tenant, { user: "U1", limit: 2, after: page.next ?? "" }),
    );
    expect(names(next)).toEqual(["one", "one"]);
    expect(next.next).toBeUndefined();
  });

  it("keeps what a template was before each edit, with who and when", async () => {
    const tenant = newTenant();
    await create(tenant, "one", { id: "T1", text: "first" });
    await stage.ask(async ({ templates }) => {
      await templates.edit(tenant, "T1", { text: "second", version: 1, by: "U2" }, NOW + 1);
      await templates.edit(tenant, "T1", { name: "Two", version: 2, by: "U3" }, NOW + 2);
      await templates.edit(tenant, "T1", { owner: "U9", private: true, version: 3, by: "U4" }, NOW + 3);
    });
    expect(await find(tenant, "two", "U9")).toMatchObject({
      ...{ id: "T1", name: "Two", text: "second", owner: "U9", private: true },
      ...{ version: 4, createdAt: NOW, updatedAt: NOW + 3 },
    });
    expect(await find(tenant, "one")).toBeUndefined();
    expect(await stage.ask(({ templates }) => templates.history(tenant, "T1"))).toEqual([
      { version: 3, name: "Two", text: "second", by: "U4", at: NOW + 3 },
      { version: 2, name: "one", text: "second", by: "U3", at: NOW + 2 },
      { version: 1, name: "one", text: "first", by: "U2", at: NOW + 1 },
    ]);
  });

  it("refuses an edit of what another has changed in between", async () => {
    const tenant = newTenant();
    await create(tenant, "one", { id: "T1", text: "first" });
    await stage.ask(async ({ templates }) => {
      await templates.edit(tenant, "T1", { text: "second", version: 1, by: "U2" }, NOW);
      for (const [id, version] of [
        ["T1", 1],
        ["T1", 9],
        ["T0", 1],
      ] as const) {
        const late = templates.edit(tenant, id, { text: "late", version, by: "U3" }, NOW);
        await expect(late).rejects.toThrow(VersionConflict);
      }
    });
    expect(await find(tenant, "one")).toMatchObject({ text: "second", version: 2 });
    expect(await stage.ask(({ templates }) => templates.history(tenant, "T1"))).toHaveLength(1);
  });

  it("refuses a name that is taken, and the transaction goes on", async () => {
    const tenant = newTenant();
    await create(tenant, "One", { id: "T1" });
    await create(tenant, "Two", { id: "T2" });
    await stage.ask(async ({ templates, people }) => {
      const renamed = templates.edit(tenant, "T2", { name: "ONE", version: 1, by: "U1" }, NOW);
      await expect(renamed).rejects.toThrow(NameTaken);
      const another = { id: "T3", name: "tWO", text: "", owner: "U1", private: false };
      await expect(templates.create(tenant, another, NOW)).rejects.toThrow(NameTaken);
      await people.save(tenant, "U1", '"went on"', NOW);
    });
    expect(await stage.ask(({ people }) => people.find(tenant, "U1"))).toBe('"went on"');
    expect(await find(tenant, "two")).toMatchObject({ name: "Two", version: 1 });
    expect(await get(tenant, "T3")).toBeUndefined();
    expect(await stage.ask(({ templates }) => templates.history(tenant, "T2"))).toEqual([]);
  });

  it("lets a name change in nothing but its case", async () => {
    const tenant = newTenant();
    await create(tenant, "web summit", { id: "T1" });
    await stage.ask(({ templates }) =>
      templates.edit(tenant, "T1", { name: "Web Summit", version: 1, by: "U1" }, NOW),
    );
    expect((await find(tenant, "WEB SUMMIT"))?.name).toBe("Web Summit");
  });

  it.each([
    ["empty", ""],
    ["nothing that can be seen", " \u200b\u00ad\u3164 "],
    ["too long", "x".repeat(NAME_LIMIT + 1)],
  ])("refuses a name that is %s", async (_what, name) => {
    const tenant = newTenant();
    await expect(create(tenant, name, { id: "T1" })).rejects.toThrow(RangeError);
    await create(tenant, "good", { id: "T1" });
    const renamed = stage.ask(({ templates }) =>
      templates.edit(tenant, "T1", { name, version: 1, by: "U1" }, NOW),
    );
    await expect(renamed).rejects.toThrow(RangeError);
    expect(await find(tenant, name)).toBeUndefined();
  });

  it("keeps the longest names there are, and finds nothing by longer ones", async () => {
    const tenant = newTenant();
    // The character that grows most when it is compared, and ones that no compression makes shorter.
    const widest = "\ufdfa".repeat(NAME_LIMIT);
    const densest = String.fromCodePoint(
      ...Array.from({ length: NAME_LIMIT / 2 }, (_, at) => 0x20000 + at * 811),
    );
    for (const name of [widest, densest]) {
      await create(tenant, name);
      expect((await find(tenant, name))?.name).toBe(name);
      expect(names(await list(tenant, { search: name }))).toEqual([name]);
    }
    expect(await find(tenant, "x".repeat(100_000))).toBeUndefined();
    expect(names(await list(tenant, { search: "%".repeat(100_000) }))).toEqual([]);
  });

  it("deletes a template, and its name is free", async () => {
    const tenant = newTenant();
    await create(tenant, "one", { id: "T1", text: "first" });
    const remove = (id: string) => stage.ask(({ templates }) => templates.remove(tenant, id, "U2", NOW + 1));
    expect(await remove("T1")).toBe(true);
    expect(await remove("T1")).toBe(false);
    expect(await remove("T0")).toBe(false);
    expect(await find(tenant, "one")).toBeUndefined();
    expect(names(await list(tenant))).toEqual([]);
    expect(await get(tenant, "T1")).toMatchObject({ deletedAt: NOW + 1, text: "first" });
    expect(await stage.ask(({ templates }) => templates.history(tenant, "T1"))).toMatchObject([
      { by: "U2", at: NOW + 1 },
    ]);
    await create(tenant, "ONE", { id: "T2" });
    expect(await find(tenant, "one")).toMatchObject({ id: "T2" });
  });

  it("does not edit or count the use of a deleted template", async () => {
    const tenant = newTenant();
    await create(tenant, "one", { id: "T1" });
    await stage.ask(({ templates }) => templates.remove(tenant, "T1", "U1", NOW));
    await stage.ask(async ({ templates }) => {
      await templates.used(tenant, "T1", NOW);
      const late = templates.edit(tenant, "T1", { text: "late", version: 2, by: "U1" }, NOW);
      await expect(late).rejects.toThrow(VersionConflict);
    });
    expect(await get(tenant, "T1")).toMatchObject({ uses: 0, text: "Hi {{ recipient }}" });
  });

  it("restores a deleted template for 30 days", async () => {
    const tenant = newTenant();
    await create(tenant, "one", { id: "T1" });
    const restore = (now: number, id = "T1") =>
      stage.ask(({ templates }) => templates.restore(tenant, id, "U1", now));
    const findDeleted = (now: number) =>
      stage.ask(({ templates }) => templates.findDeleted(tenant, "U1", "ONE", now));
    expect(await restore(NOW)).toBe(false);
    expect(await findDeleted(NOW)).toBeUndefined();
    await stage.ask(({ templates }) => templates.remove(tenant, "T1", "U1", NOW));
    expect(await restore(NOW + 30 * DAY)).toBe(false);
    expect(await findDeleted(NOW + 30 * DAY)).toBeUndefined();
    expect(await findDeleted(NOW + 30 * DAY - 1)).toMatchObject({ id: "T1" });
    expect(await restore(NOW, "T0")).toBe(false);
    expect(await restore(NOW + 30 * DAY - 1)).toBe(true);
    expect(await find(tenant, "one")).toMatchObject({ id: "T1", deletedAt: undefined, version: 3 });
    expect(await stage.ask(({ templates }) => templates.history(tenant, "T1"))).toHaveLength(2);
  });

  it("does not restore a template over another of its name, and the transaction goes on", async () => {
    const tenant = newTenant();
    await create(tenant, "one", { id: "T1" });
    await stage.ask(({ templates }) => templates.remove(tenant, "T1", "U1", NOW));
    await create(tenant, "One", { id: "T2" });
    await stage.ask(async ({ templates, people }) => {
      await expect(templates.restore(tenant, "T1", "U1", NOW)).rejects.toThrow(NameTaken);
      await people.save(tenant, "U1", '"went on"', NOW);
    });
    expect(await get(tenant, "T1")).toMatchObject({ deletedAt: NOW });
    expect(await stage.ask(({ people }) => people.find(tenant, "U1"))).toBe('"went on"');
  });

  it("finds the one that was deleted last among several of a name", async () => {
    const tenant = newTenant();
    for (const [id, at] of [
      ["T1", 5],
      ["T2", 9],
      ["T3", 7],
    ] as const) {
      await create(tenant, "one", { id });
      await stage.ask(({ templates }) => templates.remove(tenant, id, "U1", NOW + at));
    }
    const found = await stage.ask(({ templates }) => templates.findDeleted(tenant, "U1", "One", NOW + 10));
    expect(found?.id).toBe("T2");
  });

  it("counts uses, which are no edits", async () => {
    const tenant = newTenant();
    await create(tenant, "one", { id: "T1" });
    await stage.ask(async ({ templates }) => {
      await templates.used(tenant, "T1", NOW + 1);
      await templates.used(tenant, "T1", NOW + 2);
    });
    expect(await find(tenant, "one")).toMatchObject({ uses: 2, usedAt: NOW + 2, version: 1, updatedAt: NOW });
  });

  it("lets one of two have a name that both want at the same moment", async () => {
    const tenant = newTenant();
    const tries = await Promise.allSettled(
      ["A", "B", "C", "D"].map((id) => create(tenant, id).then(() => rename(id))),
    );
    async function rename(id: string) {
      await stage.ask(({ templates }) =>
        templates.edit(tenant, id, { name: "wanted", version: 1, by: "U1" }, NOW),
      );
    }
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const ended of tries)
      if (ended.status === "rejected") expect(ended.reason).toBeInstanceOf(NameTaken);
    expect(names(await list(tenant, { search: "wanted" }))).toEqual(["wanted"]);
  });
});
