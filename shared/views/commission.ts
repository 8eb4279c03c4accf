import type { OrderFile } from "../data/orders.ts";
import type { CommissionState } from "../domain/commission-state.ts";
import { type Explanation, explain } from "../domain/explanation.ts";
import type { Payout } from "../domain/payout.ts";
import type { LookReason } from "../domain/self-referral.ts";

/** Where a commission is. */
interface Place {
  state: CommissionState;
  blockedBecause?: string | undefined;
  look?: LookReason[] | undefined;
  payout?: Payout | undefined;
}

/**
 * Why an order's commission is what it is, and where it is, for whoever may know.
 * @param explanation for one reader; as the shop sees it unless said
 */
export function commissionAnswer(
  { order, entries }: OrderFile,
  { payout, ...place }: Place,
  explanation: Explanation = explain(order, entries),
) {
  const { id: orderId, number: orderNumber, status, createdAt: placedAt, currency, holdDays } = order;
  const facts = { orderId, orderNumber, status, placedAt, currency, holdDays, ...place };
  return { ...facts, ...explanation, ...(payout && { payout: payoutFacts(payout) }) };
}

const payoutFacts = ({ id, runId, statement, paidOn }: Payout) => ({ id, runId, statement, paidOn });
