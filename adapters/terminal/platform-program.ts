/** `connect-coach setup` and `connect-coach doctor`: what they need of a platform is loaded when they are called. */
import type { Command } from "commander";
import { EXIT, type Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** Adds both commands. */
export function addPlatforms(program: Command, io: () => Io, done: (status: number) => void): void {
  program
    .command("setup")
    .description("bring the coach into a chat platform: slack")
    .argument("<platform>", "slack")
    .action(async (platform: string) => {
      if (platform !== "slack") throw new UsageError(`There is no setup for ${platform}: it is slack.`);
      const { setUp } = await import("../slack/setup.ts");
      const { stdin, stdout } = io();
      const apiUrl = process.env.SLACK_API_URL;
      const say = (line: string) => stdout.write(`${line}\n`);
      const set = await setUp({ input: stdin, say, file: ".env", ...(apiUrl && { apiUrl }) });
      if (!set) throw new UsageError("The input ended before both tokens were there: nothing was written.");
      done(EXIT.ready);
    });

  program
    .command("doctor")
    .description("say what of a platform's configuration is missing or wrong, and what mends it")
    .action(async () => {
      const { diagnose } = await import("../slack/doctor.ts");
      const { well, lines } = await diagnose(process.env);
      await io().stdout.write(lines.map((line) => `${line}\n`).join(""));
      done(well ? EXIT.ready : EXIT.findings);
    });
}
