/** What somebody typed, out of what Slack makes of it on the way. */

/** An address that Slack found by itself: it stands behind the bar as it was typed. */
const FOUND = /<((?:https?:\/\/|mailto:|tel:)[^<>|\s]{1,2000})(?:\|([^<>|]{1,2000}))?>/g;
const CODE = /:([a-z0-9_+'-]{1,80}):/g;

/** A piece of rich text, as far as it matters here. */
interface Element {
  type?: string;
  name?: string;
  unicode?: string;
  elements?: readonly Element[];
}

/**
 * The text of a message as it was typed: addresses without Slack's brackets, signs instead of entities, emoji instead
 * of their codes where Slack says which. What only looks like a mention stays as it is.
 */
export function typedText(text: string, blocks: readonly unknown[] = []): string {
  const emoji = new Map<string, string>();
  for (const block of blocks) collect(block as Element, emoji);
  return withoutEntities(
    text
      .replace(FOUND, (whole, url: string, label?: string) => {
        const bare = url.replace(/^(?:mailto|tel):/, "");
        if (label === undefined) return bare;
        // A link with another name was made so on purpose: it is shown for what it is.
        return bare.endsWith(label) || label === url ? label : whole;
      })
      .replace(CODE, (code, name: string) => emoji.get(name) ?? code),
  );
}

/** `&amp;` last: `&amp;lt;` is a typed `&lt;`. */
function withoutEntities(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function collect({ type, name, unicode, elements }: Element, into: Map<string, string>): void {
  if (
    type === "emoji" &&
    name !== undefined &&
    unicode !== undefined &&
    /^[0-9a-f]{1,6}(?:-[0-9a-f]{1,6}){0,12}$/.test(unicode)
  ) {
    const points = unicode.split("-").map((point) => Number.parseInt(point, 16));
    if (points.every((point) => point <= 0x10ffff)) into.set(name, String.fromCodePoint(...points));
  }
  for (const inner of Array.isArray(elements) ? elements : []) collect(inner, into);
}
