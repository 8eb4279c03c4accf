import * as z from "zod/mini";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newPurchase, pay, placeOrder, setBlocked } from "../shop.ts";
import { settle } from "./settle.ts";

const balance = z.object({ blockedMinor: z.int(), heldMinor: z.int() });
const place = z.object({ blockedBecause: z.optional(z.string()), look: z.optional(z.array(z.string())) });

/** What a sale of the flow earns. */
const share = 200;

async function expectOwed({ world, shop }: Stage, blocked: number, held: number): Promise<void> {
  const { cookies } = shop.ambassador;
  const { blockedMinor, heldMinor } = await get(world, "balances/read-own", { cookies }, balance);
  if (blockedMinor !== blocked || heldMinor !== held) {
    throw new Error(`${blockedMinor} is blocked and ${heldMinor} held, not ${blocked} and ${held}.`);
  }
}

/** Who bought from themselves, cut at every call. */
export const lookFlows: readonly Flow[] = [
  {
    name: "an ambassador buys over their own link, which somebody looks at",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const order = await placeOrder(world, shop, newPurchase(shop.ambassador.email));
      const path = { orderId: order.orderId };
      const read = () => get(world, "commissions/explain-own", { cookies: shop.ambassador.cookies, path }, place);
      return {
        act: async () => {
          await pay(world, order);
          // What failed is tried again, until nothing is left to do: then somebody looks.
          await comeToRest(world, course);
          await setBlocked(world, shop, order.orderId, true);
          await settle(stage);
        },
        check: async () => {
          await expectOwed(stage, share, 0);
          if ((await read()).blockedBecause === undefined) throw new Error("Nobody is told what was found.");
          await setBlocked(world, shop, order.orderId, false);
          await expectOwed(stage, 0, share);
          await setBlocked(world, shop, order.orderId, true);
        },
      };
    },
  },
];
