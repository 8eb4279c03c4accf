import { beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { newAmbassador, owner } from "./support/people.ts";
import { sell, stage } from "./support/shop.ts";

/** Something for the lists to hold, whatever the shop held before: three ambassadors, and an order of each. */
beforeAll(async () => {
  for (let times = 0; times < 3; times++) await sell(await stage([1_000]), [1]);
});

describe("lists of the owner", () => {
  test("of ambassadors show revenue and orders; of orders, filter by status and day", async () => {
    const admin = await owner();
    const ambassadors = z.object({ items: z.array(z.object({ orders: z.int(), revenueMinor: z.int() })) });
    expect((await admin.read("/api/admin/ambassadors?limit=3", ambassadors)).items.length).toBe(3);
    const someone = await newAmbassador();
    const read = await admin.get(`/api/admin/ambassadors/${someone.id}`);
    expect(read).toMatchObject({ status: 200, body: { id: someone.id, orders: 0, revenueMinor: 0 } });
    expect(read.body).not.toHaveProperty("sessions");
    const { id: ownId } = await admin.read("/api/admin/user", z.object({ id: z.string() }));
    expect((await admin.get(`/api/admin/ambassadors/${ownId}`)).status).toBe(404);
    const orders = z.object({ items: z.array(z.object({ status: z.string(), createdAt: z.string() })) });
    const paid = await admin.read("/api/admin/orders?status=PAID&limit=100", orders);
    expect(new Set(paid.items.map(({ status }) => status))).toEqual(new Set(["PAID"]));
    const day = paid.items.at(-1)?.createdAt.slice(0, 10) ?? "";
    const ofDay = await admin.read(`/api/admin/orders?from=${day}&to=${day}`, orders);
    expect(ofDay.items.length).toBeGreaterThan(0);
    expect(new Set(ofDay.items.map(({ createdAt }) => createdAt.slice(0, 10)))).toEqual(new Set([day]));
    expect((await admin.read("/api/admin/orders?from=2001-01-01&to=2001-01-02", orders)).items).toEqual([]);
    const backwards = await admin.get("/api/admin/orders?from=2026-02-02&to=2026-02-01");
    expect(backwards.status).toBe(400);
  });

  test("with a cursor of another list or period are refused", async () => {
    const admin = await owner();
    const page = z.object({ nextCursor: z.string() });
    const ofProducts = await admin.read("/api/admin/products?limit=1", page);
    const ofOrders = await admin.read("/api/admin/orders?limit=1", page);
    for (const query of [`cursor=${ofProducts.nextCursor}`, `cursor=${ofOrders.nextCursor}&to=2001-01-01`]) {
      const reply = await admin.get(`/api/admin/orders?${query}`);
      expect([reply.status, reply.body]).toEqual([
        400,
        expect.objectContaining({ errors: [expect.objectContaining({ path: "cursor" })] }),
      ]);
    }
  });
});
