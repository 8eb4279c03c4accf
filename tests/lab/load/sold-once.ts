import { owedFields, sumFields, yearFields } from "../../../shared/data/balances.ts";
import { entryPut } from "../../../shared/data/ledger.ts";
import { firstStatement, owedBy } from "../../../shared/domain/balance.ts";
import { bookSale } from "../../../shared/domain/booking.ts";
import { countersOf } from "../../../shared/domain/ledger.ts";
import { dayOf, monthOf } from "../../../shared/domain/period.ts";
import { pendingOrder } from "../../support/order.ts";
import type { Change, Email, Item, Payment } from "../invariants/facts.ts";

/** What can be seen of a Herald that has sold once, all of it in order: to be spoiled by a test. */
export function soldOnce() {
  const at = "2026-11-22T10:00:00.000Z";
  const order = pendingOrder({ createdAt: at, expiresAt: at });
  const payment: Payment = {
    sessionId: "cs_1",
    orderId: "ord_1",
    status: "complete",
    isPaid: true,
    amountMinor: 1_005,
    refundedMinor: 0,
    refunds: [],
    disputes: [],
  };
  const paid = { checkoutSessionId: "cs_1", paymentIntentId: "pi_1", amountMinor: 1_005, currency: "eur" };
  const booking = bookSale(order, paid, at);
  if (!booking?.entry) throw new Error("A sale has an entry.");
  const counters = countersOf(booking.entry);
  const counted = (pk: string, sk: string) => ({ pk, sk, ...counters });
  const balance = { ambassadorId: "usr_1", currency: "eur", statement: firstStatement };
  const ambassador = { id: "usr_1", scope: "ambassador", email: "ada@example.com", firstName: "Ada", lastName: "B" };
  const orderKey = { type: "order", pk: "ORDER#ord_1", sk: "ORDER" };
  const link = { code: "code1", ambassadorId: "usr_1", productIds: ["prd_1"], createdAt: "2026-10-20T10:00:00.000Z" };
  const items: Item[] = [
    { ...orderKey, ...booking.order },
    { type: "link", pk: "LINK#code1", sk: "LINK", ...link },
    entryPut({ ...booking.entry, statement: firstStatement }).put,
    { type: "user", pk: "USER#usr_1", sk: "USER", ...ambassador },
    counted("COUNTERS#usr_1", "LINK#code1"),
    {
      type: "balance",
      ...counted("BALANCE#usr_1", "BALANCE"),
      ...balance,
      ...owedFields(owedBy(booking.entry)),
      ...yearFields(booking.entry),
      ...sumFields(booking.entry),
    },
    counted("DAYS#usr_1", dayOf(at)),
    counted("DAYS#SHOP", `${dayOf(at)}#open`),
  ];
  const [sold, shared, entry] = items.map((item) => ({ ...item }));
  const changes: Change[] = [
    { before: undefined, after: { ...orderKey, ...order } },
    { before: { ...orderKey, ...order }, after: sold },
    { before: undefined, after: shared },
    { before: undefined, after: entry },
  ];
  const windows = ["all", `month:${monthOf(at)}`];
  const boards = new Map(windows.map((window) => [window, new Map([["usr_1", counters.ambassadorMinor]])]));
  const emails: Email[] = [
    { to: "owner@example.com", subject: "Order #1001: €10.05", text: "Total: €10.05" },
    { to: "ada@example.com", subject: "You earned €1.01", text: "Your share: €1.01" },
    { to: "bo@example.com", subject: "Your order #1001 at Herald", text: "Total: €10.05" },
  ];
  return { items, boards, payments: [payment], emails, changes, ownerEmail: "owner@example.com" };
}
