import type { EarningsMessage } from "../contract/messages.ts";
import type { ledger } from "../data/ledger.ts";
import type { orders } from "../data/orders.ts";
import type { payouts } from "../data/payouts.ts";
import type { settings } from "../data/settings.ts";
import type { users } from "../data/users.ts";
import { AppError } from "../domain/errors.ts";
import type { Shop } from "../services/settings.ts";

interface Deps {
  ledger: Pick<ReturnType<(typeof ledger)["reads"]>, "get">;
  orders: Pick<ReturnType<(typeof orders)["reads"]>, "get">;
  payouts: Pick<ReturnType<(typeof payouts)["reads"]>, "get">;
  settings: Pick<ReturnType<(typeof settings)["reads"]>, "get">;
  users: Pick<ReturnType<(typeof users)["reads"]>, "get">;
  shop: Pick<Shop, "firstSettings">;
}

/**
 * All that an e-mail about an entry may mention, in one round trip. What it says of the amount and why is the entry's: that never changes,
 * whatever became of order and payout meanwhile.
 * @throws AppError `not_found`
 */
export async function earningsNews({ detail }: EarningsMessage, deps: Deps) {
  const { entryId, ambassadorId } = detail;
  const orderId = "orderId" in detail ? detail.orderId : undefined;
  const [entry, ambassador, settings, payout, order] = await Promise.all([
    deps.ledger.get(orderId ?? ambassadorId, entryId),
    deps.users.get(ambassadorId),
    deps.settings.get(deps.shop.firstSettings),
    "payoutId" in detail ? deps.payouts.get(detail.payoutId) : undefined,
    orderId === undefined ? undefined : deps.orders.get(orderId),
  ]);
  if (!entry || !ambassador) throw new AppError("not_found", `Entry ${entryId} or its ambassador is gone.`);
  return { entry, ambassador, settings, payout, order };
}
