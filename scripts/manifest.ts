// Writes manifest.json, which Slack makes the app from, out of the commands there are: `npm run manifest`.
import { writeFileSync } from "node:fs";
import { manifestText } from "../adapters/slack/manifest.ts";

writeFileSync(new URL("../manifest.json", import.meta.url), manifestText());
