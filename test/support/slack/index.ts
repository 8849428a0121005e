/**
 * A Slack of our own on 127.0.0.1, for tests of the real Bolt: nothing of Slack's SDKs is replaced.
 *
 * ```ts
 * const slack = await startSlack({ patience: { ackMs: 300, retryMs: [0, 20, 50] } });
 * const team = slack.team("Acme");
 * const { botToken } = slack.install(team);
 * const { appToken, signingSecret } = slack.world.app;
 * const app = new App({ token: botToken, appToken, socketMode: true, clientOptions: { slackApiUrl: slack.apiUrl } });
 * // Socket Mode takes clientOptions from installerOptions: installerOptions: { clientOptions: { slackApiUrl } }.
 * // For HTTP: `signingSecret`, and `slack.requestUrl = "http://127.0.0.1:PORT/slack/events"`.
 * const priya = slack.person("priya", team);
 * const sales = slack.channel("sales", team, [priya], { bot: true });
 * await priya.types("/connect-draft Sam", { in: sales });
 * const asked = await priya.waitsFor("Who is it for", { in: priya.dm });
 * await priya.writes("Sam Lee", { in: priya.dm, thread: asked.ts });
 * await priya.presses("Skip");                       // by what stands on it, or its action id
 * await priya.submits(await slack.until(() => priya.modal), { "Your name": "Priya" });
 * priya.sees({ in: sales });                         // ephemeral messages only by whom they are for
 * slack.faults.next("chat.postMessage", { kind: "ratelimited", retryAfter: 30 });
 * slack.deliveries.copies = 5;                       // every event five times; hold() and release("reversed")
 * slack.sockets.drop();                              // also disconnect(reason), silence()
 * slack.clock.advance(31 * 60_000);                  // triggers and response_urls grow old
 * await slack.close();
 * ```
 *
 * Acts resolve when the app acknowledged (or Slack gave up); `slack.quiet()` waits until nothing more happens,
 * `slack.until(look)` until something is there. `slack.calls` are the app's calls, `slack.deliveries.attempts` what
 * was sent to it and how it was taken.
 *
 * Where what is where: `world.ts` what there is, `web-api.ts` and `methods-*.ts` what the app may call, `blocks.ts`
 * Block Kit's rules (with `limits.ts`), `socket-mode.ts` and `http-delivery.ts` the two ways to the app,
 * `deliveries.ts` retries, `payloads.ts` and `events.ts` what is sent, `person.ts` what people do and see (with the types
 * `Person` and `Seen`; `Channel`, `Team`, `View` stand in `world.ts`).
 */
export { findBlockFaults, findMessageFaults, findViewFaults } from "./blocks.ts";
export { LIMITS } from "./limits.ts";
export { type Slack, startSlack } from "./slack.ts";
