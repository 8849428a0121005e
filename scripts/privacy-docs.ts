/** What is kept and how it goes, for PRIVACY.md and the guide, from what each table says of itself. */
import { DATA_STATEMENTS, type DataStatement } from "../src/store/schema.ts";

const STATEMENTS: readonly DataStatement[] = Object.values(DATA_STATEMENTS);

/** PRIVACY.md with its table as it should be. */
export function withTable(privacy: string): string {
  return between(
    privacy,
    "<!-- Made by `npm run docs` from src/store/schema.ts -->",
    "<!-- end -->",
    table(),
  );
}

/** The guide's topic with its list as it should be. */
export function withList(topic: string): string {
  return between(topic, "## What is kept, and until when", "## How it goes", list());
}

function table(): string {
  const rows = STATEMENTS.map(({ keeps, until, person, forget }) => {
    const forgotten = !person ? "says nothing of you" : FORGOTTEN[forget ?? "delete"];
    return `| ${keeps} | ${until} | ${forgotten} |`;
  });
  return ["| what is kept | until | when you say `forget me` |", "|---|---|---|", ...rows].join("\n");
}

const FORGOTTEN = {
  delete: "goes at once",
  anonymise: "private ones go at once; the team's stay, without your id",
};

/** Only what concerns a person. */
function list(): string {
  return STATEMENTS.filter(({ person }) => person)
    .map(({ keeps, until }) => `- ${keeps.charAt(0).toUpperCase()}${keeps.slice(1)}: until ${until}.`)
    .join("\n");
}

/** @throws Error where the text lacks one of the lines that enclose what is made */
function between(text: string, first: string, last: string, made: string): string {
  const start = text.indexOf(first);
  const end = text.indexOf(last, start);
  if (start < 0 || end < 0) throw new Error(`a page lacks the line "${start < 0 ? first : last}"`);
  return `${text.slice(0, start + first.length)}\n\n${made}\n\n${text.slice(end)}`;
}
