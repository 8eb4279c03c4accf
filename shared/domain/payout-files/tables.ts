import { csvOf } from "../csv.ts";
import { decimalOf } from "../decimal.ts";
import { inOrder, type PayoutBatch, type PayoutFile, type PayoutRow, totalOf } from "./batch.ts";

/** How many payments PayPal takes in one file. https://developer.paypal.com/docs/payouts/standard/payouts-web/ */
export const paypalMost = 5_000;

/**
 * PayPal's mass payments: recipient, amount, currency, reference (30 characters), note, wallet; no row of names.
 * As many files as it takes. @throws Error for a row that is none
 */
export function paypalFiles(batch: PayoutBatch): PayoutFile[] {
  const ordered = inOrder(batch.rows);
  const parts = Array.from({ length: Math.ceil(ordered.length / paypalMost) }, (_, part) =>
    ordered.slice(part * paypalMost, (part + 1) * paypalMost),
  );
  return parts.map((rows, part) => {
    const number = parts.length > 1 ? `-${part + 1}-of-${parts.length}` : "";
    return tableOf(
      `${batch.runId}-paypal${number}.csv`,
      rows,
      rows.map((row) => paypalCells(row, batch.currency)),
    );
  });
}

function paypalCells({ payoutId, amountMinor, payee, note }: PayoutRow, currency: string): string[] {
  if (payee.method !== "paypal" || amountMinor <= 0) throw new Error(`${payoutId} is no payment by PayPal.`);
  const amount = decimalOf(amountMinor, currency);
  return [payee.paypalEmail, amount, currency.toUpperCase(), payoutId.slice(0, 30), note.slice(0, 200), "PayPal"];
}

const columns = [
  "payout",
  "ambassador",
  "name",
  "method",
  "amount",
  "currency",
  "pay_to",
  "bic",
  "city",
  "country",
  "note",
];

/** All that is needed to pay somebody by hand, a row each. */
export function plainFile(batch: PayoutBatch): PayoutFile {
  const ordered = inOrder(batch.rows);
  const cells = ordered.map(({ payoutId, ambassadorId, amountMinor, payee, note }) => {
    const bank = payee.method === "sepa" ? [payee.bic ?? "", payee.city ?? "", payee.country ?? ""] : ["", "", ""];
    const amount = decimalOf(amountMinor, batch.currency);
    const who = [payoutId, ambassadorId, payee.name, payee.method, amount, batch.currency.toUpperCase()];
    return [...who, payToOf(payee), ...bank, note];
  });
  return tableOf(`${batch.runId}-payouts.csv`, ordered, [columns, ...cells]);
}

function payToOf(payee: PayoutRow["payee"]): string {
  if (payee.method === "sepa") return payee.iban;
  return payee.method === "paypal" ? payee.paypalEmail : payee.instructions;
}

const tableOf = (name: string, rows: readonly PayoutRow[], cells: string[][]): PayoutFile => ({
  name,
  contentType: "text/csv; charset=utf-8",
  text: csvOf(cells),
  count: rows.length,
  totalMinor: totalOf(rows),
});
