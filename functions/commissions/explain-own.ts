import { explainOwnCommission as route } from "../../shared/contract/commissions.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { statements } from "../../shared/data/statements.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { commissionPlace } from "../../shared/policies/commission-state.ts";
import { commissionAnswer } from "../../shared/views/commission.ts";

/** An ambassador reads why their commission of an order is what it is. Others' orders are not there. */
export async function explainOwnCommission(
  { orderId }: InputOf<typeof route>,
  deps: DepsOf<"commissions/explain-own">,
  caller: Caller,
) {
  const file = await deps.orders.getFile(orderId);
  if (file?.order.ambassadorId !== caller.id) throw new AppError("not_found", "There is no such order.");
  return commissionAnswer(file, await commissionPlace(file, deps));
}

export const handler = signedIn(route, { orders, payouts, statements }, explainOwnCommission);
