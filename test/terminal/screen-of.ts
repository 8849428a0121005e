/** What a terminal of that width shows after these bytes: enough of one for what the coach sends. */
export function screenOf(sent: string, columns: number): string {
  const rows: string[][] = [[]];
  let [row, column] = [0, 0];
  const put = (char: string) => {
    if (column === columns) [row, column] = [row + 1, 0];
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length < column) line.push(" ");
    line[column++] = char;
  };
  const tokens = /\u001b\[([?\d;]*)([A-Za-z])|\u001b\][^\u0007]*\u0007|[\s\S]/gu;
  for (const [token, parameter = "", command] of sent.matchAll(tokens)) {
    const count = Number(parameter) || 1;
    if (command === "A") row = Math.max(0, row - count);
    else if (command === "B") row += count;
    else if (command === "C") column += count;
    else if (command === "J") {
      rows.length = Math.min(rows.length, row + 1);
      rows[row]?.splice(column);
    } else if (command === "K") rows[row]?.splice(column);
    else if (token === "\r") column = 0;
    else if (token === "\n") {
      [row, column] = [row + 1, 0];
      while (rows.length <= row) rows.push([]);
    } else if (command === undefined && !token.startsWith("\u001b")) put(token);
  }
  return rows
    .map((line) => line.join("").trimEnd())
    .join("\n")
    .trimEnd();
}
