/** Something the person who started the command can put right: one sentence on stderr, exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
