import { stepMinorOf } from "../../../shared/domain/currency.ts";
import { roundDown } from "../../../shared/domain/money.ts";
import { backOfLineMinor } from "../../../shared/domain/order.ts";
import type { Order } from "../api.ts";

type Sold = Pick<Order, "lines" | "refunds" | "currency">;

/** What of a line was not given back by its name, minor units. */
export function leftOfLineMinor({ lines, refunds }: Pick<Sold, "lines" | "refunds">, place: number): number {
  return Math.max(0, (lines[place]?.amountMinor ?? 0) - backOfLineMinor(refunds, place));
}

/** What pieces of a line were paid with: of all of them the whole line, whatever a coupon took off it. Minor units. */
export function worthOf(
  { amountMinor, quantity }: { amountMinor: number; quantity: number },
  pieces: number,
  currency: string,
): number {
  const worth = roundDown(amountMinor * pieces, quantity);
  // Some currencies are paid in whole steps: what is left over goes back with the last piece.
  return worth - (worth % stepMinorOf(currency));
}

/** How many pieces of a line can be given back; the last one may be worth less than the others, or a cent more. */
export function piecesLeft(order: Sold, place: number): number {
  const { amountMinor = 0, quantity = 0 } = order.lines[place] ?? {};
  const left = leftOfLineMinor(order, place);
  let pieces = 0;
  while (pieces < quantity && amountMinor * pieces <= (left - stepMinorOf(order.currency)) * quantity) pieces++;
  return pieces;
}

/** What a refund of so many pieces of each line gives back for which. @param pieces by the line's place */
export function partsOf(order: Sold, pieces: readonly number[]): { line: number; amountMinor: number }[] {
  return order.lines
    .map((sold, line) => {
      const [left, wanted] = [leftOfLineMinor(order, line), pieces[line] ?? 0];
      // The last piece takes what is left.
      const isAll = wanted > 0 && wanted >= piecesLeft(order, line);
      return { line, amountMinor: isAll ? left : Math.min(left, worthOf(sold, wanted, order.currency)) };
    })
    .filter(({ amountMinor }) => amountMinor > 0);
}
