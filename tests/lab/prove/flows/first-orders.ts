import * as z from "zod/mini";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newPurchase, type Order, pay, placeOrder } from "../shop.ts";
import { expectAnswers } from "./people-expect.ts";

const booked = z.object({ isFirst: z.optional(z.boolean()), split: z.object({ ambassadorMinor: z.int() }) });
const owners = ({ shop }: Stage) => ({ cookies: shop.admin.cookies });

async function earned(stage: Stage, { orderId }: Order): Promise<string> {
  const { isFirst, split } = await get(stage.world, "orders/read", { ...owners(stage), path: { orderId } }, booked);
  return `${isFirst ? "first" : "later"} ${split.ambassadorMinor}`;
}

/** Rules that tell a buyer's first order from later ones. */
export const firstOrderFlows: readonly Flow[] = [
  {
    name: "two first orders of one buyer are paid at once",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const [mug = ""] = shop.productIds;
      const rules = [{ kind: "product", productId: mug, rateBps: 1_000, first: { fixedMinor: 500 } }];
      const body = { rules, excluded: [], caps: [] };
      await expectAnswers(stage, "rates/update", { ...owners(stage), body }, 200);
      // Both are placed before one is paid, and one mail box is written in two ways.
      const both = ["bo@buyer.example", "bo+gift@buyer.example"].map((email) => newPurchase(email, [1, 0]));
      const orders: Order[] = [];
      for (const purchase of both) orders.push(await placeOrder(world, shop, purchase));
      for (const order of orders) await pay(world, order);
      return {
        act: () => comeToRest(world, course),
        check: async () => {
          const third = await placeOrder(world, shop, newPurchase("bo@buyer.example", [1, 0]));
          await pay(world, third);
          await comeToRest(world, course);
          const found: string[] = [];
          for (const order of [...orders, third]) found.push(await earned(stage, order));
          // Five of 10.05, and a tenth of it, rounded.
          if (found.sort().join() !== "first 500,later 101,later 101" || (await earned(stage, third)) !== "later 101")
            throw new Error(`Three orders of a buyer earned ${found.join(", ")}.`);
        },
      };
    },
  },
];
