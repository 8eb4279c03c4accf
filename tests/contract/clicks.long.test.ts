import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client, eventually } from "./support/client.ts";
import { untilLaterSaleIsDone } from "./support/later-sale.ts";
import { newAmbassador, newLink } from "./support/people.ts";
import { sell, stage } from "./support/shop.ts";

const phone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
const laptop = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
const bot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

const clicks = {
  views: z.int(),
  visitors: z.int(),
  conversionBps: z.optional(z.int()),
  perViewMinor: z.optional(z.int()),
};
const referrers = z.array(z.object({ host: z.string(), views: z.int() }));
const stats = z.object({
  totals: z.object(clicks),
  links: z.array(z.object({ code: z.string(), ...clicks })),
  referrers,
  days: z.array(z.object({ day: z.string(), views: z.int(), visitors: z.int() })),
});
const listed = z.object({ items: z.array(z.object({ code: z.string(), referrers, ...clicks })) });

const open = (code: string, userAgent: string, host?: string) =>
  new Client().post(`/api/links/${code}/views`, host === undefined ? {} : { host }, { "user-agent": userAgent });

test("who opens a link is counted: views, visitors, where they came from, and what they made of it", async () => {
  const on = await stage([1_000]);
  const [product] = on.products;
  const { code: other } = await newLink(on.ambassador, [product?.id ?? ""]);
  const ownStats = () => on.ambassador.client.read("/api/ambassador/stats", stats);
  const nothing = await ownStats();
  expect([nothing.totals, nothing.referrers]).toEqual([{ views: 0, visitors: 0 }, []]);

  const told = [
    await open(on.code, phone, "www.instagram.com"),
    await open(on.code, phone, "instagram.com"),
    await open(on.code, laptop),
    await open(other, laptop),
    await open(on.code, bot, "google.com"),
    await open("z".repeat(16), phone, "instagram.com"),
  ];
  expect(told.map(({ status, body }) => [status, body])).toEqual(told.map(() => [204, ""]));
  await sell(on, [2]);

  await eventually(async () => {
    const { totals, links, referrers, days } = await ownStats();
    const all = { views: 4, visitors: 3, conversionBps: 3_333 };
    expect(totals).toMatchObject(all);
    expect(days.at(-1)).toMatchObject({ views: 4, visitors: 3 });
    expect(referrers).toEqual([{ host: "instagram.com", views: 2 }]);
    const byCode = new Map(links.map((link) => [link.code, link]));
    expect(byCode.get(on.code)).toMatchObject({ views: 3, visitors: 2, conversionBps: 5_000 });
    expect(byCode.get(other)).toMatchObject({ views: 1, visitors: 1, conversionBps: 0, perViewMinor: 0 });
  });
  const { items } = await on.ambassador.client.read("/api/ambassador/links", listed);
  expect(items.find(({ code }) => code === on.code)).toMatchObject({
    ...{ views: 3, visitors: 2, conversionBps: 5_000 },
    referrers: [{ host: "instagram.com", views: 2 }],
  });
  const shop = await on.admin.read("/api/admin/stats", z.object({ totals: z.object(clicks), referrers }));
  expect(shop.totals.views).toBeGreaterThanOrEqual(4);
  expect(shop.referrers.find(({ host }) => host === "instagram.com")?.views).toBeGreaterThanOrEqual(2);
  const asOwner = await on.admin.read(`/api/admin/ambassadors/${on.ambassador.id}/links`, listed);
  expect(asOwner).toEqual({ items });
});

test("a link that nobody has is not counted for anybody, and a host that is none is refused", async () => {
  const ada = await newAmbassador();
  expect((await open("y".repeat(16), phone)).status).toBe(204);
  const refused = await open("y".repeat(16), phone, "https://instagram.com/p/1?from=bo@example.com");
  expect([refused.status, refused.body]).toEqual([
    400,
    expect.objectContaining({ errors: [expect.objectContaining({ path: "host" })] }),
  ]);
  await untilLaterSaleIsDone();
  expect((await ada.client.read("/api/ambassador/stats", stats)).totals).toEqual({ views: 0, visitors: 0 });
});
