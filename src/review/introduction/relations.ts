/** Roles told beside the sentence: "as a nurse", "fellow Leeds alum", "your old lab-mate". Ends, or 0. */
import type { Reading } from "../reading.ts";
import { nounRole, PHRASE_END } from "./role-phrase.ts";
import { isMark, isName, isRole } from "./words.ts";

/** "as a nurse", "as someone who teaches"; not "your work as a nurse", "as a parent". */
export function asRole(reading: Reading, at: number): number {
  const { tokens } = reading;
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    if (
      isMark(tokens[back]) ||
      /^(course|class|workshop|event|night|day|school|team|party|talk)$/.test(tokens[back]?.norm ?? "")
    )
      break;
    if (
      /^(you|your|his|her|their|job|work|role|start|advice|post|position|hire|career|known|him|them)$/.test(
        tokens[back]?.norm ?? "",
      )
    )
      return 0;
  }
  const first = tokens[at + 1]?.norm ?? "";
  if (/^(a|an|the|one|your|another)$/.test(first)) return nounRole(reading, at + 2, true);
  if (/^(head|director|manager|chair|vice|ceo|cto|cfo|coo|intern|secretary|treasurer)$/.test(first))
    return at + 2;
  if (/^(someone|somebody)$/.test(first) && tokens[at + 2]?.norm === "who") {
    const verb = tokens[at + 3];
    const base = verb?.norm.replace(/(es|s)$/, "") ?? "";
    if (
      verb &&
      (reading.is({ ...verb, norm: base }, "occupation") ||
        reading.is({ ...verb, norm: verb.norm.replace(/s$/, "") }, "occupation"))
    )
      return at + 5;
  }
  return 0;
}

/** "fellow Leeds alum", "fellow engineer here"; not "fellow professionals", "fellow dog lover". */
export function fellow(reading: Reading, at: number): number {
  const { tokens } = reading;
  let capital = false;
  for (let i = at + 1; i < Math.min(at + 7, tokens.length); i++) {
    const token = tokens[i];
    if (!token || isMark(token) || PHRASE_END.test(token.norm)) break;
    capital ||= token.capital;
    if (/^(crew|people|folk|staff|colleague|employee)$/.test(token.norm) && capital) return i + 1;
    if (isRole(reading, i) && !(token.norm.endsWith("s") && !reading.is(token, "role"))) return i + 1;
  }
  return capital && tokens[at]?.norm === "fellow" && !tokens[at + 1]?.norm.endsWith("s") ? at + 2 : 0;
}

/** "this is your old intern", "it is the teacher from your back room". */
export function thisIs(reading: Reading, at: number): number {
  const word = reading.tokens[at + 2]?.norm ?? "";
  if (!/^(your|the)$/.test(word)) return 0;
  const end = nounRole(reading, at + 3, true);
  if (end > 0) return end;
  // "it's your boy Dele", "it's the blue van lads, Gaz and Pauly".
  for (let i = at + 3; i < Math.min(at + 9, reading.tokens.length); i++) {
    if (isName(reading, i) && !reading.isTo[i] && (isMark(reading.tokens[i - 1]) || word === "your"))
      return i + 1;
    if (isMark(reading.tokens[i]) && reading.tokens[i]?.norm !== ",") return 0;
  }
  return 0;
}

/** "your old lab-mate", "your former student"; a stranger is none of these. */
export function yourOld(reading: Reading, at: number): number {
  const { tokens } = reading;
  for (let i = at + 2; i < Math.min(at + 6, tokens.length); i++) {
    if (isMark(tokens[i]) || PHRASE_END.test(tokens[i]?.norm ?? "")) return 0;
    if (
      /(mate|student|pupil|intern|apprentice|neighbour|neighbor|trainee|colleague|flatmate|teammate|classmate|assistant)$/.test(
        tokens[i]?.norm ?? "",
      )
    ) {
      const before = tokens[at - 1]?.norm ?? ".";
      return /^(for|with|by|of|to|about|from)$/.test(before) && isName(reading, i + 1) === false ? 0 : i + 1;
    }
  }
  return 0;
}
