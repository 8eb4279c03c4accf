import * as z from "zod/mini";
import { newKey, shaped } from "../../contract/support/client.ts";
import { type Order, type Stage, sell } from "../../contract/support/shop.ts";
import { control, standInOf } from "../../contract/support/stripe.ts";

const taken = z.object({ refundId: z.string() });

/** A refund that has not arrived yet, and the buyer's bank, which says how it goes on. */
export async function pendingRefund(on: Stage, order: Order, amountMinor: number) {
  const standIn = standInOf(order.checkoutUrl);
  await control(standIn, "/next-refund", { status: "pending" });
  const reply = await on.admin.post(`/api/admin/orders/${order.orderId}/refunds`, { amountMinor }, newKey());
  const { refundId } = shaped(reply, 201, taken);
  return (status: "failed" | "canceled") => control(standIn, `/refunds/${refundId}/move`, { status });
}

/** An order with refunds of which one is on its way, one failed, and one was canceled. */
export async function orderWithRefunds(on: Stage): Promise<Order> {
  const order = await sell(on);
  await pendingRefund(on, order, 111);
  for (const status of ["failed", "canceled"] as const) await (await pendingRefund(on, order, 222))(status);
  return order;
}
