import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Client, eventually, newKey, shaped } from "./support/client.ts";
import { confirmAddress } from "./support/confirm-address.ts";
import { mailTo } from "./support/inbox.ts";
import { sell, shareOf, stage, untilStatus } from "./support/shop.ts";
import { control, paymentOf, standInOf } from "./support/stripe.ts";

const balance = z.strictObject({
  currency: z.string(),
  availableMinor: z.int(),
  held: z.array(z.strictObject({ day: z.string(), amountMinor: z.int() })),
  heldMinor: z.int(),
  blockedMinor: z.int(),
  payingMinor: z.int(),
  paidMinor: z.int(),
});
/** Ambassadors read besides when the shop pays next, how little it pays out, and whether they may ask for it. */
const earnings = z.extend(balance, {
  nextPayoutOn: z.optional(z.string()),
  minimumMinor: z.int(),
  payoutRequest: z.strictObject({ refusal: z.string() }),
});
const entered = z.strictObject({
  ...{ id: z.string(), amountMinor: z.int(), currency: z.string() },
  ...{ reason: z.string(), bookedAt: z.string() },
});
const made = z.object({ id: z.string() });
const profile = z.object({ revenueMinor: z.int() });

const earningsOf = (client: Client) => client.read("/api/ambassador/earnings", earnings);
const at = (ambassadorId: string, what: string) => `/api/admin/ambassadors/${ambassadorId}/${what}`;

test("earnings are held by day, blocked, or available; both people read the same", async () => {
  const on = await stage([1_005]);
  const { client, id } = on.ambassador;
  expect(await earningsOf(client)).toMatchObject({ availableMinor: 0, held: [], blockedMinor: 0, paidMinor: 0 });
  const order = await sell(on, [2]);
  const share = shareOf(2_010);
  await eventually(async () => expect((await earningsOf(client)).heldMinor).toBe(share));
  const { nextPayoutOn: _next, minimumMinor: _least, payoutRequest: _request, ...held } = await earningsOf(client);
  expect(held).toMatchObject({ availableMinor: 0, held: [{ amountMinor: share }], blockedMinor: 0 });
  expect(await on.admin.read(at(id, "balance"), balance)).toEqual(held);
  await on.admin.post(`/api/admin/orders/${order.orderId}/block`, { reason: "A look." });
  expect(await earningsOf(client)).toMatchObject({ held: [], heldMinor: 0, blockedMinor: share, availableMinor: 0 });
  expect((await on.admin.get(at(`usr_${"0".repeat(26)}`, "balance"))).status).toBe(404);
});

test("a bonus is available at once, once a key, moves no revenue, and a debit takes it again", async () => {
  const on = await stage([1_005]);
  const { client, id } = on.ambassador;
  const key = newKey();
  const bonus = { amountMinor: 2_500, reason: "For the talk." };
  const first = shaped(await on.admin.post(at(id, "adjustments"), bonus, key), 201, entered);
  expect(first).toMatchObject({ ...bonus, currency: "eur" });
  expect(shaped(await on.admin.post(at(id, "adjustments"), bonus, key), 201, entered)).toEqual(first);
  const other = await on.admin.post(at(id, "adjustments"), { ...bonus, amountMinor: 2_600 }, key);
  expect([other.status, other.body]).toEqual([409, expect.objectContaining({ code: "idempotency_key_reused" })]);
  expect(await earningsOf(client)).toMatchObject({ availableMinor: 2_500, held: [] });
  expect((await client.read("/api/ambassador/user", profile)).revenueMinor).toBe(0);
  shaped(
    await on.admin.post(at(id, "adjustments"), { amountMinor: -2_600, reason: "A mistake." }, newKey()),
    201,
    entered,
  );
  expect(await earningsOf(client)).toMatchObject({ availableMinor: -100 });
  for (const body of [{ amountMinor: 0, reason: "No." }, { amountMinor: 1 }, { amountMinor: 1.5, reason: "No." }]) {
    expect((await on.admin.post(at(id, "adjustments"), body, newKey())).status).toBe(400);
  }
  const nobody = await on.admin.post(at(`usr_${"0".repeat(26)}`, "adjustments"), bonus, newKey());
  expect(nobody.status).toBe(404);
});

test("a debt can be written off, but for what an open dispute explains of it", async () => {
  const on = await stage([1_005]);
  const { client, id } = on.ambassador;
  const order = await sell(on, [1]);
  const share = shareOf(1_005);
  shaped(
    await on.admin.post(at(id, "adjustments"), { amountMinor: -share - 30, reason: "Paid elsewhere." }, newKey()),
    201,
    entered,
  );
  const standIn = standInOf(order.checkoutUrl);
  const dispute = z.parse(made, await control(standIn, "/disputes", { payment_intent: await paymentOf(order) }));
  await untilStatus(order, "DISPUTED");
  expect(await earningsOf(client)).toMatchObject({ availableMinor: -share - 30 });
  const writeOff = (amountMinor: number) =>
    eventually(async () => {
      const answer = await on.admin.post(at(id, "write-offs"), { amountMinor, reason: "Too little." }, newKey());
      // An index follows a moment later.
      expect(answer.body).not.toMatchObject({ code: "conflict" });
      return answer;
    });
  const tooMuch = await writeOff(31);
  expect([tooMuch.status, tooMuch.body]).toEqual([
    409,
    expect.objectContaining({ code: "more_than_debt", params: { mostMinor: "30" } }),
  ]);
  const done = shaped(await writeOff(30), 201, entered);
  expect(done).toMatchObject({ amountMinor: 30, reason: "Too little." });
  expect(await earningsOf(client)).toMatchObject({ availableMinor: -share });
  await control(standIn, `/disputes/${dispute.id}/close`, { status: "won" });
  await untilStatus(order, "PAID");
  // What was won lies under its day again: nothing is owed in all.
  expect(await earningsOf(client)).toMatchObject({ availableMinor: -share, heldMinor: share });
  expect((await writeOff(1)).status).toBe(409);
});

test("an ambassador is told by e-mail what is held back, let go, given and taken, each once and with its reason", async () => {
  const on = await stage([1_005]);
  const { id, email } = on.ambassador;
  await confirmAddress(on.ambassador);
  const { orderId } = await sell(on, [1]);
  await on.admin.post(`/api/admin/orders/${orderId}/block`, { reason: "The buyer lives where you live." });
  await on.admin.post(`/api/admin/orders/${orderId}/block`, { reason: "Another reason." });
  await on.admin.delete(`/api/admin/orders/${orderId}/block`);
  const key = newKey();
  for (const _again of [1, 2]) {
    await on.admin.post(at(id, "adjustments"), { amountMinor: 2_500, reason: "For the talk." }, key);
  }
  await on.admin.post(at(id, "adjustments"), { amountMinor: -700, reason: "A mistake." }, newKey());
  const opening = { amountMinor: 12_000, reason: "Owed from our spreadsheet." };
  for (const _again of [1, 2]) await on.admin.put(at(id, "opening-balance"), opening);
  const told = [
    [/^A commission of €1\.01 is held back$/, "The buyer lives where you live."],
    [/^A commission of €1\.01 is no longer held back$/, `/earnings/${orderId}`],
    [/gives you a bonus of €25\.00$/, "For the talk."],
    [/corrected your earnings by €7\.00$/, "A mistake."],
    [/ entered €120\.00 from before in your earnings$/, "Owed from our spreadsheet."],
  ] as const;
  await eventually(async () => {
    const emails = await mailTo(email);
    for (const [subject, text] of told) {
      const found = emails.filter((it) => subject.test(it.subject));
      expect([subject, found.length, found[0]?.body.text?.includes(text)]).toEqual([subject, 1, true]);
    }
  });
});

test("an opening balance is entered once: the same again changes nothing, another is refused, and a payout pays it", async () => {
  const on = await stage([1_005]);
  const { client, id } = on.ambassador;
  const opening = { amountMinor: 12_000, reason: "Owed from our spreadsheet." };
  const put = (body: object, ambassadorId = id) => on.admin.put(at(ambassadorId, "opening-balance"), body);
  const first = shaped(await put(opening), 200, entered);
  expect(first).toMatchObject({ ...opening, id: `opening_${id}` });
  expect(shaped(await put(opening), 200, entered)).toEqual(first);
  const other = await put({ ...opening, amountMinor: 11_000 });
  expect([other.status, other.body]).toEqual([409, expect.objectContaining({ code: "already_opened" })]);
  expect(await earningsOf(client)).toMatchObject({ availableMinor: 12_000, held: [] });
  expect((await client.read("/api/ambassador/user", profile)).revenueMinor).toBe(0);
  for (const body of [{ amountMinor: 0, reason: "No." }, { amountMinor: 1 }])
    expect((await put(body)).status).toBe(400);
  expect((await put(opening, `usr_${"0".repeat(26)}`)).status).toBe(404);
});
