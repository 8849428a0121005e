/** Looking at templates: the list, one of them, and what it was before. */
import type { Action, Block, Message } from "../chat/message.ts";
import type { Template, TemplateVersion } from "../store/ports.ts";
import { nameKey } from "../store/template-name.ts";
import { starters } from "../templates/starters.generated.ts";
import { parseTemplate } from "../templates/template.ts";
import { offers, says } from "./says.ts";
import { findSeen, mayEdit, notFound, type Shelf } from "./shelf.ts";

/** Templates on one page. */
const PAGE = 10;
/** Former texts that are shown at a time. */
const FORMER = 10;
/** What a list shows of a text, in UTF-16 code units. */
const EXCERPT = 70;

/** Which of the templates: words in their names, those of this person, those that are shared. */
export interface Narrowed {
  search?: string;
  mine?: boolean;
  team?: boolean;
}

/** One page of what this person may see, by name; `beyond`: what comes after that name. */
export async function list(
  shelf: Shelf,
  { search = "", mine = false, team = false, beyond }: Narrowed & { beyond?: string },
): Promise<Message[]> {
  if (/^starters?$/i.test(search)) return listStarters();
  const page = await shelf.templates.list(shelf.tenant, {
    user: shelf.user.id,
    search,
    mine,
    team,
    limit: PAGE,
    ...(beyond !== undefined && { after: nameKey(beyond) }),
  });
  const scope = mine ? "mine" : team ? "team" : "";
  const goOn = (behind: string): Action => ({
    id: "templates-more",
    label: "More",
    word: ["/connect-template list", scope, search, `beyond ${behind}`].filter(Boolean).join(" "),
  });
  if (page.rows.length === 0 && page.next !== undefined) {
    const text = `Many names have a word of «${search.slice(0, 60)}», and none so far has all of them. \`${goOn(page.next).word}\` looks on.`;
    return [offers([goOn(page.next)], { type: "text", text })];
  }
  if (page.rows.length === 0) return [says({ type: "text", text: nothing(search, mine, beyond) })];
  const whose = mine ? "Your templates" : team ? "Your team's templates" : "Templates";
  const lead = search === "" ? whose : `${whose} with «${search}» in their name`;
  const blocks: Block[] = [
    { type: "heading", text: lead },
    { type: "list", items: page.rows.map((one) => row(shelf, one)) },
    { type: "text", text: "`/connect-template use NAME` makes a note of one, `show NAME` shows it whole." },
  ];
  if (page.next === undefined) return [says(...blocks)];
  // By the last name that is shown, where the next page begins behind it: it is what a person can read.
  const last = page.rows.at(-1);
  const behind = last && nameKey(last.name) === page.next ? last.name : page.next;
  return [offers([goOn(behind)], ...blocks)];
}

function nothing(search: string, mine: boolean, beyond: string | undefined): string {
  if (beyond !== undefined) return "That was the last of them. `/connect-template list` begins again.";
  if (search !== "")
    return `No template has «${search.slice(0, 60)}» in its name. \`/connect-template list\` shows all.`;
  return mine
    ? "You have saved no template yet. `/connect-template save NAME` begins one."
    : "Your team has no templates yet. `/connect-template list starters` shows ours, `/connect-template save NAME` begins one.";
}

function row(shelf: Shelf, template: Template): string {
  const { name, text, uses, usedAt, owner } = template;
  const facts = [
    ...(template.private ? ["private"] : []),
    ...(owner === shelf.user.id ? ["yours"] : []),
    uses === 0
      ? "not used yet"
      : `used ${uses === 1 ? "once" : `${uses} times`}, last ${ago(shelf.now, usedAt)}`,
  ];
  const line = text.split(/\s/u).filter(Boolean).join(" ");
  const short = line.length > EXCERPT ? `${line.slice(0, line.lastIndexOf(" ", EXCERPT))} …` : line;
  return `${name} (${facts.join(", ")}): ${short}`;
}

function ago(now: number, at: number | undefined): string {
  const days = Math.floor((now - (at ?? now)) / (24 * 60 * 60 * 1_000));
  return days <= 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
}

/** What a note can be made of: one of the team's, or else one of ours. */
export async function findUsable(
  shelf: Shelf,
  name: string,
): Promise<{ id?: string; name: string; text: string } | undefined> {
  const own = await findSeen(shelf, name);
  if (own) return own;
  const key = nameKey(name);
  const starter = starters.find(({ id, title }) => nameKey(title) === key || id === key);
  return starter && { name: starter.title, text: starter.text };
}

/** Our own, for the situations people are in. */
function listStarters(): Message[] {
  const items = starters.map(({ title, when }) => `${title}: ${when}`);
  const next = "`/connect-template use NAME` makes a note of one, `show NAME` shows it whole.";
  return [
    says(
      { type: "heading", text: "Templates that come with the coach" },
      { type: "list", items },
      { type: "text", text: next },
    ),
  ];
}

/** One template, whole, with what it asks for. */
export async function show(shelf: Shelf, name: string): Promise<Message[]> {
  const own = await findSeen(shelf, name);
  const template = own ?? (await findUsable(shelf, name));
  if (!template) return notFound(shelf, name);
  const parsed = parseTemplate(template.text);
  const asks = parsed.ok ? parsed.template.placeholders : [];
  const items = asks.map(({ name: asked, required, default: instead }) =>
    required ? asked : `${asked} (may be left out${instead === undefined ? "" : `; then «${instead}»`})`,
  );
  const change = own && mayEdit(shelf, own) ? ` \`/connect-template edit ${own.name}\` changes it.` : "";
  return [
    says(
      { type: "heading", text: template.name },
      { type: "quote", text: template.text },
      ...(items.length > 0
        ? [{ type: "text", text: "It asks for:" } as const, { type: "list", items } as const]
        : []),
      ...(parsed.ok ? [] : [{ type: "problem", text: parsed.problem } as const]),
      { type: "text", text: `\`/connect-template use ${template.name}\` makes a note of it.${change}` },
    ),
  ];
}

/** What a template was before each change, the latest first, and how to take one of its texts up again. */
export async function history(shelf: Shelf, name: string): Promise<Message[]> {
  const template = await findSeen(shelf, name);
  if (!template) return notFound(shelf, name);
  const former = await shelf.templates.history(shelf.tenant, template.id);
  if (former.length === 0) {
    return [says({ type: "text", text: `«${template.name}» has not been changed since it was saved.` })];
  }
  const shown = former.slice(0, FORMER);
  const items = shown.map(
    ({ version, name: called, text, by, at }) =>
      `${version}, until ${new Date(at).toISOString().slice(0, 10)}${by === "" ? "" : ` (changed by ${by})`}: ${called === template.name ? "" : `«${called}» `}${text}`,
  );
  const latest = shown.find(({ text }) => text !== template.text);
  const words = ({ version }: TemplateVersion) => `/connect-template restore ${template.name} ${version}`;
  const again = latest && mayEdit(shelf, template) ? latest : undefined;
  const older = former.length > FORMER ? ` ${former.length - FORMER} before these are not shown.` : "";
  const text = again ? `\`${words(again)}\` takes up that text again, as it was.${older}` : older.trim();
  return [
    offers(
      again
        ? [{ id: "templates-take-up", label: `Take up version ${again.version}`, word: words(again) }]
        : [],
      { type: "heading", text: `What «${template.name}» was before` },
      { type: "list", items },
      ...(text === "" ? [] : [{ type: "text", text } as const]),
    ),
  ];
}
