import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Client, eventually, newKey } from "./support/client.ts";
import { newAmbassador } from "./support/people.ts";
import { sell, shareOf, stage } from "./support/shop.ts";

const minor = z.int();
const figures = {
  ...{ openingMinor: minor, earnedMinor: minor, takenBackMinor: minor, openedMinor: minor, adjustedMinor: minor },
  ...{ writtenOffMinor: minor, paidMinor: minor, returnedMinor: minor, closingMinor: minor },
};
const own = z.strictObject({ currency: z.string(), items: z.array(z.strictObject({ year: z.string(), ...figures })) });
const ambassador = z.strictObject({ id: z.string(), name: z.string(), email: z.string() });
const ofYear = z.object({
  items: z.array(z.strictObject({ ambassador, currency: z.string(), ...figures })),
  nextCursor: z.optional(z.string()),
});

const year = new Date().toISOString().slice(0, 4);
const share = shareOf(2_010);
const listed = (admin: Client, query: string) => admin.read(`/api/admin/payout-totals?${query}`, ofYear);

test("a sale, its refund, a bonus and what was owed before stand in their year, and add up to what is open", async () => {
  const on = await stage([1_005]);
  const { client, id, email } = on.ambassador;
  expect(await client.read("/api/ambassador/totals", own)).toEqual({ currency: "eur", items: [] });
  const order = await sell(on, [2]);
  await on.admin.post(`/api/admin/orders/${order.orderId}/refunds`, { amountMinor: 1_005 }, newKey());
  await on.admin.post(`/api/admin/ambassadors/${id}/adjustments`, { amountMinor: -50, reason: "A mistake." }, newKey());
  await on.admin.put(`/api/admin/ambassadors/${id}/opening-balance`, { amountMinor: 1_200, reason: "From before." });
  const report = {
    ...{ openingMinor: 0, earnedMinor: share, takenBackMinor: shareOf(1_005) - share, openedMinor: 1_200 },
    ...{ adjustedMinor: -50, writtenOffMinor: 0, paidMinor: 0, returnedMinor: 0 },
    closingMinor: shareOf(1_005) + 1_200 - 50,
  };
  await eventually(async () =>
    expect(await client.read("/api/ambassador/totals", own)).toEqual({ currency: "eur", items: [{ year, ...report }] }),
  );
  const { items } = await listed(on.admin, `year=${year}&limit=100`);
  const row = items.find((it) => it.ambassador.id === id);
  expect(row).toEqual({ ambassador: { id, name: "Ada Lovelace", email }, currency: "eur", ...report });
  // The year before had nothing; by the next one it is what is carried over.
  const before = await listed(on.admin, `year=${Number(year) - 1}&limit=100`);
  expect(before.items.find((it) => it.ambassador.id === id)).toBeUndefined();
  const next = await listed(on.admin, `year=${Number(year) + 1}&limit=100`);
  expect(next.items.find((it) => it.ambassador.id === id)).toMatchObject({
    openingMinor: report.closingMinor,
    closingMinor: report.closingMinor,
    earnedMinor: 0,
  });
});

test("those of a year are found by name, and listed by it; a year that is none is refused", async () => {
  const on = await stage([1_005]);
  const lastName = `Quist${Date.now().toString(36).replaceAll(/\d/g, "x")}`;
  const ben = await newAmbassador("Ben", lastName);
  await on.admin.put(`/api/admin/ambassadors/${ben.id}/opening-balance`, { amountMinor: -300, reason: "Paid before." });
  await eventually(async () => {
    for (const sort of ["newest", "name"]) {
      const { items } = await listed(on.admin, `year=${year}&sort=${sort}&search=${lastName.slice(0, 8)}`);
      expect(items.map((it) => [it.ambassador.name, it.openedMinor, it.closingMinor])).toEqual([
        [`Ben ${lastName}`, -300, -300],
      ]);
    }
  });
  for (const query of ["year=26", "year=1999", "year=2026&sort=earned"])
    expect((await on.admin.get(`/api/admin/payout-totals?${query}`)).status).toBe(400);
  expect((await ben.client.get(`/api/admin/payout-totals?year=${year}`)).status).toBe(401);
});
