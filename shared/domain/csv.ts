/**
 * Rows as RFC 4180 has them. A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV Injection"): names and
 * titles are typed by strangers. A negative number is none. In UTF-8 without a mark at its beginning, as banks and PayPal read it.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");

export type Cell = string | number | undefined;

/** One cell, inert. */
export function cellOf(cell: Cell): string {
  const text = String(cell ?? "");
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text);
  const inert = isFormula ? `'${text}` : text;
  // A semicolon, too: where a spreadsheet takes it for the separator, what follows would begin a cell.
  return /[",;'\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A row as it was read, and the line of the file on which it begins, from 1. */
export interface ReadRow {
  line: number;
  cells: string[];
}

/** The rows of a file; its separator is what the first line has most of. An unclosed quote takes the rest of the file. */
export function cellsOf(text: string): ReadRow[] {
  const plain = text.replace(/^\uFEFF/, "");
  const first = plain.split(/\r?\n/, 1)[0] ?? "";
  const separator = [",", ";", "\t"].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
  const rows: ReadRow[] = [];
  let [cells, cell, isQuoted]: [string[], string, boolean] = [[], "", false];
  let [line, began] = [1, 1];
  const endRow = () => {
    cells.push(cell);
    if (cells.some((it) => it.trim() !== "")) rows.push({ line: began, cells });
    [cells, cell, began] = [[], "", line];
  };
  for (let place = 0; place < plain.length; place++) {
    const letter = plain[place] ?? "";
    if (letter === "\n") line++;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (plain[place + 1] === '"') cell += plain[place++];
      else isQuoted = false;
    } else if (letter === '"' && cell === "") isQuoted = true;
    else if (letter === separator) {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n") endRow();
    else if (letter !== "\r") cell += letter;
  }
  endRow();
  return rows;
}
