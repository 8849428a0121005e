/** A terminal's screen, as text with colour sequences, drawn as an SVG. */

interface Style {
  color: string;
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
  reverse: boolean;
}

interface Run {
  column: number;
  text: string;
  style: Style;
}

const FOREGROUND = "#d8dee9";
const BACKGROUND = "#1e2430";
/** SGR 30 to 37, then 90 to 97. Each has a contrast of at least 4.5 on the background. */
const COLORS = [
  "#8a94a8",
  "#f08080",
  "#a3be8c",
  "#ebcb8b",
  "#88b4e0",
  "#d3a4d0",
  "#8fd0d8",
  "#e5e9f0",
  "#9aa4b8",
  "#f29999",
  "#b5d0a0",
  "#f0d8a0",
  "#a0c4ea",
  "#dfb8dc",
  "#a5dde4",
  "#ffffff",
];
const PLAIN: Style = {
  color: FOREGROUND,
  bold: false,
  dim: false,
  italic: false,
  underline: false,
  reverse: false,
};

/** A character's cell, in SVG units: 14 px monospace. */
const CELL = { width: 8.4, height: 19 };
const MARGIN = 18;
const BAR = 36;

/** Draws `screen` (lines with SGR sequences and no others, as `tmux capture-pane -e` gives them). */
export function terminalSvg(screen: string, { columns, title }: { columns: number; title: string }): string {
  const lines = readScreen(screen);
  const width = Math.round(columns * CELL.width + 2 * MARGIN);
  const height = BAR + lines.length * CELL.height + MARGIN;
  const drawn = lines.flatMap((runs, row) => runs.map((run) => draw(run, BAR + row * CELL.height)));
  const dots = ["#f08080", "#ebcb8b", "#a3be8c"].map(
    (color, index) => `<circle cx="${MARGIN + 6 + index * 18}" cy="18" r="5.5" fill="${color}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    `  font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`,
    `<rect width="${width}" height="${height}" rx="9" fill="${BACKGROUND}"/>`,
    ...dots,
    `<text x="${width / 2}" y="23" text-anchor="middle" fill="${COLORS[8]}">${escaped(title)}</text>`,
    ...drawn,
    "</svg>\n",
  ].join("\n");
}

function draw({ column, text, style }: Run, top: number): string {
  const x = (MARGIN + column * CELL.width).toFixed(1);
  const width = (text.length * CELL.width).toFixed(1);
  const color = style.reverse ? BACKGROUND : style.color;
  const looks = [
    style.bold ? ' font-weight="bold"' : "",
    style.italic ? ' font-style="italic"' : "",
    style.underline ? ' text-decoration="underline"' : "",
    style.dim ? ' opacity="0.7"' : "",
  ].join("");
  const behind = style.reverse
    ? `<rect x="${x}" y="${top}" width="${width}" height="${CELL.height}" fill="${style.color}"/>`
    : "";
  // A fixed length keeps the columns in line whatever font the reader has.
  return `${behind}<text x="${x}" y="${top + 14}" fill="${color}"${looks} textLength="${width}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${escaped(text)}</text>`;
}

/** Lines of runs of one style; blank lines at the end are left out. */
function readScreen(screen: string): Run[][] {
  let style = PLAIN;
  const lines = screen.trimEnd().split("\n");
  return lines.map((line) => {
    const runs: Run[] = [];
    let column = 0;
    line.split("\u001b[").forEach((part, index) => {
      const end = index === 0 ? -1 : part.indexOf("m");
      if (index > 0) style = restyled(style, part.slice(0, end));
      const text = part.slice(end + 1);
      if (text.trim() || (text && style.reverse)) runs.push({ column, text, style });
      column += text.length;
    });
    return runs;
  });
}

function restyled(style: Style, codes: string): Style {
  return codes.split(";").reduce((now, code) => applied(now, Number(code)), style);
}

function applied(style: Style, code: number): Style {
  if (code >= 30 && code <= 37) return { ...style, color: COLORS[code - 30] ?? FOREGROUND };
  if (code >= 90 && code <= 97) return { ...style, color: COLORS[code - 82] ?? FOREGROUND };
  switch (code) {
    case 0:
      return PLAIN;
    case 1:
      return { ...style, bold: true };
    case 2:
      return { ...style, dim: true };
    case 3:
      return { ...style, italic: true };
    case 4:
      return { ...style, underline: true };
    case 7:
      return { ...style, reverse: true };
    case 22:
      return { ...style, bold: false, dim: false };
    case 23:
      return { ...style, italic: false };
    case 24:
      return { ...style, underline: false };
    case 27:
      return { ...style, reverse: false };
    case 39:
      return { ...style, color: FOREGROUND };
    default:
      return style;
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
