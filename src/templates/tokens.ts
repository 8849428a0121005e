/** The text of a template as LiquidJS cuts it: fixed text, outputs and tags. */
import { TagToken, TokenizationError, Tokenizer } from "liquidjs";

export type Token = {
  span: readonly [start: number, end: number];
} /** What stands in the note as it is; `{{-` and `-%}` have taken the spaces beside them already. */ & (
  | { kind: "text"; text: string }
  /** `{{ content }}`; `source` is the whole of it. */
  | { kind: "output"; content: string; source: string }
  /** `{% name args %}` */
  | { kind: "tag"; name: string; args: string; source: string }
);

/** What begins at `at`, a UTF-16 code unit offset, does not end; or, where it does, is `{% %}` without a word. */
export class Unclosed extends Error {
  readonly at: number;
  constructor(at: number) {
    super("unclosed");
    this.at = at;
  }
}

/**
 * Every token, in order; takes time in proportion to the text.
 * @throws {Unclosed} where one does not end
 */
export function tokensOf(text: string): Token[] {
  try {
    return new Tokenizer(text).readTopLevelTokens().map((token): Token => {
      const span = [token.begin, token.end] as const;
      const source = text.slice(token.begin, token.end);
      if (token instanceof TagToken) {
        return { kind: "tag", name: token.name, args: token.args.trim(), source, span };
      }
      if ("content" in token) return { kind: "output", content: String(token.content), source, span };
      const kept =
        "getContent" in token && typeof token.getContent === "function" ? token.getContent() : source;
      const start = token.begin + source.indexOf(kept);
      return { kind: "text", text: kept, span: [start, start + kept.length] };
    });
  } catch (error) {
    if (!(error instanceof TokenizationError)) throw error;
    // The error's own token begins where the reader stood: in a tag without a name, behind its opening.
    const { begin } = error.token;
    throw new Unclosed(/^\{[{%]/.test(text.slice(begin, begin + 2)) ? begin : text.lastIndexOf("{%", begin));
  }
}
