import { editDistance } from "../text/nearest.ts";
import type { Page } from "./page.ts";

/** What is read of a name that somebody typed, in UTF-16 code units; the longest synonym is far shorter. */
const NAME_CAP = 60;

/** How many names are suggested at most. */
const SUGGESTIONS = 3;

/** A name as it is compared: case, accents of width, spaces, underscores and punctuation do not count. */
export function foldName(name: string): string {
  const plain = name.slice(0, NAME_CAP).normalize("NFKC").toLowerCase();
  return plain
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean)
    .join("-");
}

/** Finds pages by what people type: id, title or synonym, or the beginning of one if only one page has it. */
export class PageFinder {
  /** Folded name to page. Ids come first: a synonym never hides the page that has the name itself. */
  readonly #names = new Map<string, Page>();

  constructor(pages: readonly Page[]) {
    for (const page of pages) this.#add(page.id, page);
    for (const page of pages) for (const name of [page.title, ...page.also]) this.#add(name, page);
  }

  #add(name: string, page: Page): void {
    const key = foldName(name);
    if (!this.#names.has(key)) this.#names.set(key, page);
  }

  find(name: string): Page | undefined {
    const key = foldName(name);
    const exact = this.#names.get(key);
    if (exact || key.length < 3) return exact;
    const begun = this.#pagesWhere((known) => known.startsWith(key));
    return begun.length === 1 ? begun[0] : undefined;
  }

  /** Ids of the pages whose names are nearest, best first; none where nothing is near. */
  suggest(name: string): string[] {
    const key = foldName(name);
    if (key.length < 3) return [];
    const nearest = new Map<Page, number>();
    for (const [known, page] of this.#names) {
      const distance = known.includes(key) ? 0 : editDistance(key, known);
      if (distance <= key.length / 3) nearest.set(page, Math.min(distance, nearest.get(page) ?? Infinity));
    }
    const sorted = [...nearest].sort(([, a], [, b]) => a - b);
    return sorted.slice(0, SUGGESTIONS).map(([page]) => page.id);
  }

  #pagesWhere(test: (known: string) => boolean): Page[] {
    const pages = new Set<Page>();
    for (const [known, page] of this.#names) if (test(known)) pages.add(page);
    return [...pages];
  }
}
