// Written by `npm run generate` from the files beside it: do not edit.
import type { Command } from "./command.ts";
import { command as connectDraft } from "./connect-draft.ts";
import { command as connectGuide } from "./connect-guide.ts";
import { command as connectReview } from "./connect-review.ts";
import { command as connectSettings } from "./connect-settings.ts";
import { command as connectTemplate } from "./connect-template.ts";

/** Every slash command, by its file's name. */
export const commands: readonly Command[] = [
  connectDraft,
  connectGuide,
  connectReview,
  connectSettings,
  connectTemplate,
];
