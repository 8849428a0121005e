/** What a person has set, and each change of it. Pure; it is kept with what is remembered of them. */
import { type Known, parseKnown, UNKNOWN } from "../draft/state.ts";

export type { Known };

/** How notes sound. */
export const TONES = ["warm", "formal"] as const;
export type Tone = (typeof TONES)[number];

/** What is remembered of a person; what cannot be read counts as nothing. */
export function knownOf(json: string | undefined): Known {
  if (json === undefined) return UNKNOWN;
  try {
    return parseKnown(json);
  } catch {
    return UNKNOWN;
  }
}

export function withTone(known: Known, tone: Tone): Known {
  if (tone === "formal") return { ...known, tone };
  const { tone: _, ...rest } = known;
  return rest;
}

export function withPlain(known: Known, on: boolean): Known {
  if (on) return { ...known, plain: true };
  const { plain: _, ...rest } = known;
  return rest;
}

export function withPlan(known: Known, plan: 200 | 300): Known {
  return { ...known, plan, planAsked: true };
}

/** The introduction that is offered again; undefined: none. */
export function introducedAs(known: Known, introduction: string | undefined): Known {
  if (introduction !== undefined) return { ...known, introduction };
  const { introduction: _, ...rest } = known;
  return rest;
}

/** With one more rule to be silent, or one fewer. */
export function muting(known: Known, rule: string, on: boolean): Known {
  const { muted = [], ...rest } = known;
  const others = muted.filter((one) => one !== rule);
  const next = on ? [...others, rule] : others;
  return next.length === 0 ? rest : { ...rest, muted: next };
}
