import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { TABLE } from "../../infra/local/environment.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { Client, eventually, newKey, shaped } from "../contract/support/client.ts";
import { confirmAddress } from "../contract/support/confirm-address.ts";
import { mailTo } from "../contract/support/inbox.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { type Ambassador, newAmbassador, owner, password, signInAs } from "../contract/support/people.ts";
import { placeOrder, sell, stage, untilStatus } from "../contract/support/shop.ts";
import { payWithCard } from "../contract/support/stripe.ts";
import { readItems } from "../lab/invariants/observe.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

const home = temporaryDirectory();
const database = new DynamoDBClient({});
let cloud: LocalCloud;
let admin: Client;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path, {});
  admin = await owner();
});

afterAll(async () => {
  database.destroy();
  await cloud.stop();
  home[Symbol.dispose]();
});

const leave = ({ client }: Pick<Ambassador, "client">, currentPassword = password) =>
  client.post("/api/ambassador/leave", { currentPassword });
const read = (id: string) => admin.read(`/api/admin/ambassadors/${id}`, z.looseObject({}));
const itemsWith = async (text: string) =>
  (await readItems(database, TABLE)).filter((item) => JSON.stringify(item).includes(text));

describe("an ambassador who leaves", () => {
  test("leaves nothing behind but what the books keep: no name, no address, no session, no way in", async () => {
    const on = await stage([1_000]);
    const { client, id, email } = on.ambassador;
    const lastName = `Quist${randomUUID().slice(0, 8)}`;
    await client.put("/api/ambassador/users/info", { firstName: "Zelda", lastName });
    await confirmAddress(on.ambassador);
    const moved = `${randomUUID()}@moved.example`;
    await client.post("/api/ambassador/users/email", { email: moved, currentPassword: password });
    await new Client().post("/api/ambassador/password-reset", { email });
    const { code } = await client
      .post("/api/ambassador/links", { productIds: [on.products[0]?.id] })
      .then(({ body }) => z.parse(z.object({ code: z.string() }), body));
    // One that was given back is as much their name as one that leads somewhere.
    const slug = lastName.toLowerCase();
    for (const body of [{ slug: `was-${slug}` }, { slug: `is-${slug}` }])
      expect((await client.put(`/api/ambassador/links/${code}`, body)).status).toBe(200);
    for (const tense of ["was", "is"])
      expect((await client.put("/api/ambassador/storefront", { slug: `${tense}-${slug}` })).status).toBe(200);
    const order = await sell({ ...on, code }, [1]);
    const placed = await placeOrder({ ...on, code }, [1]);
    await cloud.settled();
    expect((await itemsWith(lastName)).length + (await itemsWith("Zelda Q.")).length).toBeGreaterThan(3);

    expect((await leave(on.ambassador, "a wrong guess")).status).toBe(401);
    expect((await leave(on.ambassador)).status).toBe(204);
    expect((await client.get("/api/ambassador/user")).status).toBe(401);
    expect((await signInAs("ambassador", email, password)).status).toBe(401);
    expect((await new Client().get(`/api/checkout/links/${code}`)).status).toBe(410);
    expect((await new Client().get(`/api/checkout/storefronts/is-${slug}`)).status).not.toBe(200);
    await payWithCard(placed.checkoutUrl);
    await untilStatus(placed, "PAID");
    await cloud.settled();
    for (const trace of [email, moved, lastName, slug, "Zelda"]) expect(await itemsWith(trace)).toEqual([]);
    expect(await read(id)).toMatchObject({ standing: "left", email: "", orders: 2, revenueMinor: 200 });
    expect(await read(id)).not.toHaveProperty("about");
    const told = z.looseObject({ ambassador: z.object({ id: z.string(), name: z.string() }) });
    const sold = await admin.read(`/api/admin/orders/${order.orderId}`, told);
    expect(sold.ambassador).toEqual({ id, name: "A former ambassador" });
    expect((await readItems(database, TABLE)).find((item) => item.pk === `USER#${id}`)).not.toHaveProperty("erasing");
  });

  test("is paid once more, below the minimum too, where they had said; then that is forgotten", async () => {
    const on = await stage([1_000]);
    const { client, id, email } = on.ambassador;
    const payee = { method: "sepa", name: "Zelda Quist", iban: "DE89370400440532013000", currentPassword: password };
    expect((await client.put("/api/ambassador/payee", payee)).status).toBe(200);
    const bonus = { amountMinor: 700, reason: "For a talk." };
    expect((await admin.post(`/api/admin/ambassadors/${id}/adjustments`, bonus, newKey())).status).toBe(201);
    expect(
      (await admin.put("/api/admin/settings", { payouts: { minimumMinor: 5_000, schedule: "manual" } })).status,
    ).toBe(200);
    expect((await leave(on.ambassador)).status).toBe(204);
    const [last] = await mailsAbout(email, /you have left/i);
    expect(last?.body.text).toMatch(/7\.00.*goes to DE•• •••• 3000/s);
    const kept = async () => (await readItems(database, TABLE)).find((item) => item.pk === `PAYEE#${id}`);
    const twoYears = Date.now() / 1_000 + 730 * 86_400;
    expect(Math.abs(Number((await kept())?.ttl) - twoYears)).toBeLessThan(86_400);
    const run = shaped(
      await admin.post("/api/admin/payout-runs", {}, newKey()),
      201,
      z.looseObject({ id: z.string() }),
    );
    await cloud.settled();
    const { items } = await admin.read(
      `/api/admin/payout-runs/${run.id}/payouts`,
      z.object({ items: z.array(z.looseObject({ amountMinor: z.int() })) }),
    );
    expect(items).toEqual([expect.objectContaining({ amountMinor: 700 })]);
    const quarter = Date.now() / 1_000 + 90 * 86_400;
    expect(Math.abs(Number((await kept())?.ttl) - quarter)).toBeLessThan(86_400);
  });

  test("gets one last e-mail with what is owed, and the owner one without a name; the address may begin again", async () => {
    const on = await stage([1_000]);
    const { id, email } = on.ambassador;
    await sell(on, [1]);
    expect((await leave(on.ambassador)).status).toBe(204);
    const [last] = await mailsAbout(email, /you have left/i);
    expect(last?.body.text).toContain("1.00");
    const mail = await eventually(async () => {
      const found = (await mailTo("owner@demo.herald")).find(({ body }) => body.text?.includes(id));
      if (!found) throw new Error("The owner was not told yet.");
      return found;
    });
    expect(mail.body.text).toContain("1.00");
    expect(mail.body.text).not.toContain(email);
    const again = { firstName: "Ada", lastName: "Again", email, password };
    const reply = await new Client().post("/api/ambassador/register", again);
    expect(reply.status).toBe(201);
    expect(z.parse(z.object({ id: z.string(), revenueMinor: z.int() }), reply.body)).toMatchObject({ revenueMinor: 0 });
    expect(reply.body).not.toMatchObject({ id });
  });

  test("is in no ranking, is found by no name, and is listed among those who left", async () => {
    const on = await stage([1_000]);
    await on.ambassador.client.put("/api/ambassador/users/info", { firstName: "Findable", lastName: "Once" });
    await sell(on, [1]);
    await leave(on.ambassador);
    await cloud.settled();
    const ids = z.object({ items: z.array(z.object({ id: z.string() })) });
    const listed = async (query: string) => (await admin.read(`/api/admin/ambassadors?${query}`, ids)).items;
    expect(await listed("search=findable")).toEqual([]);
    expect(await listed("standing=left&limit=100")).toContainEqual(expect.objectContaining({ id: on.ambassador.id }));
    const { client } = await newAmbassador();
    const board = await client.get("/api/ambassador/rankings");
    expect(JSON.stringify(board.body)).not.toContain("Findable");
  });

  test("stays gone: nothing leads back, and removed once more they are as they were", async () => {
    const someone = await newAmbassador();
    const path = `/api/admin/ambassadors/${someone.id}`;
    expect((await admin.post(`${path}/remove`, undefined)).status).toBe(204);
    await mailsAbout(someone.email, /you have left/i);
    const before = await read(someone.id);
    expect((await admin.post(`${path}/remove`, undefined)).status).toBe(204);
    expect(await read(someone.id)).toEqual(before);
    for (const [way, body] of [
      ["suspend", { reason: "No." }],
      ["reinstate", undefined],
    ] as const) {
      const reply = await admin.post(`${path}/${way}`, body);
      expect([reply.status, reply.body]).toEqual([409, expect.objectContaining({ code: "ambassador_state" })]);
    }
    expect((await admin.post(`/api/admin/ambassadors/usr_${"0".repeat(26)}/remove`, undefined)).status).toBe(404);
  });
});
