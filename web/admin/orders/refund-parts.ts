import { backOfLineMinor } from "../../../shared/domain/order.ts";
import type { Order } from "../api.ts";

type Sold = Pick<Order, "lines" | "refunds">;

/** What of a line was not given back by its name, minor units. */
export function leftOfLineMinor({ lines, refunds }: Sold, place: number): number {
  return Math.max(0, (lines[place]?.amountMinor ?? 0) - backOfLineMinor(refunds, place));
}

/** How many pieces of a line can be given back; the last one may be worth less than its price. */
export function piecesLeft(order: Sold, place: number): number {
  const unit = order.lines[place]?.unitPriceMinor ?? 0;
  return unit === 0 ? 0 : Math.ceil(leftOfLineMinor(order, place) / unit);
}

/** What a refund of so many pieces of each line gives back for which. @param pieces by the line's place */
export function partsOf(order: Sold, pieces: readonly number[]): { line: number; amountMinor: number }[] {
  return order.lines
    .map(({ unitPriceMinor }, line) => ({
      line,
      amountMinor: Math.min(leftOfLineMinor(order, line), unitPriceMinor * (pieces[line] ?? 0)),
    }))
    .filter(({ amountMinor }) => amountMinor > 0);
}
