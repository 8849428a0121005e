/** A moment in words for a reader whose time zone is not known: `2026-03-02 09:00 UTC`. `at` in milliseconds since 1970. */
export function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
