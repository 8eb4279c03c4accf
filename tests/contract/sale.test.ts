import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client, eventually, shaped } from "./support/client.ts";
import { confirmAddress } from "./support/confirm-address.ts";
import { underTest } from "./support/environment.ts";
import { mailTo } from "./support/inbox.ts";
import { untilLaterSaleIsDone } from "./support/later-sale.ts";
import { newAmbassador, newLink } from "./support/people.ts";
import { pay, placeOrder, readAsBuyer, sell, shareOf, stage, untilStatus } from "./support/shop.ts";
import { payWithCard } from "./support/stripe.ts";

const counters = z.object({
  orders: z.int(),
  grossMinor: z.int(),
  refundsMinor: z.int(),
  ambassadorMinor: z.int(),
  shopMinor: z.int(),
});
const shopStats = z.object({ totals: counters, days: z.array(z.object({ day: z.string() })) });
const ownStats = z.object({
  totals: z.object({ orders: z.int(), revenueMinor: z.int() }),
  links: z.array(z.object({ code: z.string(), orders: z.int(), revenueMinor: z.int() })),
  days: z.array(z.object({ day: z.string(), orders: z.int(), revenueMinor: z.int() })),
});
const profile = z.object({ id: z.string(), revenueMinor: z.int(), currency: z.string() });
const rankings = z.object({
  items: z.array(z.object({ rank: z.int(), name: z.string(), revenueMinor: z.int(), isMe: z.boolean() })),
  me: z.object({ rank: z.nullable(z.int()), revenueMinor: z.int() }),
});

const numbersOf = async (client: Client) => ({
  profile: await client.read("/api/ambassador/user", profile),
  stats: await client.read("/api/ambassador/stats", ownStats),
  all: await client.read("/api/ambassador/rankings?top=100", rankings),
  month: await client.read("/api/ambassador/rankings?top=100&window=month", rankings),
});

describe("the whole sale", () => {
  test("moves statistics, revenue and rankings of exactly that ambassador by exactly the split", async () => {
    const on = await stage([1_005, 2_499]);
    const other = await newAmbassador("Grace", "Hopper");
    const { code: otherCode } = await newLink(on.ambassador, [on.products[0]?.id ?? ""]);
    const before = await on.admin.read("/api/admin/stats", shopStats);

    const order = await sell(on, [3, 2]);
    const totalMinor = 3 * 1_005 + 2 * 2_499;
    const share = shareOf(totalMinor);
    expect(order.totalMinor).toBe(totalMinor);

    const mine = await eventually(async () => {
      const seen = await numbersOf(on.ambassador.client);
      expect(seen.all.me.revenueMinor).toBe(share);
      expect(seen.month.me.revenueMinor).toBe(share);
      return seen;
    });
    expect(mine.profile.revenueMinor).toBe(share);
    expect(mine.stats.totals).toEqual({ orders: 1, revenueMinor: share });
    expect(mine.stats.links).toEqual(
      expect.arrayContaining([
        { code: on.code, orders: 1, revenueMinor: share },
        { code: otherCode, orders: 0, revenueMinor: 0 },
      ]),
    );
    expect(mine.stats.days.at(-1)).toMatchObject({ orders: 1, revenueMinor: share });
    expect(mine.all.items.filter((item) => item.isMe)).toEqual([
      { rank: mine.all.me.rank, name: "Ada L.", revenueMinor: share, isMe: true },
    ]);

    const theirs = await numbersOf(other.client);
    expect(theirs.profile.revenueMinor).toBe(0);
    expect(theirs.stats.totals).toEqual({ orders: 0, revenueMinor: 0 });
    expect(theirs.all.me).toEqual({ rank: null, revenueMinor: 0 });

    const after = await on.admin.read("/api/admin/stats", shopStats);
    expect(after.totals.orders).toBeGreaterThanOrEqual(before.totals.orders + 1);
    expect(after.totals.grossMinor - after.totals.refundsMinor).toBe(
      after.totals.ambassadorMinor + after.totals.shopMinor,
    );
  });

  test("twenty at once through one link add up to the cent", async () => {
    const on = await stage([1_005]);
    // All are placed before the first is paid: of the demo shop's tiers, one that sales reach raises what later orders earn.
    const orders = await Promise.all(Array.from({ length: 20 }, (_, index) => placeOrder(on, [1 + (index % 3)])));
    await Promise.all(orders.map(pay));
    const shares = orders.reduce((sum, { totalMinor }) => sum + shareOf(totalMinor), 0);
    const { totals, links } = await on.ambassador.client.read("/api/ambassador/stats", ownStats);
    expect(totals).toEqual({ orders: 20, revenueMinor: shares });
    expect(links).toEqual([{ code: on.code, orders: 20, revenueMinor: shares }]);
    await eventually(async () => {
      const { me } = await on.ambassador.client.read("/api/ambassador/rankings", rankings);
      expect(me.revenueMinor).toBe(shares);
    });
  });

  test("sends owner, ambassador and buyer one e-mail each", async () => {
    const on = await stage([4_321]);
    await confirmAddress(on.ambassador);
    const order = await sell(on, [1]);
    const addresses = [order.buyerEmail, on.ambassador.email];
    const salesMails = async (address: string) =>
      (await mailTo(address)).filter(({ subject }) => !/confirm your address/i.test(subject));
    const [buyers, ambassadors] = await eventually(async () => {
      const found = await Promise.all(addresses.map(salesMails));
      expect(found.map((mails) => mails.length)).toEqual([1, 1]);
      return found;
    });
    expect(buyers?.[0]?.body.text).toContain("43.21");
    expect(ambassadors?.[0]?.subject).toContain("4.32");
    const owners = await eventually(async () => {
      const found = (await mailTo(ownerAddress())).filter((mail) => mail.body.text?.includes(order.orderId));
      expect(found).toHaveLength(1);
      return found;
    });
    expect(owners[0]?.body.text).toContain("38.89");
    // One each and no more, also after everything has come to rest.
    await untilLaterSaleIsDone();
    const counts = await Promise.all(addresses.map(async (address) => (await salesMails(address)).length));
    expect(counts).toEqual([1, 1]);
  });

  test("shows the owner the order with lines, split and history, and the buyer a page that waits for the webhook", async () => {
    const on = await stage([999]);
    const order = await placeOrder(on, [2]);
    const pending = await readAsBuyer(order);
    expect(pending.body).toMatchObject({ orderId: order.orderId, status: "PENDING", totalMinor: 1_998 });
    const sentTo = await payWithCard(order.checkoutUrl);
    expect(sentTo).toContain(`/c/${on.code}/success?order=${order.orderId}&session=${order.session}`);
    await untilStatus(order, "PAID");
    const { body } = await on.admin.get(`/api/admin/orders/${order.orderId}`);
    expect(body).toMatchObject({
      id: order.orderId,
      status: "PAID",
      totalMinor: 1_998,
      rateBps: 1_000,
      split: { ambassadorMinor: 200, shopMinor: 1_798 },
      ambassador: { id: on.ambassador.id, name: "Ada L." },
      buyer: { email: order.buyerEmail },
      lines: [{ quantity: 2, unitPriceMinor: 999, amountMinor: 1_998 }],
      history: [
        { kind: "placed", amountMinor: 1_998 },
        { kind: "sale", amountMinor: 1_998, ambassadorMinor: 200, shopMinor: 1_798 },
      ],
    });
  });

  test("keeps an order from whoever does not know both its id and its session", async () => {
    const order = await placeOrder(await stage([999]), [1]);
    const stranger = new Client();
    const wrong = await stranger.get(`/api/checkout/orders/${order.orderId}?session=cs_test_guess`);
    expect(wrong.status).toBe(404);
  });

  test("gives no strangers more than a first name, an initial and the products", async () => {
    const on = await stage([999]);
    const { body } = await new Client().get(`/api/checkout/links/${on.code}`);
    expect(body).toMatchObject({ code: on.code, ambassador: { name: "Ada L." }, products: [{ priceMinor: 999 }] });
    expect(JSON.stringify(body)).not.toContain(on.ambassador.email);
    expect(JSON.stringify(body)).not.toContain(on.ambassador.id);
  });
});

describe("a product", () => {
  test("that is deleted leaves every page and can't be bought, and orders that hold it keep their lines", async () => {
    const on = await stage([700, 800]);
    const order = await sell(on, [1, 1]);
    const [first, second] = on.products;
    expect((await on.admin.delete(`/api/admin/products/${first?.id}`)).status).toBe(204);
    const open = z.object({ products: z.array(z.object({ id: z.string() })) });
    const page = await new Client().read(`/api/checkout/links/${on.code}`, open);
    expect(page.products.map(({ id }) => id)).toEqual([second?.id]);
    await expect(placeOrder(on, [1, 1])).rejects.toThrow(/400.*lines\.0\.productId/);
    expect((await on.admin.get(`/api/admin/products/${first?.id}`)).status).toBe(404);
    const { body } = await on.admin.get(`/api/admin/orders/${order.orderId}`);
    expect(body).toMatchObject({ lines: [{ title: first?.title }, { title: second?.title }] });
  });

  test("that changes its price does not change an order that was placed before", async () => {
    const on = await stage([1_000]);
    const order = await placeOrder(on, [1]);
    shaped(
      await on.admin.put(`/api/admin/products/${on.products[0]?.id}`, { priceMinor: 9_900 }),
      200,
      z.looseObject({}),
    );
    await payWithCard(order.checkoutUrl);
    await untilStatus(order, "PAID");
    expect((await readAsBuyer(order)).body).toMatchObject({ totalMinor: 1_000 });
  });
});

const ownerAddress = () => process.env.HERALD_OWNER_EMAIL ?? underTest().admin.email;
