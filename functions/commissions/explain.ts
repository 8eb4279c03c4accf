import { explainCommission as route } from "../../shared/contract/commissions.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { statements } from "../../shared/data/statements.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { commissionPlace } from "../../shared/policies/commission-state.ts";
import { commissionAnswer } from "../../shared/views/commission.ts";

/** The team reads why an order's commission is what it is. */
export async function explainCommission({ orderId }: InputOf<typeof route>, deps: DepsOf<"commissions/explain">) {
  const file = await deps.orders.getFile(orderId);
  if (!file) throw new AppError("not_found", "There is no such order.");
  return commissionAnswer(file, await commissionPlace(file, deps));
}

export const handler = signedIn(route, { orders, payouts, statements }, explainCommission);
