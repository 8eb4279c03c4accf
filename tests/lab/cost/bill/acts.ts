import * as z from "zod/mini";
import { type Client, newKey, shaped } from "../../../contract/support/client.ts";
import { underTest } from "../../../contract/support/environment.ts";
import { newAmbassador, password } from "../../../contract/support/people.ts";
import type { ActName } from "./assumptions.ts";
import { add, beyond, type Counts } from "./counts.ts";
import type { Meter } from "./meter.ts";
import { askForOrder, buy, type Order, placeOrder, type Shop, visit } from "./people.ts";

const answered = z.looseObject({});
const minuteMs = 60_000;

/**
 * Does each act once and counts it.
 *
 * @param moveClock sets the clock to so many milliseconds after the beginning
 */
export async function countActs(
  meter: Meter,
  shop: Shop,
  moveClock: (ms: number) => void,
): Promise<Record<ActName, Counts>> {
  const { admin, ambassadors } = shop;
  const [ambassador] = ambassadors;
  if (!ambassador) throw new Error("The shop needs an ambassador.");
  const { code, client, email } = ambassador;
  const bought = await buy(code, shop);
  const counted = {
    "open a link": await meter.count(() => openLink(client, code)),
    "pay for an order": await meter.count(() => buy(code, shop)),
    "ask for an order's status": await meter.count(() => askForOrder(bought)),
    "give money back": await meter.count(async () => {
      const refund = await admin.post(`/api/admin/orders/${bought.orderId}/refunds`, { amountMinor: 500 }, newKey());
      shaped(refund, 201, answered);
    }),
    "visit as an ambassador": await meter.count(() =>
      visit(
        "ambassador",
        email,
        ["/api/ambassador/products", "/api/ambassador/links"],
        ["/api/ambassador/stats", "/api/ambassador/rankings"],
      ),
    ),
    "visit as the owner": await meter.count(() =>
      visit(
        "admin",
        underTest().admin.email,
        ["/api/admin/stats", "/api/admin/orders", `/api/admin/orders/${bought.orderId}`],
        [],
      ),
    ),
    register: await meter.count(() => newAmbassador()),
    "look at one's earnings": await meter.count(() =>
      visit(
        "ambassador",
        email,
        ["/api/ambassador/statements", "/api/ambassador/statement?number=0"],
        ["/api/ambassador/earnings"],
      ),
    ),
    "pay an ambassador": await countPayout(meter, shop),
  };
  return { ...counted, ...(await countUnpaid(meter, shop, moveClock)) };
}

/**
 * The page, and what it tells. Where few people come, each page is made by the function, none comes from the edge, and each view is counted by
 * itself and written at once: it is the most that it can be.
 */
async function openLink(client: Client, code: string): Promise<void> {
  await client.get(`/c/${code}`);
  await client.read(`/api/checkout/links/${code}`, answered);
  const headers = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0" };
  await client.post(`/api/links/${code}/views`, { host: "instagram.com" }, headers);
}

/** From the owner's look at whom a run would pay to the word that it arrived. */
async function countPayout(meter: Meter, { admin, ambassadors }: Shop): Promise<Counts> {
  const [, ambassador] = ambassadors;
  if (!ambassador) throw new Error("The shop needs two ambassadors.");
  const payee = { method: "csv", name: "Ada Lovelace", instructions: "By cheque.", currentPassword: password };
  shaped(await ambassador.client.put("/api/ambassador/payee", payee), 200, answered);
  const bonus = { amountMinor: 1_000, reason: "What a sale earned, once it matured." };
  shaped(await admin.post(`/api/admin/ambassadors/${ambassador.id}/adjustments`, bonus, newKey()), 201, answered);
  await meter.count(async () => {});
  let runId = "";
  const made = await meter.count(async () => {
    await admin.read("/api/admin/payout-preview", answered);
    const run = shaped(await admin.post("/api/admin/payout-runs", {}, newKey()), 201, z.object({ id: z.string() }));
    runId = run.id;
  });
  const paid = await meter.count(async () => {
    const path = `/api/admin/payout-runs/${runId}`;
    await admin.read(path, answered);
    const { items } = await admin.read(`${path}/payouts`, z.object({ items: z.array(z.object({ id: z.string() })) }));
    shaped(await admin.post(`${path}/files`, { method: "csv" }), 200, answered);
    const outcomes = items.map(({ id }) => ({ payoutId: id, became: "paid", paidOn: "2026-01-05" }));
    shaped(await admin.post("/api/admin/payout-confirmations", { outcomes }), 200, answered);
  });
  return add(made, paid);
}

/** Somebody who goes away instead of paying: what Stripe's word and the clock's runs do about the order. */
async function countUnpaid(meter: Meter, shop: Shop, moveClock: (ms: number) => void) {
  const code = shop.ambassadors[0]?.code ?? "";
  const settle = () => meter.countRun("checkout/expire");
  const nothing = await settle();
  let left: Order | undefined;
  const placed = await meter.count(async () => {
    left = await placeOrder(code, shop);
  });
  moveClock(30 * minuteMs);
  const looked = await settle();
  const ended = await meter.count(async () => {
    moveClock(61 * minuteMs);
    // Stripe ends it by itself within a second, or now, when it is looked at: once, whichever comes first.
    if (left) await fetch(left.checkoutUrl);
  });
  return {
    "leave an order unpaid": placed,
    "ask Stripe about an unpaid order": beyond(looked, nothing),
    "end an unpaid order": ended,
  };
}
