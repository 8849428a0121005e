/** What people type comes back as it was, on every engine the same: faults.md's row of strange characters. */
import { expect, it } from "vitest";
import { newTenant, onEveryEngine } from "../engines.ts";

const NOW = 1_790_000_000_000;
const key = { user: "U1", place: "D1" };

/** Kept as they are. */
const KEPT: [what: string, text: string][] = [
  ["nothing", ""],
  ["quotes and backslashes", `'; drop table draft; -- " \\ \\u0000 $1 ? :name @x`],
  [
    "a character outside the first plane",
    "\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f1ef}\u{1f1f5} \u{1d400}",
  ],
  ["unassigned, private use and noncharacters", "\u0378 \ue000 \u{10fffd} \ufffe \uffff \u{1fffe}"],
  ["composed and decomposed", "caf\u00e9 cafe\u0301"],
  ["controls and line breaks", "\u0001\u0007\u001b[31m\u007f\u0085\r\n\t\v\f\u2028\u2029"],
  ["direction and invisible characters", "\u202eevil\u202c \u2066x\u2069 \ufeff \u200b \u00ad"],
  ["a replacement character that was there", "\ufffd"],
  ["100,000 characters", "\u{1f600}x".repeat(33_000)],
];

/** What PostgreSQL refuses, and so neither engine keeps as plain text; in JSON it is written as escapes. */
const LOST: [what: string, text: string, kept: string][] = [
  ["U+0000", "a\u0000b\u0000", "ab"],
  ["a lone high surrogate", "a\ud83db", "a\ufffdb"],
  ["a lone low surrogate", "a\ude00b", "a\ufffdb"],
  ["surrogates the wrong way round", "\ude00\ud83d", "\ufffd\ufffd"],
];

onEveryEngine((stage) => {
  it.each([...KEPT, ...LOST].map(([what, text]) => [what, text]))(
    "%s: a draft, a memory, settings and a reply come back as they were",
    async (_what, text) => {
      const tenant = newTenant();
      const json = JSON.stringify({ text });
      const back = await stage.ask(async ({ drafts, people, teams, outbox }) => {
        await drafts.save(tenant, key, { state: json, version: 0 }, NOW);
        await people.save(tenant, "U1", json, NOW);
        await teams.save(tenant, { settings: json, version: 0 }, NOW);
        const lease = { by: "me", until: NOW };
        const [reply] = await outbox.add(tenant, { ...key, eventId: "E1", bodies: [json], now: NOW, lease });
        return [
          (await drafts.find(tenant, key))?.state,
          await people.find(tenant, "U1"),
          (await teams.find(tenant))?.settings,
          reply?.body,
        ];
      });
      for (const one of back) expect(JSON.parse(one ?? "null")).toEqual({ text });
    },
  );

  it.each(KEPT)("%s: a template's text comes back as it was", async (_what, text) => {
    const tenant = newTenant();
    const found = await stage.ask(async ({ templates }) => {
      await templates.create(tenant, { id: "T1", name: "one", text, owner: "U1", private: false }, NOW);
      return templates.find(tenant, "U1", "one");
    });
    expect(found?.text).toBe(text);
  });

  it.each(LOST)(
    "%s: a template is kept without it, and its name found with it",
    async (_what, text, kept) => {
      const tenant = newTenant();
      await stage.ask(async ({ templates }) => {
        await templates.create(
          tenant,
          { id: "T1", name: `name ${text}`, text, owner: "U1", private: false },
          NOW,
        );
        const template = { id: "T1", name: `name ${kept}`, text: kept };
        expect(await templates.find(tenant, "U1", `name ${text}`)).toMatchObject(template);
        await templates.edit(tenant, "T1", { name: `${text}2`, text: `${text}2`, version: 1, by: "U1" }, NOW);
        expect(await templates.find(tenant, "U1", `${kept}2`)).toMatchObject({
          name: `${kept}2`,
          text: `${kept}2`,
        });
        const page = await templates.list(tenant, { user: "U1", search: text, after: text, limit: 9 });
        expect(page.rows.map(({ name }) => name)).toEqual([`${kept}2`]);
      });
    },
  );

  it("takes no id for another: case, normal form and a space behind all count", async () => {
    const tenant = newTenant();
    const users = ["u1", "U1", "U1 ", "\u00e9", "e\u0301", "100%", "1000"];
    await stage.ask(async ({ people }) => {
      for (const user of users) await people.save(tenant, user, JSON.stringify(user), NOW);
      for (const user of users) expect(await people.find(tenant, user)).toBe(JSON.stringify(user));
    });
  });

  it("keeps numbers as they are: times, versions and ids beyond 32 bits", async () => {
    const tenant = newTenant();
    const far = 253_402_300_799_999;
    await stage.ask(async ({ drafts }) => {
      await drafts.save(tenant, key, { state: "{}", version: 0 }, far);
      expect(await drafts.list(tenant, "U1")).toEqual([
        { state: "{}", version: 1, place: "D1", updatedAt: far },
      ]);
    });
  });
});
