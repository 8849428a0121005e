// The keyword bot the evaluation and the bench compare with: one regular expression a rule.
import { readFileSync } from "node:fs";

/** @type {{ rules: Record<string, { pattern: string, flags: string, absent?: boolean }> }} */
const { rules } = JSON.parse(readFileSync(new URL("../keywords.json", import.meta.url), "utf8"));
const patterns = Object.entries(rules).map(([rule, { pattern, flags, absent = false }]) => ({
  rule,
  pattern: new RegExp(pattern, flags),
  absent,
}));

/**
 * The rules that fire: a pattern that matches, or one that does not where its absence is the fault.
 * @param {string} text
 */
export function keywordBot(text) {
  const fired = text.length > 300 ? ["too-long"] : [];
  for (const { rule, pattern, absent } of patterns) if (pattern.test(text) !== absent) fired.push(rule);
  return fired;
}
