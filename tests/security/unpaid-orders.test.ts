import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client, type Method } from "../contract/support/client.ts";
import { operations, readDocument } from "../contract/support/interface.ts";
import { untilLaterSaleIsDone } from "../contract/support/later-sale.ts";
import { newLink } from "../contract/support/people.ts";
import { placeOrder, readAsBuyer, shareOf, stage, untilStatus } from "../contract/support/shop.ts";
import { eventText, postEvent, type SessionFields, sessionEvent } from "./support/events.ts";

/** Every event here is signed with Herald's own secret: what is wrong with it is what it says. */
const profile = z.object({ revenueMinor: z.int() });
const detail = z.object({ status: z.string(), history: z.array(z.object({ kind: z.string() })) });
const completed = "checkout.session.completed";

const wrong: [string, string, SessionFields][] = [
  ["is not paid yet", completed, { payment_status: "unpaid" }],
  ["needs no payment", completed, { payment_status: "no_payment_required" }],
  ["has a payment status of its own making", completed, { payment_status: "PAID" }],
  ["is short by one", completed, { amount_total: 3_503 }],
  ["is over by one", completed, { amount_total: 3_505 }],
  ["took nothing", completed, { amount_total: 0 }],
  ["took less than nothing", completed, { amount_total: -3_504 }],
  ["names no amount", completed, { amount_total: null }],
  ["is in another currency", completed, { currency: "jpy" }],
  ["is in no currency", completed, { currency: null }],
  ["names no payment", completed, { payment_intent: null }],
  ["is of another session than the order's", completed, { id: "cs_test_of_somebody_else" }],
  ["names an order that is not there", completed, { metadata: { orderId: `ord_${"0".repeat(26)}` } }],
  ["names no order", completed, { metadata: {} }],
  ["is late, and not paid", "checkout.session.async_payment_succeeded", { payment_status: "unpaid" }],
  ["is of a type that Stripe has not", "checkout.session.paid", {}],
];

test("a signed event completes an order only where session, amount and currency say so; the right one does", async () => {
  const on = await stage([1_005, 2_499]);
  const order = await placeOrder(on, [1, 1]);
  expect(order.totalMinor).toBe(3_504);
  const answers = [];
  for (const [, type, fields] of wrong) answers.push((await postEvent(sessionEvent(order, type, fields))).status);
  // Taken and then set aside; or refused for its form.
  expect(answers.filter((status) => status !== 200 && status !== 400)).toEqual([]);
  await untilLaterSaleIsDone();
  expect((await readAsBuyer(order)).body).toMatchObject({ status: "PENDING" });
  expect(await on.ambassador.client.read("/api/ambassador/user", profile)).toMatchObject({ revenueMinor: 0 });

  expect((await postEvent(sessionEvent(order))).status).toBe(200);
  await untilStatus(order, "PAID");
  await untilLaterSaleIsDone();
  expect(await on.ambassador.client.read("/api/ambassador/user", profile)).toEqual({ revenueMinor: shareOf(3_504) });
});

test("money back or disputed for an order that nobody paid pays it in no way", async () => {
  const on = await stage([5_000]);
  const order = await placeOrder(on, [1]);
  const metadata = { orderId: order.orderId, ambassadorId: "usr_any" };
  const of = { id: "re_none", payment_intent: "pi_none", status: "succeeded", metadata };
  const refund = eventText("refund.created", { ...of, amount: 5_000 });
  expect((await postEvent(refund)).status).toBe(200);
  await untilLaterSaleIsDone();
  expect((await readAsBuyer(order)).body).toMatchObject({ status: "PENDING" });
  const reply = await on.admin.post(
    `/api/admin/orders/${order.orderId}/refunds`,
    {},
    { "idempotency-key": "refund-of-nothing" },
  );
  expect([reply.status, reply.body]).toEqual([409, expect.objectContaining({ code: "order_state" })]);
});

test("what is told of another session ends no order: its own can still be paid", async () => {
  const on = await stage([5_000]);
  const order = await placeOrder(on, [1]);
  for (const type of ["checkout.session.expired", "checkout.session.async_payment_failed"]) {
    expect((await postEvent(sessionEvent(order, type, { id: "cs_test_of_somebody_else" }))).status).toBe(200);
  }
  await untilLaterSaleIsDone();
  expect((await readAsBuyer(order)).body).toMatchObject({ status: "PENDING" });
  await postEvent(sessionEvent(order));
  await untilStatus(order, "PAID");
});

test("a refund in another currency than its order's takes nothing", async () => {
  const on = await stage([5_000]);
  const order = await placeOrder(on, [1]);
  await postEvent(sessionEvent(order));
  await untilStatus(order, "PAID");
  const metadata = { orderId: order.orderId, ambassadorId: on.ambassador.id };
  const of = { id: "re_other", payment_intent: `pi_${order.session}`, status: "succeeded", metadata };
  expect((await postEvent(eventText("refund.created", { ...of, amount: 4_000, currency: "jpy" }))).status).toBe(200);
  await untilLaterSaleIsDone();
  expect((await readAsBuyer(order)).body).toMatchObject({ status: "PAID" });
});

test("an order that is paid stays paid, whatever is said of its session afterwards", async () => {
  const on = await stage([5_000]);
  const order = await placeOrder(on, [1]);
  await postEvent(sessionEvent(order));
  await untilStatus(order, "PAID");
  for (const type of ["checkout.session.expired", "checkout.session.async_payment_failed"]) {
    expect((await postEvent(sessionEvent(order, type))).status).toBe(200);
  }
  await untilLaterSaleIsDone();
  const seen = await on.admin.read(`/api/admin/orders/${order.orderId}`, detail);
  expect([seen.status, seen.history.map(({ kind }) => kind)]).toEqual(["PAID", ["placed", "sale"]]);
});

test("an order that expired is not brought back by a payment, and one order's money pays no other", async () => {
  const on = await stage([5_000]);
  const [expired, other] = [await placeOrder(on, [1]), await placeOrder(on, [1])];
  await postEvent(sessionEvent(expired, "checkout.session.expired"));
  await untilStatus(expired, "EXPIRED");
  await postEvent(sessionEvent(expired));
  await untilLaterSaleIsDone();
  expect((await readAsBuyer(expired)).body).toMatchObject({ status: "EXPIRED" });
  expect((await readAsBuyer(other)).body).toMatchObject({ status: "PENDING" });
});

test("no route of the document, nor any that could be guessed, moves an unpaid order", async () => {
  const on = await stage([5_000]);
  const order = await placeOrder(on, [1]);
  await newLink(on.ambassador, [on.products[0]?.id ?? ""]);
  const known = operations(await readDocument()).map(({ method, path }) => `${method} ${path}`);
  expect(known.filter((line) => /confirm|complete|paid|success/i.test(line))).toEqual([
    "POST /api/{scope}/users/email/confirm",
    "POST /api/{scope}/password-reset/confirm",
    "POST /api/admin/payout-confirmations",
  ]);
  const at = `/api/checkout/orders/${order.orderId}`;
  for (const path of [
    at,
    ...["confirm", "complete", "pay", "paid", "status", "success"].map((verb) => `${at}/${verb}`),
  ]) {
    for (const method of ["POST", "PUT", "DELETE"] satisfies Method[]) {
      for (const client of [new Client(), on.ambassador.client, on.admin]) {
        const body = { status: "PAID", source: order.session };
        const { status } = await client.send(method, path, body);
        expect([path, status]).toEqual([path, path === at ? 405 : 404]);
      }
    }
  }
  expect((await readAsBuyer(order)).body).toMatchObject({ status: "PENDING" });
});
