/** File names for templates, safe on every system, whatever the template is called. */
import { nameKey } from "../../src/template-once.ts";

/** Bytes of a name without its ending and number: file systems take 255 in all, some encrypted ones 143. */
const MOST_BYTES = 100;

/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin|conout|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Gives each template of a folder a name of its own, on systems that tell capitals apart and those that do not. */
export class FileNames {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  add(name: string): string {
    const base = baseOf(name);
    const key = nameKey(base);
    let number = this.#next.get(key) ?? 1;
    for (;;) {
      const file = number === 1 ? base : `${base}-${number}`;
      number++;
      if (this.#taken.has(nameKey(file))) continue;
      this.#taken.add(nameKey(file));
      this.#next.set(key, number);
      return `${file}.md`;
    }
  }
}

/** Letters and digits of any script in small letters, with dashes for all else. */
function baseOf(name: string): string {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^[-\p{M}]+/u, "");
  let base = "";
  for (const sign of words) {
    if (Buffer.byteLength(base + sign) > MOST_BYTES) break;
    base += sign;
  }
  base = base.replace(/-$/, "");
  if (base === "") return "template";
  return RESERVED.test(base) ? `template-${base}` : base;
}
