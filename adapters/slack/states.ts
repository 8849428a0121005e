/** The `state` of an installation: signed, good for ten minutes, and used once. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { StateStore } from "@slack/bolt";
import type { Tenant } from "../../src/chat/event.ts";
import type { Store } from "../../src/events/handle.ts";
import { BOT_SCOPES } from "./scopes.ts";

/** In milliseconds. */
const GOOD_MS = 10 * 60_000;
/** Whose rows the used ones are. */
const STATES: Tenant = "slack:oauth";

/** States that any replica can make and read: what is used stands in the store. */
export function statesIn(store: Store, secret: string, now: () => number): StateStore {
  const signed = (words: string) => createHmac("sha256", secret).update(words).digest("hex");
  return {
    async generateStateParam() {
      const words = `${now()}.${randomBytes(16).toString("hex")}`;
      return `${words}.${signed(words)}`;
    },
    /** @throws where it is not ours, too old, or was used before */
    async verifyStateParam(_, state) {
      const [at = "", chance = "", signature = ""] = state.split(".");
      const expected = Buffer.from(signed(`${at}.${chance}`));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Error("not ours");
      if (now() - Number(at) > GOOD_MS) throw new Error("too old");
      const id = createHash("sha256").update(state).digest("hex");
      const fresh = await store.transaction("a state", ({ events }) =>
        events.record(STATES, { id, user: "", place: "", now: now() }),
      );
      if (!fresh) throw new Error("used before");
      return { scopes: [...BOT_SCOPES] };
    },
  };
}
