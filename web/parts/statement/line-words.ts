import { formatMoney } from "../../../shared/domain/currency.ts";
import { orderName } from "../../../shared/domain/order-number.ts";
import type { Line } from "./statement.ts";
import { words } from "./words.ts";

/** What happened, in words that need no ledger. */
export function wordsOf(
  { kind, amountMinor, notedMinor }: Pick<Line, "kind" | "amountMinor" | "notedMinor">,
  currency: string,
): string {
  const amount = notedMinor === undefined ? "" : formatMoney(notedMinor, currency);
  const sentences: Record<Line["kind"], () => string> = {
    sale: words.sale,
    refund: words.refund,
    refund_failed: words.refundFailed,
    refund_canceled: words.refundCanceled,
    dispute: words.dispute,
    reinstatement: words.reinstatement,
    given: words.given,
    given_away: words.givenAway,
    block: words.block,
    unblock: words.unblock,
    opening: amountMinor < 0 ? words.openedBelow : words.opened,
    adjustment: amountMinor < 0 ? words.debit : words.bonus,
    write_off: words.writeOff,
    payout: words.payout,
    payout_paid: () => words.payoutPaid({ amount }),
    payout_failed: words.payoutFailed,
    payout_canceled: words.payoutCanceled,
    payout_returned: words.payoutReturned,
  };
  return sentences[kind]();
}

/** How many lines are there by now, of how many. */
export const progressOf = (known: number, all: number | undefined): string =>
  all === undefined ? words.knownLines({ known }) : words.knownOfAll({ known, all });

/** The order or payout that a line is about; the whole of its id is in the file. */
export function subjectOf({ orderId, orderNumber, payoutId }: Line): string | undefined {
  if (orderId !== undefined) return words.order({ order: orderName({ id: orderId, number: orderNumber }) });
  return payoutId === undefined ? undefined : words.ofPayout({ payout: `…${payoutId.slice(-6)}` });
}
