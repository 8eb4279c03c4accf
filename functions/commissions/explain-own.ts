import { explainOwnCommission as route } from "../../shared/contract/commissions.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { statements } from "../../shared/data/statements.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { explainTo } from "../../shared/domain/explanation.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { commissionPlace } from "../../shared/policies/commission-state.ts";
import { commissionAnswer } from "../../shared/views/commission.ts";

/** An ambassador reads why their commission of an order is what it is. Others' orders are not there; one that was given to somebody else
 * says that. */
export async function explainOwnCommission(
  { orderId }: InputOf<typeof route>,
  deps: DepsOf<"commissions/explain-own">,
  caller: Caller,
) {
  const file = await deps.orders.getFile(orderId);
  const explanation = file && explainTo(caller.id, file.order, file.entries);
  if (!explanation) throw new AppError("not_found", "There is no such order.");
  const place = explanation.givenAway ? ({ state: "taken_back" } as const) : await commissionPlace(file, deps);
  return commissionAnswer(file, place, explanation);
}

export const handler = signedIn(route, { orders, payouts, statements }, explainOwnCommission);
