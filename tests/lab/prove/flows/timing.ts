import { ask } from "../ask.ts";
import type { Flow } from "../history.ts";
import { deliverMessages } from "../queue-delivery.ts";
import { deadIn, put } from "../queue-upkeep.ts";
import { comeToRest } from "../rest.ts";
import { control, newPurchase, orderRequest, pay, paymentOf, placeOrder, sessionOf } from "../shop.ts";
import { expectOrders } from "./expect.ts";
import { runAndSettle, settle } from "./settle.ts";

const dayMs = 86_400_000;
const minuteMs = 60_000;

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
  ...[true, false].map(
    (fails): Flow => ({
      name: `tell of a debit ${fails ? "that fails" : "under way"}`,
      about: "news",
      async begin(stage) {
        const { world, shop, course } = stage;
        const session = sessionOf(await placeOrder(world, shop));
        await control(world, "/pay", { session, method: "later" });
        await settle(stage);
        if (fails) {
          await comeToRest(world, course);
          await control(world, `/sessions/${session}/settle`, { succeeds: false });
          await settle(stage);
        }
        return { act: () => comeToRest(world, course) };
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
    name: "a completion in the buyer's currency",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const order = await placeOrder(world, shop);
      await pay(world, order);
      // An endpoint of another API version tells the amount that the buyer saw; Stripe itself knows the shop's.
      await put(world, "payments", JSON.stringify({ ...paymentOf(order), amountMinor: 2_345, currency: "usd" }));
      return {
        act: async () => {
          course.deliveries += await deliverMessages(world, course.policy);
          await expectOrders(stage, ["PENDING"]);
          world.passTime(20 * minuteMs);
          await runAndSettle(stage, "checkout/expire");
        },
        check: async () => {
          await expectOrders(stage, ["PAID"]);
          if (deadIn(world, "payments") > 0) throw new Error("It is among the dead letters.");
        },
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
