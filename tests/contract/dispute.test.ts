import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { eventually } from "./support/client.ts";
import { underTest } from "./support/environment.ts";
import { mailTo } from "./support/inbox.ts";
import { sell, stage } from "./support/shop.ts";
import { control, paymentOf, standInOf } from "./support/stripe.ts";

const totals = z.object({ totals: z.object({ refundsMinor: z.int(), disputesMinor: z.int() }) });

test.each(["won", "lost"] as const)(
  "the owner hears of a dispute with its deadline, and that it is %s",
  async (end) => {
    const on = await stage([4_321]);
    const order = await sell(on, [1]);
    const standIn = standInOf(order.checkoutUrl);
    const figures = async () => (await on.admin.read("/api/admin/stats", totals)).totals;
    const before = await figures();
    const about = async () =>
      (await mailTo(underTest().admin.email)).filter(
        ({ body }) => `${body.text}`.includes(order.orderId) && /dispute/i.test(`${body.text}`),
      );
    const made = await control(standIn, "/disputes", { payment_intent: await paymentOf(order) });
    const { id } = z.parse(z.object({ id: z.string() }), made);
    await eventually(async () => expect(await about()).toHaveLength(1));
    expect((await about())[0]?.body.text).toMatch(/evidence until .+ UTC/);
    const seen = (await on.admin.get(`/api/admin/orders/${order.orderId}`)).body;
    expect(seen).toMatchObject({
      refundedMinor: 0,
      disputes: [
        { id, amountMinor: 4_321, status: "open", dueBy: expect.any(String), url: expect.stringMatching(/^https?:/) },
      ],
    });
    const open = await figures();
    expect(open.disputesMinor - before.disputesMinor).toBe(4_321);
    expect(open.refundsMinor - open.disputesMinor).toBe(before.refundsMinor - before.disputesMinor);
    await control(standIn, `/disputes/${id}/close`, { status: end });
    await eventually(async () => expect(await about()).toHaveLength(2));
    expect((await about()).map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(new RegExp(`is ${end}`)),
    );
  },
);
