import { expect, test } from "@jest/globals";
import { lineOf, pendingOrder, soldOrder } from "../../tests/support/order.ts";
import { bookBlock, bookDispute, bookRefund, bookSale } from "./booking.ts";
import { bookGiving } from "./giving.ts";
import { channelOf, fold, type OrderEntry, postedTo } from "./ledger.ts";
import type { Order } from "./order.ts";

const now = "2026-11-22T10:00:00.000Z";
const payment = { checkoutSessionId: "cs_1", paymentIntentId: "pi_1", amountMinor: 1_005, currency: "eur" };

/** An order with what was booked of it so far. */
function booked(...steps: ((order: Order) => { order: Order; entry: OrderEntry | undefined } | undefined)[]) {
  let order = pendingOrder({ ambassadorId: "usr_a", totalMinor: 1_005, lines: [lineOf(1_005, 1_000)] });
  const entries: OrderEntry[] = [];
  for (const step of [(it: Order) => bookSale(it, payment, now), ...steps]) {
    const booking = step(order);
    if (!booking) continue;
    order = booking.order;
    if (booking.entry) entries.push(booking.entry);
  }
  return { order, entries };
}

const toBen = { id: "giv_1", fromId: "usr_a", to: { id: "usr_b", name: "Ben B." }, reason: "His flyer." };
const refund = (order: Order) => bookRefund(order, "re_1", { amountMinor: 333, status: "succeeded" }, now);
const dispute = (order: Order) => bookDispute(order, "dp_1", { amountMinor: 100, status: "open" }, now);
const block = (order: Order) => bookBlock(order, { reason: "A look.", by: "usr_o", at: now }, now);

test("all that a sale counted for leaves one ambassador and comes to the other, and nothing of it is lost between", () => {
  const { order, entries } = booked(refund, dispute);
  const { away, given, order: after } = bookGiving(order, entries, toBen, now);
  expect(after).toMatchObject({
    ambassadorId: "usr_b",
    ambassadorName: "Ben B.",
    soldBy: "usr_a",
    version: order.version + 1,
  });
  const counted = fold(entries);
  expect(counted).toMatchObject({ orders: 1, grossMinor: 1_005, refundsMinor: 433, disputesMinor: 100 });
  expect(fold([...entries, away])).toEqual(fold([]));
  expect(fold([given])).toEqual(counted);
  for (const { postings } of [away, given]) expect(postings.reduce((sum, it) => sum + it.amountMinor, 0)).toBe(0);
  expect(given.postings[3]).toEqual({
    account: "commission:usr_b:2026-12-22",
    amountMinor: postedTo(away, "commission") * -1,
  });
});

test("what is blocked moves blocked, and what fails later comes back to whose it is", () => {
  const { order, entries } = booked(refund, block);
  const { given, order: after } = bookGiving(order, entries, toBen, now);
  expect(given.postings[3]?.account).toBe("commission:usr_b:blocked");
  const back = bookRefund(after, "re_1", { amountMinor: 333, status: "failed" }, now)?.entry;
  expect(back).toMatchObject({ ambassadorId: "usr_b", isGiven: true, kind: "refund_failed" });
});

test("given back over their own link, it is theirs as if nothing had been", () => {
  const first = booked(refund);
  const move = bookGiving(first.order, first.entries, toBen, now);
  const toAda = { ...toBen, id: "giv_2", fromId: "usr_b", to: { id: "usr_a", name: "Ada L." } };
  const back = bookGiving(move.order, [...first.entries, move.away, move.given], toAda, now);
  expect(back.order.soldBy).toBeUndefined();
  expect([back.away.isGiven, back.given.isGiven]).toEqual([true, undefined]);
  expect(fold([back.given])).toEqual(fold(first.entries));
});

test("what a coupon won counts for it until it is given, and again once it is given back; what comes later counts likewise", () => {
  const attribution = {
    won: "coupon",
    because: "setting",
    linkAmbassadorId: "usr_l",
    couponAmbassadorId: "usr_a",
  } as const;
  const coupon = { code: "ADA-10", discountMinor: 100 };
  const pending = pendingOrder({ ambassadorId: "usr_a", lines: [lineOf(1_005)], attribution, coupon });
  const { order, entry } = soldOrder(pending, now);
  const channels = (...entries: OrderEntry[]) => entries.map(channelOf);
  expect(channels(entry)).toEqual(["coupon:ADA-10"]);
  const { away, given, order: after } = bookGiving(order, [entry], toBen, now);
  const taken = refund(after);
  expect(channels(away, given, taken?.entry as OrderEntry)).toEqual(["coupon:ADA-10", "given", "given"]);
  const toAda = { ...toBen, id: "giv_2", fromId: "usr_b", to: { id: "usr_a", name: "Ada L." } };
  const entries = [entry, away, given, ...(taken?.entry ? [taken.entry] : [])];
  const back = bookGiving(taken?.order ?? after, entries, toAda, now);
  const failed = bookRefund(back.order, "re_1", { amountMinor: 333, status: "failed" }, now)?.entry as OrderEntry;
  expect(channels(back.away, back.given, failed)).toEqual(["given", "coupon:ADA-10", "coupon:ADA-10"]);
  // The link that lost it counts nothing of it.
  const lost = { ...attribution, won: "link", linkAmbassadorId: "usr_a" } as const;
  expect(channels(soldOrder({ ...pending, attribution: lost }, now).entry)).toEqual(["code1"]);
});

test("a sale is given from whose it is, to somebody else, once it is paid", () => {
  const { order, entries } = booked();
  const asked =
    (more: object, of: Order = order) =>
    () =>
      bookGiving(of, entries, { ...toBen, ...more }, now);
  expect(asked({ fromId: "usr_c" })).toThrow(/somebody else meanwhile/);
  expect(asked({ to: { id: "usr_a", name: "Ada L." } })).toThrow(/already/);
  expect(asked({}, pendingOrder({ ambassadorId: "usr_a" }))).toThrow(/never paid/);
});
