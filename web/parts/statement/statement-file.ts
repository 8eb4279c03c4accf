import { decimalOf } from "../../../shared/domain/decimal.ts";
import { headOf, rowOf } from "../list/csv.ts";
import { openFile } from "../list/file-sink.ts";
import type { FileFields } from "../list/list-spec.ts";
import { wordsOf } from "./line-words.ts";
import { type Line, type Place, placeAfter, type Source, type Statement } from "./statement.ts";

/** Writes all of a statement, a page at a time, into a CSV file that the person picks; amounts are numbers of the currency's own unit. */
export async function saveStatement(
  source: Source,
  number: number,
  onProgress: (lines: number, all: number | undefined) => void,
): Promise<void> {
  const sink = await openFile(`statement-${number}.csv`, "text/csv;charset=utf-8");
  if (!sink) return;
  const { signal } = new AbortController();
  try {
    let written = 0;
    for (let place: Place | undefined = { number }; place; ) {
      const statement: Statement = await source.read(place, signal);
      const fields = fieldsOf(statement.currency);
      if (written === 0) await sink.write(headOf(fields));
      for (const line of statement.lines) await sink.write(rowOf(fields, line));
      written += statement.lines.length;
      onProgress(written, statement.lineCount);
      place = placeAfter(statement);
    }
    await sink.close();
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

const fieldsOf = (currency: string): FileFields<Line> => ({
  booked_at: (line) => line.bookedAt,
  what: (line) => wordsOf(line, currency),
  amount: (line) => decimalOf(line.amountMinor, currency),
  owed_after: (line) => decimalOf(line.balanceMinor, currency),
  noted: (line) => (line.notedMinor === undefined ? undefined : decimalOf(line.notedMinor, currency)),
  currency: () => currency.toUpperCase(),
  reason: (line) => line.reason,
  order_number: (line) => line.orderNumber?.toString(),
  order: (line) => line.orderId,
  payout: (line) => line.payoutId,
  entry: (line) => line.entryId,
});
