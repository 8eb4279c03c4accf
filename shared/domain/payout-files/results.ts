import { minorOf } from "./amount.ts";
import { cellsOf } from "./csv.ts";
import { endToEndIdOf } from "./sepa.ts";

/** What became of one payment, as a bank or PayPal says it. */
export interface PayoutResult {
  payoutId: string;
  outcome: "paid" | "failed" | "returned";
  /** What it is called there. */
  reference?: string | undefined;
  /** UTC day. */
  on?: string | undefined;
  reason?: string | undefined;
  /** What came back, minor units; all of it where it says nothing. */
  returnedMinor?: number | undefined;
}

export interface ReadResults {
  /** Of each payout no more than one. */
  results: PayoutResult[];
  /** Payouts of which the file says that nothing is decided yet. */
  open: string[];
  /** Rows that can't be read, a sentence each with its line. */
  problems: string[];
}

/** Names of columns, as Herald's own files, PayPal's reports and people write them. */
const columnNames = {
  payoutId: ["payout", "payout id", "reference id", "unique id", "customer id", "endtoendid", "end to end id"],
  status: ["status", "transaction status", "result"],
  reference: ["reference", "transaction id", "bank reference"],
  on: ["date", "paid on", "time processed", "transaction date"],
  reason: ["reason", "error", "error message", "status reason"],
  amount: ["returned", "returned amount"],
} as const;
type Column = keyof typeof columnNames;

/** What a status means. `open`: it may still become either. */
const outcomes: Readonly<Record<string, PayoutResult["outcome"] | "open">> = {
  ...{ paid: "paid", success: "paid", completed: "paid", processed: "paid", accc: "paid", acsc: "paid" },
  ...{ failed: "failed", denied: "failed", blocked: "failed", rejected: "failed", rjct: "failed", canceled: "failed" },
  ...{ returned: "returned", refunded: "returned", reversed: "returned", retd: "returned" },
  ...{ pending: "open", unclaimed: "open", onhold: "open", "on hold": "open", processing: "open", pdng: "open" },
  ...{ accp: "open", acsp: "open", actc: "open", acwc: "open", rcvd: "open", part: "open" },
};

type Row = Partial<Record<Column, string>> & { line: string };

/**
 * What became of payouts, of a table or a pain.002. It changes nothing by itself, and reads the same each time.
 * @param payoutIds those that may be meant
 */
export function readResults(text: string, payoutIds: readonly string[], currency: string): ReadResults {
  const rows = /^\s*(?:\uFEFF)?\s*</.test(text) ? xmlRows(text, payoutIds) : tableRows(text);
  if (rows === undefined) {
    const problem = "This is no result file: it has no columns for the payout and its status.";
    return { results: [], open: [], problems: [problem] };
  }
  const known = new Map(payoutIds.flatMap((id) => [id, endToEndIdOf(id)].map((name) => [name.toLowerCase(), id])));
  const results = new Map<string, PayoutResult>();
  const open = new Set<string>();
  const problems: string[] = [];
  for (const row of rows) {
    const payoutId = known.get((row.payoutId ?? "").trim().replace(/^'/, "").toLowerCase());
    const outcome = outcomes[(row.status ?? "").trim().toLowerCase()];
    if (payoutId === undefined) problems.push(`${row.line}: no payout of this run is called "${row.payoutId ?? ""}".`);
    else if (outcome === undefined) problems.push(`${row.line}: "${row.status ?? ""}" is no status that is known.`);
    else if (outcome === "open") open.add(payoutId);
    else {
      const result = resultOf(payoutId, outcome, row, currency);
      const before = results.get(payoutId);
      if (typeof result === "string") problems.push(`${row.line}: ${result}`);
      else if (before && JSON.stringify(before) !== JSON.stringify(result))
        problems.push(`${row.line}: ${payoutId} stands here twice, and differently.`);
      else results.set(payoutId, result);
    }
  }
  return { results: [...results.values()], open: [...open].filter((id) => !results.has(id)), problems };
}

/** @returns a sentence where its amount can't be read */
function resultOf(
  payoutId: string,
  outcome: PayoutResult["outcome"],
  { reference, on, reason, amount }: Row,
  currency: string,
): PayoutResult | string {
  const given = amount?.trim() ? minorOf(amount, currency) : undefined;
  if (amount?.trim() && (given === undefined || given <= 0)) return `"${amount}" is no amount that was returned.`;
  const day = /\d{4}-\d{2}-\d{2}/.exec(on ?? "")?.[0];
  return {
    payoutId,
    outcome,
    ...(reference?.trim() && { reference: reference.trim() }),
    ...(day && { on: day }),
    ...(reason?.trim() && outcome !== "paid" && { reason: reason.trim() }),
    ...(given !== undefined && outcome === "returned" && { returnedMinor: given }),
  };
}

function tableRows(text: string): Row[] | undefined {
  const [names = [], ...rows] = cellsOf(text);
  const places = Object.fromEntries(
    Object.entries(columnNames).map(([column, all]) => {
      const called = names.map((name) => name.trim().toLowerCase().replaceAll("_", " "));
      return [column, called.findIndex((name) => (all as readonly string[]).includes(name))];
    }),
  ) as Record<Column, number>;
  if (places.payoutId < 0 || places.status < 0) return undefined;
  return rows.map((cells, row) => ({
    ...Object.fromEntries(
      Object.entries(places).flatMap(([column, at]) => (at < 0 ? [] : [[column, cells[at] ?? ""]])),
    ),
    line: `Row ${row + 2}`,
  }));
}

/** The payments of a pain.002 (ISO 20022 customer payment status report). A group that was refused as a whole names none of them. */
function xmlRows(text: string, payoutIds: readonly string[]): Row[] | undefined {
  const plain = text.replace(/<(\/?)[\w.-]+:/g, "<$1");
  if (!plain.includes("<CstmrPmtStsRpt>")) return undefined;
  const of = (part: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(part)?.[1];
  const on = of(plain, "CreDtTm") ?? "";
  const reasonOf = (part: string) => of(part, "AddtlInf") ?? of(/<Rsn>.*?<\/Rsn>/s.exec(part)?.[0] ?? "", "Cd") ?? "";
  const parts = plain.match(/<TxInfAndSts>.*?<\/TxInfAndSts>/gs) ?? [];
  if (parts.length === 0 && of(plain, "GrpSts") === "RJCT") {
    return payoutIds.map((payoutId) => ({ payoutId, status: "RJCT", reason: reasonOf(plain), on, line: "The file" }));
  }
  return parts.map((part, place) => ({
    payoutId: of(part, "OrgnlEndToEndId") ?? "",
    status: of(part, "TxSts") ?? "",
    reference: of(part, "AcctSvcrRef") ?? "",
    reason: reasonOf(part),
    on: of(part, "AccptncDtTm") ?? on,
    line: `Payment ${place + 1}`,
  }));
}
