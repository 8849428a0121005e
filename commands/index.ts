// Written by `npm run generate` from the files beside it: do not edit.
import type { Command } from "./command.ts";

/** Every slash command, by its file's name. */
export const commands: readonly Command[] = [];
