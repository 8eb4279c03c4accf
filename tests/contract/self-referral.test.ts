import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { eventually } from "./support/client.ts";
import { confirmAddress } from "./support/confirm-address.ts";
import { mailTo } from "./support/inbox.ts";
import { placeOrder, sell, shareOf, stage, untilStatus } from "./support/shop.ts";
import { payWithCard } from "./support/stripe.ts";

const owed = z.looseObject({ heldMinor: z.int(), blockedMinor: z.int() });
const share = shareOf(1_005);

test("an ambassador who buys over their own link is paid once somebody has looked, and reads why not before", async () => {
  const on = await stage([1_005]);
  const { client, email } = on.ambassador;
  await confirmAddress(on.ambassador);
  const [box = "", host = ""] = email.split("@");
  const order = await placeOrder(on, [1], `${box}+mine@${host}`.toUpperCase());
  await payWithCard(order.checkoutUrl);
  await untilStatus(order, "PAID");
  const path = `/api/admin/orders/${order.orderId}`;
  expect((await on.admin.get(path)).body).toMatchObject({ block: { look: ["same_address"] } });
  const place = { state: "blocked", look: ["same_address"] };
  const own = `/api/ambassador/orders/${order.orderId}/commission`;
  expect((await client.get(own)).body).toMatchObject({ ...place, commissionMinor: share, isBlocked: true });
  expect(await client.read("/api/ambassador/earnings", owed)).toMatchObject({ heldMinor: 0, blockedMinor: share });
  await eventually(async () => {
    const texts = (await mailTo(email)).map(({ body }) => body.text ?? "");
    expect(texts.some((it) => it.includes("held until the shop has looked"))).toBe(true);
  });

  // Whoever looks may hold it back for a reason of their own, once; or let it go.
  expect((await on.admin.post(`${path}/block`, { reason: "Ask us first." })).status).toBe(204);
  expect((await on.admin.post(`${path}/block`, { reason: "Another." })).status).toBe(204);
  expect((await on.admin.get(path)).body).toMatchObject({ block: { look: ["same_address"], reason: "Ask us first." } });
  const kept = (await client.get(own)).body;
  expect(kept).toMatchObject({ state: "blocked", blockedBecause: "Ask us first." });
  expect(kept).not.toHaveProperty("look");
  expect(await client.read("/api/ambassador/earnings", owed)).toMatchObject({ blockedMinor: share });
  await eventually(async () => {
    const told = (await mailTo(email)).filter(({ subject }) => /is held back$/.test(subject));
    expect(told.map(({ body }) => body.text?.includes("Ask us first."))).toEqual([true]);
  });
  expect((await on.admin.delete(`${path}/block`)).status).toBe(204);
  expect(await client.read("/api/ambassador/earnings", owed)).toMatchObject({ heldMinor: share, blockedMinor: 0 });
});

test("so is whose card pays; a stranger's sale is held for nobody", async () => {
  const on = await stage([1_005]);
  const { orderId } = await sell(on, [1]);
  expect((await on.admin.get(`/api/admin/orders/${orderId}`)).body).not.toHaveProperty("block");
  const order = await placeOrder(on, [1]);
  await payWithCard(order.checkoutUrl, "LOVELACE ADA");
  await untilStatus(order, "PAID");
  const { body } = await on.admin.get(`/api/admin/orders/${order.orderId}`);
  expect(body).toMatchObject({ block: { look: ["same_name"] } });
});
