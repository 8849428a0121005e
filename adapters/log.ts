/** What a bot logs: ids and kinds, and never what somebody wrote, nor a token. */
export interface Log {
  debug: (what: object, said: string) => void;
  info: (what: object, said: string) => void;
  warn: (what: object, said: string) => void;
  error: (what: object, said: string) => void;
}

/** The kind of an error, and never its message, which may quote what somebody wrote. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}
