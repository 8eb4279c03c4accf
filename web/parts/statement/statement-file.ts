import { decimalOf } from "../../../shared/domain/decimal.ts";
import { headOf, rowOf } from "../list/csv.ts";
import { openFile } from "../list/file-sink.ts";
import type { FileFields } from "../list/list-spec.ts";
import { wordsOf } from "./line-words.ts";
import type { Line, Source } from "./statement.ts";

/** Writes all of a statement into a CSV file that the person picks; amounts are numbers of the currency's own unit. */
export async function saveStatement(source: Source, number: number): Promise<void> {
  const sink = await openFile(`statement-${number}.csv`, "text/csv;charset=utf-8");
  if (!sink) return;
  const { signal } = new AbortController();
  try {
    let written = 0;
    for (let lineCount = 1; written < lineCount; ) {
      const statement = await source.read(number, written, signal);
      const fields = fieldsOf(statement.currency);
      if (written === 0) await sink.write(headOf(fields));
      for (const line of statement.lines) await sink.write(rowOf(fields, line));
      written += statement.lines.length;
      lineCount = statement.lines.length === 0 ? 0 : statement.lineCount;
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
  order: (line) => line.orderId,
  payout: (line) => line.payoutId,
  entry: (line) => line.entryId,
});
