import { describe, expect, it } from "vitest";
import { templateFromDraft } from "../../src/library/from-draft.ts";
import { perform } from "../../src/library/library.ts";
import { parseTemplate } from "../../src/templates/template.ts";
import { at, OWNER, openLibrary, said } from "./library.ts";

describe("a note as a template", () => {
  it.each([
    [
      "who it is to, who writes, and the event",
      {
        note: "Hi Priya, I'm Sam from Acme. I loved your talk at KotlinConf.",
        ...{ name: "Sam from Acme", recipient: "Priya", context: "KotlinConf" },
      },
      "Hi {{ recipient }}, I'm {{ name }} from Acme. I loved your talk at {{ event }}.",
    ],
    [
      "the first name of a whole one",
      { note: "Hi Priya, Sam here.", name: "Hi, I'm Sam", recipient: "Priya Patel" },
      "Hi {{ recipient }}, {{ name }} here.",
    ],
    [
      "a title and a surname",
      { note: "Dear Dr. Rao, I am Prof. Osei.", name: "Prof. Osei", recipient: "Dr. Rao" },
      "Dear {{ recipient }}, I am {{ name }}.",
    ],
    [
      "whole words alone",
      { note: "Hi Sam, Samantha said Samsung.", name: "Ann", recipient: "Sam" },
      "Hi {{ recipient }}, Samantha said Samsung.",
    ],
    [
      "two of one name",
      { note: "Hi Sam, I'm Sam.", name: "Sam", recipient: "Sam" },
      "Hi {{ recipient }}, I'm {{ name }}.",
    ],
    [
      "a context that is no event",
      {
        note: "Hi Priya, your post on quiet alarms helped.",
        name: "Sam",
        recipient: "Priya",
        context: "your post on quiet alarms.",
      },
      "Hi {{ recipient }}, {{ context }} helped.",
    ],
    [
      "nothing that stands there in other words",
      { note: "Hi, we met at the fair.", name: "nobody", context: "I met them at the fair" },
      "Hi, we met at the fair.",
    ],
    [
      "names of any script",
      { note: "Привет, Аня! 我是李雷。", name: "李雷", recipient: "Аня" },
      "Привет, {{ recipient }}! 我是李雷。",
    ],
  ])("%s", (_, draft, text) => {
    const made = templateFromDraft(draft);
    expect(made.text).toBe(text);
    expect(parseTemplate(made.text).ok).toBe(true);
    for (const { from } of made.changes) expect(draft.note).toContain(from);
  });
});

describe("save, with a draft open", () => {
  const draft = {
    note: "Hi Priya, Sam here. I loved your talk at KotlinConf.",
    name: "Sam",
    recipient: "Priya",
  };

  it("opens the form with the note in it, and says what became what", async () => {
    const store = await openLibrary();
    const [message] = await at(store, OWNER, (shelf) => perform({ ...shelf, draft }, "save", ""));
    expect(said(message ? [message] : [])).toContain("Priya became {{ recipient }}");
    expect(message?.form?.fields).toMatchObject([
      { id: "name" },
      { id: "text", value: "Hi {{ recipient }}, {{ name }} here. I loved your talk at KotlinConf." },
    ]);
  });

  it("takes a text that is given, and leaves the draft alone", async () => {
    const store = await openLibrary();
    await at(store, OWNER, (shelf) => perform({ ...shelf, draft }, "save", "mine\nHi {{ recipient }}."));
    expect(said(await at(store, OWNER, (shelf) => perform(shelf, "show", "mine")))).toContain(
      "“Hi {{ recipient }}.”",
    );
  });
});
