import { bookSale } from "../../../shared/domain/booking.ts";
import { noCounters } from "../../../shared/domain/counters.ts";
import { countersOf } from "../../../shared/domain/ledger.ts";
import { dayOf, monthOf } from "../../../shared/domain/period.ts";
import type { Change, Email, Item, Payment } from "../invariants/facts.ts";

/** What can be seen of a Herald that has sold once, all of it in order: to be spoiled by a test. */
export function soldOnce() {
  const at = "2026-11-22T10:00:00.000Z";
  const line = { productId: "prd_1", title: "Mug", imageUrl: "/mug.svg", unitPriceMinor: 1_005 };
  const order = {
    id: "ord_1",
    status: "PENDING" as const,
    code: "code1",
    ambassadorId: "usr_1",
    ambassadorName: "Ada L.",
    buyer: { firstName: "Bo", lastName: "Berg", email: "bo@example.com" },
    lines: [{ ...line, quantity: 1, amountMinor: 1_005 }],
    totalMinor: 1_005,
    currency: "eur",
    rateBps: 1_000,
    createdAt: at,
    expiresAt: at,
    requestHash: "",
    refundedMinor: 0,
    disputes: {},
    version: 0,
  };
  const payment: Payment = {
    sessionId: "cs_1",
    orderId: "ord_1",
    status: "complete",
    isPaid: true,
    amountMinor: 1_005,
    refundedMinor: 0,
    disputes: [],
  };
  const paid = { checkoutSessionId: "cs_1", paymentIntentId: "pi_1", amountMinor: 1_005, currency: "eur" };
  const booking = bookSale(order, paid, at);
  if (!booking?.entry) throw new Error("A sale has an entry.");
  const counters = countersOf(booking.entry);
  const counted = (type: string, pk: string, sk: string) => ({ type, pk, sk, ...counters });
  const ambassador = { id: "usr_1", scope: "ambassador", email: "ada@example.com", firstName: "Ada", lastName: "B" };
  const orderKey = { type: "order", pk: "ORDER#ord_1", sk: "ORDER" };
  const link = { code: "code1", ambassadorId: "usr_1", productIds: ["prd_1"], createdAt: "2026-10-20T10:00:00.000Z" };
  const items: Item[] = [
    { ...orderKey, ...booking.order },
    { ...counted("link", "LINK#code1", "LINK"), ...link },
    { type: "entry", pk: "ORDER#ord_1", sk: `ENTRY#${booking.entry.id}`, ...booking.entry },
    { ...counted("user", "USER#usr_1", "USER"), ...ambassador },
    counted("day", "DAYS#usr_1", dayOf(at)),
    counted("day", "DAYS#SHOP", `${dayOf(at)}#3`),
  ];
  const [sold, shared, entry] = items.map((item) => ({ ...item }));
  const changes: Change[] = [
    { before: undefined, after: { ...orderKey, ...order } },
    { before: { ...orderKey, ...order }, after: sold },
    { before: { ...shared, ...noCounters }, after: shared },
    { before: undefined, after: entry },
  ];
  const windows = ["all", `month:${monthOf(at)}`];
  const boards = new Map(windows.map((window) => [window, new Map([["usr_1", counters.ambassadorMinor]])]));
  const emails: Email[] = [
    { to: "owner@example.com", subject: "New order: €10.05", text: "Total: €10.05" },
    { to: "ada@example.com", subject: "You earned €1.01", text: "Your share: €1.01" },
    { to: "bo@example.com", subject: "Your order at Herald", text: "Total: €10.05" },
  ];
  return { items, boards, payments: [payment], emails, changes, ownerEmail: "owner@example.com" };
}
