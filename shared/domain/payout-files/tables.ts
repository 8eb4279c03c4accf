import { csvOf } from "../csv.ts";
import { decimalOf } from "../decimal.ts";
import { inOrder, type PayoutBatch, type PayoutFile, type PayoutRow, totalOf } from "./batch.ts";
import { nameOfPart } from "./parts.ts";

/**
 * PayPal's mass payments: recipient, amount, currency, reference (30 characters), note, wallet; no row of names.
 * @throws Error for a row that is none
 */
export function paypalFile({ runId, currency, rows, part }: PayoutBatch): PayoutFile {
  const ordered = inOrder(rows);
  return tableOf(
    `${runId}-paypal${nameOfPart(part)}.csv`,
    ordered,
    ordered.map((row) => paypalCells(row, currency)),
  );
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
  return tableOf(`${batch.runId}-payouts${nameOfPart(batch.part)}.csv`, ordered, [columns, ...cells]);
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
