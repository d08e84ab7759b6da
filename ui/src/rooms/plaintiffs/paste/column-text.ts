/** A column that was copied from a spreadsheet, or why what was copied is none. */
export type Copied = { values: string[]; heading: string | null } | { columns: number };

/**
 * The cells of what a spreadsheet puts on the clipboard, line by line; a cell in quotes can have lines of its own. A first
 * line that says what a column is called, as our own copies have it, is no value.
 */
export function copiedColumn(text: string, headings: readonly string[]): Copied {
  const rows = rowsOf(text.replace(/\r\n?/g, "\n").replace(/\n$/, ""));
  const columns = Math.max(...rows.map((row) => row.length));
  if (columns > 1) return { columns };
  const values = rows.map(([value = ""]) => value);
  const [first = "", ...rest] = values;
  const isHeading =
    rest.length > 0 && headings.some((known) => known.toLowerCase() === first.trim().toLowerCase());
  return isHeading ? { values: rest, heading: first.trim() } : { values, heading: null };
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = cellAt(text, at);
    row.push(cell.value);
    at = cell.end + 1;
    if (text[cell.end] === "\t") continue;
    rows.push(row);
    row = [];
    if (cell.end >= text.length) return rows;
  }
}

/** The cell that begins here, and where it ends. */
function cellAt(text: string, start: number): { value: string; end: number } {
  if (text[start] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    quoted.lastIndex = start;
    const found = quoted.exec(text);
    if (found) return { value: (found[1] ?? "").replaceAll('""', '"'), end: quoted.lastIndex };
  }
  const ends = /[\t\n]/g;
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end };
}
