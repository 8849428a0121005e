/** Verb forms for phrase lists: `look~` stands for look, looks, looked, looking. */

/** base: past, participle (where it differs), -ing and -s are made by rule. */
const IRREGULAR: Record<string, string> = {
  be: "am is are was were been being 're",
  have: "has had having",
  do: "does did done doing",
  go: "goes went gone going",
  say: "said",
  get: "got gotten",
  make: "made",
  know: "knew known",
  think: "thought",
  take: "took taken",
  see: "saw seen seeing",
  come: "came",
  give: "gave given",
  find: "found",
  tell: "told",
  become: "became",
  leave: "left",
  feel: "felt",
  bring: "brought",
  begin: "began begun",
  keep: "kept",
  hold: "held",
  write: "wrote written",
  stand: "stood",
  hear: "heard",
  mean: "meant",
  meet: "met",
  run: "ran running",
  pay: "paid",
  sit: "sat sitting",
  speak: "spoke spoken",
  lead: "led",
  read: "read",
  grow: "grew grown",
  lose: "lost",
  send: "sent",
  build: "built",
  spend: "spent",
  cut: "cut cutting",
  win: "won winning",
  teach: "taught",
  buy: "bought",
  sell: "sold",
  catch: "caught",
  seek: "sought",
  show: "showed shown",
  drive: "drove driven",
  hire: "hired hiring",
  learn: "learnt learned",
  put: "put putting",
  set: "set setting",
  let: "let letting",
  help: "helped",
  understand: "understood",
  steal: "stole stolen",
  sleep: "slept",
  choose: "chose chosen",
  break: "broke broken",
  fall: "fell fallen",
  wear: "wore worn",
  draw: "drew drawn",
  throw: "threw thrown",
  sing: "sang sung",
  ride: "rode ridden",
  fly: "flew flown",
};

const DOUBLES = /[^aeiou][aeiou][bdglmnprt]$/;
const SINGLE = new Set([
  "offer",
  "open",
  "listen",
  "visit",
  "happen",
  "follow",
  "enter",
  "answer",
  "consider",
  "deliver",
  "remember",
  "order",
  "cover",
  "gather",
  "deliver",
  "market",
  "profit",
  "benefit",
  "develop",
  "edit",
  "limit",
  "wonder",
  "partner",
  "mentor",
  "discover",
  "render",
  "suffer",
  "master",
  "tailor",
  "fasten",
  "lighten",
  "explain",
  "train",
  "gain",
  "join",
  "need",
  "look",
  "speak",
  "read",
  "lead",
  "treat",
  "repair",
  "clear",
  "appear",
  "hear",
  "cook",
  "book",
  "explor",
  "recruit",
  "suit",
  "wait",
  "benefit",
]);

/** Every form of a verb, its base first. */
export function formsOf(base: string): string[] {
  const forms = new Set([base]);
  const irregular = Object.hasOwn(IRREGULAR, base) ? IRREGULAR[base] : undefined;
  for (const form of irregular?.split(" ") ?? []) forms.add(form);
  if (base === "be") return [...forms];
  const doubled = DOUBLES.test(base) && !SINGLE.has(base) ? base + base.charAt(base.length - 1) : base;
  if (/[^aeiou]y$/.test(base)) forms.add(`${base.slice(0, -1)}ies`);
  else forms.add(/(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`);
  if (!irregular) {
    if (base.endsWith("e")) forms.add(`${base}d`);
    else if (/[^aeiou]y$/.test(base)) forms.add(`${base.slice(0, -1)}ied`);
    else forms.add(`${doubled}ed`);
  }
  if (/ie$/.test(base)) forms.add(`${base.slice(0, -2)}ying`);
  else if (/[^eoy]e$/.test(base)) forms.add(`${base.slice(0, -1)}ing`);
  else forms.add(`${doubled}ing`);
  return [...forms];
}
