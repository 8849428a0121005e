/** Who somebody is in their workspace: asked of Slack, remembered for a minute, and never waited for long. */
import type { User } from "../../src/chat/event.ts";
import type { Workspace } from "./workspaces.ts";

/** How long an answer counts, and how long one is waited for, in milliseconds. */
const FRESH_MS = 60_000;
const WAIT_MS = 1_000;
/** Of so many at a time; the oldest goes. */
const REMEMBERED = 10_000;

interface Remembered {
  user: User;
  at: number;
}

export class People {
  readonly #now: () => number;
  readonly #remembered = new Map<string, Remembered>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Somebody, with what they may do. Where Slack does not say in time, nobody is a manager: nothing is ever allowed by
   * mistake. `again`: asked anew, whatever is remembered.
   */
  async of(workspace: Workspace, id: string, again = false): Promise<User> {
    const known = this.#remembered.get(keyOf(workspace, id));
    if (known && !again && this.#now() - known.at < FRESH_MS) return known.user;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<User>((resolve) => {
      timer = setTimeout(() => resolve({ ...this.known(workspace, id), manager: false }), WAIT_MS);
    });
    const user = await Promise.race([this.#ask(workspace, id), late]);
    clearTimeout(timer);
    return user;
  }

  /** What is remembered; where nothing is, somebody who may do nothing that takes a manager. */
  known(workspace: Workspace, id: string): User {
    return this.#remembered.get(keyOf(workspace, id))?.user ?? { id, manager: false };
  }

  async #ask(workspace: Workspace, id: string): Promise<User> {
    const key = keyOf(workspace, id);
    try {
      const { user: said } = await workspace.client.users.info({ user: id });
      const name = said?.profile?.display_name || said?.real_name || said?.name;
      const guest = said?.is_restricted === true || said?.is_ultra_restricted === true;
      const user: User = {
        id,
        manager: !guest && (said?.is_admin === true || said?.is_owner === true),
        ...(name && { name }),
        ...(guest && { guest: true }),
      };
      this.#remembered.delete(key);
      this.#remembered.set(key, { user, at: this.#now() });
      const [oldest] = this.#remembered.keys();
      if (this.#remembered.size > REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
      return user;
    } catch {
      // Somebody of another workspace, a missing scope, no answer: they go on as somebody who is no manager.
      return { ...this.known(workspace, id), manager: false };
    }
  }
}

function keyOf({ tenant }: Workspace, id: string): string {
  return `${tenant} ${id}`;
}
