import { describe, expect, it, vi } from "vitest";
import { KEY, onTerminal, pasted } from "./tty.ts";

const NAME = "Sam from Acme";
const REASON = "to learn how you run load tests on a small budget";
const CONTEXT = "your talk on retry storms at DevConf";
const toPreview = [NAME, KEY.enter, REASON, KEY.enter, CONTEXT, KEY.enter];

/** The last lines of a screen. */
const bottom = (screen: string, count: number) => screen.split("\n").slice(-count).join("\n");

describe.each([80, 40])("the conversation on a terminal of %i columns", (columns) => {
  it("asks, shows the length while one types, and ends in a note", async () => {
    const session = await onTerminal([], { columns });
    await session.type("Sam");
    expect(bottom(session.screen(), 2)).toMatch(/^› Sam\n {2}3\/300 ▱/);
    await session.type(" from Acme", KEY.enter, REASON, KEY.enter, CONTEXT, KEY.enter);
    const shown = session.screen();
    expect(shown).toMatch(/^Your note \((\d+)\/300\):\n\nHi, /m);
    expect(shown).toMatch(/^▰+▱+$|\/300 .*▰+▱+$/m);
    await session.type("done", KEY.enter);
    expect(await session.ended).toBe(0);
    expect(session.isRaw()).toBe(false);
  });

  it("leaves nothing of a prompt behind but what was answered", async () => {
    const session = await onTerminal([], { columns });
    const long =
      "because your talk on retry storms at DevConf last May changed how we test our payment service";
    await session.type(NAME, KEY.enter, ...(long.match(/.{1,7}/g) ?? []), KEY.left, KEY.left, "x", KEY.enter);
    const shown = session.screen();
    expect(shown.match(/^›/gm)).toHaveLength(3);
    expect(shown.match(/because your talk/g)).toHaveLength(1);
    expect(shown).not.toContain("▱");
    expect(shown.split("\n").every((line) => line.length <= columns)).toBe(true);
    await session.type(KEY.interrupt);
    await session.ended;
  });
});

describe("keys", () => {
  it("complete a command line with Tab, names of templates too", async () => {
    const session = await onTerminal([]);
    await session.type("/connect-te", KEY.tab);
    await vi.waitFor(() => expect(session.screen()).toMatch(/› \/connect-template/));
    await session.type("use webin", KEY.tab);
    await vi.waitFor(() => expect(session.screen()).toContain("/connect-template use After a webinar"));
    await session.type(KEY.enter);
    expect(session.screen()).toContain("Step 1 of");
    await session.type(KEY.interrupt);
    await session.ended;
  });

  it("choose an action with the arrows", async () => {
    const session = await onTerminal([]);
    await session.type(NAME, KEY.enter, REASON, KEY.enter, KEY.down);
    expect(session.screen()).toMatch(/\[[A-Z][^\]]+\]/);
    const chosen = async (label: string) => {
      for (let step = 0; step < 20 && !session.screen().includes(`[${label}]`); step++)
        await session.type(KEY.right);
    };
    await chosen("Skip");
    await session.type(KEY.enter);
    expect(session.screen()).toContain("› Skip");
    expect(session.screen()).toContain("Your note (");
    await session.type(KEY.interrupt);
    await session.ended;
  });

  it("choose at the preview by the letters of a word, and Enter alone chooses nothing", async () => {
    const session = await onTerminal([]);
    await session.type(...toPreview);
    const before = session.screen();
    await session.type(KEY.enter);
    expect(session.screen()).toBe(before);
    await session.type("no");
    expect(bottom(session.screen(), 2)).toBe("› no\n [Just the note]");
    await session.type(KEY.enter, "edit re", KEY.tab);
    expect(bottom(session.screen(), 2)).toContain("› edit reason");
    await session.type(KEY.enter);
    expect(bottom(session.screen(), 8)).toContain("Step 2 of 3:");
    await session.type(KEY.interrupt);
    await session.ended;
  });

  it("edit a line as a shell does", async () => {
    const session = await onTerminal([]);
    await session.type("Samm", KEY.backspace, "\u0001", "I'm ", "\u0005", " x", "\u0017");
    expect(bottom(session.screen(), 2)).toMatch(/^› I'm Sam\n/);
    await session.type("\u0015");
    expect(session.screen()).toMatch(/\n›\n/);
    await session.type(KEY.end);
    expect(await session.ended).toBe(2);
  });

  it("answer slash commands at every prompt and come back to the question", async () => {
    const session = await onTerminal([]);
    await session.type("/connect-guide limits", KEY.enter);
    expect(session.screen().match(/Step 1 of 3:/g)).toHaveLength(2);
    await session.type(...toPreview, "/connect-review Hi Priya, let's connect", KEY.enter);
    expect(session.screen()).toContain("Fix before sending");
    await session.type("do", KEY.enter);
    expect(await session.ended).toBe(0);
  });

  it("are an answer, and choose nothing, where a new draft is offered beside a kept one", async () => {
    const session = await onTerminal([]);
    await session.type(...toPreview, "/connect-draft Tom", KEY.enter);
    expect(session.screen()).toContain("Go on with it");
    await session.type("Go", KEY.enter);
    expect(bottom(session.screen(), 8)).toContain("Step 2 of 3: Why would you like to connect with Tom?");
    await session.type(KEY.interrupt);
    await session.ended;
  });

  it("are the recipient's name where that is asked, though a button's label begins with it", async () => {
    const session = await onTerminal([]);
    await session.type(...toPreview, "set", KEY.enter, "Can");
    expect(bottom(session.screen(), 2)).toMatch(/^› Can\n {2}3\/300 /);
    await session.type(KEY.enter);
    expect(session.screen()).toMatch(/^Hi Can, /m);
    await session.type("do", KEY.enter);
    expect(await session.ended).toBe(0);
  });

  it("stop the whole job with Ctrl-Z, npm too, and draw the prompt again when it goes on", async () => {
    const session = await onTerminal([]);
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    try {
      await session.type("Sam", "\u001a");
      expect(kill).toHaveBeenCalledWith(0, "SIGTSTP");
      expect(session.isRaw()).toBe(false);
      process.emit("SIGCONT");
      await session.type("!");
      expect(session.isRaw()).toBe(true);
      expect(bottom(session.screen(), 2)).toMatch(/^› Sam!\n/);
    } finally {
      kill.mockRestore();
    }
    await session.type(KEY.interrupt);
    await session.ended;
  });

  it("copy the note by OSC 52 when asked, and only then", async () => {
    const session = await onTerminal([]);
    await session.type(...toPreview);
    expect(session.sent()).not.toContain("\u001b]52");
    await session.type("copy", KEY.enter);
    const encoded = /\u001b\]52;c;([A-Za-z0-9+/=]+)\u0007/.exec(session.sent())?.[1] ?? "";
    expect(Buffer.from(encoded, "base64").toString()).toMatch(/^Hi, .*load tests.*\.$/);
    await session.type(KEY.end);
    expect(await session.ended).toBe(0);
  });
});

describe("a paste", () => {
  it("of several lines is one answer, with its control characters shown", async () => {
    const session = await onTerminal([]);
    await session.type(NAME, KEY.enter, pasted("to learn how\nyou run \u001b[2J\u0007load tests\n"));
    expect(session.screen()).toContain("› to learn how↵\n  you run ␛[2J␇load tests↵");
    expect(session.screen()).not.toContain("Step 3");
    await session.type(KEY.enter);
    expect(session.screen()).toContain("Step 3 of 3:");
    await session.type(KEY.interrupt);
    await session.ended;
  });

  it("that comes in pieces, its signs cut in two, is still one", async () => {
    const session = await onTerminal([]);
    await session.type(NAME, KEY.enter, "so \u001b[20", "0~one\r", "two\u001b[201", "~ end");
    expect(session.screen()).toContain("› so one↵\n  two end");
    await session.type(KEY.interrupt);
    await session.ended;
  });

  it("whose end never comes is given up with Ctrl-C", async () => {
    const session = await onTerminal([]);
    await session.type("\u001b[200~Sam\r", "from Acme");
    await session.type(KEY.interrupt);
    expect(await session.ended).toBe(130);
    expect(session.screen()).toContain("Sam↵");
  });

  it("of a megabyte is shown by its end and answered kindly", async () => {
    const session = await onTerminal([]);
    await session.type(pasted("word ".repeat(200_000)), KEY.enter);
    expect(session.screen().length).toBeLessThan(5_000);
    expect(session.screen()).toContain("1,000,000 characters");
    await session.type(KEY.interrupt);
    await session.ended;
  });
});

describe("leaving", () => {
  it.each([
    ["Ctrl-C", KEY.interrupt, 130],
    ["Ctrl-D", KEY.end, 2],
  ])("by %s leaves the terminal clean and says how to go on", async (_, key, status) => {
    const session = await onTerminal([]);
    await session.type(NAME, KEY.enter);
    expect(session.isRaw()).toBe(true);
    await session.type(key);
    expect(await session.ended).toBe(status);
    expect(session.isRaw()).toBe(false);
    expect(session.sent().lastIndexOf("\u001b[?2004l")).toBeGreaterThan(
      session.sent().lastIndexOf("\u001b[?2004h"),
    );
    expect(session.sent()).not.toContain("\u001b[?25l");
    expect(session.screen()).toMatch(/Your answers are kept: start connect-coach again and type resume$/);
  });

  it.each([
    ["SIGHUP", 129],
    ["SIGINT", 130],
    ["SIGQUIT", 131],
    ["SIGTERM", 143],
  ] as const)("by %s leaves the terminal clean", async (signal, status) => {
    const session = await onTerminal([]);
    const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
    try {
      process.emit(signal);
      expect(exit).toHaveBeenCalledWith(status);
      expect(session.isRaw()).toBe(false);
      expect(session.sent().endsWith("\u001b[?2004l")).toBe(true);
    } finally {
      exit.mockRestore();
    }
  });

  it("by Ctrl-D at the preview counts as done", async () => {
    const session = await onTerminal([]);
    await session.type(...toPreview, KEY.end);
    expect(await session.ended).toBe(0);
    expect(session.screen()).not.toContain("resume");
  });
});

describe("plain mode", () => {
  it("has words alone: no bars, no signs, nothing drawn twice", async () => {
    const session = await onTerminal([], { env: { CONNECT_COACH_PLAIN: "1" } });
    await session.type(NAME);
    expect(session.sent().endsWith(`> ${NAME}`)).toBe(true);
    await session.type(
      KEY.enter,
      REASON,
      KEY.enter,
      CONTEXT,
      KEY.enter,
      "note",
      KEY.enter,
      "done",
      KEY.enter,
    );
    expect(await session.ended).toBe(0);
    expect(session.screen()).not.toMatch(/[▰▱✓✗•›]/);
    expect(session.screen()).toMatch(/^Your note \(\d+\/300\):\nHi, /m);
  });
});

describe("colour", () => {
  it("is there by default and gone with NO_COLOR", async () => {
    for (const [value, colored] of [
      ["", true],
      ["1", false],
    ] as const) {
      const session = await onTerminal([], { env: { NO_COLOR: value } });
      expect(/\u001b\[\d+m/.test(session.sent())).toBe(colored);
      await session.type(KEY.interrupt);
      await session.ended;
    }
  });
});

describe("a terminal that changes its width", () => {
  it("is drawn anew without a trace", async () => {
    const session = await onTerminal([], { columns: 100 });
    await session.type(
      NAME,
      KEY.enter,
      "to learn how you run load tests on a small budget with a team of three people",
    );
    await session.resize(60);
    await session.type("!", KEY.enter);
    expect(session.screen()).toContain("Step 3 of 3:");
    await session.type(KEY.interrupt);
    await session.ended;
  });
});

describe("a terminal too narrow for a bar", () => {
  it("shows the length alone, and leaves no trace of a prompt", async () => {
    const session = await onTerminal([], { columns: 20 });
    await session.type("Sam from ", "Acme", " and", " Co");
    expect(bottom(session.screen(), 3)).toBe("› Sam from Acme and\n   Co\n  20/300");
    await session.type(KEY.enter);
    expect(session.screen().match(/Sam from Acme/g)).toHaveLength(1);
    await session.type(KEY.interrupt);
    await session.ended;
  });
});

describe("review without a note", () => {
  it("asks for it and reviews it, several lines as one note", async () => {
    const session = await onTerminal(["review"]);
    await session.type(pasted("Hi Priya,\nlet's connect."), KEY.enter);
    expect(await session.ended).toBe(1);
    expect(session.screen()).toContain("Fix before sending");
    expect(session.screen()).toContain("24/300");
  });

  it("is a mistake where none is given, and 130 after Ctrl-C", async () => {
    const session = await onTerminal(["review"]);
    await session.type(KEY.end);
    expect(await session.ended).toBe(2);
    expect(session.screen()).toContain("There is no note to review; type or paste one, or give a file.");
    const other = await onTerminal(["review"]);
    await other.type("Hi Priya", KEY.interrupt);
    expect(await other.ended).toBe(130);
    expect(other.screen()).not.toContain("There is no note");
  });
});
