import { unblockOrder as route } from "../../shared/contract/orders.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orders } from "../../shared/data/orders.ts";
import { bookBlock } from "../../shared/domain/booking.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { book } from "../../shared/policies/book.ts";

/** The owner lets an order's commission go, which was held back: it is payable once its hold is over. */
export async function unblockOrder({ orderId }: InputOf<typeof route>, deps: DepsOf<"orders/unblock">) {
  const now = deps.now().toISOString();
  await book({ ...deps, post: deps.ledger.move }, { orderId }, (order) => bookBlock(order, undefined, now));
}

export const handler = signedIn(route, { balances, ledger, orders }, unblockOrder);
