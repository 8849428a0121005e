import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manifest, manifestText } from "../../adapters/slack/manifest.ts";
import { commands } from "../../commands/index.ts";

const root = join(import.meta.dirname, "../..");

describe("the manifest", () => {
  it("is the one in the repository: `npm run manifest` writes it", () => {
    expect(readFileSync(join(root, "manifest.json"), "utf8")).toBe(manifestText());
  });

  it("has every command, and asks for nothing to read in channels", () => {
    const text = manifestText();
    for (const { name } of commands) expect(text).toContain(`"/${name}"`);
    expect(text).not.toMatch(/channels:|groups:|files:|users:read\.email/);
  });

  it("names one address for everything over HTTP", () => {
    const url = "https://coach.example/slack/events";
    const text = JSON.stringify(manifest(url));
    expect(text.split(url)).toHaveLength(commands.length + 3);
    expect(text).toContain('"socket_mode_enabled":false');
  });

  it("gives each scope its reason in the docs", () => {
    const docs = readFileSync(join(root, "docs/slack.md"), "utf8");
    const { scopes } = (manifest() as { oauth_config: { scopes: { bot: string[] } } }).oauth_config;
    for (const scope of scopes.bot) expect(docs).toContain(`| \`${scope}\` |`);
  });
});
