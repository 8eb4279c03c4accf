import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { Client, eventually } from "./support/client.ts";
import { mailTo } from "./support/inbox.ts";
import { untilLaterSaleIsDone } from "./support/later-sale.ts";
import { mailsAbout } from "./support/links-in-mail.ts";
import { newAmbassador, newLink, owner } from "./support/people.ts";
import { placeOrder, type Stage, sell, stage, untilStatus } from "./support/shop.ts";
import { payWithCard } from "./support/stripe.ts";

const reason = "Two orders came from your own address.";
const listed = z.object({ items: z.array(z.object({ id: z.string(), standing: z.string() })) });
const profile = z.object({ standing: z.string(), standingReason: z.optional(z.string()), revenueMinor: z.int() });
const rankings = z.object({ me: z.object({ rank: z.nullable(z.int()) }) });

const path = (id: string) => `/api/admin/ambassadors/${id}`;
const suspend = ({ admin, ambassador }: Stage, why = reason) =>
  admin.post(`${path(ambassador.id)}/suspend`, { reason: why });
const reinstate = ({ admin, ambassador }: Stage) => admin.post(`${path(ambassador.id)}/reinstate`, undefined);
const open = ({ code }: Stage) => new Client().get(`/api/checkout/links/${code}`);
const own = ({ ambassador }: Stage) => ambassador.client.read("/api/ambassador/user", profile);
const rankOf = async ({ ambassador }: Stage) =>
  (await ambassador.client.read("/api/ambassador/rankings", rankings)).me.rank;

describe("a suspended ambassador", () => {
  test("signs in and sees why; their links take no orders, and no new ones can be made", async () => {
    const on = await stage([1_000]);
    expect((await open(on)).status).toBe(200);
    expect((await suspend(on)).status).toBe(204);
    expect(await own(on)).toMatchObject({ standing: "suspended", standingReason: reason });
    const opened = await open(on);
    expect([opened.status, opened.body]).toEqual([410, expect.objectContaining({ code: "link_closed" })]);
    await expect(placeOrder(on)).rejects.toThrow(/410.*link_closed/);
    const made = await on.ambassador.client.post("/api/ambassador/links", { productIds: [on.products[0]?.id] });
    expect([made.status, made.body]).toEqual([403, expect.objectContaining({ code: "not_active" })]);
    const [told] = await mailsAbout(on.ambassador.email, /is suspended/);
    expect(told?.body.text).toContain(reason);
  });

  test("keeps what they earned, and an order that was placed before is still paid and earns", async () => {
    const on = await stage([1_000]);
    const before = await placeOrder(on, [1]);
    await suspend(on);
    await payWithCard(before.checkoutUrl);
    await untilStatus(before, "PAID");
    expect((await own(on)).revenueMinor).toBe(100);
  });

  test("leaves the rankings, and is in them again once reinstated; both are told, once", async () => {
    const on = await stage([1_000]);
    await sell(on, [1]);
    await eventually(async () => expect(await rankOf(on)).toEqual(expect.any(Number)));
    await suspend(on);
    await eventually(async () => expect(await rankOf(on)).toBeNull());
    expect((await reinstate(on)).status).toBe(204);
    await eventually(async () => expect(await rankOf(on)).toEqual(expect.any(Number)));
    expect((await open(on)).status).toBe(200);
    expect(await own(on)).not.toHaveProperty("standingReason");
    await mailsAbout(on.ambassador.email, /active again/);
    await newLink(on.ambassador, [on.products[0]?.id ?? ""]);
  });

  test("stays with the first reason where they are suspended again, and is not told twice", async () => {
    const on = await stage([1_000]);
    expect((await suspend(on)).status).toBe(204);
    expect((await suspend(on, "Another reason.")).status).toBe(204);
    expect((await own(on)).standingReason).toBe(reason);
    await untilLaterSaleIsDone();
    expect((await mailTo(on.ambassador.email)).filter(({ subject }) => /suspended/.test(subject))).toHaveLength(1);
  });
});

test("the owner lists those of one standing, newest first or among what is found; by name and revenue all are listed", async () => {
  const [admin, someone] = await Promise.all([owner(), newAmbassador("Suspensia", "Quist")]);
  const find = (query: string) => admin.read(`/api/admin/ambassadors?${query}`, listed);
  const isIn = async (query: string) => (await find(query)).items.some(({ id }) => id === someone.id);
  expect([await isIn("standing=active"), await isIn("standing=suspended")]).toEqual([true, false]);
  await admin.post(`${path(someone.id)}/suspend`, { reason });
  expect(new Set((await find("standing=active&limit=100")).items.map(({ standing }) => standing))).toEqual(
    new Set(["active"]),
  );
  expect([await isIn("standing=active"), await isIn("standing=suspended"), await isIn("limit=100")]).toEqual([
    false,
    true,
    true,
  ]);
  expect(await isIn("standing=suspended&search=suspensia")).toBe(true);
  expect(await isIn("standing=active&search=suspensia")).toBe(false);
  for (const sort of ["name", "revenue"]) {
    const reply = await admin.get(`/api/admin/ambassadors?standing=active&sort=${sort}`);
    expect([reply.status, reply.body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ path: "sort" })] }),
    ]);
  }
});

test("nobody who is not an ambassador is suspended or reinstated", async () => {
  const admin = await owner();
  const { id } = await admin.read("/api/admin/user", z.object({ id: z.string() }));
  for (const somebody of [id, `usr_${"0".repeat(26)}`]) {
    expect((await admin.post(`${path(somebody)}/suspend`, { reason })).status).toBe(404);
    expect((await admin.post(`${path(somebody)}/reinstate`, undefined)).status).toBe(404);
  }
});
