import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { plainLines } from "../../src/chat/plain.ts";
import { createCoach } from "../../src/coach.ts";

const call = {
  tenant: "terminal:local",
  user: { id: "sam", manager: true },
  place: { id: "terminal" },
  eventId: "e1",
  now: new Date("2026-03-02T09:00:00Z"),
} as const;

describe("every command", () => {
  it.each(commands)(
    "$name says what it does in one line, and `help` shows how it is typed",
    async (command) => {
      expect(command.summary).toMatch(/^[A-Z].{10,98}[^.]$/);
      expect(command.example.startsWith(`/${command.name} `)).toBe(true);
      const [option] = command.options;
      const args = option ? { [option.name]: " Help " } : {};
      const lines = (await command.run({ ...call, args }, createCoach())).flatMap(plainLines);
      expect(lines[0]).toContain(`/${command.name}`);
      expect(lines).toContain(`Such as: ${command.example}`);
    },
  );

  it("has a form only where the command can come without arguments", () => {
    for (const { form, options } of commands) {
      if (form) expect(options.every((option) => !option.required)).toBe(true);
    }
  });
});
