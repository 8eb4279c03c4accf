import { expect, test } from "@jest/globals";
import type { Order } from "../../shared/domain/order.ts";
import { payments } from "../../shared/services/queues.ts";
import { stripe } from "../../shared/services/stripe.ts";
import { unusedSettings } from "../../tests/local/counted-tries.ts";
import { pendingOrder } from "../../tests/support/order.ts";
import { shop } from "../../tests/support/shop.ts";
import { settlePending } from "./expire.ts";

const minuteMs = 60_000;
const beganMs = Date.parse("2026-11-22T10:00:00.000Z");

/** An order placed some minutes after the beginning, which nobody pays unless Stripe says so. */
const placed = (id: string, afterMinutes: number): Order => {
  const at = (minutes: number) => new Date(beganMs + minutes * minuteMs).toISOString();
  const times = { createdAt: at(afterMinutes), expiresAt: at(afterMinutes + 60) };
  return pendingOrder({ id, checkoutSessionId: `cs_${id}`, ...times });
};

/** A shop with pending orders whose webhooks never come, and a Stripe that counts how often it is asked of each. */
function openShop(all: Order[]) {
  const asked: string[] = [];
  const sent: string[] = [];
  const state = { isAway: false, paid: new Set<string>(), debits: new Set<string>() };
  let nowMs = beganMs;
  let looked: string | undefined;
  const session = (id: string, isEnded: boolean) => {
    asked.push(id.slice(3));
    if (state.isAway) throw new Error("Stripe is away.");
    const isPaid = state.paid.has(id.slice(3));
    const isUnderWay = isPaid || state.debits.has(id.slice(3));
    const status = isUnderWay ? ("complete" as const) : isEnded ? ("expired" as const) : ("open" as const);
    return { id, url: null, status, isPaid, paymentIntentId: "pi", amountMinor: 1_000, currency: "eur" };
  };
  const deps: Parameters<typeof settlePending>[0] = {
    orders: {
      async *pendingBefore(instant) {
        yield* all
          .filter(({ status, createdAt }) => status === "PENDING" && createdAt < instant)
          .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
      },
      lookedThrough: async () => looked,
      noteLooked: async (at) => {
        looked = at;
      },
      expire: async (order) => {
        order.status = "EXPIRED";
        return true;
      },
    },
    payments: {
      ...payments.open(unusedSettings),
      send: async ({ orderId }) => {
        sent.push(orderId);
        for (const order of all.filter(({ id }) => id === orderId)) order.status = "PAID";
      },
    },
    stripe: {
      ...stripe.open(unusedSettings),
      readSession: async (id) => session(id, false),
      expireSession: async (id) => session(id, true),
    },
    log: { info() {}, warn() {}, error() {} },
    now: () => new Date(nowMs),
    shop,
  };
  /** As the schedule does, until so many minutes after the beginning. */
  const runUntil = async (minutes: number, everyMinutes = 5) => {
    while (nowMs < beganMs + minutes * minuteMs) {
      nowMs += everyMinutes * minuteMs;
      await settlePending(deps).catch(() => {});
    }
  };
  const asksOf = (id: string) => asked.filter((it) => it === id).length;
  return { asked, asksOf, sent, state, runUntil };
}

test("an order that nobody pays costs two reads of Stripe, and is ended", async () => {
  const orders = Array.from({ length: 40 }, (_, index) => placed(`ord_${index}`, index));
  const { asksOf, runUntil } = openShop(orders);
  await runUntil(180);
  expect(orders.filter(({ status }) => status !== "EXPIRED")).toEqual([]);
  expect(new Set(orders.map(({ id }) => asksOf(id)))).toEqual(new Set([2]));
});

test("where a webhook is late the newest order is asked about first", async () => {
  const { asked, runUntil } = openShop([placed("old", 0), placed("newer", 1), placed("newest", 2)]);
  await runUntil(15, 15);
  expect(asked).toEqual(["newest", "newer", "old"]);
});

test("a payment is found at the next look, paid early or late", async () => {
  const { asksOf, sent, state, runUntil } = openShop([placed("early", 0), placed("late", 0)]);
  state.paid.add("early");
  await runUntil(30);
  expect(sent).toEqual(["early"]);
  state.paid.add("late");
  await runUntil(80);
  expect(sent).toEqual(["early", "late"]);
  expect([asksOf("early"), asksOf("late")]).toEqual([1, 2]);
});

test("while Stripe is away nothing is forgotten: all that was due is asked about once it is back", async () => {
  const { sent, state, runUntil } = openShop([placed("paid", 0)]);
  state.paid.add("paid");
  state.isAway = true;
  await runUntil(40);
  expect(sent).toEqual([]);
  state.isAway = false;
  await runUntil(45);
  expect(sent).toEqual(["paid"]);
});

test("a bank debit that is under way for days is asked about once a day", async () => {
  const { asksOf, sent, state, runUntil } = openShop([placed("debit", 0)]);
  state.debits.add("debit");
  await runUntil(3 * 24 * 60);
  expect(asksOf("debit")).toBe(2 + 2);
  state.paid.add("debit");
  await runUntil(4 * 24 * 60);
  expect(sent).toEqual(["debit"]);
});
