import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { refundStatuses } from "../domain/order.ts";
import { disputeTypes } from "./stripe-event-types.ts";
import { routeEvent, stripeEvent } from "./stripe-events.ts";

const route = (type: string, object: object) =>
  routeEvent(z.parse(stripeEvent, { id: "evt_1", type, created: 1_790_000_000, data: { object } }));

const session = {
  id: "cs_1",
  payment_intent: "pi_1",
  amount_total: 500,
  currency: "eur",
  metadata: { orderId: "ord_1" },
  payment_status: "paid",
};
const dispute = { id: "dp_1", amount: 500, payment_intent: "pi_1" };

test.each([
  ["checkout.session.completed", "paid", "paid"],
  ["checkout.session.async_payment_succeeded", "paid", "paid"],
  ["checkout.session.async_payment_failed", "unpaid", "failed"],
  ["checkout.session.expired", "unpaid", "expired"],
])("%s with a session that is %s ends it %s", (type, payment_status, outcome) => {
  expect(route(type, { ...session, payment_status })).toMatchObject({ queue: "payments", message: { outcome } });
});

test("a session that is complete but not paid yet is under way until the event that says how it ends", () => {
  expect(route("checkout.session.completed", { ...session, payment_status: "unpaid" })).toMatchObject({
    queue: "payments",
    message: { outcome: "processing" },
  });
});

test("sessions of another application in the same account are ignored", () => {
  expect(route("checkout.session.completed", { ...session, metadata: {} })).toHaveProperty("ignored");
});

const refund = { id: "re_1", amount: 500, payment_intent: "pi_1", status: "succeeded" };

test("a refund that Herald made says whose it is; one from Stripe's dashboard names its payment alone", () => {
  const metadata = { orderId: "ord_1", ambassadorId: "usr_1", requestId: "r" };
  const told = { queue: "refunds", message: { refundId: "re_1", paymentIntentId: "pi_1", amountMinor: 500 } };
  const own = route("refund.created", { ...refund, metadata });
  expect(own).toMatchObject({ ...told, message: { ...told.message, of: { orderId: "ord_1", ambassadorId: "usr_1" } } });
  const theirs = route("refund.updated", { ...refund, metadata: {} });
  expect(theirs).toMatchObject(told);
  expect(theirs).not.toHaveProperty("message.of");
});

test.each([
  ["refund.created", { status: null }],
  ["refund.updated", { status: "something_new" }],
  ["refund.failed", { payment_intent: null }],
])("%s with %o moves no money", (type, change) => {
  expect(route(type, { ...refund, ...change })).toHaveProperty("ignored");
});

test.each([
  ["charge.dispute.created", "needs_response", "open"],
  ["charge.dispute.created", "under_review", "open"],
  ["charge.dispute.updated", "under_review", "open"],
  ["charge.dispute.funds_reinstated", "won", "won"],
  ["charge.dispute.closed", "won", "won"],
  ["charge.dispute.closed", "lost", "lost"],
])("%s that is %s is booked as %s", (type, status, outcome) => {
  expect(route(type, { ...dispute, status })).toMatchObject({ queue: "disputes", message: { status: outcome } });
});

test.each(["warning_needs_response", "warning_under_review", "warning_closed", "prevented", "something_new"])(
  "a dispute that is %s takes no money, whatever tells of it",
  (status) => {
    for (const type of disputeTypes) expect(route(type, { ...dispute, status })).toHaveProperty("ignored");
  },
);

test.each(["charge.dispute.updated", "charge.dispute.funds_withdrawn"])(
  "%s tells that an inquiry has become a chargeback",
  (type) => {
    const told = { disputeId: "dp_1", amountMinor: 500, currency: "eur", status: "open" };
    expect(route(type, { ...dispute, currency: "eur", status: "needs_response" })).toMatchObject({
      queue: "disputes",
      message: told,
    });
  },
);

test.each(refundStatuses)("a refund that is %s is told as it is, in its currency", (status) => {
  expect(route("refund.updated", { ...refund, currency: "eur", status })).toMatchObject({
    queue: "refunds",
    message: { refundId: "re_1", amountMinor: 500, currency: "eur", status },
  });
});

test("a session that the buyer paid in their own currency is told as the shop asked for it", () => {
  const currency_conversion = { amount_subtotal: 500, amount_total: 500, fx_rate: "1.1", source_currency: "eur" };
  const theirs = { ...session, amount_total: 550, currency: "usd", currency_conversion };
  expect(route("checkout.session.completed", theirs)).toMatchObject({ message: { amountMinor: 500, currency: "eur" } });
  const presentment_details = { presentment_amount: 550, presentment_currency: "usd" };
  expect(route("checkout.session.completed", { ...session, presentment_details })).toMatchObject({
    message: { amountMinor: 500, currency: "eur" },
  });
});

test.each([2 ** 53, 1e300, 8_640_000_000_001, 253_402_300_800, -1, 0.5, "now"])(
  "an event that says it was created at %s is refused, and its field named",
  (created) => {
    const event = { id: "evt_1", type: "checkout.session.completed", created, data: { object: session } };
    const issues = z.safeParse(stripeEvent, event).error?.issues ?? [];
    expect(new Set(issues.map(({ path }) => path.join(".")))).toEqual(new Set(["created"]));
  },
);
