/** What time it is in Slack, in milliseconds since 1970: limits that Slack sets in minutes go by it. */
export interface Clock {
  now(): number;
}

/** The machine's own clock, which can be set forward. */
export class SlackClock implements Clock {
  #ahead = 0;

  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Lets so many milliseconds pass at once. */
  advance(ms: number): void {
    this.#ahead += ms;
  }
}
