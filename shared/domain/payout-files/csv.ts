/**
 * Rows as RFC 4180 has them. A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV Injection"); a negative number is none. In UTF-8
 * without a mark at its beginning, as banks and PayPal read it.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");

function cellOf(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-\d+(\.\d+)?$/.test(text);
  const inert = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The cells of a file; its separator is what the first line has most of. An unclosed quote takes the rest of the file. */
export function cellsOf(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "");
  const first = plain.split(/\r?\n/, 1)[0] ?? "";
  const separator = [",", ";", "\t"].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], "", false];
  const endRow = () => {
    row.push(cell);
    if (row.some((it) => it.trim() !== "")) rows.push(row);
    [row, cell] = [[], ""];
  };
  for (let place = 0; place < plain.length; place++) {
    const letter = plain[place] ?? "";
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (plain[place + 1] === '"') cell += plain[place++];
      else isQuoted = false;
    } else if (letter === '"' && cell === "") isQuoted = true;
    else if (letter === separator) {
      row.push(cell);
      cell = "";
    } else if (letter === "\n") endRow();
    else if (letter !== "\r") cell += letter;
  }
  endRow();
  return rows;
}
