import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newPurchase, type Order, pay, placeOrder } from "../shop.ts";
import { expectAnswers } from "./people-expect.ts";

const read = z.looseObject({
  totalMinor: z.int(),
  split: z.object({ ambassadorMinor: z.int() }),
});

/** @throws Error where an order came to another total, or earns another commission */
async function expectSold({ world, shop }: Stage, { orderId }: Order, totalMinor: number, ambassadorMinor: number) {
  const found = await get(world, "orders/read", { path: { orderId }, cookies: shop.admin.cookies }, read);
  if (found.totalMinor !== totalMinor || found.split.ambassadorMinor !== ambassadorMinor)
    throw new Error(`An order of ${totalMinor} that earns ${ambassadorMinor} is ${JSON.stringify(found)}.`);
}

const decide = ({ world, shop }: Stage, body: object) =>
  get(world, "settings/update", { cookies: shop.admin.cookies, body }, z.looseObject({}));

/** What buyers pay for delivery, and the tax in prices, decided otherwise while orders wait to be paid. */
export const deliveryFlows: readonly Flow[] = [
  {
    name: "delivery costs and taxes change between order and payment",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      await decide(stage, {
        delivery: "physical",
        deliveryTerms: { countries: ["DE"], feeMinor: 490, freeFromMinor: 2_004 },
        tax: { rateBps: 1_900, base: "net" },
      });
      const paid = await placeOrder(world, shop, newPurchase("paid@buyer.example", [1, 0]));
      // Of exactly as much as it takes, and of a cent less it would cost its fee.
      const free = await placeOrder(world, shop, newPurchase("free@buyer.example", [1, 3]));
      return {
        act: async () => {
          await decide(stage, { deliveryTerms: { feeMinor: 999 }, tax: { rateBps: 0, base: "gross" } });
          // One after the other: e-mails of two would go out side by side, in another order each time.
          for (const order of [paid, free]) {
            await pay(world, order);
            await comeToRest(world, course);
          }
          const refund = { path: { orderId: paid.orderId }, body: { lines: [{ line: 1, amountMinor: 490 }] } };
          const headers = { "idempotency-key": randomUUID() };
          await expectAnswers(stage, "orders/refund", { ...refund, headers, cookies: shop.admin.cookies }, 201);
          await comeToRest(world, course);
        },
        check: async () => {
          // A tenth of 10.05 without 19 % of tax in it: delivery earned nothing, and takes nothing when it goes back.
          await expectSold(stage, paid, 1_495, 84);
          await expectSold(stage, free, 2_004, 168);
          const later = await placeOrder(world, shop, newPurchase("later@buyer.example", [1, 0]));
          await pay(world, later);
          await comeToRest(world, course);
          await expectSold(stage, later, 2_004, 101);
        },
      };
    },
  },
];
