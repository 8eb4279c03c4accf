import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Client, eventually, newKey, shaped } from "./support/client.ts";
import { confirmAddress } from "./support/confirm-address.ts";
import { mailTo } from "./support/inbox.ts";
import { newAmbassador } from "./support/people.ts";
import { type Order, placeOrder, sell, shareOf, stage } from "./support/shop.ts";

const given = z.strictObject({
  ...{ id: z.string(), orderId: z.string(), amountMinor: z.int(), currency: z.string() },
  ambassador: z.strictObject({ id: z.string(), name: z.string() }),
  ...{ reason: z.string(), bookedAt: z.string() },
});
const owed = z.looseObject({ heldMinor: z.int(), blockedMinor: z.int(), availableMinor: z.int() });
const stats = z.looseObject({
  totals: z.looseObject({ orders: z.int(), revenueMinor: z.int() }),
  given: z.optional(z.strictObject({ orders: z.int(), revenueMinor: z.int() })),
});
const told = z.looseObject({
  commissionMinor: z.int(),
  entries: z.array(z.looseObject({ kind: z.string(), amountMinor: z.int() })),
  given: z.optional(z.strictObject({ at: z.string(), reason: z.string() })),
  givenAway: z.optional(z.strictObject({ at: z.string(), reason: z.string() })),
});
const listed = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
const seen = z.looseObject({
  ambassador: z.strictObject({ id: z.string(), name: z.string() }),
  history: z.array(
    z.looseObject({ kind: z.string(), ambassador: z.optional(z.strictObject({ id: z.string(), name: z.string() })) }),
  ),
});

const reason = "The buyer came over Ben's flyer.";
const share = shareOf(2_010);
const owedTo = (client: Client) => client.read("/api/ambassador/earnings", owed);
const statsOf = (client: Client) => client.read("/api/ambassador/stats", stats);
const commissionOf = (client: Client, { orderId }: Order) =>
  client.read(`/api/ambassador/orders/${orderId}/commission`, told);

async function soldByAda() {
  const on = await stage([1_005]);
  const ben = await newAmbassador("Ben", "Bergman");
  const order = await sell(on, [2]);
  await eventually(async () => expect((await owedTo(on.ambassador.client)).heldMinor).toBe(share));
  const body = { fromAmbassadorId: on.ambassador.id, toAmbassadorId: ben.id, reason };
  const path = `/api/admin/orders/${order.orderId}/givings`;
  const give = (more: object = {}, key = newKey()) => on.admin.post(path, { ...body, ...more }, key);
  return { on, ada: on.ambassador, ben, order, give };
}

test("a sale moves with all that it counted for; both read why, and both are told, neither of the other", async () => {
  const { on, ada, ben, order, give } = await soldByAda();
  await Promise.all([confirmAddress(ada), confirmAddress(ben)]);
  const key = newKey();
  const first = shaped(await give({}, key), 201, given);
  expect(first).toMatchObject({ orderId: order.orderId, amountMinor: share, reason, ambassador: { id: ben.id } });
  expect(shaped(await give({}, key), 201, given)).toEqual(first);
  // Somebody else at the same, with a key of their own.
  expect(shaped(await give({ reason: "As Olga said." }), 201, given)).toEqual(first);

  expect(await owedTo(ada.client)).toMatchObject({ heldMinor: 0, availableMinor: 0 });
  expect(await owedTo(ben.client)).toMatchObject({ heldMinor: share, availableMinor: 0 });
  expect(await statsOf(ada.client)).toMatchObject({ totals: { orders: 0, revenueMinor: 0 } });
  const moved = { orders: 1, revenueMinor: share };
  expect(await statsOf(ben.client)).toMatchObject({ totals: moved, given: moved });

  const gone = await commissionOf(ada.client, order);
  expect(gone).toMatchObject({ commissionMinor: 0, givenAway: { reason } });
  expect(gone.entries.map(({ amountMinor }) => amountMinor)).toEqual([share, 0 - share]);
  const got = await commissionOf(ben.client, order);
  expect(got).toMatchObject({
    commissionMinor: share,
    given: { reason },
    entries: [{ kind: "given", amountMinor: share }],
  });

  const read = await on.admin.read(`/api/admin/orders/${order.orderId}`, seen);
  expect(read.ambassador).toEqual({ id: ben.id, name: "Ben B." });
  expect(read.history.map(({ kind, ambassador }) => [kind, ambassador?.id])).toEqual([
    ["placed", ada.id],
    ["sale", ada.id],
    ["given_away", ada.id],
    ["given", undefined],
  ]);
  await eventually(async () => {
    const [theirs, others] = await Promise.all(
      [ben.id, ada.id].map((id) => on.admin.read(`/api/admin/orders?ambassadorId=${id}`, listed)),
    );
    expect([theirs?.items.map(({ id }) => id), others?.items]).toEqual([[order.orderId], []]);
  });
  await eventually(async () => {
    const [lost, won] = [await mailTo(ada.email), await mailTo(ben.email)];
    const away = lost.find(({ subject }) => /went to another ambassador/.test(subject));
    const here = won.find(({ subject }) => /^A sale is yours/.test(subject));
    expect(away?.body.text).toContain(reason);
    expect(here?.body.text).toContain(reason);
    expect(away?.body.html).not.toContain("Bergman");
    expect(here?.body.html).not.toContain(on.ambassador.email);
  });
});

test("what is held back stays so with whom it is given to, and a refund then takes from them alone", async () => {
  const { on, ada, ben, order, give } = await soldByAda();
  await on.admin.post(`/api/admin/orders/${order.orderId}/block`, { reason: "A look." });
  shaped(await give(), 201, given);
  expect(await owedTo(ada.client)).toMatchObject({ heldMinor: 0, blockedMinor: 0, availableMinor: 0 });
  expect(await owedTo(ben.client)).toMatchObject({ heldMinor: 0, blockedMinor: share });
  await on.admin.post(`/api/admin/orders/${order.orderId}/refunds`, { amountMinor: 1_005 }, newKey());
  await eventually(async () => expect((await owedTo(ben.client)).blockedMinor).toBe(shareOf(1_005)));
  expect(await owedTo(ada.client)).toMatchObject({ heldMinor: 0, blockedMinor: 0, availableMinor: 0 });
  const back = { fromAmbassadorId: ben.id, toAmbassadorId: ada.id };
  shaped(await give(back), 201, given);
  expect(await owedTo(ben.client)).toMatchObject({ heldMinor: 0, blockedMinor: 0, availableMinor: 0 });
  // Over their own link, it is no sale that was given to them.
  expect((await statsOf(ada.client)).given).toBeUndefined();
});

test("what is somebody else's by now, theirs already, nobody's, or not paid is not given", async () => {
  const { on, ada, ben, give } = await soldByAda();
  const cleo = await newAmbassador("Cleo", "Cash");
  const codeOf = async (asked: ReturnType<typeof give>) => {
    const { status, body } = await asked;
    return [
      status,
      Reflect.get(Object(body), "code"),
      Reflect.get(Object(Reflect.get(Object(body), "params")), "reason"),
    ];
  };
  expect(await codeOf(give({ toAmbassadorId: ada.id }))).toEqual([409, "order_state", "theirs"]);
  expect(await codeOf(give({ toAmbassadorId: `usr_${"0".repeat(26)}` }))).toEqual([404, "not_found", undefined]);
  const key = newKey();
  shaped(await give({}, key), 201, given);
  expect(await codeOf(give({ toAmbassadorId: cleo.id }))).toEqual([409, "order_state", "moved"]);
  expect(await codeOf(give({ reason: "Another." }, key))).toEqual([409, "idempotency_key_reused", undefined]);
  await on.admin.post(`/api/admin/ambassadors/${cleo.id}/suspend`, { reason: "A look." });
  const toCleo = { fromAmbassadorId: ben.id, toAmbassadorId: cleo.id };
  expect(await codeOf(give(toCleo))).toEqual([409, "ambassador_state", undefined]);
  const pending = await placeOrder(on, [1]);
  const body = { fromAmbassadorId: ada.id, toAmbassadorId: ben.id, reason };
  expect(await codeOf(on.admin.post(`/api/admin/orders/${pending.orderId}/givings`, body, newKey()))).toEqual([
    409,
    "order_state",
    "unpaid",
  ]);
});
