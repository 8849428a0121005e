/** What goes wrong between an app and Slack, when a test asks for it. */

export type Fault =
  /** `{"ok":false,"error":…}` */
  | { kind: "error"; error: string }
  /** 429 with `Retry-After`, in seconds. */
  | { kind: "ratelimited"; retryAfter: number }
  | { kind: "status"; status: number }
  /** The call is taken, its answer never comes. */
  | { kind: "silent-after-taking" }
  /** Neither taken nor answered. */
  | { kind: "silent" }
  /** A gateway's page, 502. */
  | { kind: "html" }
  /** The call is taken; its answer stops in the middle. */
  | { kind: "half-json" }
  /** The connection is reset before the call is taken. */
  | { kind: "reset" }
  /** The connection is reset after the call is taken. */
  | { kind: "reset-after-taking" };

export class Faults {
  /** Milliseconds that every answer takes longer. */
  latency = 0;
  readonly #next = new Map<string, Fault[]>();

  /** The next `times` calls of a method (`*`: of any; `response_url`: to such an address) fail so. */
  next(method: string, fault: Fault, times = 1): void {
    const queue = this.#next.get(method) ?? [];
    for (let count = 0; count < times; count += 1) queue.push(fault);
    this.#next.set(method, queue);
  }

  clear(): void {
    this.#next.clear();
    this.latency = 0;
  }

  /** The fault that meets this call, which uses it up. */
  take(method: string): Fault | undefined {
    return this.#next.get(method)?.shift() ?? this.#next.get("*")?.shift();
  }
}
