import { cellsOf } from "../csv.ts";

/** What a result file can say of a payment. */
export type Column = "payoutId" | "status" | "reference" | "on" | "reason" | "returned" | "amount" | "currency";

/** A row as it is written, with its line in the file, from 1. */
export interface RawRow {
  line: number;
  cells: Partial<Record<Column, string>>;
}

/** A result file as it is written. */
export interface RawResults {
  rows: RawRow[];
  /** What it says of all payments at once, where it names none of them. */
  all?: RawRow | undefined;
  /** Which file it is about, where it says so. */
  about?: string | undefined;
}

/** Names of columns, as Herald's own files, PayPal's reports and people write them. */
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  payoutId: ["payout", "payout id", "reference id", "unique id", "customer id", "endtoendid", "end to end id"],
  status: ["status", "transaction status", "result"],
  reference: ["reference", "transaction id", "bank reference"],
  on: ["date", "paid on", "time processed", "transaction date"],
  reason: ["reason", "error", "error message", "status reason"],
  returned: ["returned", "returned amount"],
  amount: ["amount", "gross", "gross amount", "payout amount"],
  currency: ["currency", "amount currency"],
};

/** What is written in a table or a pain.002; undefined for a file that is neither. */
export const rawResults = (text: string): RawResults | undefined =>
  /^\s*(?:\uFEFF)?\s*</.test(text) ? xmlResults(text) : tableResults(text);

function tableResults(text: string): RawResults | undefined {
  const [head, ...rows] = cellsOf(text);
  const called = (head?.cells ?? []).map((name) => name.trim().toLowerCase().replaceAll("_", " "));
  const columns = Object.entries(columnNames) as [Column, readonly string[]][];
  const places = columns.map(([column, all]) => [column, called.findIndex((name) => all.includes(name))] as const);
  const there = places.filter(([, at]) => at >= 0);
  const has = (wanted: Column) => there.some(([column]) => column === wanted);
  if (!has("payoutId") || !has("status")) return undefined;
  return {
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(there.map(([column, at]) => [column, unguarded(cells[at] ?? "")])),
    })),
  };
}

/** Without the apostrophe by which a table keeps a cell from being a formula. */
const unguarded = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, "");

/**
 * The payments of a pain.002 (ISO 20022 customer payment status report), read by its tags: entities and document types mean nothing to it.
 * One that was decided on as a whole names none of them.
 */
function xmlResults(text: string): RawResults | undefined {
  const plain = text.replace(/<(\/?)[\w.-]+:/g, "<$1");
  if (!plain.includes("<CstmrPmtStsRpt>")) return undefined;
  const [head = "", ...parts] = plain.split("<TxInfAndSts>");
  const made = inside(head, "CreDtTm");
  let line = linesIn(head);
  const rows = parts.map((part) => {
    const row = { line: line + 1, cells: paymentOf(part.split("</TxInfAndSts>", 1)[0] ?? "", made) };
    line += linesIn(part);
    return row;
  });
  const status = inside(head, "GrpSts") || inside(head, "PmtInfSts");
  return {
    rows,
    about: inside(head, "OrgnlMsgId"),
    ...(rows.length === 0 &&
      status !== "" && {
        all: {
          line: linesIn(head.slice(0, head.indexOf(`>${status}<`))) + 1,
          cells: { status, reason: reasonIn(head), on: made },
        },
      }),
  };
}

const paymentOf = (part: string, made: string): RawRow["cells"] => ({
  payoutId: inside(part, "OrgnlEndToEndId"),
  status: inside(part, "TxSts"),
  reference: inside(part, "AcctSvcrRef"),
  reason: reasonIn(part),
  on: inside(part, "AccptncDtTm") || made,
  amount: inside(part, "InstdAmt"),
});

const reasonIn = (part: string): string =>
  inside(part, "AddtlInf") || inside(part.slice(Math.max(0, part.indexOf("<Rsn>"))), "Cd");

/** The text of the first element of that name; `""` where there is none. Each letter is looked at once. */
function inside(part: string, name: string): string {
  const opens = part.indexOf(`<${name}`);
  if (opens < 0) return "";
  const begins = part.indexOf(">", opens) + 1;
  const ends = part.indexOf("<", begins);
  return begins > 0 && ends > 0 ? unescaped(part.slice(begins, ends)).trim() : "";
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name] ?? "");

const linesIn = (text: string): number => text.split("\n").length - 1;
