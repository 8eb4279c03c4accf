import { blockOrder as route } from "../../shared/contract/orders.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orders } from "../../shared/data/orders.ts";
import { bookBlock } from "../../shared/domain/booking.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { book } from "../../shared/policies/book.ts";

/**
 * The owner holds an order's commission back until they let it go. One that is not paid yet will be held back once it is. Asked
 * again, it stays with its first reason.
 */
export async function blockOrder(
  { orderId, reason }: InputOf<typeof route>,
  deps: DepsOf<"orders/block">,
  caller: Caller,
) {
  const now = deps.now().toISOString();
  const block = { reason, by: caller.id, at: now };
  await book({ ...deps, post: deps.ledger.move }, { orderId }, (order) => {
    if (order.status === "EXPIRED") throw neverPaid();
    return bookBlock(order, block, now);
  });
}

const neverPaid = () =>
  new AppError("order_state", "This order was never paid: it earns nothing.", { params: { reason: "unpaid" } });

export const handler = signedIn(route, { balances, ledger, orders }, blockOrder);
