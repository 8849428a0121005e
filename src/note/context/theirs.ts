import { headOf, lowerFirst } from "../english/noun-phrase.ts";
import { keyOf } from "../english/words.ts";
import type { Context } from "../parts.ts";
import { isBrand, isPlace } from "../tidying/capitals.ts";
import { EVENTS, HEARD, PEOPLE, READ, SEEN } from "./place-words.ts";

/** Something of theirs given as the context: `your post on Rust`, `your workshop`. */

/** `your post on Rust`: seen, read or heard, by what it is. */
export function theirs(
  words: readonly string[],
  make: (predicate: string, extra?: Partial<Context>) => Context,
): Context {
  const text = lowerFirst(words.join(" ")).replace(/, (\p{Lu}\p{L}+)$/u, (all, town: string) =>
    isPlace(keyOf(town)) ? ` in ${town}` : all,
  );
  const head = headOf(words.slice(1));
  const opening = `After ${READ.has(head) ? "reading " : SEEN.has(head) ? "seeing " : HEARD.has(head) ? "hearing " : "seeing "}${text}`;
  if (
    isBrand(head) ||
    /^(?:podcast|website|site|portfolio|channel|youtube|page|repo|github|course|substack|series|profile)$/.test(
      head,
    )
  )
    return make(`found you through ${text}`, {
      other: `came across ${text}`,
      opening: `After finding ${text}`,
    });
  if (
    /^(?:class|course|workshop|training|team|course|lab|seminar|company|office|shop|bakery|clinic|session|open-day|stand|booth|stall|pop-up|pop|tour|department|firm|school|church|dinner|party|wedding|colleague|friend|brother|sister|wife|husband|boss|student|webinar|lecture|meetup|ama)$/.test(
      head,
    )
  )
    return PEOPLE.has(head)
      ? make(`heard of you through ${text}`)
      : make(`know you from ${text}`, { opening: `After ${text}` });
  if (EVENTS.has(head) && !HEARD.has(head) && !SEEN.has(head) && !READ.has(head))
    return make(`know you from ${text}`, { opening: `After ${text}` });
  if (READ.has(head)) return make(`read ${text}`, { past: true, other: `came across ${text}`, opening });
  if (HEARD.has(head))
    return make(`heard ${text}`, { past: true, other: `was at ${text}`, opening: `After ${text}` });
  if (SEEN.has(head)) return make(`saw ${text}`, { past: true, other: `came across ${text}`, opening });
  return make(`came across ${text}`, { past: true, other: `know ${text}`, opening });
}
