import { quoted } from "../one-shot.ts";
import { type Filling, templateOf } from "./state.ts";

/**
 * The command line that goes on with a filling's values, quoted for a POSIX shell: a pasted line runs nothing else,
 * whatever was typed. What is missing is asked; what was typed and not taken goes along, so that it is not lost.
 */
export function fillingCommand(filling: Filling): string {
  const sets = templateOf(filling).placeholders.flatMap(({ name }) => {
    const value = filling.values[name] ?? filling.waiting[name];
    // Letters of any script, digits and underscores: the name needs no quotes.
    return value ? [`--set ${name}=${quoted(value)}`] : [];
  });
  return ["connect-coach template use", quoted(filling.template.name), ...sets].join(" ");
}
