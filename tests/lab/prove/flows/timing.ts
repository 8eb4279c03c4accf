import { ask } from "../ask.ts";
import type { Flow } from "../history.ts";
import { control, newPurchase, orderRequest, pay, placeOrder, sessionOf } from "../shop.ts";
import { expectOrders } from "./expect.ts";
import { settle } from "./settle.ts";

const dayMs = 86_400_000;

/** Payments that do not come when they are expected: https://docs.stripe.com/payments/checkout/fulfill-orders */
export const timingFlows: readonly Flow[] = [
  ...[true, false].map(
    (succeeds): Flow => ({
      name: `a debit ${succeeds ? "succeeds" : "fails"} days later`,
      about: "money",
      async begin(stage) {
        const { world, shop } = stage;
        const session = sessionOf(await placeOrder(world, shop));
        await control(world, "/pay", { session, method: "later" });
        await settle(stage);
        world.passTime(3 * dayMs);
        await control(world, `/sessions/${session}/settle`, { succeeds });
        return {
          act: () => settle(stage),
          check: () => expectOrders(stage, [succeeds ? "PAID" : "EXPIRED"]),
        };
      },
    }),
  ),
  {
    name: "pay before the order is answered",
    about: "money",
    async begin(stage) {
      const { world, shop } = stage;
      const purchase = newPurchase();
      await control(world, "/next-session", { payBeforeResponse: true });
      return {
        act: async () => {
          const { status } = await ask(world, "checkout/create-session", orderRequest(shop, purchase));
          // Whoever asks again is told that it is paid already.
          if (status !== 201 && status !== 409) throw new Error(`The order was answered ${status}.`);
          await settle(stage);
        },
        check: () => expectOrders(stage, ["PAID"]),
      };
    },
  },
  {
    name: "pay two orders of one buyer",
    about: "news",
    async begin(stage) {
      const { world, shop } = stage;
      for (const quantities of [[1, 0] as const, [0, 2] as const]) {
        await pay(world, await placeOrder(world, shop, newPurchase("bo@buyer.example", [...quantities])));
      }
      return { act: () => settle(stage), check: () => expectOrders(stage, ["PAID", "PAID"]) };
    },
  },
];
