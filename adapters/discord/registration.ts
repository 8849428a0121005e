/** Registers the slash commands where what Discord has differs from what there is now. */
import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import { commands } from "../../commands/index.ts";
import type { Api } from "./api.ts";
import { registered } from "./register.ts";

/** The names of the commands that differ, or that only one side has; nothing is registered where there are none. */
export async function registerCommands(
  api: Api,
  application: string,
  guild: string | undefined,
): Promise<string[]> {
  const wanted = registered(commands);
  const there = await api.commands(application, guild);
  const differing = differences(wanted, there);
  if (differing.length > 0) await api.register(application, guild, wanted);
  return differing;
}

/** The commands that Discord does not have as they are now. */
function differences(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  there: readonly APIApplicationCommand[],
): string[] {
  const known = new Map(there.map((one) => [`${one.type} ${one.name}`, one]));
  const differing = wanted.filter((one) => {
    const key = `${one.type ?? 1} ${one.name}`;
    const registered = known.get(key);
    known.delete(key);
    return registered === undefined || !covers(registered, one);
  });
  return [...differing.map(({ name }) => name), ...[...known.values()].map(({ name }) => name)];
}

/** True where all that is wanted is there just so; what Discord adds of its own does not count. */
function covers(there: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    const has = Array.isArray(there) ? there : [];
    return has.length === wanted.length && wanted.every((one, index) => covers(has[index], one));
  }
  if (typeof wanted !== "object" || wanted === null)
    return there === wanted || (there === undefined && isDefault(wanted));
  return Object.entries(wanted).every(([key, value]) =>
    covers(typeof there === "object" && there !== null ? Reflect.get(there, key) : undefined, value),
  );
}

/** What Discord leaves out of its answers. */
function isDefault(value: unknown): boolean {
  return value === false || value === "";
}
