import * as z from "zod/mini";
import { newKey, shaped } from "../../../contract/support/client.ts";
import { underTest } from "../../../contract/support/environment.ts";
import { newAmbassador } from "../../../contract/support/people.ts";
import type { ActName } from "./assumptions.ts";
import { beyond, type Counts } from "./counts.ts";
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
    "open a link": await meter.count(() => client.read(`/api/checkout/links/${code}`, answered)),
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
  };
  return { ...counted, ...(await countUnpaid(meter, shop, moveClock)) };
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
