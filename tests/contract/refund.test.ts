import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Client, eventually, newKey, shaped } from "./support/client.ts";
import { confirmAddress } from "./support/confirm-address.ts";
import { mailTo } from "./support/inbox.ts";
import { badBodies, operations, readDocument } from "./support/interface.ts";
import { untilLaterSaleIsDone } from "./support/later-sale.ts";
import { type Order, placeOrder, sell, shareOf, stage, untilStatus } from "./support/shop.ts";
import { control, deliverAgain, eventsOf, paymentOf, standInOf } from "./support/stripe.ts";

const refund = z.object({ refundId: z.string(), amountMinor: z.int(), status: z.string() });
const profile = z.object({ revenueMinor: z.int() });
const rankings = z.object({ me: z.object({ revenueMinor: z.int() }) });
const stats = z.object({ totals: z.object({ orders: z.int(), revenueMinor: z.int() }) });
const told = z.looseObject({ history: z.array(z.looseObject({ kind: z.string() })) });
const created = z.looseObject({ id: z.string() });

const ask = (admin: Client, order: Order, body: object, headers = newKey()) =>
  admin.post(`/api/admin/orders/${order.orderId}/refunds`, body, headers);

const revenueOf = async (client: Client) => (await client.read("/api/ambassador/user", profile)).revenueMinor;

const subjectsOf = (emails: readonly { subject: string }[]) => emails.map(({ subject }) => subject);

/** The owner's view of an order, once it has a status. */
async function orderIn(admin: Client, order: Order, status: string) {
  await untilStatus(order, status);
  return (await admin.get(`/api/admin/orders/${order.orderId}`)).body;
}

describe("a refund", () => {
  test("in full takes exactly what was given, everywhere", async () => {
    const on = await stage([2_995]);
    const order = await sell(on, [1]);
    const answer = shaped(await ask(on.admin, order, {}), 201, refund);
    expect(answer).toMatchObject({ amountMinor: 2_995, status: "succeeded" });
    expect(await orderIn(on.admin, order, "REFUNDED")).toMatchObject({
      refundedMinor: 2_995,
      split: { ambassadorMinor: 0, shopMinor: 0 },
    });
    await eventually(async () => {
      expect(await revenueOf(on.ambassador.client)).toBe(0);
      const board = await on.ambassador.client.read("/api/ambassador/rankings", rankings);
      expect(board.me.revenueMinor).toBe(0);
      const own = await on.ambassador.client.read("/api/ambassador/stats", stats);
      expect(own.totals).toEqual({ orders: 1, revenueMinor: 0 });
    });
    await eventually(async () => expect(await mailTo(order.buyerEmail)).toHaveLength(2));
  });

  test("in part reverses pro rata, and twice in part adds up to the cent", async () => {
    const on = await stage([1_005]);
    const order = await sell(on, [1]);
    expect(await revenueOf(on.ambassador.client)).toBe(101);
    shaped(await ask(on.admin, order, { amountMinor: 333 }), 201, refund);
    expect(await orderIn(on.admin, order, "PARTLY_REFUNDED")).toMatchObject({
      split: { ambassadorMinor: shareOf(672), shopMinor: 672 - shareOf(672) },
    });
    expect(await revenueOf(on.ambassador.client)).toBe(shareOf(672));
    shaped(await ask(on.admin, order, { amountMinor: 333 }), 201, refund);
    await eventually(async () => expect(await revenueOf(on.ambassador.client)).toBe(shareOf(339)));
    shaped(await ask(on.admin, order, {}), 201, refund);
    const whole = await orderIn(on.admin, order, "REFUNDED");
    expect(whole).toMatchObject({ refundedMinor: 1_005, split: { ambassadorMinor: 0, shopMinor: 0 } });
    expect(await revenueOf(on.ambassador.client)).toBe(0);
    const history = z.object({
      history: z.array(z.looseObject({ kind: z.string(), ambassadorMinor: z.optional(z.int()) })),
    });
    const booked = z.parse(history, whole).history.filter(({ ambassadorMinor }) => ambassadorMinor !== undefined);
    expect(booked.map(({ kind }) => kind)).toEqual(["sale", "refund", "refund", "refund"]);
    expect(booked.reduce((sum, entry) => sum + (entry.ambassadorMinor ?? 0), 0)).toBe(0);
  });

  test("of lines takes what those lines earned, says which, and refuses what a line has not", async () => {
    const on = await stage([1_000, 500]);
    const order = await sell(on, [2, 1]);
    const lines = [{ line: 0, amountMinor: 1_000 }];
    const answer = shaped(await ask(on.admin, order, { lines }), 201, refund);
    expect(answer.amountMinor).toBe(1_000);
    expect(await orderIn(on.admin, order, "PARTLY_REFUNDED")).toMatchObject({
      refunds: [{ id: answer.refundId, amountMinor: 1_000, lines }],
      split: { ambassadorMinor: shareOf(1_500) },
    });
    const why = await on.admin.get(`/api/admin/orders/${order.orderId}/commission`);
    expect(why.body).toMatchObject({ lines: [{ amountMinor: 2_000, backMinor: 1_000 }, { amountMinor: 500 }] });
    const wrong = [
      [{ lines: [{ line: 0, amountMinor: 1_001 }] }, "lines.0.amountMinor"],
      [{ lines: [{ line: 2, amountMinor: 1 }] }, "lines.0.line"],
      [{ lines: [...lines, ...lines] }, "lines.1.line"],
      [{ lines: [] }, "lines"],
      [{ lines, amountMinor: 1_000 }, "lines"],
    ] as const;
    for (const [body, path] of wrong) {
      const refused = await ask(on.admin, order, body);
      expect([refused.status, refused.body]).toEqual([
        400,
        expect.objectContaining({ errors: expect.arrayContaining([expect.objectContaining({ path })]) }),
      ]);
    }
    shaped(await ask(on.admin, order, {}), 201, refund);
    expect(await orderIn(on.admin, order, "REFUNDED")).toMatchObject({ split: { ambassadorMinor: 0, shopMinor: 0 } });
  });

  test("of more than is left is refused and gives nothing", async () => {
    const on = await stage([1_000]);
    const order = await sell(on, [1]);
    const more = await ask(on.admin, order, { amountMinor: 1_001 });
    expect([more.status, more.body]).toEqual([
      409,
      expect.objectContaining({
        code: "nothing_left_to_refund",
        errors: [expect.objectContaining({ path: "amountMinor" })],
      }),
    ]);
    shaped(await ask(on.admin, order, { amountMinor: 600 }), 201, refund);
    await untilStatus(order, "PARTLY_REFUNDED");
    expect((await ask(on.admin, order, { amountMinor: 401 })).status).toBe(409);
    shaped(await ask(on.admin, order, {}), 201, refund);
    await untilStatus(order, "REFUNDED");
    expect((await ask(on.admin, order, {})).status).toBe(409);
  });

  test("asked for twice at once, together more than was paid, is given once", async () => {
    const on = await stage([1_000]);
    const order = await sell(on, [1]);
    const replies = await Promise.all([1, 2].map(() => ask(on.admin, order, { amountMinor: 700 })));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await orderIn(on.admin, order, "PARTLY_REFUNDED")).toMatchObject({ refundedMinor: 700 });
  });

  test("with the same key is one refund, however often it is asked for", async () => {
    const on = await stage([1_000]);
    const order = await sell(on, [1]);
    const headers = newKey();
    const first = shaped(await ask(on.admin, order, { amountMinor: 100 }, headers), 201, refund);
    await untilStatus(order, "PARTLY_REFUNDED");
    const again = await Promise.all([1, 2, 3].map(() => ask(on.admin, order, { amountMinor: 100 }, headers)));
    for (const reply of again) expect(shaped(reply, 201, refund)).toEqual(first);
    const other = await ask(on.admin, order, { amountMinor: 200 }, headers);
    expect([other.status, other.body]).toEqual([409, expect.objectContaining({ code: "idempotency_key_reused" })]);
    expect((await on.admin.get(`/api/admin/orders/${order.orderId}`)).body).toMatchObject({ refundedMinor: 100 });
  });

  test.each([
    ["before it took it", false],
    ["after it took it", true],
  ])("through a provider that fails %s is put right by a retry with the same key, once", async (_when, afterEffect) => {
    const on = await stage([1_000]);
    const order = await sell(on, [1]);
    const headers = newKey();
    const standIn = standInOf(order.checkoutUrl);
    await control(standIn, "/failures", { next: 2, status: 500, afterEffect });
    const failed = await ask(on.admin, order, { amountMinor: 300 }, headers);
    await control(standIn, "/failures", { next: 0 });
    expect([failed.status, failed.body]).toEqual([502, expect.objectContaining({ code: "payment_provider" })]);
    const fixed = shaped(await ask(on.admin, order, { amountMinor: 300 }, headers), 201, refund);
    expect(fixed.amountMinor).toBe(300);
    expect(await orderIn(on.admin, order, "PARTLY_REFUNDED")).toMatchObject({ refundedMinor: 300 });
    expect(shaped(await ask(on.admin, order, { amountMinor: 300 }, headers), 201, refund)).toEqual(fixed);
  });

  test("asked for in any wrong way gives nothing back", async () => {
    const on = await stage([1_000]);
    const order = await sell(on, [1]);
    const operation = operations(await readDocument()).find(({ operationId }) => operationId === "orders/refund");
    if (!operation) throw new Error("The route is not in the document.");
    const address = `/api/admin/orders/${order.orderId}/refunds`;
    for (const { what, body } of badBodies(operation, { amountMinor: 1 })) {
      expect([what, (await ask(on.admin, order, body as object)).status]).toEqual([what, 400]);
    }
    const json = { "content-type": "application/json" };
    const wrong: [number, string, Record<string, string>][] = [
      [400, '{"amountMinor":1}', json],
      [400, '{"amountMinor":1', { ...json, ...newKey() }],
      [403, '{"amountMinor":1}', { ...json, ...newKey(), origin: "https://evil.example" }],
      [413, JSON.stringify({ amountMinor: 1, padding: "x".repeat(1024 * 1024) }), { ...json, ...newKey() }],
      [415, '{"amountMinor":1}', { "content-type": "text/plain", ...newKey() }],
    ];
    for (const [status, body, headers] of wrong) {
      expect((await on.admin.sendRaw("POST", address, body, headers)).status).toBe(status);
    }
    const read = await on.admin.get(`/api/admin/orders/${order.orderId}`);
    expect(read.body).toMatchObject({ refundedMinor: 0, status: "PAID" });
  });

  test("of an order that was never paid is refused", async () => {
    const on = await stage([1_000]);
    const order = await placeOrder(on, [1]);
    const reply = await ask(on.admin, order, {});
    expect([reply.status, reply.body]).toEqual([409, expect.objectContaining({ code: "order_state" })]);
  });

  test("whose events come late, twice and in the wrong order is booked once", async () => {
    const on = await stage([1_000]);
    const order = await sell(on, [1]);
    const standIn = standInOf(order.checkoutUrl);
    await control(standIn, "/hold", { on: true });
    try {
      shaped(await ask(on.admin, order, { amountMinor: 200 }), 201, refund);
      shaped(await ask(on.admin, order, { amountMinor: 300 }), 201, refund);
      await control(standIn, "/release", { order: "lifo" });
    } finally {
      await control(standIn, "/hold", { on: false });
    }
    await eventually(async () => expect(await revenueOf(on.ambassador.client)).toBe(50));
    for (const { id } of await eventsOf(order.checkoutUrl, "refund.created")) {
      expect(await deliverAgain(order.checkoutUrl, id, { times: 3 })).toEqual([200, 200, 200]);
    }
    await untilLaterSaleIsDone();
    expect(await orderIn(on.admin, order, "PARTLY_REFUNDED")).toMatchObject({ refundedMinor: 500 });
    expect(await revenueOf(on.ambassador.client)).toBe(50);
  });
});

describe("a refund that", () => {
  /** A part of a sale is refunded, and at first it is so. */
  async function refundedAs(status: "succeeded" | "pending" | "requires_action") {
    const on = await stage([1_005]);
    await confirmAddress(on.ambassador);
    const order = await sell(on, [1]);
    const standIn = standInOf(order.checkoutUrl);
    await control(standIn, "/next-refund", { status });
    const { refundId, ...taken } = shaped(await ask(on.admin, order, { amountMinor: 333 }), 201, refund);
    expect(taken).toMatchObject({ amountMinor: 333, status });
    expect(await orderIn(on.admin, order, "PARTLY_REFUNDED")).toMatchObject({
      refunds: [{ id: refundId, amountMinor: 333, status }],
    });
    return { on, order, refundId, move: (to: string) => control(standIn, `/refunds/${refundId}/move`, { status: to }) };
  }

  test.each([
    ["fails after it had succeeded", "succeeded", "failed"],
    ["fails on its way", "pending", "failed"],
    ["waited for its buyer and is canceled", "requires_action", "canceled"],
  ] as const)("%s gives both shares back, is told to everybody, and may be made again", async (_what, first, end) => {
    const { on, order, refundId, move } = await refundedAs(first);
    await move(end);
    const back = await orderIn(on.admin, order, "PAID");
    expect(back).toMatchObject({
      refundedMinor: 0,
      refunds: [{ id: refundId, amountMinor: 333, status: end }],
      split: { ambassadorMinor: 101, shopMinor: 904 },
    });
    const { history } = z.parse(told, back);
    expect(history.slice(-2)).toMatchObject([
      { kind: "refund", amountMinor: -333, ambassadorMinor: -34, shopMinor: -299 },
      { kind: `refund_${end}`, amountMinor: 333, ambassadorMinor: 34, shopMinor: 299 },
    ]);
    await eventually(async () => {
      expect(await revenueOf(on.ambassador.client)).toBe(101);
      const board = await on.ambassador.client.read("/api/ambassador/rankings", rankings);
      expect(board.me.revenueMinor).toBe(101);
    });
    const word = end === "failed" ? "failed" : "was canceled";
    const theirs = end === "failed" ? "did not reach you" : "was canceled";
    await eventually(async () => {
      expect(subjectsOf(await mailTo(order.buyerEmail))).toContainEqual(
        expect.stringMatching(`^A refund from .* ${theirs}$`),
      );
      expect(subjectsOf(await mailTo(on.ambassador.email))).toContainEqual(
        expect.stringMatching(`^A refund ${word}: .*0.34 is yours again$`),
      );
    });
    shaped(await ask(on.admin, order, {}), 201, refund);
    expect(await orderIn(on.admin, order, "REFUNDED")).toMatchObject({ refundedMinor: 1_005 });
  });

  test("takes its time is booked at once, stands as pending, and nothing moves when it arrives", async () => {
    const { on, order, refundId, move } = await refundedAs("pending");
    await move("succeeded");
    await eventually(async () => {
      const { body } = await on.admin.get(`/api/admin/orders/${order.orderId}`);
      expect(body).toMatchObject({ refundedMinor: 333, refunds: [{ id: refundId, status: "succeeded" }] });
    });
    expect(await revenueOf(on.ambassador.client)).toBe(shareOf(672));
  });

  test("failed before anybody heard of it moves nothing, in whatever order its events come", async () => {
    const on = await stage([1_005]);
    const order = await sell(on, [1]);
    const standIn = standInOf(order.checkoutUrl);
    await control(standIn, "/hold", { on: true });
    try {
      const { refundId } = shaped(await ask(on.admin, order, { amountMinor: 333 }), 201, refund);
      await control(standIn, `/refunds/${refundId}/move`, { status: "failed" });
      await control(standIn, "/release", { order: "lifo" });
    } finally {
      await control(standIn, "/hold", { on: false });
    }
    await eventually(async () => {
      const { body } = await on.admin.get(`/api/admin/orders/${order.orderId}`);
      expect(body).toMatchObject({ status: "PAID", refundedMinor: 0, refunds: [{ status: "failed" }] });
    });
    await untilLaterSaleIsDone();
    expect(await revenueOf(on.ambassador.client)).toBe(101);
  });
});

describe("a dispute", () => {
  async function disputed(amountMinor?: number) {
    const on = await stage([2_000]);
    const order = await sell(on, [1]);
    const payment_intent = await paymentOf(order);
    const amount = amountMinor === undefined ? {} : { amount: amountMinor };
    const standIn = standInOf(order.checkoutUrl);
    const dispute = z.parse(created, await control(standIn, "/disputes", { payment_intent, ...amount }));
    await untilStatus(order, "DISPUTED");
    const close = (status: "won" | "lost") => control(standIn, `/disputes/${dispute.id}/close`, { status });
    return { on, order, close };
  }

  test("takes both shares while it is open, and gives them back once won", async () => {
    const { on, order, close } = await disputed();
    expect(await revenueOf(on.ambassador.client)).toBe(0);
    expect((await ask(on.admin, order, {})).status).toBe(409);
    await close("won");
    expect(await orderIn(on.admin, order, "PAID")).toMatchObject({ split: { ambassadorMinor: 200, shopMinor: 1_800 } });
    expect(await revenueOf(on.ambassador.client)).toBe(200);
  });

  test("that begins as an inquiry takes nothing until it becomes a chargeback, and then at once", async () => {
    const on = await stage([2_000]);
    const order = await sell(on, [1]);
    const standIn = standInOf(order.checkoutUrl);
    const asked = { payment_intent: await paymentOf(order), inquiry: true };
    const { id } = z.parse(created, await control(standIn, "/disputes", asked));
    await untilLaterSaleIsDone();
    expect(await orderIn(on.admin, order, "PAID")).toMatchObject({ split: { ambassadorMinor: 200, shopMinor: 1_800 } });
    await control(standIn, `/disputes/${id}/escalate`, {});
    expect(await orderIn(on.admin, order, "DISPUTED")).toMatchObject({ split: { ambassadorMinor: 0, shopMinor: 0 } });
    expect(await revenueOf(on.ambassador.client)).toBe(0);
    await control(standIn, `/disputes/${id}/answer`, {});
    await control(standIn, `/disputes/${id}/close`, { status: "won" });
    expect(await orderIn(on.admin, order, "PAID")).toMatchObject({ split: { ambassadorMinor: 200, shopMinor: 1_800 } });
  });

  test("that is lost keeps them", async () => {
    const { on, order, close } = await disputed(500);
    expect(await revenueOf(on.ambassador.client)).toBe(150);
    await close("lost");
    expect(await orderIn(on.admin, order, "CHARGED_BACK")).toMatchObject({
      split: { ambassadorMinor: 150, shopMinor: 1_350 },
    });
    expect(await revenueOf(on.ambassador.client)).toBe(150);
  });
});

test("a commission is held back with its reason and released, and moves nobody's money in either", async () => {
  const on = await stage([1_005]);
  const order = await sell(on, [1]);
  const path = `/api/admin/orders/${order.orderId}`;
  expect((await on.admin.post(`${path}/block`, { reason: "A look." })).status).toBe(204);
  // Asked again, it stays with its first reason.
  expect((await on.admin.post(`${path}/block`, { reason: "Another." })).status).toBe(204);
  expect((await on.admin.get(path)).body).toMatchObject({ block: { reason: "A look." }, status: "PAID" });
  expect(await revenueOf(on.ambassador.client)).toBe(101);
  expect((await on.admin.delete(`${path}/block`)).status).toBe(204);
  expect((await on.admin.delete(`${path}/block`)).status).toBe(204);
  const { body } = await on.admin.get(path);
  expect(body).not.toHaveProperty("block");
  const moved = z.parse(told, body).history.filter(({ kind }) => kind.endsWith("block"));
  expect(moved.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
    ["block", undefined],
    ["unblock", undefined],
  ]);
});
