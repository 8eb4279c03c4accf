import type { ResultRow } from "../domain/payout-files/results.ts";

/** What would follow from a result file, as who pays is shown it. */
export function resultsAnswer(rows: readonly ResultRow[], currency: string) {
  return {
    currency,
    items: rows.map(({ line, called, payout, says, outcome, problem }) => ({
      ...{ line, called },
      ...(payout && { payoutId: payout.id, name: payout.to.name, amountMinor: payout.amountMinor }),
      ...(says && { says }),
      ...(payout && outcome && { outcome: { payoutId: payout.id, ...outcome } }),
      ...(problem && { problem }),
    })),
  };
}
