import { describe, expect, test } from "@jest/globals";
import { eventually } from "./support/client.ts";
import { mailTo } from "./support/inbox.ts";
import { placeOrder, readAsBuyer, stage, untilStatus } from "./support/shop.ts";
import { control, standInOf } from "./support/stripe.ts";

/** An order whose buyer has agreed to a bank debit, of which the shop has heard. */
async function debited() {
  const on = await stage([2_000]);
  const order = await placeOrder(on, [1]);
  const standIn = standInOf(order.checkoutUrl);
  await control(standIn, "/pay", { session: order.session, method: "later" });
  await eventually(async () =>
    expect((await readAsBuyer(order)).body).toMatchObject({ status: "PENDING", payment: "processing" }),
  );
  const settle = (succeeds: boolean) => control(standIn, `/sessions/${order.session}/settle`, { succeeds });
  const subjects = async () => (await mailTo(order.buyerEmail)).map(({ subject }) => subject);
  return { on, order, settle, subjects };
}

describe("a bank debit", () => {
  test("is told while it is on its way, and the e-mail that was promised comes with the money", async () => {
    const { order, settle, subjects } = await debited();
    await eventually(async () => expect(await subjects()).toEqual([expect.stringMatching(/on its way/i)]));
    await settle(true);
    await untilStatus(order, "PAID");
    expect((await readAsBuyer(order)).body).not.toHaveProperty("payment");
    await eventually(async () => expect(await subjects()).toHaveLength(2));
  });

  test("that fails says so on the page and by e-mail, and earns nobody anything", async () => {
    const { on, order, settle, subjects } = await debited();
    await settle(false);
    await untilStatus(order, "EXPIRED");
    expect((await readAsBuyer(order)).body).toMatchObject({ payment: "failed" });
    await eventually(async () => expect(await subjects()).toContainEqual(expect.stringMatching(/failed/i)));
    expect((await on.admin.get(`/api/admin/orders/${order.orderId}`)).body).toMatchObject({
      payment: "failed",
      split: null,
    });
  });
});
