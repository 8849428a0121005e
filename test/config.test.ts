import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";

const day = 24 * 60 * 60 * 1000;
const unset = { plain: false, color: true, encryptionKeys: [], retention: { draftMs: 7 * day } };

/** Bytes as base64, as `openssl rand -base64` writes them. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

const first = Uint8Array.from({ length: 32 }, (_, at) => at * 8);
const second = new Uint8Array(32).fill(255);

describe("the environment", () => {
  it.each([
    [{}, {}],
    [{ CONNECT_COACH_PLAIN: "1" }, { plain: true }],
    [{ CONNECT_COACH_PLAIN: " Yes " }, { plain: true }],
    [{ CONNECT_COACH_PLAIN: "" }, {}],
    [{ CONNECT_COACH_PLAIN: "off" }, {}],
    [{ NO_COLOR: "1" }, { color: false }],
    [{ NO_COLOR: "" }, {}],
    [{ SLACK_BOT_TOKEN: "xoxb", CONNECTCOACH: "1" }, {}],
    [{ CONNECT_COACH_DATA_DIR: " /x y " }, { dataDir: "/x y" }],
    [{ CONNECT_COACH_DATA_DIR: "" }, {}],
    [{ CONNECT_COACH_RETENTION_DAYS: "1" }, { retention: { draftMs: day } }],
    [{ CONNECT_COACH_RETENTION_DAYS: "365" }, { retention: { draftMs: 365 * day } }],
    [{ DATABASE_URL: "postgres://coach@db/coach" }, { databaseUrl: "postgres://coach@db/coach" }],
    [
      { DATABASE_URL: "postgresql://u:p%23@127.0.0.1:5433/db?sslmode=require" },
      { databaseUrl: "postgresql://u:p%23@127.0.0.1:5433/db?sslmode=require" },
    ],
  ])("%j", (env, config) => {
    expect(readConfig(env)).toEqual({ ok: true, config: { ...unset, ...config } });
  });

  it.each([
    [base64(first), [first]],
    [` ${base64(first)} `, [first]],
    [`${base64(second)},${base64(first)}`, [second, first]],
    [`${base64(second)}, ${base64(first)}`, [second, first]],
    [base64(second).replaceAll("/", "_").replace("=", ""), [second]],
  ])("key %#", (value, encryptionKeys) => {
    expect(readConfig({ CONNECT_COACH_ENCRYPTION_KEY: value })).toEqual({
      ok: true,
      config: { ...unset, encryptionKeys },
    });
  });

  it.each([
    ["CONNECT_COACH_ENCRYPTION_KEY", base64(first.slice(1))],
    ["CONNECT_COACH_ENCRYPTION_KEY", base64(Uint8Array.of(...first, 1))],
    ["CONNECT_COACH_ENCRYPTION_KEY", `"${base64(first)}"`],
    ["CONNECT_COACH_ENCRYPTION_KEY", `${base64(first)},`],
    ["CONNECT_COACH_ENCRYPTION_KEY", base64(first).replace(/.=$/, "B=")],
    ["CONNECT_COACH_ENCRYPTION_KEY", Buffer.from(first).toString("hex")],
    ["CONNECT_COACH_RETENTION_DAYS", "-1"],
    ["CONNECT_COACH_RETENTION_DAYS", "0"],
    ["CONNECT_COACH_RETENTION_DAYS", "366"],
    ["CONNECT_COACH_RETENTION_DAYS", "1.5"],
    ["CONNECT_COACH_RETENTION_DAYS", "0x10"],
    ["CONNECT_COACH_RETENTION_DAYS", "1e2"],
    ["CONNECT_COACH_RETENTION_DAYS", "a week"],
    ["DATABASE_URL", "mysql://coach@db/coach"],
    ["DATABASE_URL", "postgres:coach"],
    ["DATABASE_URL", "'postgres://coach@db/coach'"],
    ["DATABASE_URL", "postgres://coach:pass#word@db/coach"],
    ["CONNECT_COACH_DATA_DIR", '"/data"'],
    ["CONNECT_COACH_DATA_DIR", "/da\nta"],
    ["CONNECT_COACH_PLAIN", "2"],
  ])("refuses %s=%j, and does not repeat it", (name, value) => {
    const read = readConfig({ [name]: value });
    expect(read).toEqual({ ok: false, message: expect.stringContaining(`${name} takes `) });
    if (!read.ok) expect(read.message).not.toContain(value.slice(0, 12));
  });

  it("names every fault in one message, and no value", () => {
    const read = readConfig({
      CONNECT_COACH_PLAIN: "s3cret",
      CONNECT_COACH_DATADIR: "s3cret",
      connect_coach_plain: "1",
      CONNECT_COACH_: "s3cret",
      CONNECT_COACH_DATABASE_URL: "s3cret",
      CONNECT_COACH_ENCRYPTION_KEY: "s3cret",
      CONNECT_COACH_RETENTION_DAYS: "s3cret",
      DATABASE_URL: "s3cret://s3cret",
    });
    expect(read).toEqual({
      ok: false,
      message:
        "The environment needs a correction: CONNECT_COACH_DATADIR is not a setting (did you mean CONNECT_COACH_DATA_DIR?); " +
        "CONNECT_COACH_ is not a setting; CONNECT_COACH_DATABASE_URL is not a setting (did you mean DATABASE_URL?); " +
        "CONNECT_COACH_PLAIN takes 1 or 0; " +
        "DATABASE_URL takes postgres://USER:PASSWORD@HOST/DATABASE, signs like # and / in the password written as %23 and %2F; " +
        "CONNECT_COACH_ENCRYPTION_KEY takes 32 bytes in base64 (`openssl rand -base64 32` makes a key), the former keys behind the new one with commas between; " +
        "CONNECT_COACH_RETENTION_DAYS takes whole days from 1 to 365; correct or unset them and start again.",
    });
  });
});
