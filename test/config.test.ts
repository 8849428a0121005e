import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";

describe("the environment", () => {
  it.each([
    [{}, { plain: false, color: true }],
    [{ CONNECT_COACH_PLAIN: "1" }, { plain: true, color: true }],
    [{ CONNECT_COACH_PLAIN: " Yes " }, { plain: true, color: true }],
    [{ CONNECT_COACH_PLAIN: "" }, { plain: false, color: true }],
    [{ CONNECT_COACH_PLAIN: "off" }, { plain: false, color: true }],
    [{ NO_COLOR: "1" }, { plain: false, color: false }],
    [{ NO_COLOR: "" }, { plain: false, color: true }],
    [
      { CONNECT_COACH_DATA_DIR: "/x", CONNECT_COACH_RETENTION_DAYS: "7" },
      { plain: false, color: true },
    ],
    [
      { SLACK_BOT_TOKEN: "xoxb", CONNECTCOACH: "1" },
      { plain: false, color: true },
    ],
  ])("%j", (env, config) => {
    expect(readConfig(env)).toEqual({ ok: true, config });
  });

  it("names every fault in one message, and no value", () => {
    const read = readConfig({
      CONNECT_COACH_PLAIN: "s3cret",
      CONNECT_COACH_DATADIR: "s3cret",
      connect_coach_plain: "1",
      CONNECT_COACH_: "s3cret",
    });
    expect(read).toEqual({
      ok: false,
      message:
        "The environment needs a correction: CONNECT_COACH_DATADIR is not a setting (did you mean CONNECT_COACH_DATA_DIR?); " +
        "CONNECT_COACH_ is not a setting; CONNECT_COACH_PLAIN takes 1 or 0; correct or unset them and start again.",
    });
  });
});
